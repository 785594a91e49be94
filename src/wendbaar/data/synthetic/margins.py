"""What the panel has to add up to: real margins per municipality, in the boundaries of 2025."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from wendbaar.core.vocabulary.geography import municipalities_of
from wendbaar.core.vocabulary.people import OLDEST, YOUNGEST
from wendbaar.data.staging.harmonise import harmonise
from wendbaar.data.synthetic.ages import single_ages
from wendbaar.data.synthetic.filling import DEFAULTS, Assumed, Filler, profile_facts, yearly_rates
from wendbaar.data.synthetic.seasons import middles, of_quarter

Array = npt.NDArray[Any]


@dataclass(frozen=True, eq=False)
class Margins:
    """Margins of some municipalities: people [municipality, year, sex, age], shares [municipality, year].

    People are those of 1 January; shares are averages over the year.
    """

    codes: tuple[str, ...]
    years: tuple[int, ...]
    people: Array
    shares: dict[str, Array]
    assumed: tuple[Assumed, ...]
    receipts: tuple[str, ...]

    def of(self, code: str, year: int) -> tuple[Array, dict[str, float]]:
        """People by sex and age, and the shares, of one municipality in one year."""
        row, column = self.codes.index(code), self._column(year)
        return self.people[row, column], {
            name: float(each[row, column]) for name, each in self.shares.items()
        }

    def shares_of(self, code: str, quarter: int) -> dict[str, float]:
        """The shares in a quarter (4 x year + 0 to 3); those of a year average to that of the year."""
        row, (year, place) = self.codes.index(code), divmod(quarter, 4)
        column = self._column(year)
        return {
            name: max(float(of_quarter(each[row], column, place)), 0.0)
            for name, each in self._middles.items()
        }

    @cached_property
    def _middles(self) -> dict[str, Array]:
        return {name: middles(each) for name, each in self.shares.items()}

    def people_of(self, code: str, first: int, last: int) -> Array:
        """People [year, sex, age] of one municipality from one year to another."""
        columns = [self._column(year) for year in range(first, last + 1)]
        return np.asarray(self.people[self.codes.index(code), columns])

    def _column(self, year: int) -> int:
        return min(max(year - self.years[0], 0), len(self.years) - 1)

    def digest(self) -> str:
        """A hash of every number in it."""
        found = hashlib.sha256(repr((self.codes, self.years)).encode())
        found.update(np.ascontiguousarray(self.people).tobytes())
        for name in sorted(self.shares):
            found.update(name.encode() + np.ascontiguousarray(self.shares[name]).tobytes())
        return found.hexdigest()


def margins_from(
    population: pa.Table, profile: pa.Table, external: pa.Table, areas: Sequence[str]
) -> Margins:
    """The margins of areas (codes of any kind) from the staged tables."""
    codes = tuple(sorted({each.code for wanted in areas for each in municipalities_of(wanted)}))
    known = sorted(set(population["year"].to_pylist()))
    years = tuple(range(known[0] - 1, known[-1] + 2)) if known else ()
    people = single_ages(_adults(population), codes, years)
    facts = profile_facts(profile)
    filler = Filler(codes, years, people, facts)
    shares = {name: filler.share(name) for name in DEFAULTS if name != "unemployment_rate"}
    shares["unemployment_rate"] = filler.provincial(yearly_rates(external))
    receipts = {
        receipt for table in (population, profile) for receipt in table["receipt"].to_pylist()
    }
    return Margins(
        codes, years, people, shares, tuple(filler.assumed), tuple(sorted(map(str, receipts)))
    )


def _adults(population: pa.Table) -> pa.Table:
    """Rows about people of 15 to 80, in current boundaries."""
    first, last = population["age_from"].to_pylist(), population["age_to"].to_pylist()
    keep = [a >= YOUNGEST and b <= OLDEST + 5 for a, b in zip(first, last, strict=True)]
    return harmonise(population.filter(pa.array(keep)))
