"""Rounding: counts to the base of the policy, other values to the decimals of their unit.

A count that is shown lies at or above the minimum count, and the base divides that minimum:
so rounding cannot turn people into 0, nor show a number below the minimum.
"""

from collections.abc import Callable
from fractions import Fraction

import numpy as np

from wendbaar.core.disclosure.draft import CODE, Draft, Flags, Floats
from wendbaar.core.disclosure.figure import Status
from wendbaar.core.disclosure.note import Note
from wendbaar.core.disclosure.policy import Policy
from wendbaar.core.disclosure.primary import COUNTED, bound_rows, of_units


def round_figures(draft: Draft, policy: Policy) -> None:
    """Round what is shown; a supplier's own value stays as it was published."""
    rows = draft.shown & bound_rows(draft, policy)
    counts = rows & of_units(draft, COUNTED) & ~np.isfinite(draft.denominator)
    _round(draft, counts, Fraction(policy.rounding_base))
    if policy.rounding_base > 1:
        draft.status[counts] = CODE[Status.ROUNDED]
        draft.note[counts] = Note.ROUNDED
    decimals = draft.of_definition(
        [policy.decimals_of(each.unit.key) for each in draft.definitions], np.int8
    )
    parts = np.isfinite(draft.numerator) & draft.shown & ~counts
    for places in np.unique(decimals):
        chosen = parts & (decimals == places)
        _round(draft, chosen, Fraction(1, 10 ** int(places)))


def _round(draft: Draft, rows: Flags, step: Fraction) -> None:
    """Round half up; margins outward, or the middle between them would give the count away."""
    _apply(lambda steps: np.floor(steps + 0.5), draft.value, rows, step)
    _apply(np.floor, draft.error_low, rows, step)
    _apply(np.ceil, draft.error_high, rows, step)


def _apply(how: Callable[[Floats], Floats], values: Floats, rows: Flags, step: Fraction) -> None:
    steps = values[rows] * step.denominator / step.numerator
    whole = how(np.round(steps, 6))  # 70.3 is 703 tenths, not 702.9999
    values[rows] = whole * step.numerator / step.denominator + 0.0  # no minus zero
