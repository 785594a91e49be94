"""Coverage: the places and periods a delivery is about. Outside it nothing is known, not even zero.

Nobody in a covered quarter is a zero; a quarter that was not delivered is missing. The maker of a
table may declare what it covers, as the made panel does. Without a declaration a file covers each
place that occurs in it, from the first to the last period in which that place occurs: a place that
falls silent at an edge of the file may have had nobody, or may not have been delivered, and which
of the two cannot be seen.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import ibis
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from wendbaar.core.indicators.cells import schema_of
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.tables import ACTION_PERIOD, PARTICIPATION

Place = int | str  # number of a municipality, or code of a region
Span = tuple[Place, str, str]  # place, first and last period


def place_column(table: Table) -> str:
    """The column that says where a row belongs."""
    return "region" if table is ACTION_PERIOD else "municipality"


def period_of(table: Table, rows: Any) -> Any:
    """The period in which a row counts: of a participation the quarter in which it began."""
    if table is not PARTICIPATION:
        return rows.period.name("period")
    year, quarter = rows.start.year().cast("string"), rows.start.quarter().cast("string")
    return (year + "KW0" + quarter).name("period")


def spans_seen(table: Table) -> Any:
    """First and last period of each place in a table, as a lazy expression."""
    rows = ibis.table(schema_of(table), name=table.name)
    period = period_of(table, rows)
    place = rows[place_column(table)].name("place")
    return rows.group_by(place).aggregate(first=period.min(), last=period.max())


def codes_seen(table: Table, column: str) -> Any:
    """The codes of a column that occur anywhere in a table, as a lazy expression."""
    rows = ibis.table(schema_of(table), name=table.name)
    return rows.select(column).distinct()


@dataclass(frozen=True)
class Coverage:
    """What deliveries cover together."""

    spans: frozenset[Span]

    @classmethod
    def of(cls, places: Iterable[Place], first: str, last: str) -> "Coverage":
        """These places, in every period from the first to the last."""
        return cls(frozenset((place, first, last) for place in places))

    @classmethod
    def seen(cls, found: pa.Table) -> "Coverage":
        """What one file covers when nothing was declared; `found` answers `spans_seen`."""
        rows = found.to_pylist()
        return cls(frozenset((row["place"], row["first"], row["last"]) for row in rows))

    @classmethod
    def concat(cls, parts: "Iterable[Coverage]") -> "Coverage":
        """Several deliveries: between two of them there may be a gap."""
        return cls(frozenset().union(*(part.spans for part in parts)))

    def holds(
        self, members: Sequence[Collection[Place]], periods: Sequence[str]
    ) -> NDArray[np.bool_]:
        """Areas x periods, given the places of each area: whether all of them are covered."""
        places = sorted({place for each in members for place in each}, key=str)
        row_of = {place: row for row, place in enumerate(places)}
        covered = np.zeros((len(places), len(periods)), bool)
        for place, first, last in self.spans:
            if place in row_of:
                covered[row_of[place]] |= [first <= period <= last for period in periods]
        rows = [[row_of[place] for place in each] for each in members]
        return np.array([covered[each].all(axis=0) for each in rows]).reshape(-1, len(periods))
