"""Owed: how the duties of partners stand, from the programme and from what was taken in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Min
from django.utils import timezone

from wendbaar.core.programme.duties import (
    FREQUENCY,
    DutyState,
    Standing,
    Taken,
    Totals,
    duties,
    standings,
    totals,
)
from wendbaar.core.programme.parties import Partner
from wendbaar.core.programme.programme import Head, Programme
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.periods import Period
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.portal.deliveries.models import Delivery
from wendbaar.portal.register.models import Revision

WINDOW = 4  # periods that are shown beside each other


@dataclass(frozen=True)
class Row:
    """One table of one partner, with its standing per period; None where nothing is owed."""

    partner: Partner
    table: Table
    cells: tuple[Standing | None, ...]


@dataclass(frozen=True)
class Sheet:
    """Duties of one kind of period, as they stand beside each other."""

    periods: tuple[Period, ...]
    rows: tuple[Row, ...]
    totals: tuple[Totals, ...]  # per period


@dataclass(frozen=True)
class Owed:
    """All duties of a region on a day."""

    programme: Programme
    today: date
    found: tuple[Standing, ...]

    @cached_property
    def totals(self) -> Totals:
        """Over everything whose last day has passed."""
        return totals(self.found, on=self.today)

    @cached_property
    def missing(self) -> dict[str, tuple[Standing, ...]]:
        """Partner -> what is missing; in the order of the programme."""
        found: dict[str, list[Standing]] = {}
        for each in self.found:
            if each.state is DutyState.MISSING:
                found.setdefault(each.duty.partner, []).append(each)
        return {key: tuple(rows) for key, rows in found.items()}

    def of_partner(self, partner: str) -> tuple[Standing, ...]:
        """The duties of a partner, latest first."""
        found = (each for each in self.found if each.duty.partner == partner)
        return tuple(sorted(found, key=lambda each: each.duty.due, reverse=True))

    def sheets(self) -> tuple[Sheet, ...]:
        """One sheet per kind of period: quarters, then years; only where something is owed."""
        sheets = (self._sheet(kind) for kind in ("KW", "JJ"))
        return tuple(sheet for sheet in sheets if sheet.rows)

    def _sheet(self, kind: str) -> Sheet:
        found = [each for each in self.found if FREQUENCY[each.duty.table] == kind]
        codes = sorted({each.duty.period for each in found})[-WINDOW:]
        by_place: dict[tuple[str, str], dict[str, Standing]] = {}
        for each in found:
            if each.duty.period in codes:
                place = (each.duty.partner, each.duty.table)
                by_place.setdefault(place, {})[each.duty.period] = each
        rows = (
            Row(self._partner(key), TABLES[table], tuple(map(cells.get, codes)))
            for (key, table), cells in by_place.items()
        )
        per_period = ([each for each in found if each.duty.period == code] for code in codes)
        return Sheet(
            periods=tuple(map(Period.parse, codes)),
            rows=tuple(rows),
            totals=tuple(totals(each, on=self.today) for each in per_period),
        )

    def _partner(self, key: str) -> Partner:
        found = self.programme.get(Partner.section, key)
        assert isinstance(found, Partner)
        return found


def owed_on(programme: Programme, today: date) -> Owed:
    """How the duties of a region stand on a day."""
    found = duties(programme, since=_since(programme.region, today), on=today)
    return Owed(programme, today, standings(found, _taken(programme.region), on=today))


def _since(region: str, today: date) -> date:
    """The quarter that ended last when the programme came into the register is the first owed."""
    heads = Revision.objects.approved().filter(region=region, section=Head.section)
    came = heads.aggregate(first=Min("decided_at"))["first"]
    day = timezone.localdate(came) if came else today
    return Period(day.year, "KW", (day.month + 2) // 3).shift(-1).first_day


def _taken(region: str) -> Iterable[Taken]:
    """What was taken in per duty: the first moment, and the rows that count now."""
    places = ("partner", "table", "period")
    rows = Delivery.objects.taken().filter(region=region).order_by()
    firsts = {
        tuple(row[name] for name in places): row["first"]
        for row in rows.values(*places).annotate(first=Min("decided_at"))
    }
    for each in rows.accepted():
        first = firsts[each.partner, each.table, each.period]
        yield Taken(
            each.partner,
            each.table,
            each.period,
            timezone.localdate(first),
            each.good_rows,
            each.wrong_rows,
        )
