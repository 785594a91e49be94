"""Figures for the pages of a programme: progress to targets, and the latest figure of an indicator."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from wendbaar.core.disclosure.figure import Status
from wendbaar.core.programme.gaps import followed_indicators
from wendbaar.core.programme.observed import Observed, Series
from wendbaar.core.programme.programme import Programme
from wendbaar.core.programme.progress import Course, Progress, progress_of
from wendbaar.core.programme.targets import Target
from wendbaar.portal.figures.wording import number, period_label, reason
from wendbaar.portal.programme.definitions import (
    direction_of,
    has_page,
    indicator_label,
    unit_of,
)
from wendbaar.portal.programme.here import Here
from wendbaar.portal.releases.models import Release
from wendbaar.portal.releases.shelf import bundle_of
from wendbaar.publish.observed import keys_of, series_of


@dataclass(frozen=True)
class Shown:
    """A figure as it stands in a line of text: its value or why there is none, and its period."""

    text: str
    period: str
    is_shown: bool
    is_synthetic: bool
    margin: str = ""


def series(here: Here) -> Series:
    """The figures the programme needs; none while nothing is published."""
    if here.place is None:
        return {}
    wanted = frozenset(keys_of(here.programme, _indicators(here.programme)))
    return _kept(here.place.release.pk, here.place.release.manifest_sha256, wanted)


@lru_cache(maxsize=32)
def _kept(release_pk: int, _sha256: str, wanted: frozenset[Any]) -> Series:
    """Kept: a release never changes."""
    return series_of(bundle_of(Release.objects.get(pk=release_pk)), wanted)


def courses(here: Here) -> dict[str, Progress]:
    """The progress of each target in force, by its key."""
    found = series(here)
    return {
        each.key: progress_of(each, found, direction_of(here, each.indicator))
        for each in here.programme.with_targets_on(here.today).targets
    }


def course_of_goal(goal: str, found: Mapping[str, Progress]) -> Course | None:
    """The course of a goal: behind when one of its targets is, unknown when one is; None without."""
    return _gravest(each for each in found.values() if each.target.goal == goal)


def course_of_indicator(here: Here, indicator: str, found: Mapping[str, Progress]) -> Course | None:
    """The course of an indicator for everyone in the region; a target of a group says nothing of it."""
    everyone = (indicator, here.region, "")
    return _gravest(
        each
        for each in found.values()
        if (each.target.indicator, each.target.area, each.target.group) == everyone
    )


def _gravest(found: Iterable[Progress]) -> Course | None:
    return max((each.course for each in found), key=_gravity, default=None)


def _gravity(course: Course) -> int:
    return {Course.ON_COURSE: 0, Course.UNKNOWN: 1, Course.BEHIND: 2}[course]


def shown(here: Here, indicator: str, group: str = "") -> Shown | None:
    """The latest figure of an indicator in the region, for everyone or for one group."""
    rows = series(here).get((indicator, here.region, group), ())
    return shown_figure(here, rows[-1], indicator) if rows else None


def shown_figure(here: Here, figure: Observed, indicator: str) -> Shown:
    """A figure in words."""
    unit = unit_of(here, indicator)
    text = reason(Status(figure.status)) if figure.value is None else number(figure.value, unit)
    return Shown(
        text,
        period_label(figure.period),
        figure.value is not None,
        figure.is_synthetic,
        _margin(figure, unit),
    )


def _margin(figure: Observed, unit: str) -> str:
    if figure.value is None or figure.low is None or figure.high is None:
        return ""
    if figure.low == figure.value == figure.high:
        return ""
    low, high = number(figure.low, unit), number(figure.high, unit)
    return f"{low} – {high}" if low != high else ""


def value_text(here: Here, target: Target, value: float) -> str:
    """A value in the unit of a target."""
    return number(value, unit_of(here, target.indicator))


def _indicators(programme: Programme) -> frozenset[str]:
    named = {key for action in programme.actions for key in action.indicators}
    return frozenset(named | set(followed_indicators(programme)))


def figure_lines(here: Here, keys: Iterable[str]) -> list[tuple[str, str, Shown | None, bool]]:
    """Indicators with their name, latest figure, and whether they have a page."""
    return [
        (key, indicator_label(here, key), shown(here, key), has_page(here.place, key))
        for key in keys
    ]
