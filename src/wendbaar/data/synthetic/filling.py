"""Margins out of the staged tables, and what stands in where an area has none."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from wendbaar.core.vocabulary.areas import COUNTRY
from wendbaar.core.vocabulary.geography import (
    CURRENT_VINTAGE,
    area,
    conversion,
    municipalities_of,
)
from wendbaar.data.synthetic import assumptions

Array = npt.NDArray[Any]

# variable of the profile -> value when no area has it (a share), and the source of that value
DEFAULTS: dict[str, tuple[float, str]] = {
    "education_low": (0.27, "CBS, Kerncijfers wijken en buurten 2021, rounded"),
    "education_high": (0.30, "CBS, Kerncijfers wijken en buurten 2021, rounded"),
    "participation": (0.705, "CBS, Kerncijfers wijken en buurten 2021, rounded"),
    "selfemployed_share": (assumptions.SELF_EMPLOYED, "CBS EBB 2021, rounded"),
    "benefits_ww": (0.0181, "CBS 84799NED, 239 thousand of 13.2 million"),
    "benefits_bijstand": (0.0319, "CBS 84799NED, 421 thousand of 13.2 million"),
    "benefits_ao": (0.0554, "CBS 84799NED, 733 thousand of 13.2 million"),
    "income_lowest40": (assumptions.INCOME_LOWEST, "by definition"),
    "income_highest20": (assumptions.INCOME_HIGHEST, "by definition"),
    "unemployment_rate": (0.04, "CBS 85268NED, rounded"),
}


@dataclass(frozen=True)
class Assumed:
    """A margin an area did not have, and where its value was taken."""

    area: str
    variable: str
    taken_from: str


Facts = dict[tuple[str, int], dict[str, float]]  # variable, year -> area -> value


def profile_facts(profile: pa.Table) -> Facts:
    """Values per variable and year in current boundaries: counts add, percentages weigh by people."""
    raw: dict[tuple[str, int, int], dict[str, float]] = {}
    counted: set[str] = set()
    columns = ("area", "vintage", "year", "variable", "value", "unit")
    for code, vintage, year, variable, value, unit in zip(
        *(profile[name].to_pylist() for name in columns), strict=True
    ):
        if value is not None and code.startswith("GM"):
            raw.setdefault((variable, year, vintage), {})[code] = float(value)
            if unit == "count":
                counted.add(variable)
    facts: Facts = {}
    for (variable, year, vintage), values in raw.items():
        weights = None if variable in counted else raw.get(("inhabitants", year, vintage), {})
        facts.setdefault((variable, year), {}).update(_current(values, vintage, weights))
    return facts


def _current(
    values: dict[str, float], vintage: int, weights: dict[str, float] | None
) -> dict[str, float]:
    """Values in current boundaries; with weights an average, without a sum."""
    if vintage == CURRENT_VINTAGE:
        return values
    above: dict[str, float] = {}
    below: dict[str, float] = {}
    for part in conversion(vintage, CURRENT_VINTAGE):
        if part.from_code not in values:
            continue
        weight = part.weight * (weights.get(part.from_code, 1.0) if weights is not None else 1.0)
        above[part.to_code] = above.get(part.to_code, 0.0) + weight * values[part.from_code]
        below[part.to_code] = below.get(part.to_code, 0.0) + weight
    if weights is None:
        return above
    return {code: above[code] / below[code] for code in above if below[code] > 0}


def yearly_rates(external: pa.Table) -> dict[str, dict[int, float]]:
    """Unemployment rate per area and year, as a share."""
    found: dict[str, dict[int, float]] = {}
    columns = ("indicator", "area", "period", "group", "value")
    for indicator, code, period, group, value in zip(
        *(external[name].to_pylist() for name in columns), strict=True
    ):
        wanted = indicator == "unemployment_rate" and not group and period[4:] == "JJ00"
        if wanted and value is not None:
            found.setdefault(code, {})[int(period[:4])] = value / 100
    return found


class Filler:
    """Fills [municipality, year] with what is known, and remembers what was not."""

    def __init__(
        self, codes: tuple[str, ...], years: tuple[int, ...], people: Array, facts: Facts
    ) -> None:
        self.codes, self.years, self.facts = codes, years, facts
        self.people = people.sum(axis=(2, 3))
        self.assumed: list[Assumed] = []

    def share(self, variable: str) -> Array:
        """A share of the people of 15 to 75 (counts are divided by them)."""
        by_year = {year: values for (name, year), values in self.facts.items() if name == variable}
        found = np.empty((len(self.codes), len(self.years)))
        for row, code in enumerate(self.codes):
            known = self._known(variable, code, by_year, row)
            found[row] = np.interp(self.years, sorted(known), [known[y] for y in sorted(known)])
        return found

    def _known(
        self, variable: str, code: str, by_year: dict[int, dict[str, float]], row: int
    ) -> dict[int, float]:
        def scaled(year: int, value: float) -> float:
            if not variable.startswith("benefits"):
                return value / 100
            column = min(max(year - self.years[0], 0), len(self.years) - 1)
            return value / float(self.people[row, column])

        own = {y: scaled(y, values[code]) for y, values in by_year.items() if code in values}
        if own:
            return own
        return self._elsewhere(variable, code, by_year)

    def _elsewhere(
        self, variable: str, code: str, by_year: dict[int, dict[str, float]]
    ) -> dict[int, float]:
        """The value of the region, else of the country, else an assumption."""
        for wider in (area(code).region, COUNTRY):
            inside = {each.code for each in municipalities_of(wider)}
            found = {y: self._mean(variable, y, v, inside) for y, v in by_year.items()}
            known = {year: value for year, value in found.items() if value is not None}
            if known:
                self.assumed.append(Assumed(code, variable, wider))
                return known
        value, source = DEFAULTS[variable]
        self.assumed.append(Assumed(code, variable, source))
        return {self.years[0]: value}

    def _mean(
        self, variable: str, year: int, values: dict[str, float], inside: set[str]
    ) -> float | None:
        people = self.facts.get(("inhabitants", year), {})
        some = [code for code in values if code in inside]
        if variable.startswith("benefits"):
            some = [code for code in some if code in people]
            total = sum(people[code] for code in some)
            adults = assumptions.SHARE_15_75_OF_INHABITANTS * total
            return sum(values[code] for code in some) / adults if adults else None
        total = sum(people.get(code, 1.0) for code in some)
        above = sum(values[code] * people.get(code, 1.0) for code in some)
        return above / total / 100 if total else None

    def provincial(self, rates: dict[str, dict[int, float]]) -> Array:
        """The unemployment rate of the province, else of the country, per year."""
        found = np.empty((len(self.codes), len(self.years)))
        for row, code in enumerate(self.codes):
            known = rates.get(area(code).province) or rates.get(COUNTRY)
            if known is None:
                value, source = DEFAULTS["unemployment_rate"]
                known = {self.years[0]: value}
                self.assumed.append(Assumed(code, "unemployment_rate", source))
            years = sorted(known)
            found[row] = np.interp(self.years, years, [known[year] for year in years])
        return found
