"""People of 15 to 75 by municipality, year, sex and single age, from whatever groups a source has.

A year with five-year groups by sex is taken as it is. A year with 25-44, 45-64 and 65-79 only
keeps those totals and is divided inside them as the nearest year with five-year groups. Each
municipality is made from its own figures alone, so that it is the same in every set of areas.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from wendbaar.data.synthetic.assumptions import SHARE_OF_65_79
from wendbaar.data.synthetic.calibration import whole
from wendbaar.errors import SourceError

Array = npt.NDArray[Any]
FIVES = tuple(range(15, 75, 5))
COARSE = (15, 20, 25, 45, 65)
_COARSE_OF_FIVE = np.array([0, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4])
_COARSE_SPANS = {(15, 19), (20, 24), (25, 44), (45, 64), (65, 79)}
_SEXES = {"men": 0, "women": 1}
_Row = tuple[int, str, int, int, int]  # year, sex, first age, last age, people


def single_ages(population: pa.Table, codes: Sequence[str], years: Sequence[int]) -> Array:
    """Whole numbers [municipality, year, sex, age 15 to 74], in the boundaries of the table."""
    rows = _rows_of(population, codes)
    return np.stack([_split(_yearly(code, rows[code], years)) for code in codes])


def _rows_of(population: pa.Table, codes: Iterable[str]) -> dict[str, list[_Row]]:
    found: dict[str, list[_Row]] = {code: [] for code in codes}
    columns = ("area", "year", "sex", "age_from", "age_to", "count")
    for area, *row in zip(*(population[name].to_pylist() for name in columns), strict=True):
        if area in found:
            found[area].append(tuple(row))
    return found


def _yearly(code: str, rows: Iterable[_Row], years: Sequence[int]) -> Array:
    """Five-year groups [year, sex, group] of one municipality."""
    anchors = _anchors(rows)
    if not anchors:
        raise SourceError(
            f"No year of the population table has municipalities by age: {code} is not there.",
            hint="Stage the CBS population tables (wendbaar fetch) or set WENDBAAR_MIRROR.",
        )
    known = sorted(anchors)
    return np.stack([_between(anchors, known, year) for year in years])


def _anchors(rows: Iterable[_Row]) -> dict[int, Array]:
    """Per year with a margin: whole numbers [sex, five-year group]."""
    fine, coarse = _read(rows)
    anchors = {year: table[:, :12] for year, table in fine.items()}
    for year, totals in coarse.items():
        if year not in anchors:
            anchors[year] = _divide(totals, *_pattern(fine, year))
    return anchors


def _pattern(fine: dict[int, Array], year: int) -> tuple[Array, float]:
    """How coarse groups are divided, and the part of 65-79 below 75: as in the nearest year."""
    if not fine:
        return np.ones((2, len(FIVES))), SHARE_OF_65_79
    table = fine[min(fine, key=lambda each: (abs(each - year), each))]
    old, younger = table[:, 10:].sum(), table[:, 10:12].sum()
    return table[:, :12] + 1e-6, float(younger / old) if old else SHARE_OF_65_79


def _divide(totals: Array, pattern: Array, share: float) -> Array:
    """Spread coarse totals over sexes and five-year groups by a pattern."""
    totals = totals.copy()
    totals[4] = np.rint(totals[4] * share)
    found = np.zeros(pattern.shape, dtype=np.int64)
    for group in range(len(COARSE)):
        inside = group == _COARSE_OF_FIVE
        weights = pattern[:, inside].reshape(1, -1)
        found[:, inside] = whole(weights, totals[[group]]).reshape(2, -1)
    return found


def _read(rows: Iterable[_Row]) -> tuple[dict[int, Array], dict[int, Array]]:
    """Complete years: five-year groups of 15 to 79 by sex, and coarse totals."""
    fine: dict[int, Array] = {}
    coarse: dict[int, Array] = {}
    for year, sex, first, last, count in rows:
        if sex in _SEXES and last - first == 4 and 15 <= first <= 75:
            table = fine.setdefault(year, np.full((2, 13), -1, dtype=np.int64))
            table[_SEXES[sex], (first - 15) // 5] = count
        elif sex == "total" and (first, last) in _COARSE_SPANS:
            coarse.setdefault(year, np.full(5, -1, dtype=np.int64))[COARSE.index(first)] = count
    return (
        {year: table for year, table in fine.items() if table.min() >= 0},
        {year: table for year, table in coarse.items() if table.min() >= 0},
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
    return whole(exact.reshape(1, -1), np.rint(exact.sum().reshape(1))).reshape(exact.shape)


def _split(fives: Array) -> Array:
    """Single ages: along a line through the middles of the groups, each group's total exact."""
    ages = np.arange(15, 75) + 0.5
    middles = np.array(FIVES) + 2.5
    flat = fives.reshape(-1, len(FIVES))
    weights = np.stack([np.interp(ages, middles, row) for row in flat]).reshape(-1, 5) + 1e-9
    return whole(weights, flat.reshape(-1)).reshape(*fives.shape[:2], len(ages))
