"""Gaps: measures without an indicator, indicators nobody moves, groups nobody reaches."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.plan import Action, Goal, Group, Measure
from wendbaar.core.programme.programme import Programme
from wendbaar.core.programme.results_chain import is_running
from wendbaar.core.programme.where_used import (
    actions_of_measure,
    target_groups_of,
    touching_group,
)
from wendbaar.core.vocabulary.people import TargetGroup
from wendbaar.core.vocabulary.text import Text


@dataclass(frozen=True)
class Gaps:
    """What is missing between the parts of a programme on a day; `GAP_WORDS` says what of each."""

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
    """The gaps of a programme, between the entries in force and the actions that run on a day."""
    programme = _in_force(programme, on)
    running = [each for each in programme.actions if is_running(each, on)]
    keys = {action.key for action in running}
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
            e for e in programme.measures if not _any_of(keys, actions_of_measure(programme, e.key))
        ),
        actions_without_contribution=tuple(e for e in running if not e.contributes),
        indicators_nobody_moves=tuple(key for key in followed if key not in moved),
        indicators_without_target=tuple(key for key in followed if key not in aimed),
        groups_nobody_reaches=tuple(
            e for e in programme.groups if not _any_of(keys, touching_group(programme, e.key))
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


def _in_force(programme: Programme, on: date) -> Programme:
    """The programme without what had ended or was still to begin: that is no gap."""
    sections = ("goals", "groups", "lines", "measures", "targets", "chain")
    return programme.model_copy(
        update={name: _running(getattr(programme, name), on) for name in sections}
    )


def _running(entries: Iterable[Entry], on: date) -> tuple[Entry, ...]:
    return tuple(each for each in entries if each.runs_on(on))


def _any_of(keys: Collection[str], actions: Iterable[Action]) -> bool:
    return any(action.key in keys for action in actions)


def _has_children(programme: Programme, goal: Goal) -> bool:
    return any(each.parent == goal.key for each in programme.goals)


def _is_served(programme: Programme, goal: Goal) -> bool:
    """By a line or measure, or by those of a goal below it."""
    wanted = {goal.key}
    for _ in programme.goals:  # as deep as it can go, and no further when it goes in a circle
        wanted |= {each.key for each in programme.goals if each.parent in wanted}
    lines, measures = programme.lines, programme.measures
    serving = [each.goals for each in lines] + [each.goals for each in measures]
    return any(wanted & set(goals) for goals in serving)


def _unreached(programme: Programme, running: Collection[Action]) -> tuple[TargetGroup, ...]:
    wanted = {each.target_group for each in programme.groups}
    wanted |= {row.target_group for row in programme.chain}
    wanted -= {TargetGroup.EVERYONE}
    reached = {group for action in running for group in target_groups_of(programme, action)}
    if TargetGroup.EVERYONE in reached:
        return ()
    return tuple(sorted(wanted - reached))


GAP_WORDS: Mapping[str, Text] = {
    "goals_without_indicator": Text(
        "aan dit doel hangt geen cijfer, dus men kan het niet volgen",
        "no figure hangs on this goal, so it cannot be followed",
    ),
    "goals_without_line": Text(
        "geen lijn of maatregel dient dit doel", "no line or measure serves this goal"
    ),
    "measures_without_indicator": Text(
        "deze maatregel en haar acties noemen geen cijfer",
        "this measure and its actions name no figure",
    ),
    "measures_without_action": Text(
        "geen actie die nu loopt voert deze maatregel uit",
        "no action that runs now carries out this measure",
    ),
    "actions_without_contribution": Text(
        "deze actie zegt niet aan welk cijfer zij bijdraagt",
        "this action does not say to which figure it contributes",
    ),
    "indicators_nobody_moves": Text(
        "geen actie die nu loopt noemt dit cijfer", "no action that runs now names this figure"
    ),
    "indicators_without_target": Text(
        "dit cijfer heeft geen streefwaarde", "this figure has no target"
    ),
    "groups_nobody_reaches": Text(
        "geen actie die nu loopt is voor deze doelgroep",
        "no action that runs now is for this group",
    ),
    "target_groups_nobody_reaches": Text(
        "geen actie die nu loopt noemt deze doelgroep", "no action that runs now names this group"
    ),
}
