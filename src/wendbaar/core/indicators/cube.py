"""From cells to counts per municipality and group: all groupings by one matrix."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wendbaar.core.indicators.cells import CUBE, Block, codes_of
from wendbaar.core.indicators.conditions import Atom, Condition, Count, Sum, evaluate, test
from wendbaar.core.indicators.groups import Grouping
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


@cache
def group_matrix(grouping: Grouping) -> Numbers:
    """Which cells of the cube belong to which group."""
    codes = grouping.codes()
    matrix = np.zeros((_CUBE_SIZE, len(codes)))
    at = np.array(list(np.ndindex(*_SHAPE)))
    for column, group in enumerate(codes):
        inside = np.ones(_CUBE_SIZE, bool)
        for dimension, code in zip(grouping.dimensions, group, strict=True):
            inside &= at[:, CUBE.index(dimension)] == code
        matrix[inside, column] = 1
    return matrix


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
            counts: Numbers = self._cube[measure, weighted] @ group_matrix(grouping)
            return counts
        (dimension,) = grouping.dimensions
        columns = [codes[0] for codes in grouping.codes()]
        split: Numbers = self._split[measure, weighted, dimension][:, columns]
        return split

    def add(self, block: Block, cells: Cells) -> None:
        """Count what a block asks."""
        base, packed = np.divmod(cells.key, block.packing.size)
        place = self._places()[base // _CUBE_SIZE]
        sex, _, education = np.unravel_index(base % _CUBE_SIZE, _SHAPE)
        facts = {**block.packing.unpack(packed), "sex": sex, "education": education}
        reader = _Reader(cells, facts)
        at_cube = place * _CUBE_SIZE + base % _CUBE_SIZE
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
