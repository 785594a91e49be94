"""Published figures pass through; totals come from parts only."""

from typing import Any

import pyarrow as pa
import pytest

from unit.core.indicators.people import arrow_schema
from wendbaar.core.indicators.library import library
from wendbaar.core.indicators.published import aggregate_published
from wendbaar.core.indicators.quotients import aggregate_quotients
from wendbaar.core.vocabulary.geography import area, municipalities_of
from wendbaar.core.vocabulary.tables import EXTERNAL_FIGURE

LIBRARY = list(library().values())
REGION = municipalities_of("AM01", 2025)


def figure(indicator: str, place: str, value: float | None, **more: Any) -> dict[str, Any]:
    plain = {
        "indicator": indicator,
        "area": place,
        "vintage": 2025,
        "period": "2025JJ00",
        "group": "",
        "value": value,
        "numerator": None,
        "denominator": None,
        "provisional": False,
        "missing": "",
        "receipt": "r1",
    }
    return plain | more


def made(*figures: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    table = pa.Table.from_pylist(list(figures), arrow_schema(EXTERNAL_FIGURE))
    rows = aggregate_published(table, LIBRARY).table.to_pylist()
    return {(row["indicator"], row["area"]): row for row in rows}


def test_a_percentage_without_parts_has_no_total() -> None:
    found = made(*[figure("net_participation", each.code, 70.0) for each in REGION])
    assert len(found) == len(REGION)
    row = found["net_participation_published", REGION[0].code]
    assert (row["published"], row["numerator"], row["source_kind"]) == (70.0, None, "published")
    assert (row["people"], row["base"]) == (None, None)


def test_a_region_is_made_of_parts() -> None:
    figures = [
        figure("ageing_ratio", each.code, None, numerator=float(at), denominator=10.0)
        for at, each in enumerate(REGION)
    ]
    found = made(*figures)["ageing_ratio", "AM01"]
    assert found["numerator"] == sum(range(len(REGION)))
    assert found["denominator"] == 10 * len(REGION)
    assert ("ageing_ratio", "NL01") not in made(*figures)


def test_an_unknown_part_makes_the_total_unknown() -> None:
    figures = [figure("benefits_ww", each.code, 5.0, numerator=5.0) for each in REGION]
    figures[0] |= {"value": None, "numerator": None, "missing": "unknown"}
    found = made(*figures)["benefits_ww_published", "AM01"]
    assert (found["numerator"], found["missing"]) == (None, "unknown")


def test_an_absent_part_makes_no_total() -> None:
    figures = [figure("benefits_ww", each.code, 5.0, numerator=5.0) for each in REGION[1:]]
    assert ("benefits_ww_published", "AM01") not in made(*figures)


def test_the_supplier_s_own_total_is_kept() -> None:
    figures = [figure("benefits_ww", each.code, 5.0, numerator=5.0) for each in REGION]
    figures.append(figure("benefits_ww", "AM01", 999.0, numerator=999.0))
    assert made(*figures)["benefits_ww_published", "AM01"]["numerator"] == 999.0


def test_an_empty_figure_is_missing_and_not_zero() -> None:
    found = made(figure("disposable_income", "GM0014", None))
    assert found["disposable_income", "GM0014"]["missing"] == "missing"
    assert found["disposable_income", "GM0014"]["published"] is None


def test_areas_limit_the_rows() -> None:
    table = pa.Table.from_pylist(
        [figure("benefits_ww", code, 5.0, numerator=5.0) for code in ("GM0014", "GM0080")],
        arrow_schema(EXTERNAL_FIGURE),
    )
    rows = aggregate_published(table, LIBRARY, [area("GM0014")]).table
    assert rows.column("area").to_pylist() == ["GM0014"]


def test_a_quotient_of_two_tables() -> None:
    from unit.core.indicators.test_rollup import row, rows_of

    parts = rows_of(
        row("budget_spent", "2024KW01", 900.0, area="AM01", receipts="b"),
        row("participations", "2024KW01", 3.0, area="AM01", people=3, base=3, receipts="p"),
        row("budget_spent", "2024KW02", 900.0, area="AM01"),
        row("participations", "2024KW02", 0.0, area="AM01", people=0, base=0),
        row("budget_spent", "2024KW03", 900.0, area="AM01"),
    )
    first, second = aggregate_quotients(parts, LIBRARY).table.to_pylist()
    assert first["numerator"] / first["denominator"] == pytest.approx(300)
    assert (first["people"], first["receipts"]) == (3, "b p")
    assert (second["numerator"], second["missing"]) == (None, "not_applicable")


def test_a_merged_municipality_has_a_series_from_before_the_merger() -> None:
    """Appingedam, Delfzijl and Loppersum became Eemsdelta in 2021."""
    before = [
        figure("benefits_ww", code, None, numerator=people, vintage=2020, period="2020JJ00")
        for code, people in [("GM0003", 100.0), ("GM0010", 200.0), ("GM0024", 50.0)]
    ]
    row = made(*before)["benefits_ww_published", "GM1979"]
    assert (row["numerator"], row["vintage"], row["period"]) == (350.0, 2025, "2020JJ00")
    assert ("benefits_ww_published", "GM1979") not in made(*before[:2]), "one is absent"


def test_a_split_municipality_is_not_passed_on() -> None:
    """Haaren was divided over four others: its count belongs to none of them."""
    found = made(figure("benefits_ww", "GM0788", None, numerator=90.0, vintage=2020))
    assert [code for _, code in found] == ["GM0788"]


def test_a_total_of_provisional_parts_is_provisional() -> None:
    figures = [
        figure(
            "ageing_ratio", each.code, None, numerator=1.0, denominator=10.0, provisional=at == 0
        )
        for at, each in enumerate(REGION)
    ]
    found = made(*figures)
    assert found["ageing_ratio", "AM01"]["provisional"] is True
    assert found["ageing_ratio", REGION[1].code]["provisional"] is False
