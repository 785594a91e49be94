"""Against spam without third parties: a signed time, a field for robots, a limit per sender.

The form has no session and no cookie: who sends it has no rights that another site could abuse,
so it needs no CSRF token, and pages with the form stay the same for everybody.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from django.core import signing

from wendbaar.portal.feedback.models import SENDER_KEPT_FOR, RecentSender

SALT = "wendbaar.feedback"
SHORTEST = timedelta(seconds=3)  # people need longer to type
LONGEST = timedelta(days=1)
MOST_PER_HOUR = 5


class Pace(StrEnum):
    """How the time between page and message looks."""

    FINE = "fine"
    TOO_FAST = "too_fast"
    TOO_OLD = "too_old"


def make_stamp(now: datetime) -> str:
    """The time at which a form was given out, signed."""
    return signing.dumps(int(now.timestamp()), salt=SALT)


def pace_of(stamp: str, now: datetime) -> Pace:
    """Whether a person could have filled in the form in that time."""
    try:
        given = int(signing.loads(stamp, salt=SALT))
    except (signing.BadSignature, TypeError, ValueError):
        return Pace.TOO_OLD
    passed = now.timestamp() - given
    if passed < SHORTEST.total_seconds():
        return Pace.TOO_FAST
    return Pace.FINE if passed <= LONGEST.total_seconds() else Pace.TOO_OLD


def is_flooding(token: str, now: datetime) -> bool:
    """Whether this sender sent too much in the last hour."""
    last_hour = RecentSender.objects.filter(token=token, sent_at__gt=now - timedelta(hours=1))
    return last_hour.count() >= MOST_PER_HOUR


def note_sender(token: str, now: datetime) -> None:
    """Remember that this sender sent something, and forget those of before."""
    RecentSender.objects.filter(sent_at__lt=now - SENDER_KEPT_FOR).delete()
    RecentSender.objects.create(token=token, sent_at=now)
