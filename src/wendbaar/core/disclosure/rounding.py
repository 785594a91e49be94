"""Rounding: counts to the base of the policy, other values to the decimals of their unit.

A count that is shown lies at or above the minimum count, and the base divides that minimum:
so rounding cannot turn people into 0, nor show a number below the minimum.
"""

from collections.abc import Callable

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
    base = policy.rounding_base
    draft.value[counts] = np.floor(draft.value[counts] / base + 0.5) * base
    if base > 1:
        draft.status[counts] = CODE[Status.ROUNDED]
        draft.note[counts] = Note.ROUNDED
    decimals = draft.of_definition(
        [policy.decimals_of(each.unit.key) for each in draft.definitions], np.int8
    )
    parts = np.isfinite(draft.numerator) & draft.shown & ~counts
    for places in np.unique(decimals):
        chosen = parts & (decimals == places)
        scale = 10.0 ** int(places)
        _apply(np.round, draft.value, chosen, scale)
        _apply(np.floor, draft.error_low, chosen, scale)  # margins only ever become wider
        _apply(np.ceil, draft.error_high, chosen, scale)


def _apply(how: Callable[[Floats], Floats], values: Floats, rows: Flags, scale: float) -> None:
    exact = np.round(values[rows] * scale, 6)  # 70.3 x 10 is 703, not 702.9999
    values[rows] = how(exact) / scale + 0.0  # no minus zero
