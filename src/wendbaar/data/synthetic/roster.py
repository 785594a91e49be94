"""Who lives in a municipality when: births, entries at 15, moves, deaths, exits at 75.

Quarters are counted as 4 x year + quarter - 1. Age is that at the end of the quarter. On the
first quarter of each year the people by age and sex are exactly the margin; within the year
people enter at 15, leave at 75, come and go.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from wendbaar.core.vocabulary.people import OLDEST, YOUNGEST
from wendbaar.data.synthetic.assumptions import YEARLY_REPLACEMENT

Array = npt.NDArray[Any]
AGES = OLDEST - YOUNGEST + 1
_NEVER = np.int32(99999)


@dataclass(frozen=True)
class Roster:
    """People who ever live here: quarter of birth, sex, first quarter and the first quarter gone."""

    birth: Array
    sex: Array
    entry: Array
    leave: Array

    @property
    def size(self) -> int:
        """Number of people."""
        return int(self.birth.size)

    def present(self, quarter: int) -> Array:
        """Positions of the residents of 15 to 75 in a quarter."""
        age = (quarter - self.birth) // 4
        here = (self.entry <= quarter) & (quarter < self.leave)
        return np.flatnonzero(here & (age >= YOUNGEST) & (age <= OLDEST))

    def age(self, quarter: int, who: Array) -> Array:
        """Age at the end of the quarter."""
        return ((quarter - self.birth[who]) // 4).astype(np.int8)


def make_roster(population: Array, first_year: int, stream: np.random.Generator) -> Roster:
    """People from the margin `population` [year, sex, age], beginning with `first_year`."""
    parts = [_newcomers(population[0], 4 * first_year, stream, spread=False)]
    for step in range(1, population.shape[0]):
        now = _joined(parts)
        added = _pass_year(now, population[step], 4 * (first_year + step), stream)
        parts = [now, added]
    return _joined(parts)


def _joined(parts: list[Roster]) -> Roster:
    return Roster(
        *(
            np.concatenate([getattr(part, name) for part in parts])
            for name in ("birth", "sex", "entry", "leave")
        )
    )


def _newcomers(counts: Array, quarter: int, stream: np.random.Generator, *, spread: bool) -> Roster:
    """People of each sex and age in the first quarter of a year; spread over the year before."""
    cells = np.repeat(np.arange(2 * AGES), counts.ravel())
    age = cells % AGES + YOUNGEST
    birth = quarter - 4 * age - stream.integers(0, 4, cells.size)
    entry = np.full(cells.size, quarter)
    if spread:
        entry = quarter - stream.integers(0, 4, cells.size)
    entry = np.maximum(entry, birth + 4 * YOUNGEST) if spread else entry
    entry = np.where((age == YOUNGEST) & spread, birth + 4 * YOUNGEST, entry)
    return Roster(
        birth.astype(np.int32),
        (cells // AGES + 1).astype(np.int8),
        entry.astype(np.int32),
        np.full(cells.size, _NEVER, dtype=np.int32),
    )


def _pass_year(now: Roster, target: Array, quarter: int, stream: np.random.Generator) -> Roster:
    """Let people go, in place, and return those who come, so that the year begins on target."""
    staying = now.present(quarter)
    cell = (now.sex[staying] - 1).astype(np.int64) * AGES + now.age(quarter, staying) - YOUNGEST
    have = np.bincount(cell, minlength=2 * AGES)
    want = target.ravel()
    usual = np.rint(have * np.tile(YEARLY_REPLACEMENT, 2)).astype(np.int64)
    usual[::AGES] = 0
    going = np.minimum(np.maximum(usual, have - want), have)
    order = np.argsort(cell + stream.random(cell.size), kind="stable")
    start = np.cumsum(have) - have
    first = np.arange(cell.size) - start[cell[order]] < going[cell[order]]
    gone = staying[order[first]]
    now.leave[gone] = quarter - stream.integers(0, 4, gone.size)
    return _newcomers((want - (have - going)).reshape(2, AGES), quarter, stream, spread=True)
