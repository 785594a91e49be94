"""What happens with feedback: sent by a reader, handled by staff. Each change is noted."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db import transaction

from wendbaar.portal.feedback.models import Feedback
from wendbaar.portal.feedback.spam import note_sender
from wendbaar.portal.releases.models import AuditEvent

PERMISSION = "feedback.handle_feedback"


@transaction.atomic
def send_feedback(*, typed: dict[str, Any], language: str, token: str, now: datetime) -> Feedback:
    """Keep a message for staff, and let go of those that were kept for a year."""
    Feedback.objects.expired(now).delete()
    note_sender(token, now)
    return Feedback.objects.create(
        page=typed["pagina"],
        figure=typed["cijfer"],
        message=typed["melding"],
        email=typed["email"],
        language=language,
        sent_at=now,
    )


@transaction.atomic
def handle_feedback(
    *, by: AbstractBaseUser, feedback: Feedback, status: str, note: str, now: datetime
) -> None:
    """Give a message another status; the history says who did."""
    if not by.has_perm(PERMISSION):  # type: ignore[attr-defined]  # every user of ours has roles
        raise PermissionDenied(f"{PERMISSION} is needed.")
    before = Feedback.objects.select_for_update().get(pk=feedback.pk).status
    feedback.status, feedback.note = status, note
    feedback.handled_by, feedback.handled_at = by.get_username(), now
    feedback.save(update_fields=["status", "note", "handled_by", "handled_at"])
    AuditEvent.objects.create(
        at=now,
        actor=by.get_username(),
        action="handle feedback",
        subject=str(feedback.pk),
        detail={"from": before, "to": status},  # not what anyone wrote
    )
