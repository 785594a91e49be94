"""What is true of the people of one municipality in one quarter, over all people who ever live there."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
LONG_AGO = -(10**6)


@dataclass(eq=False)
class State:
    """One entry per person of the roster. It moves along with the quarters."""

    education: Array  # 0 before the person has come
    employed: Array
    position: Array
    benefit: Array
    ladder: Array
    hours: Array
    supported: Array
    job: Array  # number of jobs held here
    left_work: Array  # last quarter with work
    quarter: int = LONG_AGO
    past: dict[int, "Past"] = field(default_factory=dict)

    @classmethod
    def begin(cls, size: int) -> "State":
        """Nobody is there yet."""
        return cls(
            education=np.zeros(size, dtype=np.int8),
            position=np.zeros(size, dtype=np.int8),
            benefit=np.zeros(size, dtype=np.int8),
            ladder=np.zeros(size, dtype=np.int8),
            employed=np.zeros(size, dtype=bool),
            supported=np.zeros(size, dtype=bool),
            hours=np.full(size, -1, dtype=np.int8),
            job=np.zeros(size, dtype=np.int16),
            left_work=np.full(size, LONG_AGO, dtype=np.int32),
        )

    def remember(self) -> None:
        """Keep this quarter for a year."""
        self.past[self.quarter] = Past(self.ladder.copy(), self.hours.copy(), self.job.copy())
        for old in [each for each in self.past if each < self.quarter - 4]:
            del self.past[old]


@dataclass(frozen=True, eq=False)
class Past:
    """What is remembered of an earlier quarter; step 0 and hours -1 for who was not there."""

    ladder: Array
    hours: Array
    job: Array
