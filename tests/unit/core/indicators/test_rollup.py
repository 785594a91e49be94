"""Totals along time, place and group follow the rule of the indicator, or are refused."""

from typing import Any

import pyarrow as pa
import pytest

from wendbaar.core.indicators.aggregate import AGGREGATE_SCHEMA, Aggregate
from wendbaar.core.indicators.library import indicator, library
from wendbaar.core.indicators.rollup import roll_up, rule_of, to_areas
from wendbaar.core.vocabulary.measures import Rule
from wendbaar.errors import DefinitionError


def row(key: str, period: str, numerator: float | None, **more: Any) -> dict[str, Any]:
    plain = {
        "indicator": key,
        "area": "GM0014",
        "area_kind": "municipality",
        "vintage": 2025,
        "period": period,
        "group": "",
        "numerator": numerator,
        "denominator": None,
        "people": 10,
        "base": 20,
        "missing": "",
        "source_kind": "synthetic",
        "receipts": "a",
    }
    return plain | more


def rows_of(*rows: dict[str, Any]) -> Aggregate:
    return Aggregate(pa.Table.from_pylist(list(rows), schema=AGGREGATE_SCHEMA))


def year(key: str, numbers: list[float | None], **more: Any) -> list[dict[str, Any]]:
    quarters = [row(key, f"2024KW0{at}", n, **more) for at, n in enumerate(numbers, 1)]
    return roll_up(rows_of(*quarters), indicator(key), "time", "year").table.to_pylist()


def test_flows_are_summed() -> None:
    (found,) = year("participations", [1.0, 2.0, 3.0, 4.0])
    assert (found["period"], found["numerator"], found["people"]) == ("2024JJ00", 10.0, 40)


def test_stocks_are_averaged() -> None:
    (found,) = year("population_15_75", [100.0, 100.0, 100.0, 120.0])
    assert (found["numerator"], found["people"]) == (105.0, 10)


def test_ratios_come_from_averaged_parts_and_not_from_ratios() -> None:
    quarters = [
        row("net_participation", f"2024KW0{at}", above, denominator=below)
        for at, (above, below) in enumerate([(1.0, 2.0), (9.0, 10.0), (0.0, 4.0), (2.0, 4.0)], 1)
    ]
    made = roll_up(rows_of(*quarters), indicator("net_participation"), "time", "year")
    (found,) = made.table.to_pylist()
    assert found["numerator"] / found["denominator"] == pytest.approx(12 / 20)


def test_a_year_without_one_of_its_quarters_has_no_figure() -> None:
    assert year("participations", [1.0, 2.0, 3.0]) == []


@pytest.mark.parametrize(("missing", "expected"), [("unknown", "unknown"), ("not_applicable", "")])
def test_missing_quarters(missing: str, expected: str) -> None:
    quarters = [row("participations", f"2024KW0{at}", 5.0) for at in (1, 2, 3)]
    quarters.append(row("participations", "2024KW04", None, missing=missing))
    made = roll_up(rows_of(*quarters), indicator("participations"), "time", "year")
    (found,) = made.table.to_pylist()
    assert found["missing"] == expected
    assert found["numerator"] == (None if expected else 15.0)


def test_receipts_of_all_parts_are_kept() -> None:
    quarters = [row("participations", f"2024KW0{at}", 1.0, receipts=f"r{at} a") for at in (4, 2)]
    quarters += [row("participations", f"2024KW0{at}", 1.0) for at in (1, 3)]
    made = roll_up(rows_of(*quarters), indicator("participations"), "time", "year")
    assert made.table.column("receipts").to_pylist() == ["a r2 r4"]


def test_people_counted_once_cannot_be_added_up() -> None:
    for axis, to in (("time", "year"), ("group", "action")):
        with pytest.raises(DefinitionError, match=r"'participants' cannot be totalled along"):
            roll_up(rows_of(), indicator("participants"), axis, to)


def test_the_sexes_add_up_to_everyone() -> None:
    split = [
        row("population_15_75", "2024KW01", 7.0, group="sex=men"),
        row("population_15_75", "2024KW01", 8.0, group="sex=women"),
        row("population_15_75", "2024KW01", 3.0, group="age=15-24,sex=women"),
    ]
    made = roll_up(rows_of(*split), indicator("population_15_75"), "group", "sex")
    (found,) = made.table.to_pylist()
    assert (found["group"], found["numerator"]) == ("", 15.0)


def test_areas_are_made_of_all_their_municipalities() -> None:
    parts = [
        row("population_15_75", "2024KW01", 7.0),
        row("population_15_75", "2024KW01", 8.0, area="GM0047"),
    ]
    inside = {
        "AM01": ("region", ["GM0014", "GM0047"]),
        "AM02": ("region", ["GM0014", "GM0080"]),
    }
    made = to_areas(rows_of(*parts), indicator("population_15_75"), inside)
    assert [(r["area"], r["numerator"]) for r in made.table.to_pylist()] == [("AM01", 15.0)]


def test_every_indicator_has_a_rule_or_a_reason() -> None:
    for each in library().values():
        for axis in ("time", "place", "group"):
            if getattr(each.additivity, axis) is Rule.NOT_ALLOWED:
                with pytest.raises(DefinitionError, match="cannot be totalled"):
                    rule_of(each, axis)
            else:
                assert rule_of(each, axis)


def test_an_axis_that_does_not_exist() -> None:
    with pytest.raises(DefinitionError, match="no axis 'colour'"):
        roll_up(rows_of(), indicator("participations"), "colour", "year")
