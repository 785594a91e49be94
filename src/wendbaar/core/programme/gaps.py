"""Gaps: measures without an indicator, indicators nobody moves, groups nobody reaches."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from wendbaar.core.programme.plan import Action, Goal, Group, Measure
from wendbaar.core.programme.programme import Programme
from wendbaar.core.programme.results_chain import is_running
from wendbaar.core.programme.where_used import actions_of_measure, touching_group
from wendbaar.core.vocabulary.people import TargetGroup


@dataclass(frozen=True)
class Gaps:
    """What is missing between the parts of a programme on a day."""

    goals_without_indicator: tuple[Goal, ...]
    goals_without_line: tuple[Goal, ...]
    measures_without_indicator: tuple[Measure, ...]
    measures_without_action: tuple[Measure, ...]
    actions_without_contribution: tuple[Action, ...]
    indicators_nobody_moves: tuple[str, ...]
    indicators_without_target: tuple[str, ...]
    groups_nobody_reaches: tuple[Group, ...]
    target_groups_nobody_reaches: tuple[TargetGroup, ...]

    @property
    def count(self) -> int:
        """How many in all."""
        return sum(len(each) for each in vars(self).values())


def gaps(programme: Programme, on: date) -> Gaps:
    """The gaps of a programme, by the actions that run on a day."""
    running = [each for each in programme.actions if is_running(each, on)]
    moved = {key for action in running for key in action.indicators}
    aimed = {each.indicator for each in programme.targets}
    followed = followed_indicators(programme)
    return Gaps(
        goals_without_indicator=tuple(
            e for e in programme.goals if not e.indicators and not _has_children(programme, e)
        ),
        goals_without_line=tuple(e for e in programme.goals if not _is_served(programme, e)),
        measures_without_indicator=tuple(
            e for e in programme.measures if not measure_indicators(programme, e)
        ),
        measures_without_action=tuple(
            e for e in programme.measures if not actions_of_measure(programme, e.key)
        ),
        actions_without_contribution=tuple(e for e in running if not e.contributes),
        indicators_nobody_moves=tuple(key for key in followed if key not in moved),
        indicators_without_target=tuple(key for key in followed if key not in aimed),
        groups_nobody_reaches=tuple(
            e for e in programme.groups if not _reached(programme, e, running)
        ),
        target_groups_nobody_reaches=_unreached(programme, running),
    )


def followed_indicators(programme: Programme) -> tuple[str, ...]:
    """The indicators by which goals, measures, targets and the chain are followed."""
    found = [key for goal in programme.goals for key in goal.indicators]
    found += [key for measure in programme.measures for key in measure.indicators]
    found += [target.indicator for target in programme.targets]
    found += [key for row in programme.chain for key in row.indicators]
    return tuple(dict.fromkeys(found))


def measure_indicators(programme: Programme, measure: Measure) -> tuple[str, ...]:
    """The indicators of a measure, its own and those its actions contribute to."""
    actions = actions_of_measure(programme, measure.key)
    found = [*measure.indicators, *(key for action in actions for key in action.indicators)]
    return tuple(dict.fromkeys(found))


def _has_children(programme: Programme, goal: Goal) -> bool:
    return any(each.parent == goal.key for each in programme.goals)


def _is_served(programme: Programme, goal: Goal) -> bool:
    """By a line or measure, or by those of a goal below it."""
    below = [each for each in programme.goals if each.parent == goal.key]
    return (
        any(goal.key in each.goals for each in programme.lines)
        or any(goal.key in each.goals for each in programme.measures)
        or any(_is_served(programme, each) for each in below)
    )


def _reached(programme: Programme, group: Group, running: Collection[Action]) -> bool:
    keys = {action.key for action in running}
    return any(action.key in keys for action in touching_group(programme, group.key))


def _unreached(programme: Programme, running: Collection[Action]) -> tuple[TargetGroup, ...]:
    wanted = {each.target_group for each in programme.groups}
    wanted |= {row.target_group for row in programme.chain}
    wanted -= {TargetGroup.EVERYONE}
    reached = {group for action in running for group in action.target_groups}
    if TargetGroup.EVERYONE in reached:
        return ()
    return tuple(sorted(wanted - reached))
