"""People of the boundaries of one year counted in those of another."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

import pyarrow as pa

from wendbaar.core.vocabulary.geography import CURRENT_VINTAGE, conversion
from wendbaar.data.staging.rows import POPULATION, People, as_table
from wendbaar.errors import SchemaDrift, did_you_mean


def harmonise(population: pa.Table, vintage: int = CURRENT_VINTAGE) -> pa.Table:
    """The same people in the boundaries of one year; the total of every row is kept exactly."""
    counts: dict[tuple[str, int, str, int, int, str], int] = defaultdict(int)
    for row in population.to_pylist():
        parts = _parts_of(row["area"], row["vintage"], vintage)
        key = (row["year"], row["sex"], row["age_from"], row["age_to"], row["receipt"])
        for code, count in _divide(row["count"], parts):
            counts[code, *key] += count
    rows = (
        People(code, vintage, year, sex, first, last, count, receipt)
        for (code, year, sex, first, last, receipt), count in counts.items()
    )
    return as_table(rows, POPULATION)


def _parts_of(area: str, start: int, end: int) -> list[tuple[str, float]]:
    known = _parts(start, end)
    if area not in known:
        raise SchemaDrift(
            f"population: {area} is no municipality in the boundaries of {start}.",
            hint=did_you_mean(area, known) or None,
        )
    return known[area]


@cache
def _parts(start: int, end: int) -> dict[str, list[tuple[str, float]]]:
    parts: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for each in conversion(start, end):
        parts[each.from_code].append((each.to_code, each.weight))
    return dict(parts)


def _divide(count: int, parts: Iterable[tuple[str, float]]) -> list[tuple[str, int]]:
    """Whole persons by largest remainder, so that nobody is lost or counted twice."""
    shares = [(code, count * weight) for code, weight in parts]
    whole = {code: int(share) for code, share in shares}
    rest = count - sum(whole.values())
    for code, _ in sorted(shares, key=lambda part: (int(part[1]) - part[1], part[0]))[:rest]:
        whole[code] += 1
    return list(whole.items())
