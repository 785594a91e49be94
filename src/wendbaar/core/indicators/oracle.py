"""Oracle: the same numbers in plain Python, one row at a time, to test the engine against.

Deliberately naive: it shares the definitions with the engine and nothing of its working.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wendbaar.core.indicators.conditions import (
    And,
    Atom,
    Between,
    Condition,
    Count,
    CountDistinct,
    Everyone,
    Flag,
    In,
    Known,
    Measure,
    MoreThan,
    Not,
    Or,
    Sum,
    columns_of,
)
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.vocabulary.dimensions import dimension
from wendbaar.core.vocabulary.people import AgeBand
from wendbaar.core.vocabulary.sectors import Sector

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Answer:
    """The four parts of a figure."""

    numerator: float
    denominator: float | None
    people: int
    base: int


def holds(condition: Condition, row: Row) -> bool:
    """Whether a condition holds for one row; about an empty value nothing holds."""
    if isinstance(condition, Everyone):
        return True
    if isinstance(condition, And):
        return all(holds(part, row) for part in condition.parts)
    if isinstance(condition, Or):
        return any(holds(part, row) for part in condition.parts)
    if isinstance(condition, Not):
        return not holds(condition.part, row)
    return _atom_holds(condition, row)


def _atom_holds(atom: Atom, row: Row) -> bool:
    value = row[atom.column]
    if isinstance(atom, Known) or value is None:
        return value is not None
    if isinstance(atom, Flag):
        return bool(value)
    if isinstance(atom, In):
        return value in atom.codes
    if isinstance(atom, MoreThan):
        return bool(value > row[atom.other])
    assert isinstance(atom, Between)
    return (atom.low is None or value >= atom.low) and (atom.high is None or value <= atom.high)


def in_group(row: Row, group: str) -> bool:
    """Whether a row belongs to a group such as "age=15-24,sex=women"."""
    for part in filter(None, group.split(",")):
        key, code = part.split("=")
        codes, value = dimension(key).codes, row[key]
        if codes is AgeBand:
            band = AgeBand.of_age(value)
            value = band.key if band else None
        elif codes is not None and codes is not Sector:
            value = codes(value).key  # type: ignore[call-arg]  # a member by its number
        if value != code:
            return False
    return True


def measure_of(measure: Measure, rows: Iterable[Row]) -> float:
    """A measure over rows, weighted where rows have a weight."""
    if isinstance(measure, CountDistinct):
        return float(len({row[measure.column] for row in rows if holds(measure.where, row)}))
    assert isinstance(measure, Count | Sum)
    total = 0.0
    for row in rows:
        if holds(measure.where, row):
            amount = (row[measure.column] or 0) if isinstance(measure, Sum) else 1
            total += amount * row.get("weight", 1)
    return total


def answer(indicator: Indicator, rows: Sequence[Row], group: str = "") -> Answer:
    """The parts of an indicator for the rows of one area and period."""
    inside = [row for row in rows if holds(indicator.population, row) and in_group(row, group)]
    numerator, denominator = indicator.numerator, indicator.denominator
    assert isinstance(numerator, Count | CountDistinct | Sum)
    behind = [row for row in inside if holds(numerator.where, row)]
    if isinstance(denominator, Count | CountDistinct | Sum):
        under = [row for row in inside if holds(denominator.where, row)]
    else:
        under = [row for row in rows if in_group(row, _around(indicator, group))]
    return Answer(
        numerator=measure_of(numerator, inside),
        denominator=measure_of(denominator, inside) if denominator else None,
        people=_different(indicator, behind),
        base=_different(indicator, under),
    )


def _different(indicator: Indicator, rows: Sequence[Row]) -> int:
    """How many different people or employers the rows are about."""
    columns = {"participation": "person_id", "employer_year": "employer_id"}
    column = columns.get(indicator.table.name)
    return len({row[column] for row in rows}) if column else len(rows)


def _around(indicator: Indicator, group: str) -> str:
    """A group without what the condition of the indicator is itself about."""
    assert isinstance(indicator.numerator, Count | CountDistinct | Sum)
    asked = columns_of(indicator.population) | columns_of(indicator.numerator.where)
    return ",".join(part for part in group.split(",") if part.partition("=")[0] not in asked)
