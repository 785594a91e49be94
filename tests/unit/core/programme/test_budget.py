from hypothesis import given, settings

from support.any_programme import hanging, programme_of
from wendbaar.core.programme.budget import (
    BudgetRow,
    budget,
    budget_of,
    line_of,
    total_per_line,
    total_per_year,
)


def amount(about, kind="planned", euro=100, year=2025, **fields):
    key = f"{about}_{kind}_{year}_{euro}"
    return {"key": key, "about": about, "kind": kind, "euro": euro, "year": year, **fields}


def example(*amounts):
    return programme_of(
        lines=[{"key": "een"}, {"key": "twee"}],
        measures=[{"key": "m_een", "line": "een"}, {"key": "m_twee", "line": "twee"}],
        actions=[
            {"key": "in_maatregel", "measures": ["m_twee", "m_een"], "lines": ["een"]},
            {"key": "in_lijn", "lines": ["twee", "een"]},
            {"key": "los"},
        ],
        amounts=list(amounts),
    )


def euros(row):
    return row.planned, row.committed, row.spent, row.funded


def test_each_kind_of_money_stands_apart():
    kinds = [("planned", 400), ("committed", 300), ("spent", 200), ("funded", 100)]
    (row,) = budget(example(*(amount("een", kind, euro) for kind, euro in kinds)))
    assert row == BudgetRow("een", 2025, 400, 300, 200, 100, False)


def test_money_stands_in_the_line_of_its_measure_or_action():
    found = example()
    assert [line_of(found, each) for each in ("een", "m_twee", "in_maatregel", "in_lijn")] == [
        "een",
        "twee",
        "twee",
        "twee",
    ]
    assert line_of(found, "los") is None
    assert line_of(found, "weg") is None


def test_rows_go_by_line_then_year_and_what_has_no_line_comes_last():
    rows = budget(
        example(amount("los"), amount("twee"), amount("een", year=2026), amount("m_een", year=2024))
    )
    assert [(each.line, each.year) for each in rows] == [
        ("een", 2024),
        ("een", 2026),
        ("twee", 2025),
        (None, 2025),
    ]


def test_one_made_up_amount_marks_its_row_and_every_total():
    rows = budget(example(amount("een", is_example=True), amount("een", euro=7), amount("twee")))
    assert [each.is_example for each in rows] == [True, False]
    assert [each.is_example for each in total_per_year(rows)] == [True]
    assert total_per_line(rows)["een"].is_example
    assert not total_per_line(rows)["twee"].is_example


def test_an_entry_has_its_own_money_and_that_of_what_hangs_below():
    found = example(
        amount("een", euro=1),
        amount("m_twee", euro=10),
        amount("in_maatregel", euro=100),
        amount("in_lijn", euro=1000),
        amount("twee", euro=10_000),
    )

    def planned(key):
        return [each.planned for each in budget_of(found, key)]

    assert planned("in_maatregel") == [100]
    assert planned("m_twee") == [110]
    assert planned("m_een") == []
    assert planned("twee") == [11_110]
    assert planned("een") == [1]


def test_the_totals_of_a_line_name_its_last_year():
    rows = budget(example(amount("een", year=2026), amount("een", year=2024)))
    assert total_per_line(rows) == {"een": BudgetRow("een", 2026, 200, 0, 0, 0, False)}


@settings(deadline=None)
@given(hanging())
def test_every_euro_is_counted_once(programme):
    rows = budget(programme)
    by_kind = {"planned": 0, "committed": 0, "spent": 0, "funded": 0}
    for each in programme.amounts:
        by_kind[each.kind.key] += each.euro
    for found in (rows, total_per_year(rows), total_per_line(rows).values()):
        sums = [sum(each) for each in zip(*(euros(row) for row in found), strict=True)]
        assert sums == (list(by_kind.values()) if rows else [])


@settings(deadline=None)
@given(hanging())
def test_the_money_of_a_line_is_that_of_all_that_hangs_below_it(programme):
    lines = total_per_line(budget(programme))
    for line in programme.lines:
        found = [euros(row) for row in budget_of(programme, line.key)]
        row = lines.get(line.key)
        assert [sum(each) for each in zip(*found, strict=True)] == (list(euros(row)) if row else [])
