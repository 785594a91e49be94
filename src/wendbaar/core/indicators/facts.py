"""Facts: the little that the conditions of the indicators need to know about a person.

A fact takes few values: the code of a narrow column, or the truth of a condition on a wide one
(hours, age). Facts are packed in one whole number, so that people who are equal in everything the
indicators ask become one cell with a count.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wendbaar.core.indicators.conditions import Atom, Condition, atoms, test
from wendbaar.core.vocabulary.tables import Column, Table

_NARROW = 16  # values; wider columns are asked a question instead


@dataclass(frozen=True)
class Fact:
    """A column as it is, or (with `atom`) the truth of a condition."""

    column: str
    size: int
    atom: Atom | None = None

    def of(self, table: Any) -> Any:
        """The fact as a column of Ibis."""
        value = table[self.column] if self.atom is None else test(self.atom, lambda c: table[c])
        return value.cast("int64")


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


def fact_of(atom: Atom, table: Table) -> Fact | None:
    """The fact that answers an atom by itself, or None when it needs two columns or a wide one."""
    width = width_of(table.column(atom.column))
    if width is None or hasattr(atom, "other"):
        return None
    return Fact(atom.column, width)


def facts_of(conditions: Iterable[Condition], table: Table) -> tuple[Fact, ...]:
    """The facts that answer all conditions, each once."""
    found: dict[Fact, None] = {}
    for condition in conditions:
        for atom in atoms(condition):
            found[fact_of(atom, table) or Fact(atom.column, 2, atom)] = None
    return tuple(found)


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

    def unpack(self, key: Any) -> dict[Fact, Any]:
        """Read the facts back from an array of keys."""
        values: dict[Fact, Any] = {}
        for fact in reversed(self.facts):
            values[fact] = key % fact.size
            key = key // fact.size
        return values
