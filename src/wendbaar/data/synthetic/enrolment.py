"""Who takes part in which action: not by lot. Those near to work, or far from it, enrol more often."""

from dataclasses import dataclass, fields
from math import exp
from typing import Any

import numpy as np
import numpy.typing as npt

from wendbaar.data.synthetic.actions import ACTIONS, Action, Who, active
from wendbaar.data.synthetic.latent import Trait, Traits
from wendbaar.data.synthetic.state import State
from wendbaar.data.synthetic.transitions import People

Array = npt.NDArray[Any]
NUMBER_OF = {action.key: number for number, action in enumerate(ACTIONS)}
_CALM = 10  # quarters after the start of an action with an effect before another such action


@dataclass(frozen=True, eq=False)
class Participations:
    """Participations of one municipality, one entry each; `draw` decides whom an effect moves."""

    person: Array
    action: Array
    start: Array
    end: Array
    ladder: Array
    hours_before: Array
    age: Array
    education: Array
    benefit: Array
    working: Array
    hours: Array
    certificate: Array
    satisfaction: Array
    day: Array
    draw: Array

    @property
    def size(self) -> int:
        """Number of participations."""
        return int(self.person.size)

    def take(self, rows: Array) -> "Participations":
        """Some of them."""
        return Participations(*(getattr(self, each.name)[rows] for each in fields(self)))


def none_yet() -> Participations:
    """No participations."""
    return Participations(*(np.zeros(0, dtype=np.int32) for _ in fields(Participations)))


def joined(parts: list[Participations]) -> Participations:
    """All participations of some parts."""
    return Participations(
        *(
            np.concatenate([getattr(part, each.name) for part in parts])
            for each in fields(Participations)
        )
    )


def belongs(group: Who, before: Participations) -> Array:
    """Which participants belong to a group, by what they were at the start."""
    return _member(
        group, before.working, before.age, before.education, before.benefit, before.hours_before
    )


def _member(
    group: Who, working: Array, age: Array, education: Array, benefit: Array, hours: Array
) -> Array:
    found = (age >= group.youngest) & (age <= group.oldest) & (hours < group.shorter_than)
    if group.working is not None:
        found &= working == group.working
    if group.education:
        found &= np.isin(education, [int(each) for each in group.education])
    if group.benefit:
        found &= np.isin(benefit, [int(each) for each in group.benefit])
    return np.asarray(found)


@dataclass(frozen=True, eq=False)
class Pool:
    """The people who may start between two quarters: here in both, as they were in the first."""

    people: Participations
    nearness: Array
    busy: Array


def pool_of(people: People, state: State, near: Array, calm_from: Array) -> Pool:
    """Everyone now here who was here at the last quarter made."""
    here = people.who[state.position[people.who] > 0]
    rows = state.position[people.who] > 0
    blank = np.zeros(here.size, dtype=np.int8)
    before = Participations(
        person=here,
        action=blank,
        start=blank,
        end=blank,
        ladder=state.ladder[here],
        hours_before=state.hours[here],
        age=people.age[rows],
        education=state.education[here],
        benefit=state.benefit[here],
        working=state.employed[here],
        hours=blank,
        certificate=blank,
        satisfaction=blank,
        day=blank,
        draw=blank,
    )
    return Pool(before, near[rows], calm_from[here] > state.quarter)


def enrol(pool: Pool, region: str, span: tuple[int, int], traits: Traits) -> Participations:
    """New participations that start after the first and up to the second quarter."""
    stream = traits.generator(Trait.ENROLMENT, span[1])
    taken = pool.busy.copy()
    parts = [none_yet()]
    for action in active(region, span[1] // 4):
        rows = _chosen(action, pool, taken, span[1] - span[0], stream)
        if action.effects:
            taken[rows] = True
        parts.append(_started(action, pool.people.take(rows), span, stream))
    return joined(parts)


def _chosen(
    action: Action, pool: Pool, taken: Array, passed: int, stream: np.random.Generator
) -> Array:
    """Rows of the pool that enrol: chance rises or falls with nearness to work."""
    steep = action.selection
    most = exp(1.5 * abs(steep))
    share = min(1.0, action.yearly_share / 4 * passed * most)
    tries = stream.binomial(pool.nearness.size, share) if pool.nearness.size else 0
    rows = np.unique(stream.integers(0, max(pool.nearness.size, 1), tries))
    weight = np.minimum(np.exp(steep * (pool.nearness[rows] + 0.5)), most) / most
    keep = stream.random(rows.size) < weight
    keep &= belongs(action.who, pool.people.take(rows))
    if action.effects:
        keep &= ~taken[rows]
    return np.asarray(rows[keep])


def _started(
    action: Action, before: Participations, span: tuple[int, int], stream: np.random.Generator
) -> Participations:
    count = before.size
    start = span[1] - stream.integers(0, span[1] - span[0], count)
    length = np.maximum(action.quarters - 1 + stream.integers(-1, 2, count), 0)
    mark = np.clip(np.rint(stream.normal(action.satisfaction, 1.2, count)), 1, 10)
    unknown = stream.random(count) < 0.18
    hours = action.hours * np.exp(stream.normal(0.0, 0.35, count) - 0.06)
    return Participations(
        **{
            name: getattr(before, name)
            for name in (
                "person", "ladder", "hours_before", "age", "education", "benefit", "working",
            )
        },
        action=np.full(count, NUMBER_OF[action.key], dtype=np.int32),
        start=start.astype(np.int32),
        end=(start + length).astype(np.int32),
        hours=np.minimum(np.rint(hours * 2) / 2, 5000.0),
        certificate=stream.random(count) < action.certificate,
        satisfaction=np.where(unknown, 0, mark).astype(np.int8),
        day=stream.integers(0, 90, count).astype(np.int32),
        draw=stream.random(count),
    )  # fmt: skip


def calm_after(calm_from: Array, new: Participations) -> None:
    """Note, in place, until when people start no other action with an effect."""
    strong = np.isin(new.action, [NUMBER_OF[each.key] for each in ACTIONS if each.effects])
    calm_from[new.person[strong]] = new.start[strong] + _CALM
