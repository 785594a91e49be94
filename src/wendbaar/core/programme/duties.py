"""Duties: which partner owes which rows, by when, and how complete and timely they came.

A partner owes the tables named in `Partner.owes`, each for every quarter (or year, where the table
is one of years) in which the partner takes part. They are due six weeks after the period ends.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from wendbaar.core.programme.parties import Partner
from wendbaar.core.programme.programme import Programme
from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.periods import Period
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.core.vocabulary.tables.columns import QUARTER, YEAR

WEEKS = 6
_KINDS = {QUARTER: "KW", YEAR: "JJ"}
# table -> kind of period it is delivered for
FREQUENCY: dict[str, str] = {
    table.name: _KINDS[column.pattern]
    for table in TABLES.values()
    for column in table.columns
    if column.name == "period" and column.pattern in _KINDS
}


class DutyState(CodeList):
    """How a duty stands on a day."""

    ON_TIME = 1, "on_time", "op tijd", "on time"
    LATE = 2, "late", "te laat", "late"
    MISSING = 3, "missing", "ontbreekt", "missing"
    NOT_YET = 4, "not_yet", "nog niet nodig", "not due yet"


@dataclass(frozen=True)
class Duty:
    """Rows of one table that a partner owes for one period, and the last day to be in time."""

    partner: str
    table: str
    period: str
    due: date


@dataclass(frozen=True)
class Taken:
    """What was taken in for a duty: the day of the first time, and the rows that count now."""

    partner: str
    table: str
    period: str
    first_on: date
    rows: int
    left_out: int  # rows that were wrong and were left out


@dataclass(frozen=True)
class Standing:
    """A duty and what became of it."""

    duty: Duty
    state: DutyState
    taken: Taken | None

    @property
    def is_complete(self) -> bool:
        """Whether it came and no row was left out."""
        return self.taken is not None and self.taken.left_out == 0


@dataclass(frozen=True)
class Totals:
    """Duties whose last day has passed, and how many of them came in time and complete."""

    owed: int
    came: int
    on_time: int
    complete: int

    def share(self, count: int) -> float | None:
        """A count as percentage of what was owed; None while nothing was owed.

        >>> Totals(owed=8, came=6, on_time=4, complete=6).share(4)
        50.0
        """
        return 100 * count / self.owed if self.owed else None


def due_on(period: Period) -> date:
    """The last day on which rows of a period are in time.

    >>> due_on(Period.parse("2025KW04")).isoformat()
    '2026-02-11'
    """
    return period.last_day + timedelta(weeks=WEEKS)


def duties(programme: Programme, *, since: date, on: date) -> tuple[Duty, ...]:
    """What partners owe for the periods that ended from `since` until the day before `on`.

    In the order of the partners, their tables and time.
    """
    return tuple(
        Duty(partner.key, table, period.code, due_on(period))
        for partner in programme.partners
        for table in partner.owes
        if table in FREQUENCY
        for period in ended(FREQUENCY[table], since, on)
        if _takes_part(partner, period)
    )


def ended(kind: str, since: date, on: date) -> Iterator[Period]:
    """The periods of a kind that ended from `since` until the day before `on`, in order."""
    period = Period(since.year, kind, 1 if kind == "KW" else 0)
    while period.last_day < on:
        if period.last_day >= since:
            yield period
        period = period.shift(1)


def _takes_part(partner: Partner, period: Period) -> bool:
    begins = partner.start is None or partner.start <= period.last_day
    return begins and (partner.end is None or partner.end >= period.first_day)


def standings(owed: Iterable[Duty], taken: Iterable[Taken], *, on: date) -> tuple[Standing, ...]:
    """How each duty stands on a day."""
    found = {(each.partner, each.table, each.period): each for each in taken}
    return tuple(_standing(duty, found.get(_place(duty)), on) for duty in owed)


def _place(duty: Duty) -> tuple[str, str, str]:
    return duty.partner, duty.table, duty.period


def _standing(duty: Duty, taken: Taken | None, on: date) -> Standing:
    if taken is not None:
        in_time = taken.first_on <= duty.due
        return Standing(duty, DutyState.ON_TIME if in_time else DutyState.LATE, taken)
    waits = on <= duty.due
    return Standing(duty, DutyState.NOT_YET if waits else DutyState.MISSING, None)


def totals(found: Iterable[Standing], *, on: date) -> Totals:
    """The totals over the duties whose last day has passed."""
    owed = [each for each in found if each.duty.due < on]
    return Totals(
        owed=len(owed),
        came=sum(each.taken is not None for each in owed),
        on_time=sum(each.state is DutyState.ON_TIME for each in owed),
        complete=sum(each.is_complete for each in owed),
    )
