"""The columns of `resident_quarter` that follow from a person's standing: activity, learning, income."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from wendbaar.core.vocabulary.learning import Activity
from wendbaar.core.vocabulary.people import Benefit, Contract, IncomeGroup
from wendbaar.data.synthetic import assumptions as given
from wendbaar.data.synthetic.latent import Trait, Traits
from wendbaar.data.synthetic.structure import band_of
from wendbaar.data.synthetic.transitions import People

Array = npt.NDArray[Any]
_TURN_OF_JOB = np.float32(0.618034)  # golden ratio: each job another place between 0 and 1


@dataclass(frozen=True, eq=False)
class Standpoint:
    """One quarter of the residents: everything the other columns follow from."""

    people: People
    traits: Traits
    quarter: int
    employed: Array
    benefit: Array
    ladder: Array
    hours: Array
    job: Array
    nearness: Array
    in_programme: Array
    guided_to: Array  # activity a running action offers, 0 for none
    in_formal: Array  # takes a formal course of the programme
    in_training: Array  # takes another training of the programme

    def lasting(self, trait: Trait) -> Array:
        """A number between 0 and 1 per resident, for life."""
        return np.asarray(self.traits.uniform(trait)[self.people.who])

    def yearly(self, trait: Trait) -> Array:
        """A number between 0 and 1 per resident, a new one each year."""
        return np.asarray(self.traits.yearly(trait, self.quarter)[self.people.who])

    def of_job(self, trait: Trait) -> Array:
        """A number between 0 and 1 that stays as long as the job."""
        return np.mod(self.lasting(trait) + _TURN_OF_JOB * self.job, np.float32(1))


def work_columns(at: Standpoint, self_employed: float) -> dict[str, Array]:
    """Contract, wish for more hours, growth sector, limitation."""
    band = band_of(at.people.age)
    limited = given.WORK_LIMITED_BY_AGE.astype(np.float32)[band]
    limitation = at.traits.normal(Trait.LIMITATION)[at.people.who]
    chance = 1 / (1 + np.exp(np.float32(-1.702) * limitation))
    more = given.WANTS_MORE_BY_AGE.astype(np.float32)[band] * np.float32(1.6)
    growth = given.GROWTH_SECTOR_BY_EDUCATION.astype(np.float32)[at.people.education]
    return {
        "contract": _contract(at, band, self_employed),
        "wants_more_hours": at.employed & (at.hours < 35) & (at.yearly(Trait.MORE_HOURS) < more),
        "work_limited": (chance > 1 - limited) | (at.benefit == Benefit.AO),
        "growth_sector": at.employed & (at.of_job(Trait.JOB) < growth),
    }


def _contract(at: Standpoint, band: Array, self_employed: float) -> Array:
    """Self-employed to the margin, those who lean to it first; the others by age."""
    flexible = given.FLEXIBLE_BY_AGE.astype(np.float32)[band]
    kind = np.where(at.of_job(Trait.INDEPENDENT) < flexible, Contract.FLEXIBLE, Contract.PERMANENT)
    found = np.where(at.employed, kind, Contract.NONE).astype(np.int8)
    able = np.flatnonzero(at.employed & (at.ladder != 5) & (at.benefit == 0))
    people = min(round(self_employed * int(at.employed.sum())), able.size)
    if people:
        leaning = at.traits.normal(Trait.INDEPENDENT)[at.people.who[able]]
        leaning = leaning + np.float32(0.035) * np.minimum(at.people.age[able], 60)
        found[able[np.argpartition(-leaning, people - 1)[:people]]] = Contract.SELF_EMPLOYED
    return found


_ACTIVITIES = np.cumsum(given.ACTIVITY, axis=1).astype(np.float32)


def activity(at: Standpoint) -> Array:
    """Main activity: paid work, or something that fits the step on the ladder."""
    found = np.full(at.employed.size, Activity.PAID_WORK, dtype=np.int8)
    rest = np.flatnonzero(~at.employed)
    draw = at.traits.yearly(Trait.ACTIVITY, at.quarter)[at.people.who[rest]]
    bounds = _ACTIVITIES[at.ladder[rest] - 1, :-1]
    found[rest] = (draw[:, None] >= bounds).sum(axis=1)
    offered = at.guided_to[rest]
    fits = (offered > 0) & (given.ACTIVITY[at.ladder[rest] - 1, offered] > 0)
    found[rest[fits]] = offered[fits]
    return found


def learning_columns(at: Standpoint) -> dict[str, Array]:
    """Learning by form, place, layer and time."""
    band, education = band_of(at.people.age), at.people.education
    eager = np.exp(np.float32(0.5) * at.traits.normal(Trait.LEARNER)[at.people.who]) * 0.88
    eager = eager * given.LEARNING_BY_EDUCATION[education] * np.where(at.employed, 1.1, 0.75)
    formal = at.in_formal | (at.yearly(Trait.FORMAL) < eager * given.FORMAL_BY_AGE[band])
    other = at.in_training | (at.yearly(Trait.NON_FORMAL) < eager * given.NON_FORMAL_BY_AGE[band])
    at_work = at.employed & (at.yearly(Trait.INFORMAL_WORK) < given.INFORMAL_AT_WORK)
    study = eager * given.SELF_STUDY_BY_EDUCATION[education]
    organised = formal | other
    informal, total = _hours_at_work(at, at_work, organised & at.employed)
    return {
        "learning_formal": formal,
        "learning_nonformal": other,
        "learning_informal_work": at_work,
        "learning_informal_elsewhere": at.yearly(Trait.INFORMAL_ELSEWHERE)
        < given.INFORMAL_ELSEWHERE,
        "self_study": at.yearly(Trait.SELF_STUDY) < study,
        "learning_layer": _layer(at, organised),
        "learning_hours_work": total,
        "learning_hours_informal": informal,
    }


def _layer(at: Standpoint, organised: Array) -> Array:
    found = np.zeros(organised.size, dtype=np.int8)
    some = np.flatnonzero(organised)
    draw = at.traits.yearly(Trait.LAYER, at.quarter)[at.people.who[some]]
    bounds = given.LAYERS[at.people.education[some]]
    found[some] = 1 + (draw[:, None] >= bounds).sum(axis=1)
    return found


def _hours_at_work(at: Standpoint, informal: Array, organised: Array) -> tuple[Array, Array]:
    """Informal and all hours of learning at work in the quarter, in half hours."""
    spread = at.yearly(Trait.LEARNING_TIME)
    scale = (np.float32(0.25) + np.float32(1.7) * spread) * at.hours / np.float32(32)
    loose = np.where(informal, np.rint(2 * given.INFORMAL_HOURS * scale) / 2, 0.0)
    set_ = np.where(organised, np.rint(2 * given.ORGANISED_HOURS_AT_WORK * scale) / 2, 0.0)
    loose = np.minimum(loose, 700.0)
    return loose, loose + np.minimum(set_, 100.0)


def income_group(at: Standpoint, lowest: float, highest: float) -> Array:
    """Position of the household: work, education and age weigh, and much that stays unexplained."""
    score = at.traits.normal(Trait.INCOME)[at.people.who].copy()
    score += np.float32(0.9) * at.employed + np.float32(0.012) * at.hours
    score += np.array([0, -0.3, 0.0, 0.55], dtype=np.float32)[at.people.education]
    score -= np.array([0, 0.4, 1.6, 0.7], dtype=np.float32)[at.benefit]
    found = np.full(score.size, IncomeGroup.MIDDLE, dtype=np.int8)
    low, high = round(lowest * score.size), round(highest * score.size)
    order = np.argpartition(score, [max(low - 1, 0), max(score.size - high - 1, 0)])
    found[order[:low]] = IncomeGroup.LOWEST
    if high:
        found[order[score.size - high :]] = IncomeGroup.HIGHEST
    return found
