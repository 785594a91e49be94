"""Aggregates out of tables: what core defines, run by the warehouse, quarter by quarter."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from wendbaar.core.indicators.aggregate import Aggregate
from wendbaar.core.indicators.answers import SERVICE, Answers, Frame
from wendbaar.core.indicators.cells import cell_expression, municipalities_present, weight_range
from wendbaar.core.indicators.counted import MEMBERS, questions
from wendbaar.core.indicators.coverage import Coverage, Place, codes_seen, spans_seen
from wendbaar.core.indicators.cube import Cells, Counts
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.indicators.engine import PeoplePlan
from wendbaar.core.indicators.grid import Origin
from wendbaar.core.indicators.places import Places, number_of
from wendbaar.core.indicators.published import aggregate_published
from wendbaar.core.indicators.quotients import aggregate_quotients
from wendbaar.core.vocabulary.areas import Area, AreaKind
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.tables import (
    ACTION_PERIOD,
    EMPLOYER_YEAR,
    PARTICIPATION,
    RESIDENT_QUARTER,
)
from wendbaar.data.warehouse import Files, Warehouse
from wendbaar.errors import SourceError

__all__ = [
    "Delivered",
    "aggregate_employers",
    "aggregate_inputs",
    "aggregate_participations",
    "aggregate_people",
    "aggregate_published",
    "aggregate_quotients",
    "count_people",
]


def _silent(_: str) -> None:
    """Tell nobody."""


def count_people(warehouse: Warehouse, plan: PeoplePlan, numbers: Sequence[int]) -> Counts:
    """Count the people of the quarter that is registered as resident_quarter.

    While the cells of one block are counted, the warehouse makes those of the next.
    """
    limits = warehouse.run(weight_range(RESIDENT_QUARTER)).to_pylist()[0]
    weighted = (limits["low"], limits["high"]) != (1.0, 1.0)
    counts = Counts(numbers, weighted=weighted)
    with ThreadPoolExecutor(max_workers=1) as counting:
        tasks = []
        for block in plan.blocks:
            found = warehouse.run(cell_expression(block, RESIDENT_QUARTER, weighted=weighted))
            cells = _cells(found, block.amounts, weighted=weighted)
            tasks.append(counting.submit(counts.add, block, cells))
    for task in tasks:
        task.result()
    return counts


def _cells(table: pa.Table, amounts: Sequence[str], *, weighted: bool) -> Cells:
    def numbers(name: str) -> NDArray[np.float64]:
        return np.asarray(table.column(name).to_numpy(), np.float64)

    return Cells(
        key=np.asarray(table.column("key").to_numpy(), np.int64),
        people=numbers("people"),
        weight=numbers("weight") if weighted else None,
        amounts={name: numbers(name) for name in amounts},
    )


def aggregate_people(
    warehouse: Warehouse,
    paths: Mapping[str, Files],
    indicators: Sequence[Indicator],
    areas: Sequence[Area],
    origin: Origin,
    say: Callable[[str], None] = _silent,
) -> Iterator[Aggregate]:
    """One Aggregate per quarter, so that memory stays that of a quarter.

    Args:
        warehouse: An open warehouse.
        paths: Parquet files per period, such as {"2024KW01": Path(...)}; of files that hold
            several periods only the rows of that one are counted.
        indicators: Those of table resident_quarter are computed, others passed by.
        areas: Every area of one boundary vintage; complete ones get rows.
        origin: What kind of source it is, and its receipts.
        say: Told which quarter is being counted.
    """
    plan = PeoplePlan.of(indicators)
    for period in sorted(paths):
        say(period)
        warehouse.register(RESIDENT_QUARTER.name, paths[period], period=period)
        present = warehouse.run(municipalities_present(RESIDENT_QUARTER))
        places = Places.of(areas, present.column("municipality").to_pylist())
        _refuse_unknown(present.column("municipality").to_pylist(), areas)
        counts = count_people(warehouse, plan, places.numbers)
        yield plan.aggregate(counts, places, period, origin)


def _refuse_unknown(present: Sequence[int], areas: Sequence[Area]) -> None:
    known = {number_of(each) for each in areas if each.kind is AreaKind.MUNICIPALITY}
    unknown = sorted(set(present) - known)
    if unknown:
        vintage = areas[0].vintage if areas else "?"
        raise SourceError(
            f"Municipality GM{unknown[0]:04d} does not exist in the boundaries of {vintage}.",
            hint="Convert the table to these boundaries first.",
        )


@dataclass(frozen=True)
class Delivered:
    """Files of one table, their source, and what they cover if whoever delivered them said so."""

    files: Files
    origin: Origin
    coverage: Coverage | None = None


def aggregate_participations(
    warehouse: Warehouse,
    delivered: Delivered,
    indicators: Sequence[Indicator],
    areas: Sequence[Area],
    periods: Sequence[str],
) -> Aggregate:
    """Participations and participants; nobody is zero where the delivery covers it."""
    return _count(warehouse, PARTICIPATION, delivered, indicators, areas, periods)


def aggregate_employers(
    warehouse: Warehouse,
    delivered: Delivered,
    indicators: Sequence[Indicator],
    areas: Sequence[Area],
    periods: Sequence[str],
) -> Aggregate:
    """Employers per year (periods such as 2024JJ00)."""
    return _count(warehouse, EMPLOYER_YEAR, delivered, indicators, areas, periods)


def aggregate_inputs(
    warehouse: Warehouse,
    delivered: Delivered,
    indicators: Sequence[Indicator],
    areas: Sequence[Area],
    periods: Sequence[str],
) -> Aggregate:
    """Budget, staff and hours of actions, for labour-market regions."""
    regions = [each for each in areas if each.kind is AreaKind.REGION]
    return _count(warehouse, ACTION_PERIOD, delivered, indicators, regions, periods)


def _count(
    warehouse: Warehouse,
    table: Table,
    delivered: Delivered,
    indicators: Sequence[Indicator],
    areas: Sequence[Area],
    periods: Sequence[str],
) -> Aggregate:
    coverage = delivered.coverage or _coverage_seen(warehouse, table, delivered.files)
    warehouse.register(table.name, delivered.files)
    chosen, members = _members(table, areas)
    kind = pa.string() if table is ACTION_PERIOD else pa.int16()
    schema = pa.schema([("place", kind), ("area", pa.string())])
    rows = [
        {"place": place, "area": area.code}
        for area, places in zip(chosen, members, strict=True)
        for place in places
    ]
    warehouse.register(MEMBERS, pa.Table.from_pylist(rows, schema=schema))
    covered = coverage.holds(members, periods)
    frame = Frame(chosen, periods, covered, _services_seen(warehouse, table))
    asked = questions(indicators, table)
    answers = Answers.of([(each, warehouse.run(each.expression())) for each in asked], frame)
    return Aggregate.concat(
        [grid.rows(delivered.origin) for grid in answers.grids(indicators, table)]
    )


def _members(
    table: Table, areas: Sequence[Area]
) -> tuple[tuple[Area, ...], tuple[tuple[Place, ...], ...]]:
    """Areas, and the places in the table that make up each."""
    if table is ACTION_PERIOD:
        return tuple(areas), tuple((each.code,) for each in areas)
    places = Places.of(areas)
    return places.areas, tuple(tuple(places.numbers[row] for row in rows) for rows in places.rows)


def _coverage_seen(warehouse: Warehouse, table: Table, files: Files) -> Coverage:
    """What each file covers by its own rows, together."""
    found = []
    for path in [files] if isinstance(files, Path) else files:
        warehouse.register(table.name, path)
        found.append(Coverage.seen(warehouse.run(spans_seen(table))))
    return Coverage.concat(found)


def _services_seen(warehouse: Warehouse, table: Table) -> frozenset[int] | None:
    if SERVICE not in {column.name for column in table.columns}:
        return None
    found = warehouse.run(codes_seen(table, SERVICE)).column(SERVICE)
    return frozenset(int(code) for code in found.to_pylist() if code is not None)
