"""Progress: is a figure on the path to its target, behind it, or can it not be said yet?

Between baseline and target runs a straight line, or the line through the points of `path`, over
the last months of the periods. A figure is on course when its interval reaches the path, or when the
target was reached early; behind when the whole interval misses it. A figure is held against a baseline
of its own kind of period: a quarter has its season, a year has not. A target is set beforehand
and belongs to one indicator, group and area: nothing here adds targets up.
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


PLACES = 9  # a figure that is exactly on the path does not miss it by the last bit of a float


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
    if direction is Direction.NEUTRAL:
        return _unsaid(target, _NEUTRAL)
    after = [each for each in figures if _lies_after_baseline(each, target)]
    if not after:
        return _unsaid(target, _NOTHING_YET if figures else _NO_FIGURES)
    comparable = [each for each in after if _kind(each.period) == _kind(target.baseline.period)]
    if not comparable:
        return _unsaid(target, _OTHER_PERIODS)
    latest = comparable[-1]
    if latest.value is None:
        return _unsaid(target, _HIDDEN if latest.is_hidden else _NO_VALUE, latest)
    return _said(target, latest, 1 if direction is Direction.UP else -1)


def path_value(target: Target, period: str) -> float:
    """What the figure should be at the end of a period; after the target it stays the target."""
    points = [target.baseline, *sorted(target.path, key=_month_of), target.target]
    month = _month(period)
    for earlier, later in pairwise(points):
        first, last = _month_of(earlier), _month_of(later)
        if month <= first:
            return earlier.value
        if month < last:
            part = (month - first) / (last - first)
            return round(earlier.value + part * (later.value - earlier.value), PLACES)
    return target.target.value


def interval(figure: Observed) -> tuple[float, float]:
    """The interval of a figure that is shown; without a margin it is the value itself."""
    assert figure.value is not None
    low = figure.value if figure.low is None else figure.low
    high = figure.value if figure.high is None else figure.high
    return low, high


def _said(target: Target, latest: Observed, sign: int) -> Progress:
    """What a figure says. `sign` is -1 where lower is better: the mirror of the same judgement."""
    expected = path_value(target, latest.period)
    worst, best = sorted(sign * each for each in interval(latest))
    wanted, end = sign * expected, sign * target.target.value
    rises = end > sign * target.baseline.value  # a target may also be to fall no further
    course = Course.ON_COURSE
    if rises and worst >= end:
        reason = _REACHED
    elif best < wanted:
        course, reason = Course.BEHIND, _BEHIND
    else:
        reason = _ON_COURSE if worst >= wanted else _WITHIN_MARGIN
    return Progress(target, course, _with_margin(reason, latest), latest, expected)


def _with_margin(reason: Text, latest: Observed) -> Text:
    if latest.low is not None and latest.high is not None:
        return reason
    return Text(f"{reason.nl}; de marge is niet bekend", f"{reason.en}; the margin is not known")


def _kind(period: str) -> str:
    return Period.parse(period).kind


def _lies_after_baseline(figure: Observed, target: Target) -> bool:
    baseline = Period.parse(target.baseline.period).last_day
    return Period.parse(figure.period).last_day > baseline


def _month_of(point: Point) -> int:
    return _month(point.period)


def _month(period: str) -> int:
    """The last month of a period, counted; not its days, or a leap year would ask more."""
    last = Period.parse(period).last_day
    return 12 * last.year + last.month


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
_OTHER_PERIODS = Text(
    "de cijfers gaan over een ander soort periode dan de nulmeting en zijn er niet mee te "
    "vergelijken",
    "the figures are about another kind of period than the baseline and cannot be compared with it",
)
_HIDDEN = Text(
    "het laatste cijfer wordt niet getoond, om mensen te beschermen",
    "the latest figure is not shown, to protect people",
)
_NO_VALUE = Text("het laatste cijfer is niet bekend", "the latest figure is not known")
_ON_COURSE = Text("het cijfer ligt op het pad of is beter", "the figure is on the path or better")
_REACHED = Text("de streefwaarde is gehaald", "the target has been reached")
_WITHIN_MARGIN = Text(
    "het pad ligt binnen de marge van het cijfer", "the path lies within the margin of the figure"
)
_BEHIND = Text("het hele cijfer ligt achter het pad", "the whole figure lies behind the path")
