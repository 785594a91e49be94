"""`wendbaar portal purge`: let go of what was kept as long as we said we would."""

from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand
from django.db.models import QuerySet
from django.utils import timezone

from wendbaar.portal.accounts.attempts import KEPT_FOR as ATTEMPTS_KEPT_FOR
from wendbaar.portal.accounts.models import LoginAttempt
from wendbaar.portal.deliveries.folder import purge as purge_copies
from wendbaar.portal.feedback.models import Feedback, RecentSender
from wendbaar.portal.feedback.spam import SENDER_KEPT_FOR
from wendbaar.portal.releases.models import AuditEvent

YEARS = 7  # that events are kept: as the page about privacy says


class Command(BaseCommand):
    """Delete what is past its retention; run it every day."""

    help = "Delete events, messages and attempts to log in that are past their retention."

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete, and say how much of what."""
        for name, found in past_retention(timezone.now()).items():
            count, _ = found.delete()
            self.stdout.write(f"{name}: {count} deleted")
        self.stdout.write(f"copies of deliveries: {purge_copies(timezone.now())} deleted")


def past_retention(now: datetime) -> dict[str, QuerySet[Any]]:
    """What is kept longer than its model says in `Privacy`."""
    return {
        "events": AuditEvent.objects.filter(at__lt=_years_before(now)),
        "messages": Feedback.objects.expired(now),
        "senders": RecentSender.objects.filter(sent_at__lt=now - SENDER_KEPT_FOR),
        "attempts to log in": LoginAttempt.objects.filter(at__lt=now - ATTEMPTS_KEPT_FOR),
    }


def _years_before(now: datetime) -> datetime:
    day = min(now.day, 28) if now.month == 2 else now.day  # no 29 February in most years
    return now.replace(year=now.year - YEARS, day=day)
