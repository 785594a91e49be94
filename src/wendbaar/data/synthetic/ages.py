"""People of 15 to 75 by municipality, year, sex and single age, from whatever groups a source has.

A year with five-year groups by sex is taken as it is. A year with 25-44, 45-64 and 65-79 only
keeps those totals and is divided inside them as the nearest year with five-year groups.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from wendbaar.data.synthetic.calibration import whole
from wendbaar.errors import SourceError

Array = npt.NDArray[Any]
FIVES = tuple(range(15, 75, 5))
COARSE = (15, 20, 25, 45, 65)
_COARSE_OF_FIVE = np.array([0, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4])
_SHARE_OF_65_79 = 0.754  # when no source has five-year groups: CBS 83502NED, 2020 and 2021
_SEXES = {"men": 0, "women": 1}


def single_ages(population: pa.Table, codes: Sequence[str], years: Sequence[int]) -> Array:
    """Whole numbers [municipality, year, sex, age 15 to 74], in the boundaries of the table."""
    anchors = _anchors(population, list(codes))
    if not anchors:
        raise SourceError(
            "No year of the population table has municipalities by age.",
            hint="Stage the CBS population tables (wendbaar fetch) or set WENDBAAR_MIRROR.",
        )
    known = sorted(anchors)
    fives = [_between(anchors, known, year) for year in years]
    return np.stack([_split(each) for each in fives], axis=1)


def _anchors(population: pa.Table, codes: list[str]) -> dict[int, Array]:
    """Per year with a margin: whole numbers [municipality, sex, five-year group]."""
    fine, coarse, older = _read(population, codes)
    nearest = sorted(fine)
    anchors = dict(fine)
    for year, totals in coarse.items():
        if year in anchors:
            continue
        pattern = np.ones((len(codes), 2, len(FIVES)))
        share = _SHARE_OF_65_79
        if nearest:
            at = min(nearest, key=lambda each: abs(each - year))
            pattern = fine[at] + 1e-6
            share = float(fine[at][:, :, 10:].sum() / (fine[at][:, :, 10:].sum() + older[at].sum()))
        anchors[year] = _divide(totals, pattern, share)
    return anchors


def _divide(totals: Array, pattern: Array, share: float) -> Array:
    """Spread coarse totals over sexes and five-year groups by a pattern."""
    totals = totals.copy()
    totals[:, 4] = np.rint(totals[:, 4] * share)
    found = np.zeros(pattern.shape, dtype=np.int64)
    for group in range(len(COARSE)):
        inside = group == _COARSE_OF_FIVE
        weights = pattern[:, :, inside].reshape(len(pattern), -1)
        found[:, :, inside] = whole(weights, totals[:, group]).reshape(len(pattern), 2, -1)
    return found


def _read(
    population: pa.Table, codes: list[str]
) -> tuple[dict[int, Array], dict[int, Array], dict[int, Array]]:
    """Complete years: five-year groups by sex, coarse totals, and those of 75 to 79 by sex."""
    row_of = {code: row for row, code in enumerate(codes)}
    fine: dict[int, Array] = {}
    coarse: dict[int, Array] = {}
    columns = ("area", "year", "sex", "age_from", "age_to", "count")
    for area, year, sex, first, last, count in zip(
        *(population[name].to_pylist() for name in columns), strict=True
    ):
        row = row_of.get(area)
        if row is None:
            continue
        if sex in _SEXES and last - first == 4 and 15 <= first <= 75:
            table = fine.setdefault(year, np.full((len(codes), 2, 13), -1, dtype=np.int64))
            table[row, _SEXES[sex], (first - 15) // 5] = count
        elif sex == "total" and first in COARSE and (last - first in (4, 19, 14)):
            table = coarse.setdefault(year, np.full((len(codes), 5), -1, dtype=np.int64))
            if not (first >= 25 and last - first == 4):
                table[row, COARSE.index(first)] = count
    whole_fine = {year: table for year, table in fine.items() if table.min() >= 0}
    return (
        {year: table[:, :, :12] for year, table in whole_fine.items()},
        {year: table for year, table in coarse.items() if table.min() >= 0},
        {year: table[:, :, 12] for year, table in whole_fine.items()},
    )


def _between(anchors: dict[int, Array], known: list[int], year: int) -> Array:
    """The margin of a year: as known, on the line between two known years, or the nearest."""
    if year in anchors:
        return anchors[year]
    if year < known[0] or year > known[-1]:
        return anchors[known[0] if year < known[0] else known[-1]]
    before = max(each for each in known if each < year)
    after = min(each for each in known if each > year)
    part = (year - before) / (after - before)
    exact = anchors[before] * (1 - part) + anchors[after] * part
    flat = exact.reshape(len(exact), -1)
    return whole(flat, np.rint(flat.sum(axis=1))).reshape(exact.shape)


def _split(fives: Array) -> Array:
    """Single ages: along a line through the middles of the groups, each group's total exact."""
    ages = np.arange(15, 75) + 0.5
    middles = np.array(FIVES) + 2.5
    flat = fives.reshape(-1, len(FIVES))
    weights = np.stack([np.interp(ages, middles, row) for row in flat]).reshape(-1, 5) + 1e-9
    return whole(weights, flat.reshape(-1)).reshape(*fives.shape[:2], len(ages))
