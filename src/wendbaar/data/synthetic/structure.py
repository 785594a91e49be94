"""The seed of the fit: how position and benefit go with age, sex and education before calibration.

A cell is age band x sex x education (36); a status is position x benefit (14).
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from wendbaar.core.vocabulary.people import Benefit, LabourPosition
from wendbaar.data.synthetic import assumptions as given

Array = npt.NDArray[Any]
BANDS, SEXES, LEVELS = 6, 2, 3
CELLS = BANDS * SEXES * LEVELS

# Four classes of position; the long unemployed are divided from the unemployed afterwards.
EMPLOYED, UNEMPLOYED, SEMI, OUTSIDE = range(4)
STATUSES = tuple(
    (position, int(benefit))
    for position in range(4)
    for benefit in Benefit
    if not (position == UNEMPLOYED and benefit is Benefit.AO)
    and not (position == OUTSIDE and benefit is Benefit.WW)
)
POSITION_OF_STATUS: Array = np.array([position for position, _ in STATUSES])
BENEFIT_OF_STATUS: Array = np.array([benefit for _, benefit in STATUSES])
LABOUR_POSITION: Array = np.array(
    [
        LabourPosition.EMPLOYED,
        LabourPosition.UNEMPLOYED,
        LabourPosition.SEMI_UNEMPLOYED,
        LabourPosition.OUTSIDE,
    ],
    dtype=np.int8,
)
# 0 employed, 1 unemployed, 2 neither
ACTIVITY_GROUP: Array = np.array([0, 1, 2, 2])[POSITION_OF_STATUS]


def band_of(age: Array) -> Array:
    """Ten-year band, from 0."""
    return (age - 15) // 10


def cell_of(age: Array, sex: Array, education: Array) -> Array:
    """The cell of each person."""
    return (
        band_of(age).astype(np.int64) * (SEXES * LEVELS)
        + (sex.astype(np.int64) - 1) * LEVELS
        + (education.astype(np.int64) - 1)
    )


def _seed() -> Array:
    """Share of each status within each cell."""
    found = np.zeros((BANDS, SEXES, LEVELS, len(STATUSES)))
    employed = given.EMPLOYED
    unemployed = np.minimum(given.UNEMPLOYED[:, None, None] * np.ones((1, 2, 3)), 1 - employed)
    semi = np.minimum(given.SEMI_UNEMPLOYED[:, None, None], 1 - employed - unemployed)
    by_position = [employed, unemployed, semi, 1 - employed - unemployed - semi]
    for status, (position, _) in enumerate(STATUSES):
        found[..., status] = by_position[position] * _benefit_shares(status)
    return found.reshape(CELLS, len(STATUSES))


def _benefit_shares(status: int) -> Array:
    position, benefit = STATUSES[status]
    shares = np.empty((BANDS, 1, LEVELS, 4))
    shares[..., 1:] = (
        given.BENEFIT[position, 1:]
        * given.BENEFIT_BY_AGE[:, None, None, :]
        * given.BENEFIT_BY_EDUCATION[None, None, :, :]
    )
    shares[..., 1:] *= np.minimum(1.0, 0.95 / np.maximum(shares[..., 1:].sum(-1), 1e-9))[..., None]
    shares[..., 0] = 1 - shares[..., 1:].sum(-1)
    return np.asarray(shares[..., benefit])


SEED: Array = _seed()
