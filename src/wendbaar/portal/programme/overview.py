"""The overview of a programme: is it on course, the picture, and the tree."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wendbaar.core.programme.budget import budget, total_per_line
from wendbaar.core.programme.plan import Goal, Line
from wendbaar.core.programme.progress import Course, Progress
from wendbaar.core.programme.tree import tree
from wendbaar.core.programme.where_used import actions_of_line, measures_of
from wendbaar.core.vocabulary.effect_ladder import EffectStep
from wendbaar.portal.figures.language import language
from wendbaar.portal.programme.drawing import Box, Curve, Drawing, draw
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.links import href
from wendbaar.portal.programme.series import course_of_goal, courses
from wendbaar.portal.programme.tree_view import TreeView, tree_view

_MOST_GOALS = 14


@dataclass(frozen=True)
class Tally:
    """How many targets stand how."""

    on_course: int
    behind: int
    unknown: int

    @property
    def all(self) -> int:
        """All targets."""
        return self.on_course + self.behind + self.unknown


@dataclass(frozen=True)
class Overview:
    """What stands on the page."""

    tally: Tally
    picture: Drawing
    tree: TreeView
    is_example: bool  # some of the targets were made up
    is_money_made_up: bool


def overview(here: Here) -> Overview:
    """Gather the page."""
    found = courses(here)
    programme = here.programme
    return Overview(
        tally(found),
        _picture(here, found),
        tree_view(here, tree(programme), found),
        any(each.target.is_example for each in found.values()),
        any(each.is_example for each in programme.amounts),
    )


def tally(found: dict[str, Progress]) -> Tally:
    """Count the courses."""
    counted = [each.course for each in found.values()]
    return Tally(*(counted.count(course) for course in Course))


def _picture(here: Here, found: dict[str, Progress]) -> Drawing:
    """Lines with their money at the left, the goals they serve at the right."""
    programme = here.programme
    money = {line: row.planned for line, row in total_per_line(budget(programme)).items() if line}
    most = max(money.values(), default=0)
    weight = {key: euro / most for key, euro in money.items()} if most else {}
    served = dict.fromkeys(key for line in programme.lines for key in line.goals)
    goals = [each for each in programme.goals if each.key in served][:_MOST_GOALS]
    lines = [_line_box(here, line, weight.get(line.key, 0.0)) for line in programme.lines]
    curves = [
        Curve(
            f"lines/{line.key}",
            f"goals/{goal}",
            weight.get(line.key, 0.0),
            _is_dotted(here, line, goal),
        )
        for line in programme.lines
        for goal in line.goals
    ]
    columns = [
        (programme.head.lines_are.said(language()).capitalize(), lines),
        (_("Goals"), [_goal_box(here, goal, found) for goal in goals]),
    ]
    return draw(columns, curves, gap=250)


def _line_box(here: Here, line: Line, weight: float) -> Box:
    measures = len(measures_of(here.programme, line.key))
    actions = len(actions_of_line(here.programme, line.key))
    note = ngettext("{n} measure", "{n} measures", measures).format(n=measures)
    note += " · " + ngettext("{n} action", "{n} actions", actions).format(n=actions)
    label = line.label.said(language())
    name = f"{line.number}. {label}" if line.number else label
    return Box(f"lines/{line.key}", name, href(here.region, line), weight=weight, note=note)


def _goal_box(here: Here, goal: Goal, found: dict[str, Progress]) -> Box:
    course = course_of_goal(goal.key, found)
    return Box(
        f"goals/{goal.key}",
        goal.label.said(language()),
        href(here.region, goal),
        mark=course.key if course else "",
        note=(course.en if language() == "en" else course.nl) if course else "",
    )


def _is_dotted(here: Here, line: Line, key: str) -> bool:
    """Whether no action of the line was compared, by a figure of the goal, with who did not take part."""
    goal = here.programme.get("goals", key)
    assert isinstance(goal, Goal)
    figures = {*goal.indicators, *(e.indicator for e in here.programme.targets if e.goal == key)}
    steps = [
        each.effect_step
        for action in actions_of_line(here.programme, line.key)
        for each in action.contributes
        if each.indicator in figures
    ]
    return max(steps, default=EffectStep.REACH) < EffectStep.COMPARED
