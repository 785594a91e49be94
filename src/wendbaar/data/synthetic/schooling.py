"""Education over a life: it never falls, rises mostly before 30, and adds up to the margin."""

from typing import Any

import numpy as np
import numpy.typing as npt

from wendbaar.core.vocabulary.people import Education
from wendbaar.data.synthetic import assumptions as given
from wendbaar.data.synthetic.allocation import split
from wendbaar.data.synthetic.calibration import Margin, controlled, fit
from wendbaar.data.synthetic.structure import BANDS, LEVELS, SEXES, band_of

Array = npt.NDArray[Any]
_LOW, _MIDDLE, _HIGH = (int(each) for each in (Education.LOW, Education.MIDDLE, Education.HIGH))


def first_education(age: Array, sex: Array, score: Array, totals: Array) -> tuple[Array, float]:
    """Education of everyone in the first quarter: fitted to age, sex and the margin; and the error."""
    cell = band_of(age).astype(np.int64) * SEXES + sex - 1
    people = np.bincount(cell, minlength=BANDS * SEXES)
    seed = given.EDUCATION.reshape(-1, LEVELS) * people[:, None]
    rows = np.repeat(np.arange(BANDS * SEXES), LEVELS)
    columns = np.tile(np.arange(LEVELS), BANDS * SEXES)
    fitted = fit(seed, [Margin(rows, people), Margin(columns, totals)])
    counts = controlled(fitted.table, people, totals)
    level, _ = split(cell, score, counts[:, ::-1])
    return (_HIGH - level).astype(np.int8), fitted.error


def later_education(education: Array, age: Array, sex: Array, score: Array, totals: Array) -> Array:
    """Education after a step: newcomers (0) get one, then people rise until the margin holds.

    Only newcomers can be given less than their first draw; nobody who was here falls.
    """
    new = education == 0
    found = education.copy()
    found[new] = _newcomers(age[new], sex[new], score[new])
    _rise(found, _LOW, int((found == _LOW).sum() - totals[0]), _readiness(age, score, 18))
    _rise(found, _MIDDLE, int(totals[2] - (found == _HIGH).sum()), _readiness(age, score, 23))
    _lower(found, new, _HIGH, int((found == _HIGH).sum() - totals[2]), score)
    _lower(found, new & (age > 17), _MIDDLE, int(totals[0] - (found == _LOW).sum()), score)
    return found


def _newcomers(age: Array, sex: Array, score: Array) -> Array:
    """By age and sex; those of 15 to 17 are still at school and count as low."""
    shares = given.EDUCATION[band_of(age), sex - 1]
    chance = 1 / (1 + np.exp(-1.702 * score))
    level = 1 + (chance > shares[:, 0]) + (chance > shares[:, 0] + shares[:, 1])
    return np.where(age < 18, _LOW, level).astype(np.int8)


def _readiness(age: Array, score: Array, best: int) -> Array:
    """How soon someone gains the next level: young and able people first."""
    away = np.where(age < best, 4.0 * (best - age), 0.22 * (age - best))
    return np.asarray(score - np.where(age < 16, 40.0, away))


def _rise(education: Array, level: int, people: int, readiness: Array) -> None:
    pool = np.flatnonzero(education == level)
    _move(education, pool, people, readiness, level + 1)


def _lower(education: Array, new: Array, level: int, people: int, score: Array) -> None:
    pool = np.flatnonzero(new & (education == level))
    _move(education, pool, people, -score, level - 1)


def _move(education: Array, pool: Array, people: int, score: Array, level: int) -> None:
    people = min(people, pool.size)
    if people > 0:
        chosen = np.argpartition(-score[pool], people - 1)[:people]
        education[pool[chosen]] = level
