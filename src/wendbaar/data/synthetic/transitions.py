"""From one quarter to the next: education, benefit, position, job, ladder and hours."""

from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

import numpy as np
import numpy.typing as npt

from wendbaar.core.vocabulary.people import Benefit, LabourPosition, LadderStep
from wendbaar.data.synthetic import assumptions as given
from wendbaar.data.synthetic import structure
from wendbaar.data.synthetic.allocation import split, top
from wendbaar.data.synthetic.calibration import Margin, controlled, fit, whole
from wendbaar.data.synthetic.latent import Trait, Traits

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class People:
    """The residents of a quarter: positions in the roster and what is known of each."""

    who: Array
    age: Array
    sex: Array
    education: Array
    cell: Array


def status_counts(people: Array, shares: dict[str, float]) -> tuple[Array, float]:
    """Whole numbers [cell, status] for cells of so many people; and the fit's largest error."""
    total = int(people.sum())
    employed = round(shares["participation"] * total)
    rate = shares["unemployment_rate"]
    unemployed = min(round(employed * rate / (1 - rate)), total - employed)
    active = np.array([employed, unemployed, total - employed - unemployed])
    benefits = np.array(
        [0] + [round(shares[f"benefits_{name}"] * total) for name in ("ww", "bijstand", "ao")]
    )
    benefits[0] = total - benefits.sum()
    width = len(structure.STATUSES)
    cells = np.repeat(np.arange(structure.CELLS), width)
    tile = structure.CELLS
    found = fit(
        structure.SEED * people[:, None],
        [
            Margin(cells, people),
            Margin(np.tile(structure.BENEFIT_OF_STATUS, tile), benefits),
            Margin(np.tile(structure.ACTIVITY_GROUP, tile), active),
        ],
        tolerance=0.5,
        most=60,
    )
    columns = _status_totals(found.table.sum(axis=0), active, benefits)
    return controlled(found.table, people, columns), found.error


def _status_totals(exact: Array, active: Array, benefits: Array) -> Array:
    """Whole totals per status that hold the margins of activity and of benefit."""
    groups, benefit = structure.ACTIVITY_GROUP, structure.BENEFIT_OF_STATUS
    two_way = np.zeros((3, 4))
    np.add.at(two_way, (groups, benefit), exact)
    rounded = controlled(two_way, active, benefits)
    totals = np.zeros(exact.size, dtype=np.int64)
    for group in range(3):
        for kind in range(4):
            at = np.flatnonzero((groups == group) & (benefit == kind))
            if at.size:
                totals[at] = whole(exact[at], rounded[group, kind])
    return totals


@dataclass(frozen=True)
class Standing:
    """Position class (0 employed ... 3 outside) and benefit, before any effect of an action."""

    position: Array
    benefit: Array
    nearness: Array


def stand(people: People, traits: Traits, quarter: int, counts: Array) -> Standing:
    """Give each person a benefit and a position so that the counts per cell and status hold."""
    near = traits.drifting(Trait.NEARNESS, quarter, 0.92)[people.who]
    benefit = _benefits(people, traits, quarter, counts, near)
    table = np.zeros((structure.CELLS * 4, 4), dtype=np.int64)
    for status, (group, kind) in enumerate(structure.STATUSES):
        table[kind::4, group] = counts[:, status]
    position, _ = split(people.cell * 4 + benefit, near, table)
    return Standing(position, benefit, near)


def _benefits(people: People, traits: Traits, quarter: int, counts: Array, near: Array) -> Array:
    """AO to the most limited, bijstand to the most dependent, WW to those who just lost work."""
    scores = {
        Benefit.AO: (traits.drifting(Trait.LIMITATION, quarter, 0.985)[people.who], 0.6),
        Benefit.BIJSTAND: (
            traits.drifting(Trait.DEPENDENCE, quarter, 0.965)[people.who] - 0.25 * near,
            0.9,
        ),
        Benefit.WW: (traits.drifting(Trait.LAID_OFF, quarter, 0.45)[people.who], 1.1),
    }
    found = np.zeros(people.who.size, dtype=np.int8)
    for kind, (score, likely) in scores.items():
        quota = counts[:, kind == structure.BENEFIT_OF_STATUS].sum(axis=1)
        free = np.where(found == 0, score, -np.inf)
        found[top(people.cell, free, quota, likely=likely)] = kind
    return found


def long_unemployed(position: Array, away: Array, share: float) -> Array:
    """Mark the long unemployed: a year or more without work, longest first, up to the share."""
    unemployed = np.flatnonzero(position == structure.UNEMPLOYED)
    quota = round(share * unemployed.size)
    found = np.zeros(position.size, dtype=bool)
    longest = unemployed[np.argsort(-away[unemployed], kind="stable")][:quota]
    found[longest[away[longest] >= 4]] = True
    return found


_NORMAL = NormalDist()
_LADDER_BOUNDS = np.full((6, 3), np.inf, dtype=np.float32)
for _position, _shares in given.LADDER.items():
    # people without work stand further from it, which lowers their score by about a third
    _LADDER_BOUNDS[_position] = [_NORMAL.inv_cdf(each) - 0.35 for each in _shares]


def ladder_without_work(position: Array, social: Array, near: Array) -> Array:
    """Step 1 to 4 by position and by how social and near to work someone is."""
    score = np.float32(0.93) * social + np.float32(0.37) * near
    bounds = _LADDER_BOUNDS[position]
    steps = 1 + (score[:, None] > bounds).sum(axis=1)
    return np.asarray(steps.astype(np.int8))


def step_of(employed: Array, supported: Array, without_work: Array) -> Array:
    """The step on the ladder: 5 or 6 with paid work, 1 to 4 without."""
    paid = np.where(supported, LadderStep.SUPPORTED, LadderStep.PAID)
    return np.asarray(np.where(employed, paid, without_work).astype(np.int8))


def support(people: People, traits: Traits, benefit: Array) -> Array:
    """Who would need support or aftercare in work."""
    chance = 0.008 + 0.012 * (people.education == 1)
    chance += np.array([0.0, 0.02, 0.40, 0.30])[benefit]
    return np.asarray(traits.uniform(Trait.SUPPORT)[people.who] < chance)


def _hours_table() -> Array:
    found = np.zeros((6, 101), dtype=np.int8)
    points = np.arange(101) / 100
    for row, (life, sex) in enumerate((a, s) for a in ("young", "adult", "older") for s in (1, 2)):
        curve = np.interp(points, [0, 0.25, 0.5, 0.75, 1], given.HOURS[life, sex])
        found[row] = np.clip(np.rint(curve / 4) * 4, 2, 56)
    return found


_HOURS = _hours_table()


def usual_hours(people: People, traits: Traits, quarter: int, benefit: Array) -> Array:
    """Weekly hours if the person works; few for those who keep a benefit beside their work."""
    drift = traits.drifting(Trait.HOURS, quarter, 0.98)[people.who]
    chance = 1 / (1 + np.exp(np.float32(-1.702) * drift))
    row = np.where(people.age < 23, 0, np.where(people.age < 65, 2, 4)) + people.sex - 1
    hours = _HOURS[row, (100 * chance).astype(np.int8)]
    cap = np.array([60, 16, 16, 20], dtype=np.int8)[benefit]
    return np.asarray(np.minimum(hours, cap))


def new_job(people: People, traits: Traits, quarter: int, passed: int) -> Array:
    """Who of the workers takes another job in the quarters passed."""
    chance = given.JOB_CHANGE_BY_AGE[structure.band_of(people.age)]
    draw = traits.generator(Trait.JOB, quarter).random(people.who.size, dtype=np.float32)
    return np.asarray(draw < 1 - (1 - chance) ** passed)


def labour_position(position: Array, long: Array) -> Array:
    """The code of the position."""
    codes = structure.LABOUR_POSITION[position]
    return np.asarray(np.where(long, LabourPosition.LONG_UNEMPLOYED, codes).astype(np.int8))
