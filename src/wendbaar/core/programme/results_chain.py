"""Results chain: the rows of Werk in Zicht with their first column filled from what is known.

The framework leaves the column of inputs and actions empty, because nobody knew which action
moves what. Here an action stands in a row when it is for the group of the row and names one of
its figures; where none does, the reason is said.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from wendbaar.core.programme.chain import Cell, ChainRow
from wendbaar.core.programme.codes import ActionStatus
from wendbaar.core.programme.plan import Action
from wendbaar.core.programme.programme import Programme
from wendbaar.core.programme.where_used import is_for, target_groups_of
from wendbaar.core.vocabulary.effect_ladder import EffectStep
from wendbaar.core.vocabulary.people import TargetGroup
from wendbaar.core.vocabulary.text import Text


@dataclass(frozen=True)
class FilledAction:
    """An action in a row: the figures of the row it names, and what is known of its effect."""

    action: Action
    indicators: tuple[str, ...]
    effect_step: EffectStep


@dataclass(frozen=True)
class FilledRow:
    """A row with its first column; `reason` says why that is empty."""

    row: ChainRow
    actions: tuple[FilledAction, ...]
    reason: Text | None
    is_derived: bool = False  # the plan has no chain; read from what its actions say


def filled_chain(
    programme: Programme, on: date, stages: Mapping[str, str]
) -> tuple[FilledRow, ...]:
    """The chain of a programme on a day.

    `stages` says of each indicator whether it is "output", "outcome" or "impact": the key of its
    `Level`. It is used where the plan has no chain of its own.
    """
    if programme.chain:
        rows = sorted(programme.chain, key=lambda row: (row.target_group, row.number))
        return tuple(_filled(programme, row, on) for row in rows)
    derived = (_filled(programme, row, on) for row in _derived_rows(programme, stages))
    return tuple(FilledRow(each.row, each.actions, each.reason, True) for each in derived)


def is_running(action: Action, on: date) -> bool:
    """Whether an action is in force on a day and has not stopped."""
    stopped = {ActionStatus.ENDED, ActionStatus.PAUSED, ActionStatus.PROPOSED}
    return action.runs_on(on) and action.status not in stopped


def _filled(programme: Programme, row: ChainRow, on: date) -> FilledRow:
    if row.no_action:
        return FilledRow(row, (), _NO_ACTION)
    running = [each for each in programme.actions if is_running(each, on)]
    for_group = [each for each in running if is_for(programme, each, row.target_group)]
    found = tuple(filled for each in for_group if (filled := _in_row(each, row)) is not None)
    if found:
        return FilledRow(row, found, None)
    if not row.indicators:
        return FilledRow(row, (), _EMPTY_ROW)
    return FilledRow(row, (), _NO_FIGURE if for_group else _NOBODY)


def _in_row(action: Action, row: ChainRow) -> FilledAction | None:
    hits = [each for each in action.contributes if each.indicator in row.indicators]
    if not hits:
        return None
    indicators = tuple(dict.fromkeys(each.indicator for each in hits))
    return FilledAction(action, indicators, max(each.effect_step for each in hits))


def _derived_rows(programme: Programme, stages: Mapping[str, str]) -> tuple[ChainRow, ...]:
    """A row per target group, with the figures its actions and the goals name."""
    rows = []
    for number, group in enumerate(_groups(programme), start=1):
        keys = [k for a in programme.actions if is_for(programme, a, group) for k in a.indicators]
        keys += [key for goal in programme.goals for key in goal.indicators]
        cells = {
            stage: tuple(
                Cell(label=Text(key, key), indicators=(key,))
                for key in dict.fromkeys(keys)
                if stages.get(key) == stage
            )
            for stage in ("output", "outcome", "impact")
        }
        label = Text(group.nl, group.en)
        rows.append(
            ChainRow(
                key=f"derived_{group.key}",
                label=label,
                target_group=group,
                number=number,
                output=cells["output"],
                outcome=cells["outcome"],
                impact=cells["impact"],
            )
        )
    return tuple(rows)


def _groups(programme: Programme) -> list[TargetGroup]:
    named = {group for each in programme.actions for group in target_groups_of(programme, each)}
    return sorted(named) or [TargetGroup.EVERYONE]


_NO_ACTION = Text(
    "voor deze groep is bewust geen actie", "for this group there is no action on purpose"
)
_EMPTY_ROW = Text("bij deze rij staat nog geen cijfer", "no figure has been named in this row yet")
_NOBODY = Text(
    "geen actie die nu loopt noemt deze doelgroep", "no action that runs now names this group"
)
_NO_FIGURE = Text(
    "acties voor deze groep noemen geen van deze cijfers",
    "actions for this group name none of these figures",
)
