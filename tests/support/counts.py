"""A few raw counts in one line, for tests of protection."""

from dataclasses import dataclass, field

import pyarrow as pa

from wendbaar.core.indicators.aggregate import AGGREGATE_SCHEMA, Aggregate
from wendbaar.core.indicators.conditions import (
    EVERYONE,
    Condition,
    Count,
    Flag,
    Measure,
)
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.measures import Unit
from wendbaar.core.vocabulary.tables import RESIDENT_QUARTER


@dataclass(frozen=True)
class Simple:
    """A definition with nothing but what protection needs."""

    key: str
    unit: Unit = Unit.PERCENT
    factor: float = 100
    numerator: Measure = field(default_factory=lambda: Count(Flag("self_study")))
    table: Table = RESIDENT_QUARTER
    definition_version: str = "1"
    population: Condition = EVERYONE
    denominator: Measure | None = None


DEFINITIONS = {
    each.key: each
    for each in (
        Simple("share"),
        Simple("count", Unit.PERSONS, 1),
        Simple("everyone", Unit.PERSONS, 1, Count()),
    )
}


def count(people: int, base: int | None = None, **more: object) -> dict[str, object]:
    """A count of so many people in a group of so many."""
    row: dict[str, object] = dict.fromkeys(AGGREGATE_SCHEMA.names)
    row |= {"indicator": "count", "area": "GM0014", "area_kind": "municipality", "group": ""}
    row |= {"vintage": 2025, "period": "2025KW04", "missing": "", "source_kind": "register"}
    row |= {"receipts": "r1", "numerator": people, "people": people, "base": base}
    return row | more


def share(people: int, base: int, **more: object) -> dict[str, object]:
    """A share: so many of so many."""
    return count(people, base) | {"indicator": "share", "denominator": base} | more


def aggregate(*rows: dict[str, object]) -> Aggregate:
    """Rows as the engine gives them."""
    return Aggregate(pa.Table.from_pylist(list(rows), schema=AGGREGATE_SCHEMA))
