"""Arithmetic with numbers that are not there: unknown, hidden or absent never becomes zero."""

from collections.abc import Iterable

from wendbaar.core.vocabulary.measures import Missing

Part = float | Missing

# The largest rank among the parts of a sum decides. What cannot exist counts as nothing, so it
# ranks below a value; what exists but is not there ranks above it.
RANKS = ("not_applicable", "", "unknown", "suppressed", "missing")


def rank(part: Part) -> int:
    """The place of a part in RANKS."""
    return RANKS.index(part if isinstance(part, Missing) else "")


def total(parts: Iterable[Part]) -> Part:
    """The sum of parts, or why there is none.

    >>> total([3.0, Missing.NOT_APPLICABLE]), total([3.0, Missing.UNKNOWN])
    (3.0, <Missing.UNKNOWN: 'unknown'>)
    """
    found = list(parts)
    reason = RANKS[max(map(rank, found), default=0)]
    if reason:
        return Missing(reason)
    return float(sum(part for part in found if not isinstance(part, Missing)))


def quotient(numerator: Part, denominator: Part, factor: float = 1) -> Part:
    """A ratio made from its parts; without anyone to divide over it cannot exist.

    >>> quotient(1.0, 4.0, 100), quotient(0.0, 0.0)
    (25.0, <Missing.NOT_APPLICABLE: 'not_applicable'>)
    """
    reasons = [part for part in (numerator, denominator) if isinstance(part, Missing)]
    if reasons:
        return max(reasons, key=rank)
    assert not isinstance(numerator, Missing)
    assert not isinstance(denominator, Missing)
    return factor * numerator / denominator if denominator else Missing.NOT_APPLICABLE
