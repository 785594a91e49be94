"""From cells to counts per municipality and group: all groupings by one matrix."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wendbaar.core.indicators.cells import CUBE, Ask, Block, codes_of
from wendbaar.core.indicators.conditions import Atom, Count, Sum, evaluate, test
from wendbaar.core.indicators.facts import Fact
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
    weight: Numbers
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
    """Counts of one quarter: per measure, weighted or not, an array municipality x group."""

    def __init__(self, municipalities: Sequence[int]) -> None:
        """Make room for these municipalities."""
        self.municipalities = list(municipalities)
        self._cube: dict[tuple[Counted, bool], Numbers] = {}
        self._split: dict[tuple[Counted, bool, Dimension], Numbers] = {}

    def of(self, measure: Counted, grouping: Grouping, *, weighted: bool) -> Numbers:
        """The counts of a measure."""
        if in_cube(grouping):
            counts: Numbers = self._cube[measure, weighted] @ group_matrix(grouping)
            return counts
        (dimension,) = grouping.dimensions
        columns = [codes[0] for codes in grouping.codes()]
        split: Numbers = self._split[measure, weighted, dimension][:, columns]
        return split

    def add(self, block: Block, cells: Cells) -> None:
        """Count what a block asks."""
        base = cells.key // block.packing.size
        facts = block.packing.unpack(cells.key % block.packing.size)
        number = np.zeros(max(self.municipalities) + 1, np.int64)
        number[self.municipalities] = np.arange(len(self.municipalities))
        place = number[base // _CUBE_SIZE]
        reader = _Reader(cells, facts)
        at_cube = place * _CUBE_SIZE + base % _CUBE_SIZE
        at_split = {
            each: place * codes_of(each) + facts[_fact(facts, each)]
            for each in dict.fromkeys(split for ask in block.asks for split in ask.splits)
        }
        for ask in block.asks:
            self._count(ask, reader, at_cube, at_split)

    def _count(
        self, ask: Ask, reader: "_Reader", at_cube: Any, at_split: Mapping[Dimension, Any]
    ) -> None:
        for weighted in (True, False):
            values = reader.values(ask.measure, weighted=weighted)
            if values is None:
                continue
            same = weighted or not reader.weights_are_people
            key = (ask.measure, weighted)
            self._cube[key] = (
                self._sum(at_cube, values, _CUBE_SIZE) if same else self._cube[ask.measure, True]
            )
            for split in ask.splits:
                self._split[*key, split] = (
                    self._sum(at_split[split], values, codes_of(split))
                    if same
                    else self._split[ask.measure, True, split]
                )

    def _sum(self, at: Any, values: Numbers, width: int) -> Numbers:
        size = len(self.municipalities) * width
        summed = np.asarray(np.bincount(at, weights=values, minlength=size), np.float64)
        return summed.reshape(len(self.municipalities), width)


def _fact(facts: Mapping[Fact, Any], dimension: Dimension) -> Fact:
    return next(fact for fact in facts if fact.column == dimension.key and fact.atom is None)


class _Reader:
    """Reads conditions off cells, each distinct atom once."""

    def __init__(self, cells: Cells, facts: Mapping[Fact, Any]) -> None:
        self.cells = cells
        self.columns = {fact.column: values for fact, values in facts.items() if not fact.atom}
        self.truths = {fact.atom: values != 0 for fact, values in facts.items() if fact.atom}
        self.weights_are_people = bool(np.array_equal(cells.weight, cells.people))

    def answer(self, atom: Atom) -> Any:
        """The truth of an atom for every cell."""
        if atom not in self.truths:
            truth = test(atom, self.columns.__getitem__)
            self.truths[atom] = truth if truth.dtype == bool else truth != 0
        return self.truths[atom]

    def values(self, measure: Counted, *, weighted: bool) -> Numbers | None:
        """What each cell adds to a measure."""
        if isinstance(measure, Sum):
            if not weighted:
                return None
            amounts = self.cells.amounts[measure.column]
        else:
            assert isinstance(measure, Count)
            amounts = self.cells.weight if weighted else self.cells.people
        inside = evaluate(measure.where, self.answer)
        values: Numbers = amounts if inside is True else amounts * inside
        return values
