"""Measures as the engine sees them: population folded in, each thing counted once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from wendbaar.core.indicators.conditions import (
    EVERYONE,
    And,
    Condition,
    Count,
    CountDistinct,
    Measure,
    Sum,
    both,
    columns_of,
    evaluate,
    test,
)
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.indicators.groups import Grouping
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.people import AgeBand
from wendbaar.core.vocabulary.tables import EMPLOYER_YEAR, PARTICIPATION
from wendbaar.errors import InternalError

Counted = Count | CountDistinct | Sum

# Tables in which one person or employer may have many rows. Whom protection is for is counted
# once: twelve contacts of one person are one person.
BEARERS = {PARTICIPATION.name: "person_id", EMPLOYER_YEAR.name: "employer_id"}


@dataclass(frozen=True)
class Parts:
    """The four numbers behind a figure. Without a denominator, `denominator` is None.

    `people` and `base` are different persons (or employers), never rows: those behind the
    numerator, and those behind the denominator or, without one, in the whole group.
    """

    numerator: Counted
    denominator: Counted | None
    people: Count | CountDistinct
    base: Count | CountDistinct

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


def _bearers(table: Table, where: Condition) -> Count | CountDistinct:
    column = BEARERS.get(table.name)
    return CountDistinct(column, where) if column else Count(where)


def parts_of(indicator: Indicator) -> Parts:
    """What has to be counted for an indicator of one of our own tables."""
    numerator = _within(indicator.population, indicator.numerator)
    people = _bearers(indicator.table, numerator.where)
    if indicator.denominator is None:
        return Parts(numerator, None, people, _bearers(indicator.table, EVERYONE))
    denominator = _within(indicator.population, indicator.denominator)
    return Parts(numerator, denominator, people, _bearers(indicator.table, denominator.where))


def base_grouping(indicator: Indicator, grouping: Grouping) -> Grouping:
    """The group of which a count is a part: without the dimensions that its condition is about.

    Learners of layer 2 are part of all people, not of all people of layer 2; else nobody would be
    left beside them.
    """
    if indicator.denominator is not None:
        return grouping
    asked = columns_of(parts_of(indicator).numerator.where)
    return Grouping(tuple(each for each in grouping.dimensions if each.key not in asked))


def base_columns(indicator: Indicator, grouping: Grouping, codes: Sequence[Any]) -> list[Any]:
    """The codes of `base_grouping` for each of the codes of a grouping."""
    kept = [each in base_grouping(indicator, grouping).dimensions for each in grouping.dimensions]
    return [tuple(code for code, keep in zip(each, kept, strict=True) if keep) for each in codes]


def excludes(indicator: Indicator, grouping: Grouping, codes: Sequence[Any]) -> bool:
    """Whether a count can have nobody of a group, because its condition says so."""
    if indicator.denominator is not None:
        return False
    known = {
        each.key: np.array(code)
        for each, code in zip(grouping.dimensions, codes, strict=True)
        if each.codes is not AgeBand  # a band is not an age
    }
    where = parts_of(indicator).numerator.where
    parts = where.parts if isinstance(where, And) else (where,)
    return any(
        not evaluate(part, lambda atom: test(atom, known.__getitem__))
        for part in parts
        if columns_of(part) and columns_of(part) <= known.keys()
    )


def computable(indicators: Iterable[Indicator], table: str) -> list[Indicator]:
    """The indicators that are counted from a table of our own."""
    return [
        each
        for each in indicators
        if each.table.name == table and isinstance(each.numerator, Counted)
    ]
