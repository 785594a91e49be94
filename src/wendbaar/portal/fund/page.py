"""What stands on the page of a fund."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from wendbaar.core.disclosure.policy import preset
from wendbaar.core.programme.money import Fund
from wendbaar.portal.fund.actions import may_see
from wendbaar.portal.fund.models import Applicant, Application, Pot

_WIDTH = 640


@dataclass(frozen=True)
class PotBar:
    """A pot in euros and in pixels; of a pot that must not be shown only its ceiling."""

    ceiling: int
    is_shown: bool = True
    committed: int = 0
    paid: int = 0
    room: int = 0
    committed_width: int = 0
    paid_width: int = 0
    width: int = _WIDTH


@dataclass(frozen=True)
class FundPage:
    """The page: sums, grants everyone may see, and one's own applications."""

    bar: PotBar
    granted: tuple[Application, ...]
    own: tuple[Application, ...]
    budgets: int | None  # how many were given out; None when it must not be said


def pot_bar(pot: Pot, step: int = 1) -> PotBar:
    """A pot as it is drawn, its sums rounded down to whole steps of so many euros."""
    committed, paid = (amount // step * step for amount in (pot.committed, pot.paid))
    scale = _WIDTH / (pot.ceiling or 1)
    return PotBar(
        pot.ceiling,
        True,
        committed,
        paid,
        pot.ceiling - committed,
        round(scale * committed),
        round(scale * paid),
    )


def public_bar(fund: Fund, pot: Pot) -> PotBar:
    """A pot as everyone may see it.

    That of personal budgets only when enough people have one, and in steps of the most that one
    person gets: from the sums of two days nobody reads what one person got or used.
    """
    if not fund.is_personal:
        return pot_bar(pot)
    if _budgets(pot) is None:
        return PotBar(pot.ceiling, is_shown=False)
    return pot_bar(pot, step=fund.per_grant or 1)


def fund_page(fund: Fund, pot: Pot, user: Any) -> FundPage:
    """Gather the page for a reader."""
    states = [Application.State.GRANTED, Application.State.CLOSED]
    taking_part = Prefetch("applicants", Applicant.objects.exclude(confirmed=False))
    granted = pot.applications.filter(state__in=states).prefetch_related(taking_part)
    own: list[Application] = []
    if user.is_authenticated:
        waiting = pot.applications.exclude(state__in=states).prefetch_related("applicants")
        own = [each for each in waiting if may_see(user, each)]
    budgets = _budgets(pot) if fund.is_personal else None
    return FundPage(public_bar(fund, pot), tuple(granted), tuple(own), budgets)


def _budgets(pot: Pot) -> int | None:
    """About how many personal budgets were given out; None with fewer than protection allows."""
    policy = preset("wendbaar-1")
    count = pot.budgets.count()
    if count < policy.thresholds_of("region").minimum_count:
        return None
    return policy.rounding_base * round(count / policy.rounding_base)
