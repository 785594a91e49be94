"""Where used: what hangs on an indicator, a group, a partner, a line or a measure."""

from collections.abc import Iterator
from dataclasses import dataclass

from wendbaar.core.programme.chain import ChainRow
from wendbaar.core.programme.decisions import Decision
from wendbaar.core.programme.money import Amount
from wendbaar.core.programme.parties import Body, Link
from wendbaar.core.programme.plan import Action, Goal, Line, Measure
from wendbaar.core.programme.programme import Programme
from wendbaar.core.programme.targets import Target
from wendbaar.core.vocabulary.people import TargetGroup
from wendbaar.core.vocabulary.text import Text


@dataclass(frozen=True)
class WhereUsed:
    """All entries that name an indicator."""

    goals: tuple[Goal, ...]
    measures: tuple[Measure, ...]
    actions: tuple[Action, ...]
    targets: tuple[Target, ...]
    chain: tuple[ChainRow, ...]
    decisions: tuple[Decision, ...]

    def __bool__(self) -> bool:
        return any(vars(self).values())


@dataclass(frozen=True)
class PartnerWork:
    """What a partner does in a programme."""

    responsible: tuple[Action, ...]
    takes_part: tuple[tuple[Action, Text | None], ...]  # with its role
    bodies: tuple[Body, ...]
    links: tuple[Link, ...]
    amounts: tuple[Amount, ...]  # it pays


@dataclass(frozen=True)
class ThemeUse:
    """A theme and how it shows in initiatives."""

    theme: Line
    shown: tuple[tuple[Action, Text], ...]


def hangs_on(programme: Programme, indicator: str) -> WhereUsed:
    """What would have to be looked at again when an indicator changes."""
    return WhereUsed(
        goals=tuple(e for e in programme.goals if indicator in e.indicators),
        measures=tuple(e for e in programme.measures if indicator in e.indicators),
        actions=tuple(e for e in programme.actions if indicator in e.indicators),
        targets=tuple(e for e in programme.targets if e.indicator == indicator),
        chain=tuple(e for e in programme.chain if indicator in e.indicators),
        decisions=tuple(e for e in programme.decisions if _rests_on(e, indicator)),
    )


def _rests_on(decision: Decision, indicator: str) -> bool:
    return any(each.figure_id.split("/")[0] == indicator for each in decision.figures)


def touching_group(programme: Programme, group: str) -> tuple[Action, ...]:
    """The actions for a group of the programme, itself or by one of its lines."""
    lines = {line.key for line in programme.lines if group in line.groups}
    measures = {each.key for each in programme.measures if each.line in lines}
    return tuple(
        each
        for each in programme.actions
        if group in each.groups or lines & set(each.lines) or measures & set(each.measures)
    )


def touching_target_group(programme: Programme, group: TargetGroup) -> tuple[Action, ...]:
    """The actions for a target group of Werk in Zicht; those for everyone are for it too."""
    return tuple(each for each in programme.actions if is_for(programme, each, group))


def is_for(programme: Programme, action: Action, group: TargetGroup) -> bool:
    """Whether an action is for a target group, or for everyone."""
    return bool({group, TargetGroup.EVERYONE} & target_groups_of(programme, action))


def target_groups_of(programme: Programme, action: Action) -> set[TargetGroup]:
    """The target groups an action names, itself or by a group of the programme.

    A group without a target group of its own, such as children, says nothing here: "everyone" is
    only meant where the action itself says so.
    """
    groups = {each.target_group for each in programme.groups if each.key in action.groups}
    return {*action.target_groups, *(groups - {TargetGroup.EVERYONE})}


def measures_of(programme: Programme, line: str) -> tuple[Measure, ...]:
    """The measures of a line."""
    return tuple(each for each in programme.measures if each.line == line)


def actions_of_measure(programme: Programme, measure: str) -> tuple[Action, ...]:
    """The actions that carry out a measure."""
    return tuple(each for each in programme.actions if measure in each.measures)


def actions_of_line(programme: Programme, line: str) -> tuple[Action, ...]:
    """The actions of a line, by itself, by its measures or as a theme that shows in them."""
    measures = {each.key for each in measures_of(programme, line)}
    return tuple(
        each
        for each in programme.actions
        if line in each.lines
        or measures & set(each.measures)
        or any(shown.theme == line for shown in each.themes)
    )


def lines_of_goal(programme: Programme, goal: str) -> tuple[Line, ...]:
    """The lines that serve a goal."""
    return tuple(each for each in programme.lines if goal in each.goals)


def initiatives_by_theme(programme: Programme) -> tuple[ThemeUse, ...]:
    """Per line the actions in which it shows as a theme, and how."""
    return tuple(
        ThemeUse(line, shown)
        for line in programme.lines
        if (shown := tuple(_shown_in(programme, line.key)))
    )


def _shown_in(programme: Programme, theme: str) -> Iterator[tuple[Action, Text]]:
    for action in programme.actions:
        for shown in action.themes:
            if shown.theme == theme:
                yield action, shown.how


def work_of_partner(programme: Programme, partner: str) -> PartnerWork:
    """What a partner is responsible for, takes part in, decides about and pays."""
    return PartnerWork(
        responsible=tuple(e for e in programme.actions if e.responsible == partner),
        takes_part=tuple(
            (action, each.role)
            for action in programme.actions
            for each in action.partners
            if each.partner == partner
        ),
        bodies=tuple(e for e in programme.bodies if partner in e.members),
        links=tuple(e for e in programme.links if partner in (e.one, e.other)),
        amounts=tuple(e for e in programme.amounts if e.funder == partner),
    )
