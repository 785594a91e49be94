"""What stands on the page of a fund."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Prefetch, Sum

from wendbaar.core.disclosure.policy import preset
from wendbaar.core.programme.money import Fund
from wendbaar.portal.fund.actions import may_see
from wendbaar.portal.fund.models import Applicant, Application, Pot

_WIDTH = 640


@dataclass(frozen=True)
class PotBar:
    """A pot in euros and in pixels."""

    ceiling: int
    committed: int
    paid: int
    room: int
    committed_width: int
    paid_width: int
    width: int = _WIDTH


@dataclass(frozen=True)
class FundPage:
    """The page: sums, grants everyone may see, and one's own applications."""

    bar: PotBar
    granted: tuple[Application, ...]
    own: tuple[Application, ...]
    budgets: int | None  # how many were given out; None when it must not be said
    budgets_euro: int | None


def pot_bar(pot: Pot) -> PotBar:
    """A pot as it is drawn."""
    whole = pot.ceiling or 1
    return PotBar(
        pot.ceiling,
        pot.committed,
        pot.paid,
        pot.room,
        round(_WIDTH * pot.committed / whole),
        round(_WIDTH * pot.paid / whole),
    )


def fund_page(fund: Fund, pot: Pot, user: Any) -> FundPage:
    """Gather the page for a reader."""
    states = [Application.State.GRANTED, Application.State.CLOSED]
    taking_part = Prefetch("applicants", Applicant.objects.exclude(confirmed=False))
    granted = pot.applications.filter(state__in=states).prefetch_related(taking_part)
    own: list[Application] = []
    if user.is_authenticated:
        waiting = pot.applications.exclude(state__in=states).prefetch_related("applicants")
        own = [each for each in waiting if may_see(user, each)]
    count, euro = _personal(pot) if fund.is_personal else (None, None)
    return FundPage(pot_bar(pot), tuple(granted), tuple(own), count, euro)


def _personal(pot: Pot) -> tuple[int | None, int | None]:
    """Number and sum of personal budgets; fewer people than the rules of protection allow: neither."""
    found = pot.budgets.aggregate(count=Count("pk"), euro=Sum("amount"))
    policy = preset("wendbaar-1")
    if found["count"] < policy.thresholds_of("region").minimum_count:
        return None, None
    base = policy.rounding_base
    return base * round(found["count"] / base), found["euro"]
