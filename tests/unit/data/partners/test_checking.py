"""Every wrong cell is named, by kind, with what was expected; never with its value."""

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.data.partners import deliveries as d
from wendbaar.core.vocabulary.geography import find_region
from wendbaar.core.vocabulary.periods import Period
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.data.partners.cells import as_number, parser_of
from wendbaar.data.partners.checking import check_delivery
from wendbaar.data.partners.issues import Found, expected
from wendbaar.data.partners.reading import read_delivery
from wendbaar.data.partners.schema import arrow_schema, arrow_type
from wendbaar.errors import SourceError


@pytest.mark.parametrize(
    ("column", "value", "found"),
    [
        ("person_id", "", "empty"),
        ("person_id", "111222333", "bsn"),
        ("person_id", "111.222.333", "bsn"),
        ("period", "voorjaar", "text"),
        ("period", "2024KW05", "text"),
        ("municipality", "Gronigen", "unknown code"),
        ("municipality", "9999", "unknown code"),
        ("age", "75", "number out of range"),
        ("age", "dertig", "text"),
        ("age", "34,5", "number not whole"),
        ("sex", "vrouwn", "unknown code"),
        ("education", "7", "unknown code"),
        ("action", "!!!", "text"),
        ("working", "misschien", "text"),
        ("working", "3", "number"),
        ("start", "gisteren", "text"),
        ("start", "31-2-2024", "text"),
        ("end", "1-1-2024", "end before start"),
        ("hours", "1.234", "ambiguous number"),
        ("hours", "-1", "number out of range"),
        ("hours", "=A1", "formula"),
        ("satisfaction", "11", "number out of range"),
        ("action", "x" * 300, "text"),
    ],
)
def test_a_wrong_cell_is_named(tmp_path, column, value, found):
    checked = d.check(d.write_csv(tmp_path, d.changed(column, value)))
    assert d.faults(checked) == [(2, column, found)]
    assert checked.wrong_rows == 1
    assert checked.rows.num_rows == 1
    issue = checked.issues[0]
    assert issue.expected_nl
    assert issue.expected_en
    if value and not value.isdigit():
        assert value not in issue.nl + issue.en


@pytest.mark.parametrize(
    ("column", "value", "near"),
    [
        ("sex", "vrouwn", "2 = vrouwen"),
        ("municipality", "Gronigen", "GM0014"),
        ("service", "contakt", "2 = contact"),
    ],
)
def test_the_near_miss_is_one_of_our_codes(tmp_path, column, value, near):
    issue = d.check(d.write_csv(tmp_path, d.changed(column, value))).issues[0]
    assert issue.near == near
    assert f"Bedoelt u {near}?" in issue.nl
    assert f"Did you mean {near}?" in issue.en


def test_regions_and_sectors_have_near_misses_too(tmp_path):
    lines = d.changed("region", "Achterhoel", lines=d.ACTION_PERIOD)
    assert d.check(d.write_csv(tmp_path, lines), "action_period").issues[0].near == "AM09"
    lines = d.changed("region", "nederland", lines=d.ACTION_PERIOD)
    assert d.faults(d.check(d.write_csv(tmp_path, lines), "action_period")) == [
        (2, "region", "unknown code")
    ]
    lines = d.changed("sector", "Z", lines=d.EMPLOYER_YEAR)
    assert d.faults(d.check(d.write_csv(tmp_path, lines), "employer_year")) == [
        (2, "sector", "unknown code")
    ]


def test_headers_that_are_wrong_are_named_without_repeating_them(tmp_path):
    header = d.PARTICIPATION[0].replace("education", "educatoin").replace("hours", "age")
    lines = [f"{header};Jan Jansen", *(f"{line};x" for line in d.PARTICIPATION[1:])]
    checked = d.check(d.write_csv(tmp_path, lines))
    found = {(issue.column, issue.found.key): issue for issue in checked.issues}
    assert found["column 6", "unknown column"].near == "education"
    assert ("column 16", "unknown column") in found
    assert ("age", "duplicate column") in found
    assert ("education", "missing column") in found
    assert ("hours", "missing column") in found
    assert "Jansen" not in "".join(issue.nl + issue.en for issue in checked.issues)
    assert not checked.complete
    assert checked.rows.num_rows == 0
    assert checked.wrong_rows == 2


def test_the_same_row_twice_is_named_once(tmp_path):
    checked = d.check(d.write_csv(tmp_path, [*d.PARTICIPATION, d.PARTICIPATION[1]]))
    assert d.faults(checked) == [(4, "person_id", "duplicate row")]
    assert checked.rows.num_rows == 2


def test_more_cells_than_columns(tmp_path):
    checked = d.check(d.write_csv(tmp_path, [*d.PARTICIPATION[:2], d.PARTICIPATION[2] + ";9"]))
    assert d.faults(checked) == [(3, "row", "extra cells")]


def test_a_part_above_the_whole(tmp_path):
    lines = d.changed("employees_learning", "21", lines=d.EMPLOYER_YEAR)
    checked = d.check(d.write_csv(tmp_path, lines), "employer_year")
    assert d.faults(checked) == [(2, "employees_learning", "part above whole")]


def test_rows_outside_the_region_are_refused_when_a_region_is_named(tmp_path):
    path = d.write_csv(tmp_path, d.changed("municipality", "Winterswijk"))
    checked = d.check(path, region=find_region("groningen"))
    assert d.faults(checked) == [(2, "municipality", "outside region")]
    ended = d.write_csv(tmp_path, d.changed("municipality", "Delfzijl"))
    assert d.check(ended, region=find_region("groningen")).issues == ()
    path = d.write_csv(tmp_path, d.ACTION_PERIOD)
    checked = d.check(path, "action_period", region=find_region("utrecht"))
    assert d.faults(checked) == [(2, "region", "outside region")]


def test_what_partners_do_not_deliver_is_refused(tmp_path):
    with pytest.raises(SourceError, match="do not deliver"):
        d.check(d.write_csv(tmp_path, d.PARTICIPATION), "external_figure")


def test_issues_are_listed_up_to_a_limit_and_counted_beyond(tmp_path):
    header, row, _ = d.PARTICIPATION
    lines = [header, *(row.replace("A1", f"P{n}").replace(";34;", ";99;") for n in range(10_050))]
    checked = d.check(d.write_csv(tmp_path, lines))
    assert len(checked.issues) == 10_000
    assert checked.counts == (("age", Found.OUT_OF_RANGE, 10_050),)
    assert checked.wrong_rows == 10_050


def residents(count: int) -> dict[str, pa.Array]:
    """Right rows of resident_quarter, as columns."""
    found = {}
    for column in TABLES["resident_quarter"].columns:
        low = column.minimum or 0
        values = np.full(count, max(low, 0))
        if column.name == "municipality":
            values = np.full(count, 14)
        found[column.name] = pa.array(values, type=pa.int64())
        if column.kind == "bool":
            found[column.name] = pa.array(np.zeros(count, dtype=bool))
    for name in ("sex", "position"):
        found[name] = pa.array(np.ones(count, dtype=np.int64))
    return found | {
        "person_id": pa.array(np.arange(count)),
        "period": pa.array(["2024KW01"] * count),
    }


def test_microdata_in_parquet(tmp_path):
    path = tmp_path / "given.parquet"
    columns = residents(1000)
    pq.write_table(pa.table(columns), path)
    checked = d.check(path, "resident_quarter")
    assert checked.issues == ()
    assert checked.rows.schema == arrow_schema(TABLES["resident_quarter"])
    assert len(set(checked.rows.column("person_id").to_pylist())) == 1000


@pytest.mark.parametrize(
    ("column", "value", "found"),
    [
        ("age", 300, "number out of range"),
        ("age", None, "empty"),
        ("education", 9, "unknown code"),
        ("municipality", 15, "unknown code"),
        ("person_id", 111222333, "bsn"),
        ("person_id", None, "empty"),
        ("with_support", None, "empty"),
        ("weight", float("nan"), "empty"),
        ("hours", 12.5, "number not whole"),
        ("learning_hours_informal", 3.0, "part above whole"),
    ],
)
def test_wrong_microdata_is_found_in_bulk(tmp_path, column, value, found):
    columns = residents(100)
    values = columns[column].to_pylist()
    values[7] = value
    columns[column] = pa.array(values)
    path = tmp_path / "given.parquet"
    pq.write_table(pa.table(columns), path)
    checked = d.check(path, "resident_quarter")
    assert d.faults(checked) == [(8, column, found)]
    assert checked.rows.num_rows == 99


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2,5", 2.5),
        ("2.5", 2.5),
        ("1.234,5", 1234.5),
        ("1.234.567", 1234567),
        ("1 234", 1234),
        ("-3", -3),
        (True, 1),
        ("1.234", Found.AMBIGUOUS),
        ("1,2,3", Found.TEXT),
        ("nan", Found.TEXT),
    ],
)
def test_numbers_as_dutch_people_write_them(text, number):
    found = as_number(text)
    assert found == number
    assert isinstance(found, Found) == isinstance(number, Found)


ALL_COLUMNS = [
    column for name in ("participation", "employer_year") for column in TABLES[name].columns
]


@settings(deadline=None)  # the first call reads files
@given(st.sampled_from(ALL_COLUMNS), st.one_of(st.none(), st.text(), st.integers(), st.floats()))
def test_any_cell_gives_a_value_or_a_kind_and_never_fails(column, value):
    cell = parser_of(column, d.NAMES)(value)
    assert cell.value is None or cell.found is None
    if cell.value is not None:
        pa.array([cell.value], type=arrow_type(column.kind))  # raises when it does not fit


def test_every_column_says_what_it_expects():
    for table in TABLES.values():
        for column in table.columns:
            dutch, english = expected(column)
            assert dutch
            assert english


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"period": "2023KW04"}, ["period"]),
        ({"start": "31-12-2023"}, ["start"]),
        ({"start": "1-4-2024"}, ["start"]),
        ({"period": "2023KW04", "start": "1-12-2023"}, ["period", "start"]),
    ],
)
def test_rows_of_another_period_are_wrong_where_one_is_asked_for(tmp_path, changes, found):
    lines = d.PARTICIPATION
    for column, value in changes.items():
        lines = d.changed(column, value, lines=lines)
    path = d.write_csv(tmp_path, lines)
    checked = check_delivery(
        read_delivery(path),
        TABLES["participation"],
        names=d.NAMES,
        period=Period.parse("2024KW01"),
    )
    assert [issue.column for issue in checked.issues] == found
    assert all(issue.found is Found.OUTSIDE_PERIOD for issue in checked.issues)
    assert d.check(path).issues == ()


def test_good_rows_keep_their_place_in_the_file(tmp_path):
    lines = [*d.PARTICIPATION, "", d.PARTICIPATION[1].replace("A1;", "A3;")]
    lines = d.changed("age", "x", lines=lines)
    checked = d.check(d.write_csv(tmp_path, lines))
    assert checked.lines.tolist() == [3, 5]
    assert checked.rows.num_rows == 2


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("mobility mentoring", None),
        ("Leren & werken (1-op-1)", None),
        ("=1+1", "formula"),
        ("@SUM(A1)", "text"),
        ("+31 6", "text"),
        ("-1", "text"),
        ("a,b=c", "text"),
        ("111222333", "bsn"),
    ],
)
def test_a_method_is_plain_words(tmp_path, value, found):
    lines = d.changed("method", value, lines=d.ACTION_PERIOD)
    checked = d.check(d.write_csv(tmp_path, lines), "action_period")
    assert d.faults(checked) == ([(2, "method", found)] if found else [])


@pytest.mark.parametrize("value", ["111222333", "111.222.333"])
def test_a_bsn_is_no_name_of_an_action(tmp_path, value):
    checked = d.check(d.write_csv(tmp_path, d.changed("action", value)))
    assert d.faults(checked) == [(2, "action", "bsn")]
