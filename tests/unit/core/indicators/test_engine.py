"""The engine gives the numbers of the oracle, whatever the people and the order of the rows."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from unit.core.indicators.people import AREAS, NUMBERS, QUARTERS, arrow_schema, rows_of
from wendbaar.core.disclosure.policy import preset
from wendbaar.core.disclosure.protect import protect
from wendbaar.core.indicators.aggregate import AGGREGATE_SCHEMA, Aggregate
from wendbaar.core.indicators.conditions import atoms
from wendbaar.core.indicators.coverage import Coverage
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.indicators.engine import PeoplePlan, groupings
from wendbaar.core.indicators.grid import Origin
from wendbaar.core.indicators.library import library
from wendbaar.core.indicators.oracle import answer
from wendbaar.core.indicators.places import members, number_of
from wendbaar.core.vocabulary.areas import AreaKind
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.learning import Service
from wendbaar.core.vocabulary.tables import (
    ACTION_PERIOD,
    EMPLOYER_YEAR,
    PARTICIPATION,
    RESIDENT_QUARTER,
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
        no_learning = "learning_layer=none" in found["group"]  # nobody learns in it by definition
        assert no_learning or expected.base == 0 or expected.denominator == 0
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


EVERYWHERE = Coverage.of([*NUMBERS, "AM01", "AM02"], "2024JJ00", "2024KW04")


def counted(
    table: Table,
    rows: list[dict[str, Any]],
    periods: list[str],
    coverage: Coverage | None = EVERYWHERE,
) -> Any:
    run = {
        PARTICIPATION: computation.aggregate_participations,
        EMPLOYER_YEAR: computation.aggregate_employers,
        ACTION_PERIOD: computation.aggregate_inputs,
    }[table]
    with TemporaryDirectory() as folder, Warehouse() as warehouse:
        path = Path(folder) / "rows.parquet"
        pq.write_table(pa.Table.from_pylist(rows, arrow_schema(table)), path)
        delivered = computation.Delivered(path, ORIGIN, coverage)
        return by_key(run(warehouse, delivered, LIBRARY, AREAS, periods))


def compare(table: Table, rows: list[dict[str, Any]], periods: dict[str, Any], place: Any) -> None:
    found = counted(table, rows, list(periods))
    assert found
    for (key, area, period, group), row in found.items():
        mine = [each for each in rows if place(each, area) and periods[period](each)]
        expected = answer(library()[key], mine, group)
        if row["missing"] == "unknown":
            assert not registered(library()[key], group) & {each["service"] for each in rows}
            assert expected.numerator == 0
        else:
            check(row, expected)


def registered(indicator: Indicator, group: str) -> set[int]:
    """The services that an indicator or a group is about."""
    key = group.removeprefix("service=")
    if key != group:
        return {int(each) for each in Service if each.key == key}
    where = (*atoms(indicator.population), *atoms(indicator.numerator.where))
    (found,) = [each for each in where if each.column == "service"]
    return {int(code) for code in found.codes}


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


def contacts(enrolment: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {**enrolment, "service": int(Service.CONTACT), "ladder": 1, **more}


def test_twelve_contacts_of_one_person_are_one_person(enrolment: dict[str, Any]) -> None:
    rows = [contacts(enrolment, start=date(2024, 1, day), hours=2.0) for day in range(1, 13)]
    found = counted(PARTICIPATION, rows, ["2024KW01"])
    for key in ("contacts_passive", "participations"):
        row = found[key, "AM01", "2024KW01", ""]
        assert (row["numerator"], row["people"], row["base"]) == (12, 1, 1)
    made = protect(
        Aggregate(pa.Table.from_pylist(list(found.values()), AGGREGATE_SCHEMA)),
        library(),
        preset("wendbaar-1"),
    )
    shown = {
        row["indicator"]
        for row in made.figures.table.to_pylist()
        if row["value"] and row["area"] == "AM01"
    }
    assert shown == set()


def test_an_employer_with_two_rows_is_one_employer() -> None:
    employer = {
        "employer_id": 1,
        "period": "2024JJ00",
        "municipality": 14,
        "sector": "C",
        "employees": 5,
        "reached": True,
        "satisfaction": 8,
        "invests": True,
        "employees_learning": 2,
    }
    rows = [employer, employer | {"municipality": 47}]
    found = counted(EMPLOYER_YEAR, rows, ["2024JJ00"])
    row = found["satisfaction_employers", "AM01", "2024JJ00", ""]
    assert (row["denominator"], row["people"], row["base"]) == (2, 1, 1)


def test_what_was_not_delivered_is_missing_and_takes_the_total_with_it(
    enrolment: dict[str, Any],
) -> None:
    rows = [
        {**enrolment, "start": date(2024, 1, 1)},
        {**enrolment, "start": date(2024, 12, 1)},
        {**enrolment, "start": date(2024, 12, 1), "municipality": 47},
    ]
    found = counted(PARTICIPATION, rows, ["2023KW04", "2024KW02", "2024KW04"], None)

    def missing(area: str, period: str) -> tuple[str, float | None, int | None]:
        row = found["participations", area, period, ""]
        return row["missing"], row["numerator"], row["people"]

    assert missing("GM0014", "2023KW04") == ("missing", None, None)  # before its first row
    assert missing("GM0014", "2024KW02") == ("", 0, 0)  # between its first and its last
    assert missing("GM0047", "2024KW02") == ("missing", None, None)
    assert missing("AM01", "2024KW02") == ("missing", None, None)  # one part is not there
    assert missing("AM01", "2024KW04") == ("", 2, 1)
    assert missing("GM0080", "2024KW04") == ("missing", None, None)  # never in the delivery


def test_a_gap_between_two_files_is_not_covered(enrolment: dict[str, Any]) -> None:
    parts = [
        Coverage.seen(pa.table({"place": [14], "first": [quarter], "last": [quarter]}))
        for quarter in ("2024KW01", "2024KW04")
    ]
    held = Coverage.concat(parts).holds([[14]], ["2024KW01", "2024KW02", "2024KW04"])
    assert held.tolist() == [[True, False, True]]


def test_inputs_and_employers_outside_the_delivery_are_missing() -> None:
    action = {"action": "durf_jij", "period": "2024KW01", "region": "AM01", "method": None}
    rows = [action | {"budget": 1.0, "staff": 1.0, "hours": 1.0}]
    found = counted(ACTION_PERIOD, rows, ["2024KW01", "2024KW02"], None)
    assert found["budget_spent", "AM01", "2024KW01", ""]["numerator"] == 1
    assert found["budget_spent", "AM01", "2024KW02", ""]["missing"] == "missing"
    assert found["budget_spent", "AM02", "2024KW01", ""]["missing"] == "missing"


def test_a_service_that_nobody_ever_registered_is_unknown_and_not_zero(
    enrolment: dict[str, Any],
) -> None:
    rows = [contacts(enrolment), contacts(enrolment, municipality=47)]
    found = counted(PARTICIPATION, rows, ["2024KW01", "2024KW02"])
    assert found["contacts_passive", "AM01", "2024KW02", ""]["numerator"] == 0
    for key, group in (("parttime_conversations", ""), ("participants", "service=event")):
        row = found[key, "AM01", "2024KW01", group]
        assert (row["missing"], row["numerator"], row["people"]) == ("unknown", None, None)


def test_a_count_with_a_population_is_part_of_the_whole_group(example: dict[str, Any]) -> None:
    learns = [
        {**example, "municipality": 14, "person_id": at, "learning_layer": 2} for at in range(196)
    ]
    others = [
        {**example, "municipality": 14, "person_id": 196 + at, "learning_layer": 0}
        for at in range(4)
    ]
    found = people([*learns, *others])
    rows = [row for key, row in found.items() if key[0] == "learning_by_layer"]
    assert {
        (r["people"], r["base"]) for r in rows if r["numerator"] == 196 and "age" not in r["group"]
    } == {(196, 200)}
    made = protect(
        Aggregate(pa.Table.from_pylist(rows, AGGREGATE_SCHEMA)), library(), preset("wendbaar-1")
    )
    assert not any(row["value"] for row in made.figures.table.to_pylist())
    layers = {r["group"]: r for r in rows if r["group"].startswith("learning_layer=")}
    assert layers["learning_layer=none"]["missing"] == "not_applicable"
