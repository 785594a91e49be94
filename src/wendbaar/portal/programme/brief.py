"""The programme on the compass: on course or not, in a minute, with the decisions that are due."""

from dataclasses import dataclass

from django.utils import timezone

from wendbaar.core.programme.decisions import Decision
from wendbaar.core.programme.progress import Course, Progress
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.overview import Tally, tally
from wendbaar.portal.programme.series import courses
from wendbaar.portal.programme.target_view import TargetView, target_view
from wendbaar.portal.register.store import programme_of
from wendbaar.portal.releases.place import Place

_MOST = 3


@dataclass(frozen=True)
class Brief:
    """What a board member sees first."""

    here: Here
    tally: Tally
    well: tuple[TargetView, ...]
    behind: tuple[TargetView, ...]
    due: tuple[Decision, ...]
    is_example: bool


def brief_of(place: Place) -> Brief | None:
    """The brief of the region the reader is in; None where there is no programme."""
    code = str((place.region or place.focus)["code"])
    programme = programme_of(code) if code.startswith("AM") else None
    if programme is None:
        return None
    here = Here(code, programme, place, timezone.localdate())
    found = courses(here)
    due = sorted((each for each in programme.decisions if each.is_open), key=lambda e: e.due)
    return Brief(
        here,
        tally(found),
        _first(here, found, Course.ON_COURSE),
        _first(here, found, Course.BEHIND),
        tuple(due[:_MOST]),
        any(each.is_example for each in (*programme.targets, *due)),
    )


def _first(here: Here, found: dict[str, Progress], course: Course) -> tuple[TargetView, ...]:
    """The targets that lie furthest from their path, as a part of it."""
    wanted = sorted(
        (each for each in found.values() if each.course is course), key=_distance, reverse=True
    )
    return tuple(target_view(here, each) for each in wanted[:_MOST])


def _distance(progress: Progress) -> float:
    if progress.latest is None or progress.latest.value is None or not progress.expected:
        return 0.0
    return abs(progress.latest.value - progress.expected) / abs(progress.expected)
