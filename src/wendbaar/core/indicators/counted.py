"""Counting the smaller tables: participations, inputs of actions and employers.

People are counted once in every area and group by themselves, so a total is computed from the rows
and never summed from its parts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import ibis
import numpy as np
import pyarrow as pa

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
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.indicators.engine import groupings
from wendbaar.core.indicators.grid import Grid, Numbers
from wendbaar.core.indicators.groups import Codes, Grouping, code_of
from wendbaar.core.indicators.measures import Counted, computable, parts_of
from wendbaar.core.vocabulary.areas import Area
from wendbaar.core.vocabulary.tables import ACTION_PERIOD, PARTICIPATION, Table

MEMBERS = "area_member"  # place (municipality or region) and the areas it belongs to


def place_column(table: Table) -> str:
    """The column that says where a row belongs."""
    return "region" if table is ACTION_PERIOD else "municipality"


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
        grouped = joined.group_by([joined.area.name("area"), _period(self.table, joined), *codes])
        sums = {f"m{at}": _total(each, joined) for at, each in enumerate(self.measures)}
        return grouped.aggregate(**sums)


def _period(table: Table, rows: Any) -> Any:
    if table is not PARTICIPATION:
        return rows.period.name("period")
    year, quarter = rows.start.year().cast("string"), rows.start.quarter().cast("string")
    return (year + "KW0" + quarter).name("period")


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
            asked.setdefault(grouping, {}).update(dict.fromkeys(parts_of(indicator).all()))
    return [Question(table, grouping, tuple(measures)) for grouping, measures in asked.items()]


@dataclass(frozen=True)
class Answers:
    """Counts per area x period x group; what was not registered is zero."""

    areas: Sequence[Area]
    periods: Sequence[str]
    counts: Mapping[tuple[Grouping, Counted], Numbers]
    groups: Mapping[Grouping, list[str]]

    @classmethod
    def of(
        cls,
        answered: Sequence[tuple[Question, pa.Table]],
        areas: Sequence[Area],
        periods: Sequence[str],
    ) -> "Answers":
        """Put the answers in arrays."""
        counts: dict[tuple[Grouping, Counted], Numbers] = {}
        groups: dict[Grouping, list[str]] = {}
        for question, table in answered:
            codes = _codes(question.grouping, table)
            groups[question.grouping] = [question.grouping.key(each) for each in codes]
            at = _positions(question.grouping, table, areas, periods, codes)
            shape = (len(areas), len(periods), len(codes))
            for number, measure in enumerate(question.measures):
                filled = np.zeros(shape)
                kept = at >= 0
                filled.ravel()[at[kept]] = table.column(f"m{number}").to_numpy()[kept]
                counts[question.grouping, measure] = filled
        return cls(areas, periods, counts, groups)

    def grids(self, indicators: Sequence[Indicator], table: Table) -> Iterator[Grid]:
        """The grid of each indicator."""
        for indicator in computable(indicators, table.name):
            parts, asked = parts_of(indicator), groupings(indicator)

            def joined(measure: Counted, asked: list[Grouping] = asked) -> Numbers:
                return np.concatenate([self.counts[each, measure] for each in asked], axis=2)

            yield Grid(
                indicator=indicator.key,
                areas=self.areas,
                periods=self.periods,
                groups=[key for each in asked for key in self.groups[each]],
                numerator=joined(parts.numerator),
                denominator=joined(parts.denominator) if parts.denominator else None,
                people=joined(parts.people),
                base=joined(parts.base),
            )


def _codes(grouping: Grouping, table: pa.Table) -> list[Codes]:
    """Closed dimensions in full; of open ones what occurs."""
    stored: dict[str, list[str]] = {}
    for each in grouping.dimensions:
        column = table.column(f"code_{each.key}")
        if each.codes is None:
            stored[each.key] = sorted(code for code in column.unique().to_pylist() if code)
        elif column.type == pa.string():
            stored[each.key] = [code.key for code in each.codes]
    return grouping.codes(stored)


def _positions(
    grouping: Grouping,
    table: pa.Table,
    areas: Sequence[Area],
    periods: Sequence[str],
    codes: Sequence[Codes],
) -> Any:
    """The place of each row in the flattened array; -1 for what is not asked."""
    area_at = {area.code: at for at, area in enumerate(areas)}
    period_at = {period: at for at, period in enumerate(periods)}
    code_at = {code: at for at, code in enumerate(codes)}
    columns = [table.column(f"code_{each.key}").to_pylist() for each in grouping.dimensions]
    keys = list(zip(*columns, strict=True)) if columns else [()] * table.num_rows
    found = zip(
        table.column("area").to_pylist(), table.column("period").to_pylist(), keys, strict=True
    )
    positions = [
        (area_at.get(area, -1), period_at.get(period, -1), code_at.get(code, -1))
        for area, period, code in found
    ]
    return np.array(
        [
            -1 if min(each) < 0 else (each[0] * len(periods) + each[1]) * len(codes) + each[2]
            for each in positions
        ],
        np.int64,
    )
