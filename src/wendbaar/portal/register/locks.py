"""Closing periods: what was accounted for does not change any more without a reason on record."""

from collections.abc import Iterable
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from wendbaar.core.programme.document import Content
from wendbaar.core.vocabulary.periods import Period
from wendbaar.errors import DefinitionError
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import require
from wendbaar.portal.figures.language import language
from wendbaar.portal.register.events import note
from wendbaar.portal.register.models import PeriodLock
from wendbaar.portal.releases.refusal import Refusal


@transaction.atomic
def close_period(*, by: Any, region: str, period: str, reason: str) -> PeriodLock:
    """Close a period; a year closes its quarters and months too."""
    require(by, Permission.LOCK, region)
    _require_reason(reason)
    code, now = _read(period), timezone.now()
    if lock_on(region, code) is not None:
        raise _closed_already(code)
    try:
        with transaction.atomic():
            lock = PeriodLock.objects.create(
                region=region, period=code, reason=reason.strip(), locked_by=by, locked_at=now
            )
    except IntegrityError as error:  # someone else closed it at the same moment
        raise _closed_already(code) from error
    note(by, "close period", f"{region} {code}", at=now)
    return lock


@transaction.atomic
def open_period(*, by: Any, lock: PeriodLock, reason: str) -> None:
    """Open a period again; the reason stays readable."""
    require(by, Permission.LOCK, lock.region)
    _require_reason(reason)
    locked = PeriodLock.objects.select_for_update().get(pk=lock.pk)
    if locked.opened_at is not None:
        raise Refusal(gettext_noop("Period {period} is open already."), period=locked.period)
    locked.opened_by, locked.opened_at = by, timezone.now()
    locked.opening_reason = reason.strip()
    locked.save(update_fields=["opened_by", "opened_at", "opening_reason"])
    note(by, "open period", f"{locked.region} {locked.period}", at=locked.opened_at)


def lock_on(region: str, period: str) -> PeriodLock | None:
    """The lock that closes a period: its own, or that of its year."""
    codes = {period, f"{Period.parse(period).year}JJ00"}
    return PeriodLock.objects.filter(region=region, period__in=codes, opened_at=None).first()


def require_open(region: str, periods: Iterable[str]) -> None:
    """Refuse when one of these periods is closed."""
    for period in periods:
        lock = lock_on(region, period)
        if lock is not None:
            raise Refusal(
                gettext_noop("Period {period} is closed: {reason}."),
                advice=gettext_noop("Ask the programme manager to open it, with a reason."),
                period=Period.parse(period).label(language()),
                reason=lock.reason.rstrip("."),
            )


def periods_of(section: str, content: Content) -> tuple[str, ...]:
    """The periods an entry accounts for: the year of an amount, the period of a target."""
    if section == "amounts" and content.get("year"):
        return (f"{content['year']}JJ00",)
    if section == "targets" and content.get("target"):
        return (str(content["target"]["period"]),)
    return ()


def _closed_already(code: str) -> Refusal:
    return Refusal(gettext_noop("Period {period} is closed already."), period=code)


def _read(period: str) -> str:
    try:
        return Period.parse(period).code
    except DefinitionError as error:
        raise Refusal(
            gettext_noop("That is not a period."),
            advice=gettext_noop("Write 2025JJ00 for a year or 2025KW01 for a quarter."),
        ) from error


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise Refusal(
            gettext_noop("A reason is needed."),
            advice=gettext_noop("Say in a sentence why. Nothing was changed."),
        )
