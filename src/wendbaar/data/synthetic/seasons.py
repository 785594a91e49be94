"""Quarters out of yearly averages: four values that average to what was published for the year."""

from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
_WITHIN = (-0.375, -0.125, 0.125, 0.375)  # middles of the quarters, from the middle of the year


def middles(averages: Array) -> Array:
    """Values in the middle of each year [..., year], so that quarters on the line average right.

    On straight lines between the middles, the quarters of a year average to 1/8 of the year
    before, 6/8 of the year itself and 1/8 of the year after; this solves that for the middles
    (temporal disaggregation: Boot, Feibes and Lisman 1967, Applied Statistics 16).
    """
    return np.asarray(averages @ _solution(averages.shape[-1]).T)


def of_quarter(middle: Array, column: int, place: int) -> Array:
    """The value [...] of a quarter (place 0 to 3) of the year in that column."""
    step = _WITHIN[place]
    last = middle.shape[-1] - 1
    other = min(max(column + (1 if step > 0 else -1), 0), last)
    now = middle[..., column]
    return np.asarray(now + (middle[..., other] - now) * abs(step))


@cache
def _solution(years: int) -> Array:
    """The inverse of the averages as weights of middles; before the first year and after the last all stays."""
    weights = np.eye(years) * 0.75
    for year in range(years):
        weights[year, max(year - 1, 0)] += 0.125
        weights[year, min(year + 1, years - 1)] += 0.125
    return np.linalg.inv(weights)
