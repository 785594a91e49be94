"""A quotient of two tables is as sure, as real and as complete as the weaker of its parts."""

from typing import Any

import pytest

from unit.core.indicators.test_rollup import row, rows_of
from wendbaar.core.indicators.library import library
from wendbaar.core.indicators.quotients import aggregate_quotients


def cost(above: dict[str, Any], below: dict[str, Any]) -> dict[str, Any]:
    parts = [
        row("budget_spent", "2024KW01", 9000.0, **above),
        row("participations", "2024KW01", 90.0, **{"people": 40, "base": 41, **below}),
    ]
    (made,) = aggregate_quotients(rows_of(*parts), list(library().values())).table.to_pylist()
    assert made["indicator"] == "cost_per_participation"
    return made


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("register", "register", "register"),
        ("register", "synthetic", "synthetic"),
        ("synthetic", "register", "synthetic"),
        ("survey", "register", "survey"),
    ],
)
def test_a_part_that_was_made_makes_the_whole_made(above: str, below: str, expected: str) -> None:
    assert cost({"source_kind": above}, {"source_kind": below})["source_kind"] == expected


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [(True, False, True), (False, True, True), (None, True, True), (False, None, False)],
)
def test_a_provisional_part_makes_the_whole_provisional(
    above: bool | None, below: bool | None, expected: bool
) -> None:
    assert cost({"provisional": above}, {"provisional": below})["provisional"] is expected


def test_people_are_those_who_took_part() -> None:
    made = cost({}, {})
    assert (made["numerator"], made["denominator"], made["people"]) == (9000.0, 90.0, 40)


@pytest.mark.parametrize("missing", ["missing", "unknown"])
def test_without_one_part_there_is_no_quotient(missing: str) -> None:
    made = cost({}, {"missing": missing, "people": None, "base": None})
    assert (made["missing"], made["numerator"], made["denominator"]) == (missing, None, None)
