"""Declaration: everything a definition states, before the rules have looked at it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wendbaar.core.indicators.conditions import EVERYONE, Condition, Measure, Reported
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.measures import Additivity, Direction, Level, Unit
from wendbaar.core.vocabulary.people import TargetGroup
from wendbaar.core.vocabulary.text import Text


class Frequency(StrEnum):
    """How often a new figure comes."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    SCHOOL_YEAR = "school_year"
    IRREGULAR = "irregular"


@dataclass(frozen=True)
class Source:
    """Where a number comes from, and how its definition differs from that of others."""

    name: str
    url: str
    note: Text

    def as_dict(self) -> dict[str, Any]:
        """As the manifest of a release shows it."""
        return {"name": self.name, "url": self.url, "note": self.note.as_dict()}


@dataclass(frozen=True, kw_only=True)
class Declaration:
    """What is stated of an indicator.

    The value is `factor * numerator / denominator`, or `factor * numerator` without a
    denominator. `population` limits both. `missing_source` names the source that is not there
    yet: the indicator is then shown as "no source yet".
    """

    key: str
    label: Text
    question: Text
    definition: Text
    level: Level
    target_group: TargetGroup
    theme: str
    table: Table
    numerator: Measure
    unit: Unit
    direction: Direction
    additivity: Additivity
    source: Source
    frequency: Frequency
    valid_from: str
    population: Condition = EVERYONE
    denominator: Measure | None = None
    factor: float = 1
    breakdowns: tuple[str, ...] = ()
    crossings: tuple[tuple[str, ...], ...] = ()
    missing_source: Text | None = None
    definition_version: str = "1"

    @property
    def is_published(self) -> bool:
        """Whether the numbers come ready from a supplier."""
        return isinstance(self.numerator, Reported)

    @property
    def is_ratio(self) -> bool:
        """Whether the value is a quotient of two parts."""
        return self.denominator is not None
