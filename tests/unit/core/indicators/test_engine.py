"""The engine gives the numbers of the oracle, whatever the people and the order of the rows."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from unit.core.indicators.people import AREAS, NUMBERS, QUARTERS, arrow_schema, rows_of
from wendbaar.core.indicators.aggregate import Aggregate
from wendbaar.core.indicators.engine import PeoplePlan, groupings
from wendbaar.core.indicators.grid import Origin
from wendbaar.core.indicators.library import library
from wendbaar.core.indicators.oracle import answer
from wendbaar.core.indicators.places import members, number_of
from wendbaar.core.vocabulary.areas import AreaKind
from wendbaar.core.vocabulary.tables import (
    ACTION_PERIOD,
    EMPLOYER_YEAR,
    PARTICIPATION,
    RESIDENT_QUARTER,
    Table,
)
from wendbaar.data import computation
from wendbaar.data.warehouse import Warehouse
from wendbaar.errors import SourceError

ORIGIN = Origin("synthetic", "abc")
LIBRARY = list(library().values())
QUICK = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
MUNICIPALITIES = [area for area in AREAS if area.kind is AreaKind.MUNICIPALITY]


def people(rows: list[dict[str, Any]], *, files: int = 1) -> list[dict[str, Any]]:
    with TemporaryDirectory() as folder, Warehouse() as warehouse:
        paths = []
        for at in range(files):
            paths.append(Path(folder) / f"{at}.parquet")
            table = pa.Table.from_pylist(rows[at::files], arrow_schema(RESIDENT_QUARTER))
            pq.write_table(table, paths[-1])
        made = computation.aggregate_people(warehouse, {QUARTERS[0]: paths}, LIBRARY, AREAS, ORIGIN)
        return by_key(Aggregate.concat(list(made)))


def by_key(aggregate: Aggregate) -> dict[tuple[str, ...], dict[str, Any]]:
    found = {}
    for row in aggregate.table.to_pylist():
        key = (row["indicator"], row["area"], row["period"], row["group"])
        assert key not in found, key
        found[key] = row
    return found


def everywhere(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each municipality has someone, so that every area is complete."""
    extra = [{**rows[0], "municipality": number} for number in NUMBERS]
    return [*rows, *extra]


def inside(rows: list[dict[str, Any]], area: Any) -> list[dict[str, Any]]:
    numbers = {number_of(each) for each in members(area, MUNICIPALITIES)}
    return [row for row in rows if row["municipality"] in numbers]


def check(found: dict[str, Any], expected: Any) -> None:
    assert (found["people"], found["base"]) == (expected.people, expected.base)
    if found["missing"]:
        assert found["missing"] == "not_applicable"
        assert found["numerator"] is None
        assert expected.base == 0 or expected.denominator == 0
        return
    assert found["numerator"] == pytest.approx(expected.numerator)
    if expected.denominator is None:
        assert found["denominator"] is None
    else:
        assert found["denominator"] == pytest.approx(expected.denominator)


@QUICK
@given(rows_of(RESIDENT_QUARTER).map(everywhere))
def test_people_as_the_oracle(rows: list[dict[str, Any]]) -> None:
    found = people(rows)
    for indicator in PeoplePlan.of(LIBRARY).indicators:
        for area in AREAS:
            if area.code == "PV21":
                continue
            mine = inside(rows, area)
            for grouping in groupings(indicator):
                for codes in grouping.codes():
                    group = grouping.key(codes)
                    key = (indicator.key, area.code, QUARTERS[0], group)
                    check(found[key], answer(indicator, mine, group))


@QUICK
@given(rows_of(RESIDENT_QUARTER).map(everywhere), st.randoms(use_true_random=False))
def test_order_of_rows_and_number_of_files_do_not_matter(
    rows: list[dict[str, Any]], random: Any
) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert people(rows) == people(shuffled, files=2)


def test_a_region_with_an_absent_municipality_gets_no_figure(example: dict[str, Any]) -> None:
    found = people([{**example, "municipality": 14}])
    assert {key[1] for key in found} == {"GM0014"}


def test_an_unknown_municipality_is_refused(example: dict[str, Any]) -> None:
    with pytest.raises(SourceError, match="GM0099 does not exist in the boundaries of 2025"):
        people([{**example, "municipality": 99}])


def test_blocks_of_any_size_give_the_same_plan_of_counts() -> None:
    for size in (1, 64, 1 << 40):
        plan = PeoplePlan.of(LIBRARY, size)
        asked = [ask for block in plan.blocks for ask in block.asks]
        assert len({ask.measure for ask in asked}) == len(asked)
        assert len(asked) == sum(len(block.asks) for block in PeoplePlan.of(LIBRARY).blocks)


def counted(table: Table, rows: list[dict[str, Any]], periods: list[str]) -> Any:
    run = {
        PARTICIPATION: computation.aggregate_participations,
        EMPLOYER_YEAR: computation.aggregate_employers,
        ACTION_PERIOD: computation.aggregate_inputs,
    }[table]
    with TemporaryDirectory() as folder, Warehouse() as warehouse:
        path = Path(folder) / "rows.parquet"
        pq.write_table(pa.Table.from_pylist(rows, arrow_schema(table)), path)
        return by_key(run(warehouse, path, LIBRARY, AREAS, periods, ORIGIN))


def compare(table: Table, rows: list[dict[str, Any]], periods: dict[str, Any], place: Any) -> None:
    found = counted(table, rows, list(periods))
    assert found
    for (key, area, period, group), row in found.items():
        mine = [each for each in rows if place(each, area) and periods[period](each)]
        check(row, answer(library()[key], mine, group))


def in_area(row: dict[str, Any], code: str) -> bool:
    area = next(each for each in AREAS if each.code == code)
    return row in inside([row], area)


@QUICK
@given(rows_of(PARTICIPATION))
def test_participations_as_the_oracle(rows: list[dict[str, Any]]) -> None:
    periods = {
        "2024KW01": lambda row: row["start"].month <= 3,
        "2024KW02": lambda row: row["start"].month > 3,
    }
    compare(PARTICIPATION, rows, periods, in_area)


@QUICK
@given(rows_of(EMPLOYER_YEAR))
def test_employers_as_the_oracle(rows: list[dict[str, Any]]) -> None:
    compare(EMPLOYER_YEAR, rows, {"2024JJ00": lambda row: True}, in_area)


@QUICK
@given(rows_of(ACTION_PERIOD))
def test_inputs_as_the_oracle(rows: list[dict[str, Any]]) -> None:
    compare(
        ACTION_PERIOD,
        rows,
        {"2024KW01": lambda row: True},
        lambda row, area: row["region"] == area,
    )


def test_people_are_counted_once_across_actions(enrolment: dict[str, Any]) -> None:
    rows = [
        {**enrolment, "action": "durf_jij"},
        {**enrolment, "action": "praktijkleren"},
        {**enrolment, "action": "praktijkleren", "municipality": 47},
    ]
    found = counted(PARTICIPATION, rows, ["2024KW01"])

    def number(key: str, area: str, group: str = "") -> float:
        return found[key, area, "2024KW01", group]["numerator"]

    assert number("participations", "AM01") == 3
    assert number("participants", "AM01") == 1
    assert number("participants", "AM01", "action=durf_jij") == 1
    assert number("participants", "AM01", "action=praktijkleren") == 1
    assert number("participants", "GM0047") == 1
    assert number("participants", "GM0080") == 0
