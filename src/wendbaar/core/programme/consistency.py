"""Consistency: what cannot be so inside an entry or between two, whatever the figures say."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from wendbaar.core.programme.issues import Issue, error
from wendbaar.core.programme.programme import Programme
from wendbaar.core.programme.targets import Point
from wendbaar.core.vocabulary.periods import Period


def contradictions(programme: Programme) -> Iterator[Issue]:
    """An error for each date, path, goal or decision that cannot be as it is written."""
    yield from _wrong_dates(programme)
    yield from _wrong_targets(programme)
    yield from _circles(programme)
    yield from _wrong_decisions(programme)


def _wrong_dates(programme: Programme) -> Iterator[Issue]:
    for entry in programme.entries():
        if entry.start and entry.end and entry.end < entry.start:
            yield error(
                entry.section,
                entry.key,
                "end",
                "het einde ligt voor het begin",
                "the end lies before the start",
            )


def _wrong_targets(programme: Programme) -> Iterator[Issue]:
    for target in programme.targets:
        points = (target.baseline, *target.path, target.target)
        if len({Period.parse(each.period).kind for each in points}) > 1:
            yield error(
                "targets",
                target.key,
                "target.period",
                "nulmeting, tussenstappen en doel zijn niet alle van dezelfde soort periode",
                "baseline, points between and target are not all of the same kind of period",
            )
        elif _last_day(target.target) <= _last_day(target.baseline):
            yield error(
                "targets",
                target.key,
                "target.period",
                "het doel ligt niet na de nulmeting",
                "the target does not lie after the baseline",
            )
        elif any(_last_day(later) <= _last_day(earlier) for earlier, later in pairwise(points)):
            yield error(
                "targets",
                target.key,
                "path",
                "de tussenstappen liggen niet in volgorde tussen nulmeting en doel",
                "the points between do not lie in order between baseline and target",
            )


def _last_day(point: Point) -> date:
    return Period.parse(point.period).last_day


def _circles(programme: Programme) -> Iterator[Issue]:
    """A goal that stands, by its parents, under itself."""
    parents = {each.key: each.parent for each in programme.goals}
    for goal in programme.goals:
        above, seen = goal.parent, set[str]()
        while above is not None and above not in seen:
            seen.add(above)
            above = parents.get(above)
        if goal.key in seen:
            yield error(
                "goals",
                goal.key,
                "parent",
                "dit doel valt onder zichzelf; kies een ander doel waar het onder valt",
                "this goal stands under itself; choose another goal for it to stand under",
            )


def _wrong_decisions(programme: Programme) -> Iterator[Issue]:
    for each in programme.decisions:
        if each.verdict is not None and (each.reason is None or each.decided_on is None):
            yield error(
                "decisions",
                each.key,
                "reason",
                "een besluit heeft een reden en een datum",
                "a decision has a reason and a date",
            )
        if each.figures and not each.release:
            yield error(
                "decisions",
                each.key,
                "release",
                "cijfers horen bij een publicatie",
                "figures belong to a release",
            )
