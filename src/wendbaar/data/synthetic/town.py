"""One municipality through the quarters: the roster, its people's standing, actions, rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from wendbaar.core.vocabulary.geography import region_of
from wendbaar.core.vocabulary.learning import Activity, Service
from wendbaar.data.synthetic import assumptions as given
from wendbaar.data.synthetic import effects, rows, schooling, structure, transitions
from wendbaar.data.synthetic.actions import ACTIONS, Outcome
from wendbaar.data.synthetic.checks import Check, compare
from wendbaar.data.synthetic.effects import Ledger, Places, due
from wendbaar.data.synthetic.enrolment import (
    Participations,
    calm_after,
    enrol,
    joined,
    none_yet,
    pool_of,
)
from wendbaar.data.synthetic.latent import Trait, Traits
from wendbaar.data.synthetic.margins import Margins
from wendbaar.data.synthetic.roster import Roster, make_roster
from wendbaar.data.synthetic.state import LONG_AGO, Past, State
from wendbaar.data.synthetic.transitions import People

Array = npt.NDArray[Any]
ID_PER_MUNICIPALITY = 100_000_000
_EVERY = list(range(len(ACTIONS)))
_FORMAL = [n for n, each in enumerate(ACTIONS) if each.service is Service.FORMAL_COURSE]
_TRAINING = [n for n, each in enumerate(ACTIONS) if each.service is Service.TO_TRAINING]
_OFFERS = {
    activity: [n for n, each in enumerate(ACTIONS) if each.service is service]
    for service, activity in (
        (Service.TO_ACTIVATION, Activity.ACTIVATION),
        (Service.FORMAL_COURSE, Activity.TRAINING),
        (Service.TO_TRAINING, Activity.TRAINING),
        (Service.TO_WORK_EXPERIENCE, Activity.WORK_EXPERIENCE),
        (Service.TO_TRIAL_PLACE, Activity.TRIAL_PLACE),
    )
}
_SUPPORTED = [each.key for each in ACTIONS if each.service is Service.SUPPORT_WORKING]


@dataclass(frozen=True, eq=False)
class Moment:
    """The people present in a quarter: the row of each of the roster, who works, who with support."""

    quarter: int
    people: People
    places: Places
    row_of: Array
    employed: Array
    supported: Array


@dataclass(eq=False)
class Town:
    """Simulates a municipality. Iterate over `quarters()`; the rest is complete afterwards."""

    code: str
    margins: Margins
    wanted: Sequence[int]
    seed: int
    ledger: Ledger = field(default_factory=Ledger)
    participations: Participations = field(default_factory=none_yet)
    checks: list[Check] = field(default_factory=list)
    fit_error: float = 0.0

    def __post_init__(self) -> None:
        """Draw the roster: everyone who will ever live here in the quarters asked for."""
        self.number = int(self.code[2:])
        self.region = region_of(self.code).code
        self.grid = sorted({q - back for q in self.wanted for back in (0, 4)})
        first, last = self.grid[0] // 4, self.grid[-1] // 4 + 1
        people = self.margins.people_of(self.code, first, last)
        stream = np.random.default_rng([self.seed, self.number, int(Trait.ROSTER), 0])
        self.roster: Roster = make_roster(people, first, stream)
        self.traits = Traits(self.seed, self.number, self.roster.size)
        self.state = State.begin(self.roster.size)
        self.calm_from = np.full(self.roster.size, LONG_AGO, dtype=np.int32)

    def quarters(self) -> Iterator[tuple[int, dict[str, Array]]]:
        """Per quarter asked for, the columns of `resident_quarter`."""
        for quarter in self.grid:
            self.traits.forget(quarter // 4)
            people, places = self._stand(quarter)
            point = self._follow(quarter, people, places)
            if quarter in self._wanted:
                yield quarter, self._columns(point)
            self.state.remember()

    def finished_rows(self) -> Participations:
        """Participations that ran in one of the quarters asked for, in order of start."""
        rows_ = np.flatnonzero(self.participations.end >= min(self.wanted))
        some = self.participations.take(rows_)
        return some.take(np.lexsort((some.person, some.action, some.start)))

    @property
    def _wanted(self) -> set[int]:
        return set(self.wanted)

    def shares(self, quarter: int) -> dict[str, float]:
        """The margins of a quarter, with a small season that leaves the average of the year."""
        found = self.margins.shares_of(self.code, quarter)
        found["participation"] += given.SEASON_EMPLOYED[quarter % 4]
        found["unemployment_rate"] *= given.SEASON_UNEMPLOYED[quarter % 4]
        return found

    def _stand(self, quarter: int) -> tuple[People, Places]:
        """Education, benefit and position of everyone present, effects on work included."""
        shares, state = self.shares(quarter), self.state
        who = self.roster.present(quarter)
        age, sex = self.roster.age(quarter, who), self.roster.sex[who]
        totals = _education_totals(shares, who.size)
        score = self.traits.normal(Trait.SCHOOLING)[who]
        if state.quarter == LONG_AGO:
            education, error = schooling.first_education(age, sex, score, totals)
            self.fit_error = max(self.fit_error, error)
        else:
            education = schooling.later_education(state.education[who], age, sex, score, totals)
        people = People(who, age, sex, education, structure.cell_of(age, sex, education))
        counts, error = transitions.status_counts(
            np.bincount(people.cell, minlength=structure.CELLS), shares
        )
        self.fit_error = max(self.fit_error, error)
        standing = transitions.stand(people, self.traits, quarter, counts)
        self._enrol(quarter, people, standing.nearness)
        fixed = self.calm_from[who] > quarter
        return people, Places(
            standing.position, standing.benefit, standing.nearness, people.cell, fixed
        )

    def _enrol(self, quarter: int, people: People, near: Array) -> None:
        if self.state.quarter == LONG_AGO:
            return
        pool = pool_of(people, self.state, near, self.calm_from)
        new = enrol(pool, self.region, (self.state.quarter, quarter), self.traits)
        calm_after(self.calm_from, new)
        self.participations = joined([self.participations, new])

    def _follow(self, quarter: int, people: People, places: Places) -> rows.Standpoint:
        """Effects, then support, ladder, hours and job; moves the state to this quarter."""
        now = self._moment(quarter, people, places)
        position = self._position(quarter, people, places.position)
        values = {
            "position": position,
            "benefit": places.benefit,
            "ladder": self._ladder(now, position),
            "hours": self._hours(now),
            "supported": now.supported,
            "employed": now.employed,
            "job": self._job(quarter, people, now.employed),
        }
        self._move_on(quarter, people, values)
        return rows.Standpoint(
            people,
            self.traits,
            quarter,
            now.employed,
            places.benefit,
            values["ladder"],
            values["hours"],
            values["job"],
            places.nearness,
            self._running(now, _EVERY),
            self._guided(now),
            self._running(now, _FORMAL),
            self._running(now, _TRAINING),
        )

    def _moment(self, quarter: int, people: People, places: Places) -> Moment:
        """Who works, and who with support, once the effects of actions on work are in."""
        row_of = np.full(self.roster.size, -1, dtype=np.int64)
        row_of[people.who] = np.arange(people.who.size)
        found = due(self.participations, quarter, row_of >= 0, Outcome.WORK)
        moved = effects.apply_work(self.ledger, found, places, row_of)
        employed = places.position == structure.EMPLOYED
        supported = transitions.support(people, self.traits, places.benefit)
        for key in _SUPPORTED:
            supported[moved.get(key, np.zeros(0, dtype=np.int64))] = True
        return Moment(quarter, people, places, row_of, employed, supported & employed)

    def _ladder(self, now: Moment, position: Array) -> Array:
        """The step on the ladder, effects of actions included."""
        social = self.traits.drifting(Trait.SOCIAL, now.quarter, 0.9)[now.people.who]
        unpaid = transitions.ladder_without_work(position, social, now.places.nearness)
        ladder = transitions.step_of(now.employed, now.supported, unpaid)
        rising = due(self.participations, now.quarter, now.row_of >= 0, Outcome.LADDER)
        effects.apply_rise(self.ledger, rising, ladder, now.row_of, ~now.employed)
        return ladder

    def _hours(self, now: Moment) -> Array:
        """Hours a week, effects of actions included."""
        usual = transitions.usual_hours(now.people, self.traits, now.quarter, now.places.benefit)
        hours = np.where(now.employed, usual, 0).astype(np.int8)
        longer = due(self.participations, now.quarter, now.row_of >= 0, Outcome.HOURS)
        effects.apply_rise(self.ledger, longer, hours, now.row_of, now.employed)
        return hours

    def _position(self, quarter: int, people: People, position: Array) -> Array:
        away = quarter - self.state.left_work[people.who]
        long = transitions.long_unemployed(position, away, given.LONG_UNEMPLOYED)
        return transitions.labour_position(position, long)

    def _job(self, quarter: int, people: People, employed: Array) -> Array:
        """The number of the job someone has or had last."""
        state, who = self.state, people.who
        passed = quarter - state.quarter if state.quarter != LONG_AGO else 1
        back = employed & ~state.employed[who]
        other = transitions.new_job(people, self.traits, quarter, passed)
        return (state.job[who] + (employed & (back | other))).astype(np.int16)

    def _move_on(self, quarter: int, people: People, values: dict[str, Array]) -> None:
        state, who = self.state, people.who
        for name, empty in (("position", 0), ("ladder", 0), ("hours", -1), ("employed", False)):
            getattr(state, name)[:] = empty
        for name, value in values.items():
            getattr(state, name)[who] = value
        state.education[who] = people.education
        state.left_work[who[values["employed"]]] = quarter
        state.quarter = quarter

    def _running(self, now: Moment, actions: list[int]) -> Array:
        """Marks the residents who are in one of some actions."""
        some = self.participations
        running = (some.start <= now.quarter) & (now.quarter <= some.end)
        at = now.row_of[some.person[running & np.isin(some.action, actions)]]
        found = np.zeros(now.people.who.size, dtype=bool)
        found[at[at >= 0]] = True
        return found

    def _guided(self, now: Moment) -> Array:
        """The activity that a running action offers to its participants."""
        found = np.zeros(now.people.who.size, dtype=np.int8)
        for activity, actions in _OFFERS.items():
            found[self._running(now, actions)] = activity
        return found

    def _columns(self, at: rows.Standpoint) -> dict[str, Array]:
        """Every column of the contract except the period."""
        shares, who = self.shares(at.quarter), at.people.who
        ago = self.state.past.get(at.quarter - 4) or Past(
            np.zeros_like(self.state.ladder),
            np.full_like(self.state.hours, -1),
            self.state.job,
        )
        worked_ago = ago.hours[who] > 0
        found = {
            "person_id": self.number * ID_PER_MUNICIPALITY + who,
            "municipality": np.full(who.size, self.number, dtype=np.int16),
            "age": at.people.age,
            "sex": at.people.sex,
            "education": at.people.education,
            "ladder": at.ladder,
            "ladder_year_ago": ago.ladder[who],
            "position": self.state.position[who],
            "hours": at.hours,
            "hours_year_ago": ago.hours[who],
            "with_support": self.state.supported[who] & at.employed,
            "benefit": at.benefit,
            "income_group": rows.income_group(
                at, shares["income_lowest40"], shares["income_highest20"]
            ),
            "activity": rows.activity(at),
            "changed_job": at.employed & worked_ago & (ago.job[who] != at.job),
            "in_programme": at.in_programme,
            "weight": np.ones(who.size),
            **rows.work_columns(at, shares["selfemployed_share"]),
            **rows.learning_columns(at),
        }
        self.checks.append(compare(at.quarter, shares, found))
        return found


def _education_totals(shares: dict[str, float], people: int) -> Array:
    low = round(shares["education_low"] * people)
    high = min(round(shares["education_high"] * people), people - low)
    return np.array([low, people - low - high, high])
