"""Periods and their CBS codes: 2024JJ00, 2024KW01, 2024MM01, 2023SJ00."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering
from typing import Self

from wendbaar.errors import DefinitionError

_PER_YEAR = {"JJ": 1, "SJ": 1, "KW": 4, "MM": 12}
# Years of which the calendar knows the first and the last day; 9999 has no day after it.
_CODE = re.compile(r"((?!9999)[1-9]\d{3})(JJ|SJ|KW|MM)(\d{2})", re.ASCII)
_MONTHS_NL = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
_MONTHS_EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@total_ordering
@dataclass(frozen=True)
class Period:
    """A year (JJ), school year (SJ), quarter (KW) or month (MM). `number` counts from 1; 0 for years."""

    year: int
    kind: str
    number: int = 0

    def __post_init__(self) -> None:
        """Refuse a period that does not exist."""
        if self.kind not in _PER_YEAR:
            raise DefinitionError(f"Kind of period must be JJ, SJ, KW or MM, found {self.kind!r}.")
        first, last = (0, 0) if self.kind in {"JJ", "SJ"} else (1, _PER_YEAR[self.kind])
        if not first <= self.number <= last:
            raise DefinitionError(
                f"{self.kind} runs from {first:02d} to {last:02d}, found {self.number:02d}."
            )

    @classmethod
    def parse(cls, code: str) -> Self:
        """Read a CBS code, padded or not.

        >>> Period.parse("2024KW01").label("nl")
        '1e kwartaal 2024'
        """
        match = _CODE.fullmatch(code.strip())
        if not match:
            raise DefinitionError(
                f"Not a period code: {code.strip()!r}.",
                hint="Expected a CBS code such as 2024JJ00, 2024KW01, 2024MM01 or 2023SJ00.",
            )
        return cls(int(match[1]), match[2], int(match[3]))

    @property
    def code(self) -> str:
        """The CBS code."""
        return f"{self.year}{self.kind}{self.number:02d}"

    @property
    def first_day(self) -> date:
        """First day; a school year starts on 1 August."""
        if self.kind == "SJ":
            return date(self.year, 8, 1)
        months = {"JJ": 1, "KW": 3 * self.number - 2, "MM": self.number}
        return date(self.year, months[self.kind], 1)

    @property
    def last_day(self) -> date:
        """Last day."""
        return self.shift(1).first_day - timedelta(days=1)

    def shift(self, steps: int) -> Self:
        """The period so many steps of its own kind later (negative: earlier).

        >>> Period.parse("2024KW01").shift(-1).code
        '2023KW04'
        """
        size = _PER_YEAR[self.kind]
        if size == 1:
            return type(self)(self.year + steps, self.kind)
        index = self.year * size + (self.number - 1) + steps
        return type(self)(index // size, self.kind, index % size + 1)

    def label(self, language: str = "nl") -> str:
        """As people say it."""
        dutch = language == "nl"
        if self.kind == "JJ":
            return str(self.year)
        if self.kind == "SJ":
            return f"{'schooljaar' if dutch else 'school year'} {self.year}/{self.year + 1}"
        if self.kind == "KW":
            name = f"{self.number}e kwartaal" if dutch else f"Q{self.number}"
            return f"{name} {self.year}"
        return f"{(_MONTHS_NL if dutch else _MONTHS_EN)[self.number - 1]} {self.year}"

    def __lt__(self, other: "Period") -> bool:
        return (self.first_day, self.kind) < (other.first_day, other.kind)


def quarters(first: str, last: str) -> list[Period]:
    """All quarters from first to last, both included."""
    found, end = [Period.parse(first)], Period.parse(last)
    while found[-1] < end:
        found.append(found[-1].shift(1))
    return found
