"""What was kept long enough goes, and nothing else."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone

from wendbaar.portal.accounts.models import LoginAttempt
from wendbaar.portal.feedback.models import Feedback
from wendbaar.portal.releases.models import AuditEvent


def test_purge_deletes_what_is_past_its_retention_only(db, capsys):
    now = timezone.now()
    ages = {"old": (8 * 365, 400, 2), "young": (6 * 365, 300, 0)}
    for name, (event, message, attempt) in ages.items():
        AuditEvent.objects.create(at=now - timedelta(days=event), actor=name, action="approved")
        Feedback.objects.create(page="/", message=name, sent_at=now - timedelta(days=message))
        LoginAttempt.objects.create(account=name, address=name, at=now - timedelta(days=attempt))
    call_command("purge")
    assert list(AuditEvent.objects.values_list("actor", flat=True)) == ["young"]
    assert list(Feedback.objects.values_list("message", flat=True)) == ["young"]
    assert list(LoginAttempt.objects.values_list("account", flat=True)) == ["young"]
    assert "events: 1 deleted" in capsys.readouterr().out
