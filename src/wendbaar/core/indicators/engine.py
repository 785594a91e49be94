"""Engine: what to ask of the people of a quarter, and the aggregate that follows from their cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wendbaar.core.indicators.aggregate import Aggregate
from wendbaar.core.indicators.cells import BLOCK_SIZE, CUBE, Ask, Block, plan
from wendbaar.core.indicators.cube import Counts, Numbers
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.indicators.grid import Grid, Origin
from wendbaar.core.indicators.groups import Grouping
from wendbaar.core.indicators.measures import (
    Counted,
    base_columns,
    base_grouping,
    computable,
    excludes,
    parts_of,
)
from wendbaar.core.indicators.places import Places
from wendbaar.core.vocabulary.dimensions import Dimension, dimension
from wendbaar.core.vocabulary.tables import RESIDENT_QUARTER


def groupings(indicator: Indicator) -> list[Grouping]:
    """Everyone, each breakdown by itself, and the crossings."""
    splits = [(key,) for key in indicator.breakdowns]
    return [
        Grouping(tuple(dimension(key) for key in keys))
        for keys in [(), *splits, *indicator.crossings]
    ]


@dataclass(frozen=True)
class PeoplePlan:
    """What is asked of the people of a quarter: indicators, and the blocks that answer them."""

    indicators: tuple[Indicator, ...]
    blocks: tuple[Block, ...]

    @classmethod
    def of(cls, indicators: Sequence[Indicator], block_size: int = BLOCK_SIZE) -> "PeoplePlan":
        """Collect each distinct count once and divide them over blocks."""
        chosen = computable(indicators, RESIDENT_QUARTER.name)
        asks: dict[Counted, dict[Dimension, None]] = {}
        for indicator in chosen:
            splits = [dimension(key) for key in indicator.breakdowns]
            outside = [each for each in splits if each not in CUBE]
            for part in parts_of(indicator).all():
                asks.setdefault(part, {}).update(dict.fromkeys(outside))
        asked = [Ask(measure, tuple(splits)) for measure, splits in asks.items()]
        return cls(tuple(chosen), plan(asked, RESIDENT_QUARTER, block_size))

    def grids(self, counts: Counts, places: Places, period: str) -> Iterator[Grid]:
        """The grid of each indicator in one quarter."""
        for indicator in self.indicators:
            yield _grid(indicator, counts, places, period)

    def aggregate(self, counts: Counts, places: Places, period: str, origin: Origin) -> Aggregate:
        """All rows of one quarter."""
        return Aggregate.concat([grid.rows(origin) for grid in self.grids(counts, places, period)])


def _grid(indicator: Indicator, counts: Counts, places: Places, period: str) -> Grid:
    parts, asked = parts_of(indicator), groupings(indicator)

    def summed(measure: Counted, *, weighted: bool = True) -> Numbers:
        per_group = [counts.of(measure, grouping, weighted=weighted) for grouping in asked]
        return places.total(np.concatenate(per_group, axis=1))[:, None, :]

    return Grid(
        indicator=indicator.key,
        areas=places.areas,
        periods=[period],
        groups=[grouping.key(codes) for grouping in asked for codes in grouping.codes()],
        numerator=summed(parts.numerator),
        denominator=summed(parts.denominator) if parts.denominator else None,
        people=summed(parts.people, weighted=False),
        base=_base(indicator, counts, places),
        nobody_is_zero=False,
        reasons=_reasons(indicator, len(places.areas)),
    )


def _base(indicator: Indicator, counts: Counts, places: Places) -> Numbers:
    """The people each group of an indicator is a part of, in persons."""
    base, found = parts_of(indicator).base, []
    for grouping in groupings(indicator):
        around = base_grouping(indicator, grouping)
        at = {codes: column for column, codes in enumerate(around.codes())}
        wanted = base_columns(indicator, grouping, grouping.codes())
        whole = counts.of(base, around, weighted=False)
        found.append(whole[:, [at[each] for each in wanted]])
    return places.total(np.concatenate(found, axis=1))[:, None, :]


def _reasons(indicator: Indicator, areas: int) -> NDArray[np.int8]:
    """Groups in which nobody can be counted: learners of the layer that is no learning."""
    cannot = [
        excludes(indicator, grouping, codes)
        for grouping in groupings(indicator)
        for codes in grouping.codes()
    ]
    return np.tile(np.array(cannot, np.int8), (areas, 1, 1))
