"""Conditions and measures: the closed set of words a definition of an indicator is written in.

A definition reads as a sentence: `Count(equals("position", LabourPosition.EMPLOYED))`. Four
readers take the same nodes: `evaluate` (here) for Ibis columns and numpy arrays, `oracle` for
plain Python rows, `words` for people, `canonical` (here) for the hash of the meaning.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Any

Code = int | str  # members of a CodeList are ints; free codes such as an SBI section are text


@dataclass(frozen=True)
class Everyone:
    """Holds for every row."""


@dataclass(frozen=True)
class Flag:
    """A yes/no column says yes."""

    column: str


@dataclass(frozen=True)
class In:
    """A column has one of these codes."""

    column: str
    codes: tuple[Code, ...]


@dataclass(frozen=True)
class Between:
    """A column lies between two numbers, both included; None leaves a side open."""

    column: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class MoreThan:
    """A column is larger than another column of the same row."""

    column: str
    other: str


@dataclass(frozen=True)
class Known:
    """A column is filled in."""

    column: str


@dataclass(frozen=True)
class And:
    """All parts hold."""

    parts: "tuple[Condition, ...]"


@dataclass(frozen=True)
class Or:
    """At least one part holds."""

    parts: "tuple[Condition, ...]"


@dataclass(frozen=True)
class Not:
    """The part does not hold."""

    part: "Condition"


Condition = Everyone | Flag | In | Between | MoreThan | Known | And | Or | Not
Atom = Flag | In | Between | MoreThan | Known
EVERYONE = Everyone()


@dataclass(frozen=True)
class Count:
    """Number of rows for which the condition holds (weighted, where the table has weights)."""

    where: Condition = EVERYONE


@dataclass(frozen=True)
class CountDistinct:
    """Number of different values of a column: people counted once, however often they come."""

    column: str
    where: Condition = EVERYONE


@dataclass(frozen=True)
class Sum:
    """Sum of a column over the rows for which the condition holds."""

    column: str
    where: Condition = EVERYONE


@dataclass(frozen=True)
class Reported:
    """A number that its supplier publishes; we cannot count it ourselves, only say what it is."""

    nl: str
    en: str


@dataclass(frozen=True)
class NumeratorOf:
    """The numerator of another indicator: a quotient of two tables, made from both their parts."""

    indicator: str
    nl: str
    en: str


Measure = Count | CountDistinct | Sum | Reported | NumeratorOf


def equals(column: str, code: Code) -> In:
    """A column has this code."""
    return In(column, (code,))


def one_of(column: str, *codes: Code) -> In:
    """A column has one of these codes."""
    return In(column, codes)


def both(*parts: Condition) -> Condition:
    """All parts hold; parts that hold for everyone fall away, codes of one column are met.

    >>> both(EVERYONE, In("sex", (1, 2)), In("sex", (2,)))
    In(column='sex', codes=(2,))
    """
    kept: list[Condition] = []
    for part in parts:
        flat = part.parts if isinstance(part, And) else (part,)
        for each in flat:
            _meet(kept, each)
    if len(kept) == 1:
        return kept[0]
    return And(tuple(kept)) if kept else EVERYONE


def _meet(kept: list[Condition], part: Condition) -> None:
    """Add a part, or narrow the codes of the same column that are already there."""
    if isinstance(part, Everyone) or part in kept:
        return
    for at, other in enumerate(kept):
        if isinstance(part, In) and isinstance(other, In) and part.column == other.column:
            kept[at] = In(part.column, tuple(code for code in other.codes if code in part.codes))
            return
    kept.append(part)


def either(*parts: Condition) -> Or:
    """At least one part holds."""
    return Or(parts)


def atoms(condition: Condition) -> Iterator[Atom]:
    """The smallest conditions, each about one row."""
    if isinstance(condition, And | Or):
        for part in condition.parts:
            yield from atoms(part)
    elif isinstance(condition, Not):
        yield from atoms(condition.part)
    elif not isinstance(condition, Everyone):
        yield condition


def columns_of(node: Condition | Measure) -> set[str]:
    """Every column a condition or measure looks at."""
    if isinstance(node, Reported | NumeratorOf):
        return set()
    if isinstance(node, Count):
        return columns_of(node.where)
    if isinstance(node, CountDistinct | Sum):
        return {node.column} | columns_of(node.where)
    found: set[str] = set()
    for atom in atoms(node):
        found |= {atom.column, atom.other} if isinstance(atom, MoreThan) else {atom.column}
    return found


def evaluate(condition: Condition, answer: Callable[[Atom], Any], everyone: Any = True) -> Any:
    """The truth of a condition; works on whatever `answer` gives: Ibis columns or numpy arrays."""
    if isinstance(condition, Everyone):
        return everyone
    if isinstance(condition, And):
        parts = (evaluate(part, answer, everyone) for part in condition.parts)
        return reduce(lambda a, b: a & b, parts)
    if isinstance(condition, Or):
        parts = (evaluate(part, answer, everyone) for part in condition.parts)
        return reduce(lambda a, b: a | b, parts)
    if isinstance(condition, Not):
        return ~evaluate(condition.part, answer, everyone)
    return answer(condition)


def test(atom: Atom, column: Callable[[str], Any]) -> Any:
    """The truth of an atom on columns that know ==, >=, <=, > and |."""
    values = column(atom.column)
    if isinstance(atom, Flag):
        return values
    if isinstance(atom, In):
        return reduce(lambda a, b: a | b, (_within(values, *run) for run in _runs(atom.codes)))
    if isinstance(atom, MoreThan):
        return values > column(atom.other)
    if isinstance(atom, Known):
        return values.notnull()
    sides = [values >= atom.low] if atom.low is not None else []
    sides += [values <= atom.high] if atom.high is not None else []
    return reduce(lambda a, b: a & b, sides)


def _runs(codes: tuple[Code, ...]) -> list[tuple[Code, Code]]:
    """Codes as runs of neighbours: two comparisons for a run, however long."""
    runs: list[tuple[Code, Code]] = []
    for code in sorted(set(map(_plain, codes)), key=lambda each: (str(type(each)), each)):
        if runs and isinstance(code, int) and runs[-1][1] == code - 1:
            runs[-1] = (runs[-1][0], code)
        else:
            runs.append((code, code))
    return runs


def _within(values: Any, low: Code, high: Code) -> Any:
    return values == low if low == high else (values >= low) & (values <= high)


def _plain(code: Code) -> Code:
    return int(code) if isinstance(code, int) else code


def canonical(node: Condition | Measure) -> list[Any]:
    """The node as plain lists: equal meaning gives equal text, whatever Python prints."""
    if isinstance(node, And | Or):
        return [type(node).__name__, *(canonical(part) for part in node.parts)]
    if isinstance(node, Not):
        return ["Not", canonical(node.part)]
    if isinstance(node, Count):
        return ["Count", canonical(node.where)]
    if isinstance(node, CountDistinct | Sum):
        return [type(node).__name__, node.column, canonical(node.where)]
    if isinstance(node, In):
        return ["In", node.column, *map(_plain, node.codes)]
    return [type(node).__name__, *vars(node).values()]
