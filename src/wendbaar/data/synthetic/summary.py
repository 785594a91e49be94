"""What a panel says of itself: rows, calibration errors, assumptions, and the planted truth."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from wendbaar.data.synthetic.actions import ACTIONS, BY_KEY
from wendbaar.data.synthetic.arrow import code_of
from wendbaar.data.synthetic.assumptions import ASSUMPTIONS
from wendbaar.data.synthetic.effects import Key, Tally
from wendbaar.data.synthetic.enrolment import Participations
from wendbaar.data.synthetic.margins import Margins
from wendbaar.data.synthetic.town import Town

_TRUTH_NOTE = (
    "Planted, not measured. points: the difference in percentage points meant for participants "
    "of the group, `after` quarters from the start. without, with: share of the followed "
    "participants with the outcome in the panel without and with the action; simulated_points: "
    "their difference in this panel. Work stays on its margins: others make room."
)


class Summary:
    """Collects facts while towns are made."""

    def __init__(self, margins: Margins, codes: Sequence[str], numbers: Sequence[int]) -> None:
        self.margins, self.codes, self.numbers = margins, list(codes), list(numbers)
        self.rows: Counter[str] = Counter()
        self.started: Counter[tuple[str, str, int]] = Counter()
        self.running: defaultdict[tuple[str, str, int], float] = defaultdict(float)
        self.tallies: defaultdict[Key, Tally] = defaultdict(Tally)
        self.fit_error = 0.0
        self.population_off = 0
        self._worst: defaultdict[str, float] = defaultdict(float)
        self._sums: defaultdict[tuple[str, int], list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])

    def add(self, town: Town, took_part: Participations, rows: dict[str, int]) -> None:
        """Add a town that is complete."""
        self.rows.update(rows)
        self.fit_error = max(self.fit_error, town.fit_error)
        for key, tally in town.ledger.tallies.items():
            self.tallies[key].add(tally)
        self._count(town.region, took_part)
        for check in town.checks:
            self._compare(town, check.quarter, check.people, check.asked, check.made)

    def _compare(
        self, town: Town, quarter: int, people: int, asked: dict[str, float], made: dict[str, float]
    ) -> None:
        if quarter % 4 == 0:
            target, _ = self.margins.of(town.code, quarter // 4)
            self.population_off = max(self.population_off, abs(people - int(target.sum())))
        for name, value in made.items():
            self._worst[name] = max(self._worst[name], abs(value - asked[name]))
            sums = self._sums[name, quarter]
            for at, part in enumerate((people, people * asked[name], people * value)):
                sums[at] += part

    def _count(self, region: str, some: Participations) -> None:
        """Starts and hours of service per action and quarter, hours spread over its quarters."""
        for number, action in enumerate(ACTIONS):
            rows = np.flatnonzero(some.action == number)
            start, end = some.start[rows].astype(int), some.end[rows].astype(int)
            share = some.hours[rows] / (end - start + 1)
            for quarter in self.numbers:
                self.started[action.key, region, quarter] += int((start == quarter).sum())
                open_ = (start <= quarter) & (quarter <= end)
                self.running[action.key, region, quarter] += float(share[open_].sum()) * 0.35
        for table in (self.started, self.running):
            for key in [each for each, value in table.items() if not value]:
                del table[key]

    def calibration(self) -> dict[str, Any]:
        """Largest differences between margin and panel, in percentage points."""
        area: defaultdict[str, float] = defaultdict(float)
        for (name, _), (people, asked, made) in self._sums.items():
            area[name] = max(area[name], 100 * abs(made - asked) / max(people, 1))
        return {
            "population_off": self.population_off,
            "fit_error_people": round(self.fit_error, 3),
            "largest_of_municipalities": {k: round(100 * v, 3) for k, v in self._worst.items()},
            "largest_of_area": {k: round(v, 3) for k, v in area.items()},
        }

    def facts(self) -> dict[str, Any]:
        """The content of panel.json after the key."""
        assumed: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for each in self.margins.assumed:
            if each.area in self.codes:
                assumed[each.variable, each.taken_from].append(each.area)
        return {
            "synthetic": True,
            "margins": self.margins.digest(),
            "areas": self.codes,
            "quarters": [code_of(each) for each in self.numbers],
            "rows": dict(sorted(self.rows.items())),
            "calibration": self.calibration(),
            "assumed": [
                {"variable": variable, "taken_from": source, "areas": areas}
                for (variable, source), areas in sorted(assumed.items())
            ],
            "assumptions": [asdict(each) for each in ASSUMPTIONS],
            "receipts": list(self.margins.receipts),
            "actions": {each.key: each.nl for each in ACTIONS},
        }

    def truth(self) -> dict[str, Any]:
        """The content of truth.json: per action and group what was planted and what came of it."""
        return {
            "synthetic": True,
            "note": _TRUTH_NOTE,
            "effects": [self._truth(key) for key in self._keys()],
            "no_effect": [each.key for each in ACTIONS if not each.effects and self._ran(each.key)],
        }

    def _ran(self, action: str) -> bool:
        return any(key == action for key, _, _ in self.started)

    def _keys(self) -> list[Key]:
        return [
            (action.key, str(effect.outcome), effect.group.key, effect.after)
            for action in ACTIONS
            for effect in action.effects
            if self._ran(action.key)
        ]

    def _truth(self, key: Key) -> dict[str, Any]:
        action, outcome, _, after = key
        effect = next(
            each
            for each in BY_KEY[action].effects
            if (str(each.outcome), each.group.key, each.after) == key[1:]
        )
        tally = self.tallies[key]
        followed = max(tally.treated, 1)
        known = tally.treated > 0
        return {
            "action": action,
            "outcome": outcome,
            "group": {name: value for name, value in asdict(effect.group).items() if value},
            "after": after,
            "lasts": effect.lasts,
            "points": effect.points,
            "treated": tally.treated,
            "without": round(tally.without / followed, 5) if known else None,
            "with": round(tally.with_action / followed, 5) if known else None,
            "simulated_points": round(100 * (tally.with_action - tally.without) / followed, 3)
            if known
            else None,
        }
