"""Rounding: counts to the base of the policy, other values to the decimals of their unit.

A count that is shown lies at or above the minimum count, and the base divides that minimum:
so rounding cannot turn people into 0, nor show a number below the minimum.
"""

import numpy as np

from wendbaar.core.disclosure.draft import CODE, Draft, Floats
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
        for column in (draft.value, draft.error_low, draft.error_high):
            column[chosen] = _round(column[chosen], int(places))


def _round(values: Floats, places: int) -> Floats:
    return np.round(values, places) + 0.0  # no minus zero
