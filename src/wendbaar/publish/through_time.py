"""Figures of one series through time: one kind of period, the year before, and what changed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from wendbaar.core.disclosure.figure import Figure
from wendbaar.core.vocabulary.periods import Period

# Units in which a small and a large area can stand side by side.
COMPARABLE_UNITS = {"percent", "euro", "score", "mark", "index", "hours"}
# A smaller change, as part of the value, gets no verdict: rounding and coincidence make such
# differences too.
LEAST_TELLING = 0.02
LEAST_POINTS = 0.5  # percentage points: the same for a percentage, however small it is
LEAST_COUNT = 100  # among fewer people a few make a large change
RESULTS = {"impact", "outcome"}  # not what was done, but what came of it


def through_time(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Figures of the most frequent kind of period, oldest first."""
    parsed = [(Period.parse(each.period), each) for each in figures]
    kinds = Counter(period.kind for period, _ in parsed)
    if not kinds:
        return ()
    kind = kinds.most_common(1)[0][0]
    kept = [(period, each) for period, each in parsed if period.kind == kind]
    return tuple(each for _, each in sorted(kept, key=lambda pair: pair[0]))


def year_before(figures: Iterable[Figure], figure: Figure) -> Figure | None:
    """The same figure a year earlier, when both are shown."""
    earlier = at_period(figures, a_year_earlier(figure.period))
    if earlier is None or earlier.value is None or figure.value is None:
        return None
    return earlier


def at_period(figures: Iterable[Figure], period: str) -> Figure | None:
    """The figure of a period."""
    return next((each for each in figures if each.period == period), None)


def a_year_earlier(period: str) -> str:
    """The code of the same period a year earlier.

    >>> a_year_earlier("2025KW04")
    '2024KW04'
    """
    found = Period.parse(period)
    return found.shift(-{"KW": 4, "MM": 12}.get(found.kind, 1)).code


def _is_small(difference: float, before: float, unit: str) -> bool:
    """Whether a change is too small for a verdict."""
    return difference < LEAST_TELLING * abs(before) or (
        unit == "percent" and difference < LEAST_POINTS
    )


def is_wanted(now: Figure, before: Figure, direction: str) -> bool | None:
    """Whether a change between shown figures goes the way we want; None without a verdict."""
    assert now.value is not None
    assert before.value is not None
    difference = now.value - before.value
    if _is_small(abs(difference), before.value, now.unit):
        return None
    return {"up": difference > 0, "down": difference < 0}.get(direction)


def change_size(trend: Sequence[Figure]) -> float:
    """The latest change as part of the value a year earlier; nought when it is about few people."""
    now, before = trend[-1], year_before(trend, trend[-1])
    if before is None or not before.value or now.value is None:
        return 0.0
    is_count = now.unit not in COMPARABLE_UNITS
    if is_count and min(abs(now.value), abs(before.value)) < LEAST_COUNT:
        return 0.0
    return abs(now.value - before.value) / abs(before.value)


def tells_result(definition: dict[str, Any], period: str, last: str) -> bool:
    """Whether an indicator is a result, and its latest period not long before that of the release."""
    is_recent = Period.parse(period).year >= Period.parse(last).year - 1
    return definition["level"] in RESULTS and is_recent
