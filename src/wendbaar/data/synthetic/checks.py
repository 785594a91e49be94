"""What was asked and what was made, per municipality and quarter."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from wendbaar.core.vocabulary.people import Contract, IncomeGroup, LabourPosition

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Check:
    """What was asked and what was made in one municipality and quarter: shares, and people."""

    quarter: int
    people: int
    asked: dict[str, float]
    made: dict[str, float]


def compare(quarter: int, shares: dict[str, float], made: dict[str, Array]) -> Check:
    """Compare what was made with what was asked, as shares."""
    size = made["age"].size
    employed = made["position"] == LabourPosition.EMPLOYED
    unemployed = np.isin(
        made["position"], [LabourPosition.UNEMPLOYED, LabourPosition.LONG_UNEMPLOYED]
    )
    parts = {
        "education_low": (made["education"] == 1, size),
        "education_high": (made["education"] == 3, size),
        "participation": (employed, size),
        "unemployment_rate": (unemployed, int(employed.sum() + unemployed.sum())),
        "benefits_ww": (made["benefit"] == 1, size),
        "benefits_bijstand": (made["benefit"] == 2, size),
        "benefits_ao": (made["benefit"] == 3, size),
        "selfemployed_share": (
            made["contract"] == Contract.SELF_EMPLOYED,
            int(employed.sum()),
        ),
        "income_lowest40": (made["income_group"] == IncomeGroup.LOWEST, size),
        "income_highest20": (made["income_group"] == IncomeGroup.HIGHEST, size),
    }
    found = {name: float(mask.sum()) / max(base, 1) for name, (mask, base) in parts.items()}
    return Check(quarter, size, shares, found)
