"""What no margin tells: national assumptions, each with its source or the word "assumption".

Nothing in this module describes a person or a place; a region's own figures replace it as
soon as they exist. The margins decide the levels, these tables only the structure.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from wendbaar.core.vocabulary.people import LabourPosition

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Assumption:
    """One thing we assume, in words, and where it comes from."""

    what: str
    source: str


ASSUMPTIONS = (
    Assumption(
        "Numbers of people of 1 January are those of the first quarter. Shares are averages of a "
        "year: its four quarters average to the published figure.",
        "assumption; Boot, Feibes and Lisman 1967",
    ),
    Assumption(
        "Inside 25-44, 45-64 and 65-79 (2019, 2025) ages and sexes are divided as in the "
        "nearest year with five-year groups; so is 65-79 cut at 75. Without such a year 75.4 % "
        "of 65-79 is younger than 75.",
        "CBS 83502NED, 1 January 2020 and 2021",
    ),
    Assumption(
        "Between years with a margin the figures move along a straight line; before the first "
        "and after the last they stay. Participation, low education and self-employed are of 2021 "
        "alone, benefits of 2020 and 2021, unemployment runs to 2024: after that they stay.",
        "assumption",
    ),
    Assumption("Education by age and sex before fitting.", "rounded from CBS EBB 2021"),
    Assumption("Net participation by age, sex and education before fitting.", "as above"),
    Assumption(
        "Percentages published for households (income groups) hold for people.", "assumption"
    ),
    Assumption("People on WW, bijstand or AO are younger than the AOW age, here 65.", "assumption"),
    Assumption("Of the unemployed 20 % have been so for a year or longer.", "assumption"),
    Assumption(
        "Steps 1 to 4 of the ladder, given the position: table LADDER.",
        "assumption; CBS and VNG publish no distribution",
    ),
    Assumption("Hours, kind of contract, wish for more hours.", "rounded from CBS EBB 2021"),
    Assumption(
        "Informal learning takes about 92 % of learning time at work.",
        "ROA, Fouarge e.a. 2018 (90 %) and later editions (92 %)",
    ),
    Assumption(
        "Formal 5 % and non-formal learning 15 % of people of 25 to 65, more when young or "
        "highly educated.",
        "rounded from CBS lifelong learning, last four weeks",
    ),
    Assumption(
        "Someone who moves to another municipality leaves and comes in as a new person.",
        "assumption",
    ),
    Assumption("Employers: about one per 20 workers, sizes lognormal.", "assumption"),
    Assumption(
        "Actions, who takes part, what they cost and what they do.",
        "invented; only the names are real",
    ),
)

SHARE_OF_65_79 = 0.754  # younger than 75, country: CBS 83502NED, 1 January 2020 and 2021
# Of all inhabitants those of 15 to 75: 13.22 of 17.40 million, CBS 83502NED, 1 January 2020
SHARE_15_75_OF_INHABITANTS = 0.760

# Share of residents replaced in a year, per single age of 15 to 74: moves and deaths.
YEARLY_REPLACEMENT: Array = np.interp(
    np.arange(15, 75), [15, 18, 22, 30, 40, 55, 74], [0.02, 0.06, 0.09, 0.06, 0.025, 0.012, 0.025]
)

# Age of 15-24, 25-34, ... 65-74; low, middle, high.
EDUCATION: Array = np.array(
    [
        [[0.47, 0.43, 0.10], [0.40, 0.46, 0.14]],
        [[0.14, 0.40, 0.46], [0.10, 0.34, 0.56]],
        [[0.16, 0.40, 0.44], [0.13, 0.37, 0.50]],
        [[0.20, 0.42, 0.38], [0.19, 0.43, 0.38]],
        [[0.27, 0.41, 0.32], [0.31, 0.41, 0.28]],
        [[0.33, 0.36, 0.31], [0.45, 0.33, 0.22]],
    ]
)

# Net participation: age x sex x education.
EMPLOYED: Array = np.array(
    [
        [[0.62, 0.78, 0.82], [0.62, 0.80, 0.84]],
        [[0.75, 0.91, 0.94], [0.53, 0.83, 0.91]],
        [[0.76, 0.92, 0.95], [0.55, 0.83, 0.90]],
        [[0.76, 0.91, 0.95], [0.58, 0.83, 0.89]],
        [[0.65, 0.79, 0.85], [0.47, 0.67, 0.77]],
        [[0.13, 0.17, 0.23], [0.06, 0.09, 0.14]],
    ]
)
UNEMPLOYED: Array = np.array([0.055, 0.032, 0.028, 0.025, 0.025, 0.004])
SEMI_UNEMPLOYED: Array = np.array([0.040, 0.025, 0.022, 0.022, 0.025, 0.008])

# Benefit given the position, before fitting: none, WW, bijstand, AO; people of 25 to 64.
BENEFIT: Array = np.array(
    [
        [0.960, 0.010, 0.010, 0.020],  # employed
        [0.550, 0.260, 0.190, 0.000],  # unemployed
        [0.480, 0.060, 0.300, 0.160],  # semi-unemployed
        [0.440, 0.000, 0.180, 0.380],  # outside
    ]
)
BENEFIT_BY_AGE: Array = np.array(  # how the three benefits differ by age from the table above
    [
        [0.15, 0.25, 0.12],
        [0.90, 0.90, 0.70],
        [1.00, 1.00, 1.00],
        [1.10, 1.00, 1.20],
        [1.40, 0.90, 1.10],
        [0.0, 0.0, 0.0],
    ]
)
BENEFIT_BY_EDUCATION: Array = np.array([[0.9, 1.5, 1.3], [1.1, 1.0, 1.0], [0.9, 0.5, 0.6]])

LONG_UNEMPLOYED = 0.20
SEASON_UNEMPLOYED: Array = np.array([1.03, 1.0, 0.985, 0.985])
SEASON_EMPLOYED: Array = np.array([-0.001, 0.0, 0.001, 0.0])

# Steps 1 to 4 for those without work, per position: cumulative shares of steps 1, 2, 3.
LADDER: dict[int, tuple[float, float, float]] = {
    LabourPosition.UNEMPLOYED: (0.02, 0.32, 0.70),
    LabourPosition.LONG_UNEMPLOYED: (0.07, 0.47, 0.78),
    LabourPosition.SEMI_UNEMPLOYED: (0.06, 0.42, 0.74),
    LabourPosition.OUTSIDE: (0.07, 0.41, 0.77),
}

# Share per activity (columns as in Activity, 0 to 10) for those on steps 1 to 4.
ACTIVITY: Array = np.array(
    [
        [0.93, 0.07, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        [0.66, 0.14, 0, 0, 0.20, 0, 0, 0, 0, 0, 0],
        [0.00, 0.15, 0, 0.42, 0.08, 0.11, 0.10, 0.08, 0.06, 0, 0],
        [0.00, 0.00, 0.66, 0, 0.16, 0, 0, 0, 0, 0.13, 0.05],
    ]
)

# Usual weekly hours at five points of the distribution (0, 25, 50, 75, 100 %).
HOURS: dict[tuple[str, int], tuple[float, ...]] = {
    ("young", 1): (4, 10, 18, 36, 44),
    ("young", 2): (4, 9, 14, 28, 40),
    ("adult", 1): (8, 36, 40, 40, 56),
    ("adult", 2): (6, 20, 27, 34, 44),
    ("older", 1): (4, 8, 18, 32, 48),
    ("older", 2): (3, 6, 12, 22, 40),
}
FLEXIBLE_BY_AGE: Array = np.array([0.68, 0.28, 0.17, 0.13, 0.12, 0.45])
WORK_LIMITED_BY_AGE: Array = np.array([0.07, 0.09, 0.11, 0.15, 0.22, 0.26])
WANTS_MORE_BY_AGE: Array = np.array([0.14, 0.11, 0.09, 0.08, 0.06, 0.02])
JOB_CHANGE_BY_AGE: Array = np.array([0.075, 0.045, 0.027, 0.018, 0.011, 0.012])  # per quarter
GROWTH_SECTOR_BY_EDUCATION: Array = np.array([0.0, 0.22, 0.32, 0.38])

FORMAL_BY_AGE: Array = np.array([0.10, 0.085, 0.055, 0.038, 0.018, 0.005])
NON_FORMAL_BY_AGE: Array = np.array([0.09, 0.17, 0.165, 0.155, 0.115, 0.035])
LEARNING_BY_EDUCATION: Array = np.array([1.0, 0.55, 0.90, 1.40])
INFORMAL_AT_WORK = 0.86
INFORMAL_ELSEWHERE = 0.42
SELF_STUDY_BY_EDUCATION: Array = np.array([0.10, 0.07, 0.11, 0.19])
# Cumulative shares of the layers ability, basic, employability (the rest: occupation).
LAYERS: Array = np.array(
    [[0.06, 0.18, 0.42], [0.14, 0.40, 0.62], [0.06, 0.17, 0.42], [0.03, 0.08, 0.34]]
)
INFORMAL_HOURS = 96.0  # per quarter, median of those who learn at work
ORGANISED_HOURS_AT_WORK = 34.0  # per quarter, median of those in organised learning with work
SELF_EMPLOYED = 0.155
INCOME_LOWEST = 0.40
INCOME_HIGHEST = 0.20

# Employers with personnel by SBI section: share, and mean of the logarithm of their size.
SECTORS: dict[str, tuple[float, float]] = {
    "A": (0.055, 1.2),
    "B": (0.001, 2.4),
    "C": (0.075, 2.2),
    "D": (0.003, 2.6),
    "E": (0.004, 2.6),
    "F": (0.090, 1.5),
    "G": (0.205, 1.6),
    "H": (0.040, 2.2),
    "I": (0.100, 1.7),
    "J": (0.055, 1.8),
    "K": (0.035, 1.5),
    "L": (0.025, 1.2),
    "M": (0.120, 1.4),
    "N": (0.055, 2.2),
    "O": (0.004, 4.2),
    "P": (0.020, 2.9),
    "Q": (0.065, 2.4),
    "R": (0.023, 1.6),
    "S": (0.025, 1.3),
}
EMPLOYERS_PER_WORKER = 0.05
