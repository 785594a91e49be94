"""First step: from parts to a value, or to the reason why there is none."""

import numpy as np

from wendbaar.core.disclosure.draft import CODE, Draft, Flags
from wendbaar.core.disclosure.figure import Status
from wendbaar.core.disclosure.note import Note
from wendbaar.core.disclosure.policy import Policy
from wendbaar.core.disclosure.primary import bound_rows
from wendbaar.core.indicators.conditions import NumeratorOf
from wendbaar.core.vocabulary.measures import Missing, Unit

_ABSENT = {
    Missing.UNKNOWN: (Status.UNKNOWN, Note.UNKNOWN),
    Missing.NOT_APPLICABLE: (Status.NOT_APPLICABLE, Note.NOT_APPLICABLE),
    Missing.SUPPRESSED: (Status.SUPPRESSED_PRIMARY, Note.HIDDEN_BY_SUPPLIER),
    Missing.MISSING: (Status.MISSING, Note.NOT_DELIVERED),
}


def evaluate(draft: Draft, policy: Policy) -> None:
    """Fill `value`: the supplier's own, else factor x numerator (/ denominator).

    A ratio of nothing is not applicable; nothing that is absent becomes 0.
    """
    _blur_divisors(draft, policy)
    supplied = np.isfinite(draft.value)
    absent = _set_absent(draft)
    factor = draft.of_definition([each.factor for each in draft.definitions], np.float64)
    ratio = np.isfinite(draft.denominator)
    nobody = ratio & (draft.denominator == 0)
    computed = np.where(
        ratio,
        np.divide(draft.numerator, draft.denominator, where=ratio & ~nobody, out=_empty(draft)),
        draft.numerator,
    )
    open_rows = ~supplied & ~absent
    _refuse_gaps(draft, open_rows, nobody)
    draft.value[open_rows] = (factor * computed)[open_rows]
    draft.hide(open_rows & nobody, Status.NOT_APPLICABLE, Note.NOBODY_IN_GROUP)
    draft.note[draft.provisional & draft.shown] = Note.PROVISIONAL


def _blur_divisors(draft: Draft, policy: Policy) -> None:
    """Divide an input of a programme by the count as it is shown, not by the true one.

    The input is shown in full, so whoever divides it by the cost per participation gets back the
    number it was divided by. That must be no more than what stands beside it: the rounded count.
    """
    quotients = [isinstance(each.numerator, NumeratorOf) for each in draft.definitions]
    rows = bound_rows(draft, policy) & draft.of_definition(quotients, bool)
    rows &= np.isfinite(draft.denominator) & (draft.denominator > 0)
    base = policy.rounding_base
    steps = np.floor(draft.denominator[rows] / base + 0.5)
    draft.denominator[rows] = base * np.maximum(steps, 1)  # a few are hidden later, not nobody


def _empty(draft: Draft) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.full(len(draft.value), np.nan)


def _set_absent(draft: Draft) -> Flags:
    absent: Flags = np.zeros(len(draft.value), dtype=bool)
    draft.status[:] = CODE[Status.VALUE]
    words = draft.codes["missing"]
    for number, word in enumerate(words.words):
        if word:
            rows = words.numbers == number
            draft.hide(rows, *_ABSENT[Missing(word)])
            absent |= rows
    return absent


def _refuse_gaps(draft: Draft, open_rows: Flags, nobody: Flags) -> None:
    draft.refuse(
        open_rows & ~nobody & ~np.isfinite(draft.numerator),
        "there is no number and no reason for its absence.",
        "Give a numerator, a published value or a reason (unknown, not_applicable, missing).",
    )
    ratios = [each.unit in {Unit.PERCENT, Unit.INDEX} for each in draft.definitions]
    draft.refuse(
        open_rows & ~np.isfinite(draft.denominator) & draft.of_definition(ratios, bool),
        "a share without a denominator.",
        "Give the denominator, or the supplier's own value as published.",
    )
