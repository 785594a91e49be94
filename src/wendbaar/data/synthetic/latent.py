"""Lasting traits of made people: numbers that stay, and numbers that drift.

Every number follows from the seed, the municipality, the trait and the year alone, so that a
municipality is the same in a regional and a national run, and a quarter can be made without
the quarters before it.
"""

from enum import IntEnum
from math import cos, pi, sin, sqrt
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


class Trait(IntEnum):
    """What is drawn for each person; the number is part of the seed."""

    ROSTER = 1
    PHASE = 2
    NEARNESS = 3  # to paid work
    LIMITATION = 4
    DEPENDENCE = 5  # on bijstand
    LAID_OFF = 6
    SOCIAL = 7  # steps 1 to 4 of the ladder
    SCHOOLING = 8
    INCOME = 9
    INDEPENDENT = 10  # as self-employed
    HOURS = 11
    JOB = 12
    SUPPORT = 13
    MORE_HOURS = 14
    ACTIVITY = 15
    LEARNER = 16
    FORMAL = 17
    NON_FORMAL = 18
    INFORMAL_WORK = 19
    INFORMAL_ELSEWHERE = 20
    SELF_STUDY = 21
    LAYER = 22
    LEARNING_TIME = 23
    ENROLMENT = 24
    EMPLOYERS = 25


# Weight of the three yearly draws around a quarter, per place of the person in the year:
# cosine and sine keep the variance at one and make each quarter resemble the last.
_TURN = np.zeros((8, 3), dtype=np.float32)
for _step in range(8):
    _angle = (_step % 4) / 4 * pi / 2
    _TURN[_step, _step // 4] = cos(_angle)
    _TURN[_step, _step // 4 + 1] = sin(_angle)


class Traits:
    """The traits of `size` people of one municipality."""

    def __init__(self, seed: int, code: int, size: int) -> None:
        self.seed, self.code, self.size = seed, code, size
        self._kept: dict[tuple[Trait, int, str], Array] = {}
        self.phase = self.generator(Trait.PHASE).integers(0, 4, size, dtype=np.int8)

    def generator(self, trait: Trait, year: int = 0) -> np.random.Generator:
        """The stream of random numbers of a trait in a year."""
        return np.random.default_rng([self.seed, self.code, int(trait), year])

    def _draw(self, trait: Trait, year: int, kind: str) -> Array:
        key = (trait, year, kind)
        if key not in self._kept:
            stream = self.generator(trait, year)
            draw = stream.standard_normal if kind == "normal" else stream.random
            self._kept[key] = draw(self.size, dtype=np.float32)
        return self._kept[key]

    def forget(self, before: int) -> None:
        """Drop the yearly draws of years before."""
        for key in [key for key in self._kept if 0 < key[1] < before]:
            del self._kept[key]

    def uniform(self, trait: Trait) -> Array:
        """Between 0 and 1, for life."""
        return self._draw(trait, 0, "uniform")

    def normal(self, trait: Trait) -> Array:
        """Standard normal, for life."""
        return self._draw(trait, 0, "normal")

    def drifting(self, trait: Trait, quarter: int, lasting: float) -> Array:
        """Standard normal: a lasting part with that share of the variance, the rest turns over in a year."""
        year, place = divmod(quarter, 4)
        turn = _TURN[self.phase + place]
        moving = turn[:, 0] * self._draw(trait, year, "normal")
        moving += turn[:, 1] * self._draw(trait, year + 1, "normal")
        moving += turn[:, 2] * self._draw(trait, year + 2, "normal")
        moving *= np.float32(sqrt(1 - lasting))
        moving += np.float32(sqrt(lasting)) * self.normal(trait)
        return np.asarray(moving)

    def yearly(self, trait: Trait, quarter: int) -> Array:
        """Between 0 and 1, drawn anew once a year in the person's own quarter."""
        year, place = divmod(quarter, 4)
        return np.where(
            self.phase + place < 4,
            self._draw(trait, year, "uniform"),
            self._draw(trait, year + 1, "uniform"),
        )
