"""Five wrong passwords in a quarter of an hour: then wait a quarter of an hour.

Counted per account, so that nobody guesses the password of one colleague from many places, and
per network address, so that nobody tries one password on many accounts (OWASP Authentication
Cheat Sheet, "Login Throttling"). What was typed as a name is kept as a hash only: people type
passwords there by mistake.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from wendbaar.portal.accounts.models import LoginAttempt
from wendbaar.portal.releases.models import AuditEvent
from wendbaar.portal.sender import sender_token

MOST_FAILURES = 5
WITHIN = WAIT = timedelta(minutes=15)
KEPT_FOR = timedelta(days=1)
SALT = "wendbaar.accounts"


@dataclass(frozen=True)
class Refused:
    """Too many failures: nobody may try before this moment."""

    until: datetime


def begin_attempt(request: HttpRequest, name: str, now: datetime) -> LoginAttempt | Refused:
    """Note an attempt before the password is looked at, so that many at once count too."""
    LoginAttempt.objects.filter(at__lt=now - KEPT_FOR).delete()
    keys = {"account": _account_token(name), "address": sender_token(request, now, SALT)}
    attempt = LoginAttempt.objects.create(at=now, **keys)
    waits = [_wait(attempt, field) for field in keys]
    until = max((each for each in waits if each and each > now), default=None)
    if until is None:
        return attempt
    attempt.delete()  # trying during the wait does not make it longer
    return Refused(until)


def note_failure(attempt: LoginAttempt, name: str, now: datetime) -> None:
    """Write in the history that an account or an address has to wait from now on."""
    for field in ("account", "address"):
        if _wait(attempt, field, is_done=True):
            AuditEvent.objects.create(
                at=now,
                actor="",
                action="login blocked",
                subject=_known_name(name),
                detail={"because_of": field, "minutes": int(WAIT.total_seconds() // 60)},
            )


def forget_failures(attempt: LoginAttempt) -> None:
    """After a success: the account begins anew; the failures of the address stay."""
    LoginAttempt.objects.filter(account=attempt.account).exclude(pk=attempt.pk).update(account="")
    attempt.delete()


def _wait(attempt: LoginAttempt, field: str, *, is_done: bool = False) -> datetime | None:
    """Until when attempts with this account or address wait; None when they need not."""
    found: Any = LoginAttempt.objects.filter(**{field: getattr(attempt, field)})
    found = found.filter(pk__lte=attempt.pk) if is_done else found.filter(pk__lt=attempt.pk)
    times = list(found.values_list("at", flat=True)[:MOST_FAILURES])
    if len(times) < MOST_FAILURES or times[0] - times[-1] > WITHIN:
        return None
    return times[0] + WAIT


def _account_token(name: str) -> str:
    return salted_hmac(SALT, name.strip().casefold(), algorithm="sha256").hexdigest()


def _known_name(name: str) -> str:
    """The name of an account; a name that does not exist may be a password and is not kept."""
    user = get_user_model().objects.filter(username=name.strip()).first()
    return user.get_username() if user else "unknown account"
