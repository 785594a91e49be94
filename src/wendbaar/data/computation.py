"""Aggregates out of tables: what core defines, run by the warehouse, quarter by quarter."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from wendbaar.core.indicators.aggregate import Aggregate
from wendbaar.core.indicators.cells import cell_expression, municipalities_present, weight_range
from wendbaar.core.indicators.counted import MEMBERS, Answers, questions
from wendbaar.core.indicators.cube import Cells, Counts
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.indicators.engine import PeoplePlan
from wendbaar.core.indicators.grid import Origin
from wendbaar.core.indicators.places import Places, number_of
from wendbaar.core.indicators.published import aggregate_published
from wendbaar.core.indicators.quotients import aggregate_quotients
from wendbaar.core.vocabulary.areas import Area, AreaKind
from wendbaar.core.vocabulary.tables import (
    ACTION_PERIOD,
    EMPLOYER_YEAR,
    PARTICIPATION,
    RESIDENT_QUARTER,
    Table,
)
from wendbaar.data.warehouse import Files, Warehouse
from wendbaar.errors import SourceError

__all__ = [
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


def aggregate_participations(
    warehouse: Warehouse,
    path: Files,
    indicators: Sequence[Indicator],
    areas: Sequence[Area],
    periods: Sequence[str],
    origin: Origin,
) -> Aggregate:
    """Participations and participants; what was not registered in these periods is zero."""
    return _count(warehouse, PARTICIPATION, path, indicators, areas, periods, origin)


def aggregate_employers(
    warehouse: Warehouse,
    path: Files,
    indicators: Sequence[Indicator],
    areas: Sequence[Area],
    periods: Sequence[str],
    origin: Origin,
) -> Aggregate:
    """Employers per year (periods such as 2024JJ00)."""
    return _count(warehouse, EMPLOYER_YEAR, path, indicators, areas, periods, origin)


def aggregate_inputs(
    warehouse: Warehouse,
    path: Files,
    indicators: Sequence[Indicator],
    areas: Sequence[Area],
    periods: Sequence[str],
    origin: Origin,
) -> Aggregate:
    """Budget, staff and hours of actions, for labour-market regions."""
    regions = [each for each in areas if each.kind is AreaKind.REGION]
    return _count(warehouse, ACTION_PERIOD, path, indicators, regions, periods, origin)


def _count(
    warehouse: Warehouse,
    table: Table,
    path: Files,
    indicators: Sequence[Indicator],
    areas: Sequence[Area],
    periods: Sequence[str],
    origin: Origin,
) -> Aggregate:
    warehouse.register(table.name, path)
    if table is ACTION_PERIOD:
        chosen, kind = tuple(areas), pa.string()
        pairs: list[tuple[int | str, str]] = [(each.code, each.code) for each in areas]
    else:
        places = Places.of(areas)
        chosen, kind = places.areas, pa.int16()
        pairs = list(places.pairs())
    schema = pa.schema([("place", kind), ("area", pa.string())])
    rows = [{"place": place, "area": area} for place, area in pairs]
    warehouse.register(MEMBERS, pa.Table.from_pylist(rows, schema=schema))
    asked = questions(indicators, table)
    answered = [(each, warehouse.run(each.expression())) for each in asked]
    answers = Answers.of(answered, chosen, periods)
    return Aggregate.concat([grid.rows(origin) for grid in answers.grids(indicators, table)])
