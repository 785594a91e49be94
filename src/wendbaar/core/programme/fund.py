"""Fund: what its rules say of an application, and how much room there is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil

from wendbaar.core.programme.money import Fund
from wendbaar.core.programme.parties import Partner
from wendbaar.core.vocabulary.text import Text


@dataclass(frozen=True)
class Asked:
    """What partners ask together: whole euros, and from when to when."""

    amount: int
    cost: int
    partners: tuple[Partner, ...]
    start: date
    end: date


@dataclass(frozen=True)
class Assessment:
    """What the rules say: reasons against it, and what is left of the ceiling."""

    reasons: tuple[Text, ...]
    room: int

    @property
    def may_be_granted(self) -> bool:
        """Whether no rule is against it; a person still decides."""
        return not self.reasons


def assess(fund: Fund, asked: Asked, *, on: date, committed: int) -> Assessment:
    """Hold an application against the rules of a fund as they are on a day."""
    room = max(fund.ceiling - committed, 0)
    reasons = (
        *_of_time(fund, asked, on),
        *_of_money(fund, asked, room),
        *_of_partners(fund, asked),
    )
    return Assessment(reasons, room)


def own_share(fund: Fund, cost: int) -> int:
    """What applicants pay themselves at least, in whole euros, rounded up.

    >>> own_share(Fund(key="f", label=Text("f", "f"), ceiling=9, per_grant=9, own_share=0.25), 101)
    26
    """
    return ceil(round(fund.own_share * cost, 6))


def _of_time(fund: Fund, asked: Asked, on: date) -> Iterator[Text]:
    if not fund.runs_on(on):
        yield Text("het fonds is op deze dag niet open", "the fund is not open on this day")
    if asked.end < asked.start:
        yield Text("het einde ligt voor het begin", "the end lies before the start")
    if fund.start and asked.start < fund.start:
        yield Text("de maatregel begint voor het fonds", "the measure starts before the fund")
    if fund.end and asked.start > fund.end:
        yield Text("de maatregel begint na het fonds", "the measure starts after the fund")


def _of_money(fund: Fund, asked: Asked, room: int) -> Iterator[Text]:
    if asked.amount > fund.per_grant:
        yield Text(
            f"er kan ten hoogste {_euro(fund.per_grant)} per aanvraag worden gegeven",
            f"at most {_euro(fund.per_grant)} can be given per application",
        )
    if asked.amount > room:
        yield Text(
            f"in het fonds is nog {_euro(room)} over", f"there is {_euro(room)} left in the fund"
        )
    least = own_share(fund, asked.cost)
    if asked.cost - asked.amount < least:
        yield Text(
            f"de aanvragers betalen ten minste {_euro(least)} zelf",
            f"the applicants pay at least {_euro(least)} themselves",
        )


def _of_partners(fund: Fund, asked: Asked) -> Iterator[Text]:
    if len(asked.partners) < fund.least_partners:
        yield Text(
            f"er doen ten minste {fund.least_partners} partners mee",
            f"at least {fund.least_partners} partners take part",
        )
    present = {each.kind for each in asked.partners}
    for kind in fund.needs_kinds:
        if kind not in present:
            yield Text(f"er doet geen {kind.nl} mee", f"no {kind.en} takes part")


def _euro(amount: int) -> str:
    return f"€ {amount:,}".replace(",", ".")
