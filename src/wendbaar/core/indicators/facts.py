"""Facts: the little that the conditions of the indicators need to know about a person.

A fact takes few values: the code of a narrow column, or the truth of a condition. Facts are
packed in one whole number, so that people who are equal in everything the indicators ask become
one cell with a count. The fewer facts, the fewer cells.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from wendbaar.core.indicators.conditions import (
    Condition,
    atoms,
    columns_of,
    evaluate,
    test,
)
from wendbaar.core.vocabulary.contracts import Column, Table

_NARROW = 16  # values; a wider column is asked a question instead
_COMMON = 3  # conditions on a column from which its codes are cheaper than an answer to each


@dataclass(frozen=True)
class Fact:
    """The code of a column, or the truth of a condition."""

    size: int
    asks: str | Condition

    def of(self, table: Any) -> Any:
        """The fact as a column of Ibis."""
        if isinstance(self.asks, str):
            return table[self.asks].cast("int64")
        truth = evaluate(self.asks, lambda atom: test(atom, lambda name: table[name]))
        return truth.cast("int64")


def width_of(column: Column) -> int | None:
    """How many values a column can take, or None when that is many or unknown."""
    if column.kind == "bool":
        return 2
    if column.codes is not None:
        return max(column.codes) + 1
    low, high = column.minimum, column.maximum
    if column.kind.startswith("int") and low is not None and low >= 0 and high is not None:
        return int(high) + 1 if high < _NARROW else None
    return None


def common_columns(conditions: Iterable[Condition], table: Table) -> frozenset[str]:
    """Narrow columns that several conditions look at."""
    distinct = set(conditions)
    asked = Counter(name for condition in distinct for name in columns_of(condition))
    return frozenset(
        name for name, times in asked.items() if times >= _COMMON and width_of(table.column(name))
    )


def facts_of(condition: Condition, common: Collection[str], table: Table) -> tuple[Fact, ...]:
    """The facts that answer a condition: codes of common columns, or else the truth of an atom."""
    facts: dict[Fact, None] = {}
    for atom in atoms(condition):
        columns = columns_of(atom)
        coded = columns <= set(common)
        answers = (
            (code_fact(name, table) for name in sorted(columns)) if coded else (Fact(2, atom),)
        )
        facts.update(dict.fromkeys(answers))
    return tuple(facts)


def code_fact(name: str, table: Table) -> Fact:
    """The codes of a narrow column as a fact."""
    width = width_of(table.column(name))
    assert width is not None, name
    return Fact(width, name)


def divided(numbers: Any, size: int) -> tuple[Any, Any]:
    """Quotient and remainder of an array; numpy's own remainder takes several times as long."""
    quotient = numbers // size
    return quotient, numbers - quotient * size


@dataclass(frozen=True)
class Packing:
    """Facts as the digits of one whole number."""

    facts: tuple[Fact, ...]

    @property
    def size(self) -> int:
        """How many different numbers there can be."""
        size = 1
        for fact in self.facts:
            size *= fact.size
        return size

    def pack(self, key: Any, table: Any) -> Any:
        """Append the facts to a key, as an expression of Ibis."""
        for fact in self.facts:
            key = key * fact.size + fact.of(table)
        return key

    def unpack(self, key: Any) -> dict[str | Condition, Any]:
        """Read the facts back from an array of keys."""
        values: dict[str | Condition, Any] = {}
        for fact in reversed(self.facts):
            key, values[fact.asks] = divided(key, fact.size)
        return values
