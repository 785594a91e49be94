"""What the key of a cell tells, and how people are divided over cells, changes no count."""

from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unit.core.indicators.people import AREAS, NUMBERS, arrow_schema
from wendbaar.core.indicators.cells import Ask, plan
from wendbaar.core.indicators.conditions import Between, Count, Flag, MoreThan, both
from wendbaar.core.indicators.engine import PeoplePlan
from wendbaar.core.indicators.groups import code_of, lowest_of
from wendbaar.core.indicators.library import library
from wendbaar.core.indicators.places import Places
from wendbaar.core.vocabulary.dimensions import dimension
from wendbaar.core.vocabulary.people import OLDEST, YOUNGEST
from wendbaar.core.vocabulary.tables import RESIDENT_QUARTER
from wendbaar.data.computation import count_people
from wendbaar.data.warehouse import Warehouse

AGES = st.integers(YOUNGEST, OLDEST)


def facts(*conditions: Any) -> list[Any]:
    (block,) = plan([Ask(Count(each)) for each in conditions], RESIDENT_QUARTER)
    return [fact.asks for fact in block.packing.facts]


@pytest.mark.parametrize(("low", "high"), [(25, None), (None, 34), (25, 64), (55, 74)])
def test_ages_of_whole_bands_need_no_fact(low: int | None, high: int | None) -> None:
    assert facts(Between("age", low, high)) == []
    for age in range(YOUNGEST, OLDEST + 1):
        youngest = lowest_of(dimension("age"), code_of(dimension("age"), age))
        inside = (low is None or age >= low) and (high is None or age <= high)
        assert inside == ((low is None or youngest >= low) and (high is None or youngest <= high))


@given(AGES, AGES)
def test_other_ages_are_a_fact(low: int, high: int) -> None:
    whole = low % 10 == 5 and high % 10 == 4
    assert facts(Between("age", low, high)) == ([] if whole else [Between("age", low, high)])


def test_two_narrow_columns_that_are_compared_are_codes_when_asked_often() -> None:
    higher, lower = MoreThan("ladder", "ladder_year_ago"), MoreThan("ladder_year_ago", "ladder")
    assert facts(higher, lower) == [higher, lower]
    others = both(higher, Flag("with_support"))
    assert facts(higher, lower, others)[:2] == ["ladder", "ladder_year_ago"]


def test_any_division_over_blocks_gives_the_same_counts(
    example: dict[str, Any], tmp_path: Path
) -> None:
    rows = [
        {**example, "municipality": NUMBERS[at % len(NUMBERS)], "age": YOUNGEST + at % 60}
        | {"ladder": at % 7, "ladder_year_ago": at % 5, "position": 1 + at % 5, "hours": at % 40}
        for at in range(200)
    ]
    path = tmp_path / "people.parquet"
    pq.write_table(pa.Table.from_pylist(rows, arrow_schema(RESIDENT_QUARTER)), path)
    found = []
    with Warehouse() as warehouse:
        warehouse.register(RESIDENT_QUARTER.name, path)
        for size in (1, 1 << 10, 1 << 15):
            chosen = PeoplePlan.of(list(library().values()), size)
            counts = count_people(warehouse, chosen, NUMBERS)
            grids = chosen.grids(counts, Places.of(AREAS, NUMBERS), "2024KW01")
            found.append([(each.indicator, each.numerator, each.base) for each in grids])
    for other in found[1:]:
        for (name, numerator, base), (_, numerator_too, base_too) in zip(
            found[0], other, strict=True
        ):
            np.testing.assert_allclose(numerator, numerator_too, err_msg=name)
            np.testing.assert_array_equal(base, base_too)


def test_areas_add_up_their_municipalities() -> None:
    places = Places.of(AREAS)
    counts = np.random.default_rng(1).integers(0, 100, (len(places.numbers), 3)).astype(float)
    totals = places.total(counts)
    for area, rows, total in zip(places.areas, places.rows, totals, strict=True):
        assert rows, area
        np.testing.assert_array_equal(total, sum(counts[row] for row in rows))
    assert Places.of(AREAS, []).total(np.zeros((0, 3))).shape == (0, 3)
