"""From the boundaries of one year to those of another, with stated weights.

Forward, a weight is the share of the inhabitants of the old municipality that went to the new
one (1 at a merger). Backward, it is the share of the inhabitants of the new municipality that
lived in the part that was the old one. Both are shares on 1 January of the year before the
change, so counts of people convert well and other counts under that assumption.
"""

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib import resources

from wendbaar.errors import DefinitionError

FIRST_VINTAGE = 2019
CURRENT_VINTAGE = 2025

Weights = dict[tuple[str, str], float]


@dataclass(frozen=True)
class Conversion:
    """Which part of a municipality counts for another in the boundaries of another year."""

    from_code: str
    to_code: str
    weight: float
    basis: str


@cache
def read_facts(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a fact file of this package; lines that begin with # explain it."""
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return tuple(csv.DictReader(lines))


def check_vintage(vintage: int) -> int:
    """The vintage itself, when we know its boundaries."""
    if FIRST_VINTAGE <= vintage <= CURRENT_VINTAGE:
        return vintage
    raise DefinitionError(
        f"No boundaries of {vintage}.",
        hint=f"Boundaries are known for {FIRST_VINTAGE} to {CURRENT_VINTAGE}.",
    )


def facts_of(vintage: int) -> tuple[dict[str, str], ...]:
    """The rows of municipalities.csv that hold in a boundary year."""
    check_vintage(vintage)
    return tuple(
        row
        for row in read_facts("municipalities.csv")
        if int(row["first"]) <= vintage <= int(row["last"])
    )


@cache
def conversion(from_vintage: int, to_vintage: int) -> tuple[Conversion, ...]:
    """How counts of one boundary year become counts of another; weights per from-code sum to 1.

    >>> [(each.to_code, each.weight) for each in conversion(2020, 2025) if each.from_code == "GM0010"]
    [('GM1979', 1.0)]
    """
    weights: Weights = {(row["code"], row["code"]): 1.0 for row in facts_of(from_vintage)}
    check_vintage(to_vintage)
    for year in _years(from_vintage, to_vintage):
        weights = _compose(weights, _step(year, forward=to_vintage > from_vintage))
    parts = _parts(weights)
    return tuple(
        Conversion(source, target, weight, _basis(source, target, parts, from_vintage, to_vintage))
        for (source, target), weight in sorted(weights.items())
    )


def _years(from_vintage: int, to_vintage: int) -> list[int]:
    """The years whose changes lie between two vintages, in the order to walk them."""
    if to_vintage >= from_vintage:
        return list(range(from_vintage + 1, to_vintage + 1))
    return list(range(from_vintage, to_vintage, -1))


def _step(year: int, *, forward: bool) -> Weights:
    """The weights of the changes of one year; a code that is absent stays itself."""
    moves = [row for row in read_facts("boundary_changes.csv") if int(row["year"]) == year]
    ends = ("from_code", "to_code") if forward else ("to_code", "from_code")
    people: dict[str, int] = defaultdict(int)
    for row in moves:
        people[row[ends[0]]] += int(row["inhabitants"])
    return {
        (row[ends[0]], row[ends[1]]): int(row["inhabitants"]) / people[row[ends[0]]]
        for row in moves
    }


def _compose(first: Weights, second: Weights) -> Weights:
    onward: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for (source, target), weight in second.items():
        onward[source].append((target, weight))
    result: Weights = defaultdict(float)
    for (source, middle), weight in first.items():
        for target, share in onward.get(middle, [(middle, 1.0)]):
            result[source, target] += weight * share
    return dict(result)


def _parts(weights: Weights) -> dict[str, int]:
    parts: dict[str, int] = defaultdict(int)
    for source, _ in weights:
        parts[source] += 1
    return parts


def _basis(source: str, target: str, parts: dict[str, int], start: int, end: int) -> str:
    if parts[source] == 1:
        return "unchanged" if source == target else "merged whole into its successor"
    if end > start:
        return "share of inhabitants of the part that went there (CBS, districts, 1 January 2020)"
    return "share of inhabitants before the change (CBS, 1 January of the year before it)"
