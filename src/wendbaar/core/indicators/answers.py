"""Answers of the smaller tables, put in grids: a number, a zero, or why there is neither."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from wendbaar.core.indicators.conditions import And, In
from wendbaar.core.indicators.counted import Question
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.indicators.engine import groupings
from wendbaar.core.indicators.grid import REASONS, Grid, Numbers
from wendbaar.core.indicators.groups import Codes, Grouping
from wendbaar.core.indicators.measures import (
    Counted,
    base_columns,
    base_grouping,
    computable,
    excludes,
    parts_of,
)
from wendbaar.core.vocabulary.areas import Area
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.measures import Missing

SERVICE = "service"  # the column that says what was given


@dataclass(frozen=True)
class Frame:
    """What is asked, and what of it is known.

    `covered` (areas x periods) tells where nobody is a zero. `services` are those registered
    anywhere in the delivery: about a service that nobody ever registered nothing is known.
    """

    areas: Sequence[Area]
    periods: Sequence[str]
    covered: NDArray[np.bool_]
    services: frozenset[int] | None = None


@dataclass(frozen=True)
class Answers:
    """Counts per area x period x group; zero only where the delivery covers it."""

    frame: Frame
    counts: Mapping[tuple[Grouping, Counted], Numbers]
    groups: Mapping[Grouping, list[Codes]]

    @classmethod
    def of(cls, answered: Sequence[tuple[Question, pa.Table]], frame: Frame) -> "Answers":
        """Put the answers in arrays."""
        counts: dict[tuple[Grouping, Counted], Numbers] = {}
        groups: dict[Grouping, list[Codes]] = {}
        for question, table in answered:
            codes = _codes(question.grouping, table)
            groups[question.grouping] = codes
            at = _positions(question.grouping, table, frame, codes)
            shape = (*frame.covered.shape, len(codes))
            for number, measure in enumerate(question.measures):
                filled = np.zeros(shape)
                kept = at >= 0
                filled.ravel()[at[kept]] = table.column(f"m{number}").to_numpy()[kept]
                counts[question.grouping, measure] = filled
        return cls(frame, counts, groups)

    def grids(self, indicators: Sequence[Indicator], table: Table) -> Iterator[Grid]:
        """The grid of each indicator."""
        for indicator in computable(indicators, table.name):
            parts, asked = parts_of(indicator), groupings(indicator)

            def joined(measure: Counted, asked: list[Grouping] = asked) -> Numbers:
                return np.concatenate([self.counts[each, measure] for each in asked], axis=2)

            yield Grid(
                indicator=indicator.key,
                areas=self.frame.areas,
                periods=self.frame.periods,
                groups=[each.key(codes) for each in asked for codes in self.groups[each]],
                numerator=joined(parts.numerator),
                denominator=joined(parts.denominator) if parts.denominator else None,
                people=joined(parts.people),
                base=np.concatenate([self._base(indicator, each) for each in asked], axis=2),
                reasons=self._reasons(indicator, asked),
            )

    def _base(self, indicator: Indicator, grouping: Grouping) -> Numbers:
        """The group that each group of an indicator is a part of."""
        around = base_grouping(indicator, grouping)
        at = {codes: column for column, codes in enumerate(self.groups[around])}
        wanted = base_columns(indicator, grouping, self.groups[grouping])
        return self.counts[around, parts_of(indicator).base][:, :, [at[each] for each in wanted]]

    def _reasons(self, indicator: Indicator, asked: Sequence[Grouping]) -> NDArray[np.int8]:
        """Why there is no number: who is asked for cannot be here, nobody told, or not delivered."""
        kinds = [
            self._unknown(indicator, each, codes) for each in asked for codes in self.groups[each]
        ]
        reasons = np.zeros((*self.frame.covered.shape, len(kinds)), np.int8)
        reasons[:, :] = np.array(kinds, np.int8)
        reasons[~self.frame.covered] = REASONS.index(Missing.MISSING)
        return reasons

    def _unknown(self, indicator: Indicator, grouping: Grouping, codes: Codes) -> int:
        services = self.frame.services
        group = zip(grouping.dimensions, codes, strict=True)
        asked = [{code} for each, code in group if each.key == SERVICE]
        asked += services_of(indicator)
        if services is not None and any(not services & each for each in asked):
            return REASONS.index(Missing.UNKNOWN)
        return REASONS.index(Missing.NOT_APPLICABLE if excludes(indicator, grouping, codes) else "")


def services_of(indicator: Indicator) -> list[set[int]]:
    """The services of which one has to be there before anyone can be counted."""
    where = parts_of(indicator).numerator.where
    parts = where.parts if isinstance(where, And) else (where,)
    found = [each for each in parts if isinstance(each, In) and each.column == SERVICE]
    return [{int(code) for code in each.codes} for each in found]


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
    frame: Frame,
    codes: Sequence[Codes],
) -> Any:
    """The place of each row in the flattened array; -1 for what is not asked."""
    area_at = {area.code: at for at, area in enumerate(frame.areas)}
    period_at = {period: at for at, period in enumerate(frame.periods)}
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
            -1 if min(each) < 0 else (each[0] * len(frame.periods) + each[1]) * len(codes) + each[2]
            for each in positions
        ],
        np.int64,
    )
