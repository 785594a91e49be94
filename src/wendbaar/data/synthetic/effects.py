"""Planted effects: some participants are moved, others of the same cell make room.

For each person both outcomes are made: the one without the action first, the one with it
after (potential outcomes: Rubin 1974, doi:10.1037/h0037350). Stocks stay on their margins
because for everyone an action helps into work, the person nearest the edge in the same cell
who takes no part changes places with them.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from wendbaar.core.vocabulary.people import Benefit
from wendbaar.data.synthetic.actions import ACTIONS, Action, Effect, Outcome
from wendbaar.data.synthetic.enrolment import Participations, belongs
from wendbaar.data.synthetic.structure import EMPLOYED

Array = npt.NDArray[Any]
Key = tuple[str, str, str, int]  # action, outcome, group, quarters after the start


@dataclass
class Tally:
    """Participants followed until an effect is due, and how many had the outcome without and with."""

    treated: int = 0
    without: int = 0
    with_action: int = 0

    def add(self, other: "Tally") -> None:
        """Add the people of another tally."""
        self.treated += other.treated
        self.without += other.without
        self.with_action += other.with_action


class Ledger:
    """Keeps the truth of one municipality: tallies when due, and the odds of an effect so far."""

    def __init__(self) -> None:
        self.tallies: dict[Key, Tally] = defaultdict(Tally)
        self._seen: dict[Key, list[int]] = defaultdict(lambda: [0, 0])

    def chance(self, each: "Due", movable: Array) -> float:
        """The chance to be moved for those who can be, so that the average is the planted effect.

        It rests on everyone who reached the effect so far; where nobody did, on those at hand.
        """
        seen = self._seen[each.key]
        seen[0] += int(each.now.sum())
        seen[1] += int(movable[each.now].sum())
        people, able = seen if seen[1] else (movable.size, int(movable.sum()))
        return min(1.0, abs(each.effect.points) / 100 * people / able) if able else 0.0

    def record(self, key: Key, without: Array, with_action: Array) -> None:
        """Write down both outcomes of the participants for whom the effect is due now."""
        self.tallies[key].add(Tally(int(without.size), int(without.sum()), int(with_action.sum())))


@dataclass(frozen=True, eq=False)
class Due:
    """An effect at work in a quarter, its participants, and which of them reach it just now."""

    key: Key
    effect: Effect
    action: Action
    rows: Participations
    now: Array


def due(all_rows: Participations, quarter: int, here: Array, outcome: Outcome) -> Iterator[Due]:
    """Effects of an outcome at work in a quarter; `here` marks present people of the roster."""
    for number, action in enumerate(ACTIONS):
        for effect in action.effects:
            if effect.outcome is not outcome:
                continue
            since = quarter - all_rows.start - effect.after
            open_ = (all_rows.action == number) & (since >= 0) & (since < effect.lasts)
            rows = np.flatnonzero(open_)
            rows = rows[here[all_rows.person[rows]]]
            some = all_rows.take(rows)
            inside = belongs(effect.group, some)
            if inside.any():
                key = (action.key, str(outcome), effect.group.key, effect.after)
                yield Due(key, effect, action, some.take(inside), since[rows][inside] == 0)


@dataclass(eq=False)
class Places:
    """Position class and benefit per resident, the score and cell by which they were given."""

    position: Array
    benefit: Array
    nearness: Array
    cell: Array
    fixed: Array  # who takes part and so never makes room for another

    def move(self, rows: Array, *, into_work: bool) -> Array:
        """Move residents into or out of work by changing places; returns those really moved."""
        pool = (self.position == EMPLOYED) == into_work
        pool &= ~self.fixed & (self.benefit == 0)
        candidates = np.flatnonzero(pool & np.isin(self.cell, self.cell[rows]))
        score = self.nearness[candidates] * (1 if into_work else -1)
        candidates = candidates[np.lexsort((score, self.cell[candidates]))]
        starts = np.searchsorted(self.cell[candidates], self.cell[rows], side="left")
        ends = np.searchsorted(self.cell[candidates], self.cell[rows], side="right")
        order = np.argsort(self.cell[rows], kind="stable")
        turn = np.empty(rows.size, dtype=np.int64)
        turn[order] = np.arange(rows.size) - np.searchsorted(
            self.cell[rows][order], self.cell[rows][order], side="left"
        )
        possible = starts + turn < ends
        mine, other = rows[possible], candidates[(starts + turn)[possible]]
        for column in (self.position, self.benefit):
            column[mine], column[other] = column[other].copy(), column[mine].copy()
        self.fixed[other] = True
        return np.asarray(mine)


def apply_work(
    ledger: Ledger, effects: Iterator[Due], places: Places, row_of: Array
) -> dict[str, Array]:
    """Carry out effects on paid work; returns who was moved into work, per action."""
    base = places.position == EMPLOYED
    moved: dict[str, Array] = {}
    for each in effects:
        at = row_of[each.rows.person]
        helped = each.effect.points >= 0
        movable = (base[at] != helped) & (each.rows.benefit != Benefit.AO)
        chance = ledger.chance(each, movable)
        now_other = (places.position[at] == EMPLOYED) != helped
        wish = at[movable & now_other & (each.rows.draw < chance)]
        done = places.move(np.unique(wish), into_work=helped)
        if helped:
            moved[each.action.key] = done
        ledger.record(each.key, base[at[each.now]], places.position[at[each.now]] == EMPLOYED)
    return moved


def apply_rise(
    ledger: Ledger, effects: Iterator[Due], values: Array, row_of: Array, able: Array
) -> None:
    """Carry out effects on a step or on hours, in place: above what it was at the start.

    `able` marks residents for whom a rise can be made.
    """
    base = values.copy()
    for each in effects:
        at = row_of[each.rows.person]
        ladder = each.effect.outcome is Outcome.LADDER
        before = each.rows.ladder if ladder else each.rows.hours_before
        most, step = (4, 1) if ladder else (40, 8)
        movable = (base[at] <= before) & able[at] & (before < most)
        chance = ledger.chance(each, movable)
        chosen = movable & (each.rows.draw < chance)
        target = np.minimum(before.astype(np.int64) + step, most).astype(values.dtype)
        values[at[chosen]] = np.maximum(values[at[chosen]], target[chosen])
        now = each.now
        ledger.record(each.key, base[at[now]] > before[now], values[at[now]] > before[now])
