"""Progress: is a figure on the path to its target, behind it, or can it not be said yet?

Between baseline and target runs a straight line, or the line through the points of `path`, over
the last days of the periods. A figure is on course when its interval reaches the path, behind
when the whole interval misses it. A target is set beforehand and belongs to one indicator, group
and area: nothing here adds targets up.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from wendbaar.core.programme.observed import Observed, Series
from wendbaar.core.programme.targets import Point, Target
from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.measures import Direction
from wendbaar.core.vocabulary.periods import Period
from wendbaar.core.vocabulary.text import Text


class Course(CodeList):
    """How a figure stands towards its target."""

    ON_COURSE = 1, "on_course", "op koers", "on course"
    BEHIND = 2, "behind", "achter", "behind"
    UNKNOWN = 3, "unknown", "nog niet te zeggen", "cannot be said yet"


@dataclass(frozen=True)
class Progress:
    """The course of a target, the reason for it, and the figure and path it was read from."""

    target: Target
    course: Course
    reason: Text
    latest: Observed | None = None
    expected: float | None = None  # on the path, in the period of the latest figure


def progress_of(target: Target, series: Series, direction: Direction) -> Progress:
    """The progress of a target by the figures of its indicator, area and group."""
    found = series.get((target.indicator, target.area, target.group), ())
    return progress(target, found, direction)


def progress(target: Target, figures: Sequence[Observed], direction: Direction) -> Progress:
    """The progress of a target by figures, oldest first."""
    after = [each for each in figures if _lies_after_baseline(each, target)]
    if direction is Direction.NEUTRAL:
        return _unsaid(target, _NEUTRAL)
    if not after:
        return _unsaid(target, _NOTHING_YET if figures else _NO_FIGURES)
    latest = after[-1]
    if latest.value is None:
        return _unsaid(target, _HIDDEN if latest.is_hidden else _NO_VALUE, latest)
    expected = path_value(target, latest.period)
    low, high = interval(latest)
    best, worst = (high, low) if direction is Direction.UP else (-low, -high)
    wanted = expected if direction is Direction.UP else -expected
    if best < wanted:
        return Progress(target, Course.BEHIND, _BEHIND, latest, expected)
    reason = _ON_COURSE if worst >= wanted else _WITHIN_MARGIN
    return Progress(target, Course.ON_COURSE, reason, latest, expected)


def path_value(target: Target, period: str) -> float:
    """What the figure should be at the end of a period; after the target it stays the target."""
    points = [target.baseline, *sorted(target.path, key=_day), target.target]
    day = Period.parse(period).last_day.toordinal()
    for earlier, later in pairwise(points):
        first, last = _day(earlier), _day(later)
        if day <= last:
            part = max(0.0, (day - first) / (last - first))
            return earlier.value + part * (later.value - earlier.value)
    return target.target.value


def interval(figure: Observed) -> tuple[float, float]:
    """The interval of a figure that is shown; without a margin it is the value itself."""
    assert figure.value is not None
    low = figure.value if figure.low is None else figure.low
    high = figure.value if figure.high is None else figure.high
    return low, high


def _lies_after_baseline(figure: Observed, target: Target) -> bool:
    baseline = Period.parse(target.baseline.period).last_day
    return Period.parse(figure.period).last_day > baseline


def _day(point: Point) -> int:
    return Period.parse(point.period).last_day.toordinal()


def _unsaid(target: Target, reason: Text, latest: Observed | None = None) -> Progress:
    return Progress(target, Course.UNKNOWN, reason, latest)


_NEUTRAL = Text(
    "bij dit cijfer is hoger niet beter en lager ook niet",
    "with this figure neither higher nor lower is better",
)
_NO_FIGURES = Text(
    "er is nog geen cijfer gepubliceerd van deze groep en dit gebied",
    "no figure of this group and area has been published yet",
)
_NOTHING_YET = Text(
    "er is nog geen cijfer van na de nulmeting", "there is no figure from after the baseline yet"
)
_HIDDEN = Text(
    "het laatste cijfer wordt niet getoond, om mensen te beschermen",
    "the latest figure is not shown, to protect people",
)
_NO_VALUE = Text("het laatste cijfer is niet bekend", "the latest figure is not known")
_ON_COURSE = Text("het cijfer ligt op het pad of is beter", "the figure is on the path or better")
_WITHIN_MARGIN = Text(
    "het pad ligt binnen de marge van het cijfer", "the path lies within the margin of the figure"
)
_BEHIND = Text(
    "het cijfer ligt achter het pad, ook met zijn marge",
    "the figure lies behind the path, its margin included",
)
