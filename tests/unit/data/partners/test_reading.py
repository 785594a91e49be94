"""The same rows come out of every kind of file."""

import datetime
import decimal
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.unit.data.partners import deliveries as d
from wendbaar.data.partners.reading import read_delivery
from wendbaar.errors import SourceError


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_csv_in_every_encoding_and_separator(tmp_path, encoding, separator):
    lines = [line.replace(";", separator) for line in d.changed("action", "Regiö é")]
    checked = d.check(d.write_csv(tmp_path, lines, encoding=encoding))
    assert checked.issues == ()
    assert checked.rows.column("hours").to_pylist() == [2.5, 10]
    assert checked.rows.column("action").to_pylist() == ["regi", "durf_jij"]


def test_csv_with_commas_between_and_points_within(tmp_path):
    lines = [line.replace("2,5", "2.5").replace(";", ",") for line in d.PARTICIPATION]
    assert d.check(d.write_csv(tmp_path, lines)).rows.column("hours").to_pylist() == [2.5, 10]


def test_codes_may_be_numbers_keys_or_dutch_labels(tmp_path):
    rows = d.check(d.write_csv(tmp_path, d.PARTICIPATION)).rows
    assert rows.column("sex").to_pylist() == [2, 1]
    assert rows.column("education").to_pylist() == [2, 3]
    assert rows.column("ladder").to_pylist() == [4, 6]
    assert rows.column("service").to_pylist() == [2, 2]
    assert rows.column("municipality").to_pylist() == [14, 106]
    assert rows.column("period").to_pylist() == ["2024KW01", "2024KW01"]
    assert rows.column("end").to_pylist() == [None, datetime.date(2024, 5, 1)]
    assert rows.column("working").to_pylist() == [True, False]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("14", 14),
        ("0014", 14),
        ("gm0014", 14),
        ("Den Haag", 518),
        ("Bergen (NH.)", 373),
        ("Groningen (gemeente)", 14),
        ("Delfzijl", 10),
        ("hengelo", 164),
        ("GM0010", 10),
    ],
)
def test_a_municipality_in_every_spelling(tmp_path, text, number):
    rows = d.check(d.write_csv(tmp_path, d.changed("municipality", text))).rows
    assert rows.column("municipality").to_pylist()[0] == number


def test_xlsx_with_typed_cells(tmp_path):
    rows = d.cells(d.PARTICIPATION)
    rows[1][10] = datetime.datetime(2024, 3, 1)  # noqa: DTZ001
    rows[1][12], rows[1][3], rows[1][9] = 2.5, 34.0, True
    checked = d.check(d.write_xlsx(tmp_path, [*rows, [None] * 15, [None, " "]]))
    assert checked.issues == ()
    assert checked.rows == d.check(d.write_csv(tmp_path, d.PARTICIPATION)).rows


def test_xlsx_reads_the_sheet_to_fill(tmp_path):
    path = d.write_xlsx(tmp_path, d.cells(d.PARTICIPATION), sheet="Blad1")
    assert d.check(path).read == 2


def test_a_formula_is_not_evaluated(tmp_path):
    rows = d.cells(d.PARTICIPATION)
    rows[1][12] = "=1+1"
    assert d.faults(d.check(d.write_xlsx(tmp_path, rows))) == [(2, "hours", "formula")]


def test_parquet_with_the_types_of_the_contract_or_with_text(tmp_path):
    expected = d.check(d.write_csv(tmp_path, d.ACTION_PERIOD), "action_period").rows
    path = tmp_path / "given.parquet"
    pq.write_table(expected, path)
    assert d.check(path, "action_period").rows == expected
    text = pa.table(
        {name: [str(v) for v in expected[name].to_pylist()] for name in expected.column_names}
    )
    pq.write_table(text, path)
    assert d.check(path, "action_period").rows == expected


def test_parquet_with_dictionaries_decimals_and_moments(tmp_path):
    expected = d.check(d.write_csv(tmp_path, d.ACTION_PERIOD), "action_period").rows
    chunks = [pa.array([word]).dictionary_encode() for word in ("2024KW01", "2024KW02")]
    table = pa.concat_tables([expected, expected])
    table = table.set_column(1, "period", pa.chunked_array(chunks))
    hours = pa.array([decimal.Decimal("1.234"), decimal.Decimal("300.000")])
    path = tmp_path / "given.parquet"
    pq.write_table(table.set_column(6, "hours", hours), path)
    checked = d.check(path, "action_period")
    assert checked.issues == ()
    assert checked.rows.column("period").to_pylist() == ["2024KW01", "2024KW02"]
    assert checked.rows.column("hours").to_pylist() == [1.234, 300]


@pytest.mark.parametrize("value", [[1, 2], {"a": 1}, b"raw"])
def test_parquet_with_anything_but_plain_values_is_refused(tmp_path, value):
    path = tmp_path / "given.parquet"
    pq.write_table(pa.table({"action": pa.array([value])}), path)
    with pytest.raises(SourceError, match="Column 1 holds"):
        read_delivery(path)


def test_employers(tmp_path):
    checked = d.check(d.write_csv(tmp_path, d.EMPLOYER_YEAR), "employer_year")
    assert checked.issues == ()
    assert checked.rows.column("period").to_pylist() == ["2024JJ00"]
    assert checked.rows.column("invests").to_pylist() == [None]


def test_headers_may_be_dutch(tmp_path):
    header = d.PARTICIPATION[0].replace("sex", "Geslacht").replace("start;end", "Startdatum;end")
    assert d.check(d.write_csv(tmp_path, [header, *d.PARTICIPATION[1:]])).issues == ()


def test_optional_columns_may_be_left_out(tmp_path):
    lines = [line.rpartition(";")[0] for line in d.PARTICIPATION]
    checked = d.check(d.write_csv(tmp_path, lines))
    assert checked.issues == ()
    assert checked.rows.column("satisfaction").null_count == 2


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("given.csv", b"", "empty"),
        ("given.csv", b"a;b\n", "no rows"),
        ("given.csv", b"\x00\x01\x00;", "not text"),
        ("given.csv", b'a;b\n"unclosed', "cannot be read"),
        ("given.xlsx", b"PK not a zip", "not a spreadsheet"),
        ("given.parquet", b"PAR1", "not a whole Parquet"),
        ("given.docx", b"", "csv, .xlsx or .parquet"),
        ("given.csv", (";".join("abc" * 100) + "\n1;2\n").encode(), "300 columns"),
    ],
)
def test_files_that_cannot_be_read_say_why(tmp_path, name, content, message):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(SourceError, match=message):
        read_delivery(path)


def test_an_absent_file_is_named(tmp_path):
    with pytest.raises(SourceError, match=r"No file gone\.csv"):
        read_delivery(tmp_path / "gone.csv")


def test_a_zip_bomb_is_not_opened(tmp_path):
    path = tmp_path / "given.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 30_000_000)
    with pytest.raises(SourceError, match="unpacks to far more"):
        read_delivery(path)


def test_a_broken_workbook_is_refused(tmp_path):
    path = tmp_path / "given.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<not closed")
    with pytest.raises(SourceError, match="not a spreadsheet"):
        read_delivery(path)


def test_a_number_of_any_size_is_only_out_of_range(tmp_path):
    rows = d.cells(d.PARTICIPATION)
    rows[1][12] = 10**300
    path = d.write_xlsx(tmp_path, rows)
    assert d.faults(d.check(path)) == [(2, "hours", "number out of range")]


def test_too_large_a_file_is_refused(tmp_path, monkeypatch):
    monkeypatch.setitem(read_delivery.__globals__["MOST_BYTES"], ".csv", 10)
    with pytest.raises(SourceError, match="the limit is"):
        read_delivery(d.write_csv(tmp_path, d.PARTICIPATION))
