"""Totals along time, place and group follow the rule of the indicator, or are refused."""

from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wendbaar.core.disclosure.policy import PRESETS, preset
from wendbaar.core.disclosure.protect import protect
from wendbaar.core.indicators.aggregate import AGGREGATE_SCHEMA, Aggregate
from wendbaar.core.indicators.library import indicator, library
from wendbaar.core.indicators.rollup import rule_of, to_years, yearly_totals
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
    return to_years(rows_of(*quarters), indicator(key)).table.to_pylist()


def test_flows_are_summed() -> None:
    (found,) = year("participations", [1.0, 2.0, 3.0, 4.0])
    assert (found["period"], found["numerator"], found["people"]) == ("2024JJ00", 10.0, 10)


def test_stocks_are_averaged() -> None:
    (found,) = year("population_15_75", [100.0, 100.0, 100.0, 120.0])
    assert (found["numerator"], found["people"]) == (105.0, 10)


def test_ratios_come_from_averaged_parts_and_not_from_ratios() -> None:
    quarters = [
        row("net_participation", f"2024KW0{at}", above, denominator=below)
        for at, (above, below) in enumerate([(1.0, 2.0), (9.0, 10.0), (0.0, 4.0), (2.0, 4.0)], 1)
    ]
    made = to_years(rows_of(*quarters), indicator("net_participation"))
    (found,) = made.table.to_pylist()
    assert found["numerator"] / found["denominator"] == pytest.approx(12 / 20)


def test_a_year_without_one_of_its_quarters_has_no_figure() -> None:
    assert year("participations", [1.0, 2.0, 3.0]) == []


@pytest.mark.parametrize(("missing", "expected"), [("unknown", "unknown"), ("not_applicable", "")])
def test_missing_quarters(missing: str, expected: str) -> None:
    quarters = [row("participations", f"2024KW0{at}", 5.0) for at in (1, 2, 3)]
    quarters.append(row("participations", "2024KW04", None, missing=missing))
    made = to_years(rows_of(*quarters), indicator("participations"))
    (found,) = made.table.to_pylist()
    assert found["missing"] == expected
    assert found["numerator"] == (None if expected else 15.0)


def test_receipts_of_all_parts_are_kept() -> None:
    quarters = [row("participations", f"2024KW0{at}", 1.0, receipts=f"r{at} a") for at in (4, 2)]
    quarters += [row("participations", f"2024KW0{at}", 1.0) for at in (1, 3)]
    made = to_years(rows_of(*quarters), indicator("participations"))
    assert made.table.column("receipts").to_pylist() == ["a r2 r4"]


def test_people_counted_once_cannot_be_added_up() -> None:
    with pytest.raises(DefinitionError, match=r"'participants' cannot be totalled along time"):
        to_years(rows_of(), indicator("participants"))


def test_a_quarter_without_parts_is_refused() -> None:
    quarters = [row("net_participation", f"2024KW0{at}", 1.0, denominator=2.0) for at in (1, 2, 3)]
    quarters.append(row("net_participation", "2024KW04", None, published=50.0))
    with pytest.raises(DefinitionError, match="a quarter without its numerator"):
        to_years(rows_of(*quarters), indicator("net_participation"))


def test_a_year_does_not_claim_more_people_than_there_are() -> None:
    parts = [(12, 40), (30, 41), (0, 40), (25, 60)]
    quarters = [
        row("participations", f"2024KW0{at}", float(people), people=people, base=base)
        for at, (people, base) in enumerate(parts, 1)
    ]
    (found,) = to_years(rows_of(*quarters), indicator("participations")).table.to_pylist()
    assert (found["numerator"], found["people"]) == (67.0, 12)  # a quarter of nobody is safe
    assert found["base"] - found["people"] == 11  # of the quarter with the fewest others


KEYS = ("net_participation", "contacts_passive", "formal_learning_hours", "learning_formal")


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 60)), min_size=4, max_size=4),
    st.sampled_from(KEYS),
    st.sampled_from(sorted(PRESETS)),
)
def test_a_year_is_shown_only_if_every_quarter_is(
    parts: list[tuple[int, int]], key: str, policy: str
) -> None:
    share = indicator(key).is_ratio
    quarters = [
        row(key, f"2024KW0{at}", float(people), people=people, base=people + others)
        | ({"denominator": float(people + others)} if share else {})
        | ({} if people + others or not share else {"missing": "not_applicable", "numerator": None})
        for at, (people, others) in enumerate(parts, 1)
    ]
    own = rows_of(*quarters)
    years = to_years(own, indicator(key))
    made = protect(Aggregate.concat([own, years]), library(), preset(policy))
    hidden = {
        figure["period"]
        for figure in made.figures.table.to_pylist()
        if figure["status"] == "suppressed_primary"
    }
    assert not hidden or "2024JJ00" in hidden


def test_years_are_made_of_totals_of_what_we_count_and_may_add_up() -> None:
    keys = ("participations", "participants", "net_participation")
    quarters = [
        row(key, f"2024KW0{at}", 10.0, group=group, denominator=20.0 if "net" in key else None)
        for key in keys
        for at in (1, 2, 3, 4)
        for group in ("", "sex=men")
    ]
    quarters.append(row("participations", "2025KW01", 10.0))
    made = yearly_totals(rows_of(*quarters), library().values()).table.to_pylist()
    assert sorted((each["indicator"], each["period"], each["group"]) for each in made) == [
        ("net_participation", "2024JJ00", ""),
        ("participations", "2024JJ00", ""),
    ]


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
        rule_of(indicator("participations"), "colour")
