"""Measures as the engine sees them: population folded in, each thing counted once."""

from collections.abc import Iterable
from dataclasses import dataclass

from wendbaar.core.indicators.conditions import (
    Condition,
    Count,
    CountDistinct,
    Measure,
    Sum,
    both,
)
from wendbaar.core.indicators.definition import Indicator
from wendbaar.errors import InternalError

Counted = Count | CountDistinct | Sum


@dataclass(frozen=True)
class Parts:
    """The four numbers behind a figure. Without a denominator, `denominator` is None."""

    numerator: Counted
    denominator: Counted | None
    people: Count
    base: Count

    def all(self) -> tuple[Counted, ...]:
        """Each part there is."""
        parts = (self.numerator, self.denominator, self.people, self.base)
        return tuple(part for part in parts if part is not None)


def _within(population: Condition, measure: Measure) -> Counted:
    if isinstance(measure, Count):
        return Count(both(population, measure.where))
    if isinstance(measure, CountDistinct):
        return CountDistinct(measure.column, both(population, measure.where))
    if isinstance(measure, Sum):
        return Sum(measure.column, both(population, measure.where))
    raise InternalError("a published number cannot be counted")


def parts_of(indicator: Indicator) -> Parts:
    """What has to be counted for an indicator of one of our own tables."""
    numerator = _within(indicator.population, indicator.numerator)
    denominator = (
        None
        if indicator.denominator is None
        else _within(indicator.population, indicator.denominator)
    )
    base = Count(denominator.where if denominator else indicator.population)
    return Parts(numerator, denominator, Count(numerator.where), base)


def computable(indicators: Iterable[Indicator], table: str) -> list[Indicator]:
    """The indicators that are counted from a table of our own."""
    return [
        each
        for each in indicators
        if each.table.name == table and isinstance(each.numerator, Counted)
    ]
