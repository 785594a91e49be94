"""What is missing: between the parts of the programme, and in what the plan of each action says."""

from collections import Counter
from dataclasses import dataclass

from wendbaar.core.programme.checks import missing_of_plan
from wendbaar.core.programme.gaps import Gaps, gaps
from wendbaar.core.programme.plan import Action
from wendbaar.portal.figures.language import language
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.links import EntryLink, link
from wendbaar.portal.programme.series import Shown, figure_lines

FigureLine = tuple[str, str, Shown | None, bool]  # see series.figure_lines


@dataclass(frozen=True)
class PlanGaps:
    """What implementation plans must say and do not: per point how many actions, and per action."""

    actions: int  # that have not ended
    points: tuple[tuple[str, int], ...]
    lacking: tuple[tuple[EntryLink, tuple[str, ...]], ...]


@dataclass(frozen=True)
class GapsPage:
    """The page."""

    gaps: Gaps
    nobody_moves: list[FigureLine]
    no_target: list[FigureLine]
    plans: PlanGaps


def gaps_page(here: Here) -> GapsPage:
    """Gather the page."""
    found = gaps(here.programme, here.today)
    return GapsPage(
        found,
        figure_lines(here, found.indicators_nobody_moves),
        figure_lines(here, found.indicators_without_target),
        _plan_gaps(here),
    )


def _plan_gaps(here: Here) -> PlanGaps:
    """Of actions that have not ended; those that lack most come first."""
    actions = [e for e in here.programme.actions if e.end is None or e.end >= here.today]
    missing = {each.key: _missing(here, each) for each in actions}
    counted = Counter(point for points in missing.values() for point in points)
    lacking = [(link(here, each), missing[each.key]) for each in actions if missing[each.key]]
    return PlanGaps(
        len(actions),
        tuple(counted.most_common()),
        tuple(sorted(lacking, key=lambda each: -len(each[1]))),
    )


def _missing(here: Here, action: Action) -> tuple[str, ...]:
    found = missing_of_plan(here.programme, action)
    return tuple(words.said(language()) for _, words in found)
