"""From cells to counts per municipality and group: every grouping is a sum over the cube."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wendbaar.core.indicators.cells import CUBE, Block, codes_of
from wendbaar.core.indicators.conditions import Atom, Condition, Count, Sum, evaluate, test
from wendbaar.core.indicators.facts import divided
from wendbaar.core.indicators.groups import Grouping, lowest_of
from wendbaar.core.indicators.measures import Counted
from wendbaar.core.vocabulary.dimensions import Dimension

Numbers = NDArray[np.float64]
_SHAPE = tuple(codes_of(dimension) for dimension in CUBE)
_CUBE_SIZE = int(np.prod(_SHAPE))


@dataclass(frozen=True)
class Cells:
    """What `cell_expression` gave, as arrays."""

    key: NDArray[np.int64]
    people: Numbers
    weight: Numbers | None  # None: every weight is 1
    amounts: Mapping[str, Numbers]


def in_cube(grouping: Grouping) -> bool:
    """Whether the cube holds these dimensions."""
    return all(dimension in CUBE for dimension in grouping.dimensions)


def grouped(cube: Numbers, grouping: Grouping) -> Numbers:
    """Counts municipality x group out of counts municipality x cube."""
    others = [axis for axis, each in enumerate(CUBE) if each not in grouping.dimensions]
    # municipalities last: sums of long rows are several times as fast as of short ones
    summed = np.ascontiguousarray(cube.T).reshape(*_SHAPE, len(cube)).sum(axis=tuple(others))
    groups = [dict(zip(grouping.dimensions, codes, strict=True)) for codes in grouping.codes()]
    picked = [summed[tuple(codes[each] for each in CUBE if each in codes)] for codes in groups]
    return np.stack(picked, axis=1)


def _told_by_key(person: Any) -> dict[str | Condition, Any]:
    """Columns as far as the cube knows them: of an age the youngest of its band."""
    codes = np.unravel_index(np.arange(_CUBE_SIZE), _SHAPE)
    return {
        dimension.key: lowest_of(dimension, axis)[person]
        for dimension, axis in zip(CUBE, codes, strict=True)
    }


class Counts:
    """Counts of one quarter: per measure an array municipality x group, weighted or in people."""

    def __init__(self, municipalities: Sequence[int], *, weighted: bool) -> None:
        """Make room for these municipalities."""
        self.municipalities = list(municipalities)
        self.weighted = weighted
        self._cube: dict[tuple[Counted, bool], Numbers] = {}
        self._split: dict[tuple[Counted, bool, Dimension], Numbers] = {}

    def of(self, measure: Counted, grouping: Grouping, *, weighted: bool = True) -> Numbers:
        """The counts of a measure; where every weight is 1, weighted counts are people."""
        weighted = weighted and self.weighted
        if in_cube(grouping):
            return grouped(self._cube[measure, weighted], grouping)
        (dimension,) = grouping.dimensions
        columns = [codes[0] for codes in grouping.codes()]
        split: Numbers = self._split[measure, weighted, dimension][:, columns]
        return split

    def add(self, block: Block, cells: Cells) -> None:
        """Count what a block asks."""
        base, packed = divided(cells.key, block.packing.size)
        municipality, person = divided(base, _CUBE_SIZE)
        place = self._places()[municipality]
        reader = _Reader(cells, {**block.packing.unpack(packed), **_told_by_key(person)})
        at_cube = place * _CUBE_SIZE + person
        at_split = {
            each: place * codes_of(each) + reader.facts[each.key]
            for each in dict.fromkeys(split for ask in block.asks for split in ask.splits)
        }
        for ask in block.asks:
            for weighted in {False, self.weighted}:
                values = reader.values(ask.measure, weighted=weighted)
                self._cube[ask.measure, weighted] = self._sum(at_cube, values, _CUBE_SIZE)
                for split in ask.splits:
                    counts = self._sum(at_split[split], values, codes_of(split))
                    self._split[ask.measure, weighted, split] = counts

    def _places(self) -> Any:
        """From the number of a municipality to its row."""
        places = np.zeros(max(self.municipalities, default=0) + 1, np.int64)
        places[self.municipalities] = np.arange(len(self.municipalities))
        return places

    def _sum(self, at: Any, values: Numbers, width: int) -> Numbers:
        size = len(self.municipalities) * width
        summed = np.asarray(np.bincount(at, weights=values, minlength=size), np.float64)
        return summed.reshape(len(self.municipalities), width)


class _Reader:
    """Reads conditions off cells, each distinct one once."""

    def __init__(self, cells: Cells, facts: Mapping[str | Condition, Any]) -> None:
        self.cells = cells
        self.facts = facts
        self.truths: dict[Condition, Any] = {
            asks: values != 0 for asks, values in facts.items() if not isinstance(asks, str)
        }

    def values(self, measure: Counted, *, weighted: bool) -> Numbers:
        """What each cell adds to a measure."""
        inside = self._truth(measure.where)
        amounts = self._amounts(measure, weighted=weighted)
        return amounts if inside is True else amounts * inside

    def _amounts(self, measure: Counted, *, weighted: bool) -> Numbers:
        if isinstance(measure, Sum):
            return self.cells.amounts[measure.column]
        assert isinstance(measure, Count)
        if weighted and self.cells.weight is not None:
            return self.cells.weight
        return self.cells.people

    def _truth(self, condition: Condition) -> Any:
        if condition not in self.truths:
            self.truths[condition] = evaluate(condition, self._atom)
        return self.truths[condition]

    def _atom(self, atom: Atom) -> Any:
        if atom not in self.truths:
            truth = test(atom, self.facts.__getitem__)
            self.truths[atom] = truth if truth.dtype == bool else truth != 0
        return self.truths[atom]
