"""Margins of municipalities small enough to make in a moment."""

from collections.abc import Sequence

import numpy as np

from wendbaar.data.synthetic.margins import Margins

SHARES = {
    "education_low": 0.27,
    "education_high": 0.31,
    "participation": 0.68,
    "selfemployed_share": 0.15,
    "benefits_ww": 0.02,
    "benefits_bijstand": 0.045,
    "benefits_ao": 0.06,
    "income_lowest40": 0.42,
    "income_highest20": 0.18,
    "unemployment_rate": 0.045,
}


def tiny_margins(
    codes: Sequence[str] = ("GM0047",), people: int = 1200, seed: int = 1, **changed: float
) -> Margins:
    """About so many people in each municipality, growing a little; shares may be changed."""
    years = tuple(range(2018, 2027))
    stream = np.random.default_rng(seed)
    level = people / 120 * stream.uniform(0.9, 1.1, (len(codes), 1, 2, 1)) * np.ones(60)
    growth = np.linspace(1.0, 1.04, len(years))[None, :, None, None]
    shares = {
        name: np.full((len(codes), len(years)), changed.get(name, value))
        for name, value in SHARES.items()
    }
    counts = np.rint(level * growth).astype(np.int64)
    return Margins(tuple(codes), years, counts, shares, (), ("made-for-tests",))
