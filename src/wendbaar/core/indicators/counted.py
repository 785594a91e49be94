"""Counting the smaller tables: participations, inputs of actions and employers.

People are counted once in every area and group by themselves, so a total is computed from the rows
and never summed from its parts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import ibis

from wendbaar.core.indicators.cells import schema_of
from wendbaar.core.indicators.conditions import (
    Atom,
    Condition,
    Count,
    CountDistinct,
    Known,
    evaluate,
    test,
)
from wendbaar.core.indicators.coverage import period_of, place_column
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.indicators.engine import groupings
from wendbaar.core.indicators.groups import Grouping, code_of
from wendbaar.core.indicators.measures import (
    Counted,
    base_grouping,
    computable,
    parts_of,
)
from wendbaar.core.vocabulary.contracts import Table

MEMBERS = "area_member"  # place (municipality or region) and the areas it belongs to


@dataclass(frozen=True)
class Question:
    """One pass over a table: all measures of the indicators that share a grouping."""

    table: Table
    grouping: Grouping
    measures: tuple[Counted, ...]

    def expression(self) -> Any:
        """Area x period x codes with one column per measure, as a lazy expression."""
        rows = ibis.table(schema_of(self.table), name=self.table.name)
        place = rows[place_column(self.table)]
        member = ibis.table({"place": place.type(), "area": "string"}, name=MEMBERS)
        joined = rows.join(member, place == member.place)
        codes = [
            code_of(each, joined[each.key]).name(f"code_{each.key}")
            for each in self.grouping.dimensions
        ]
        grouped = joined.group_by([joined.area.name("area"), period_of(self.table, joined), *codes])
        sums = {f"m{at}": _total(each, joined) for at, each in enumerate(self.measures)}
        return grouped.aggregate(**sums)


def _total(measure: Counted, rows: Any) -> Any:
    where = _truth(measure.where, rows)
    if isinstance(measure, Count):
        return rows.count(where=where).cast("float64")
    column = rows[measure.column]
    if isinstance(measure, CountDistinct):
        return column.nunique(where=where).cast("float64")
    return column.sum(where=where).cast("float64").fill_null(0.0)


def _truth(condition: Condition, rows: Any) -> Any:
    def answer(atom: Atom) -> Any:
        truth = test(atom, lambda name: rows[name])
        return truth if isinstance(atom, Known) else truth.fill_null(False)

    return evaluate(condition, answer, ibis.literal(True))


def questions(indicators: Sequence[Indicator], table: Table) -> list[Question]:
    """The passes that answer all indicators of a table."""
    asked: dict[Grouping, dict[Counted, None]] = {}
    for indicator in computable(indicators, table.name):
        for grouping in groupings(indicator):
            parts = parts_of(indicator)
            asked.setdefault(grouping, {}).update(dict.fromkeys(parts.all()))
            asked.setdefault(base_grouping(indicator, grouping), {})[parts.base] = None
    return [Question(table, grouping, tuple(measures)) for grouping, measures in asked.items()]
