"""What a partner gets: a template to fill, and the own file back with the faults marked."""

import io
import stat

import pytest
from openpyxl import load_workbook

from tests.unit.data.partners import deliveries as d
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.data.partners.annotated import write_annotated
from wendbaar.data.partners.reading import read_delivery
from wendbaar.data.partners.rules import KEYS
from wendbaar.data.partners.template import choices, csv_template, write_template, xlsx_template


@pytest.mark.parametrize("name", KEYS)
def test_the_template_has_every_column_of_the_contract(name):
    book = load_workbook(io.BytesIO(xlsx_template(TABLES[name])))
    assert book.sheetnames == ["invullen", "uitleg", "keuzes"]
    assert [cell.value for cell in book["invullen"][1]] == [c.name for c in TABLES[name].columns]
    explained = [row[0] for row in book["uitleg"].iter_rows(values_only=True)]
    assert set(explained) > {column.name for column in TABLES[name].columns}
    text = csv_template(TABLES[name]).decode("utf-8-sig")
    assert text.strip().split(";") == [column.name for column in TABLES[name].columns]


def test_drop_down_lists_offer_what_the_check_accepts(tmp_path):
    table = TABLES["participation"]
    book = load_workbook(io.BytesIO(xlsx_template(table)))
    lists = {rule.formula1: rule for rule in book["invullen"].data_validations.dataValidation}
    assert f"=keuzes!$E$1:$E${len(choices(table.column('sex')))}" in lists
    for column in table.columns:
        for word in choices(column) or []:
            path = d.write_csv(tmp_path, d.changed(column.name, word))
            assert d.check(path).issues == (), column.name


def test_a_filled_template_is_accepted(tmp_path):
    path = tmp_path / "deelnames.xlsx"
    write_template(TABLES["participation"], path)
    book = load_workbook(path)
    book["invullen"].append(d.PARTICIPATION[1].split(";"))
    book.save(path)
    assert d.check(path).issues == ()


def test_the_annotated_copy_marks_cells_and_gives_the_reason(tmp_path):
    path = d.write_csv(tmp_path, [*d.changed("age", "99"), d.PARTICIPATION[2].replace("10", "=1")])
    out = tmp_path / "back.xlsx"
    checked = d.check(path)
    write_annotated(out, read_delivery(path), TABLES["participation"], checked.issues)
    sheet = load_workbook(out).active
    assert sheet.max_row == 4
    assert sheet["D2"].value == "99"
    assert sheet["D2"].fill.fgColor.rgb == "FFFFD6D6"
    assert sheet["D3"].fill.fgColor.rgb != "FFFFD6D6"
    assert sheet["P1"].value == "wat er niet klopt"
    assert "een geheel getal van 15 tot en met 74" in sheet["P2"].value
    assert sheet["P3"].value is None
    assert sheet["M4"].value == "=1"
    assert sheet["M4"].data_type == "s"  # shown as text, never evaluated
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert not list(tmp_path.glob("*.partial"))


def test_wrong_headers_are_explained_beside_the_headers(tmp_path):
    header = d.PARTICIPATION[0].replace("education", "educatoin")
    path = d.write_csv(tmp_path, [header, *d.PARTICIPATION[1:]])
    out = tmp_path / "back.xlsx"
    write_annotated(out, read_delivery(path), TABLES["participation"], d.check(path).issues)
    assert "Bedoelt u education?" in load_workbook(out).active["P1"].value


def test_a_marked_copy_that_was_corrected_is_accepted_with_its_reasons(tmp_path):
    path = d.write_csv(tmp_path, d.changed("age", "99"))
    out, again = tmp_path / "back.xlsx", tmp_path / "again.xlsx"
    write_annotated(out, read_delivery(path), TABLES["participation"], d.check(path).issues)
    book = load_workbook(out)
    assert "P2" in {cell.coordinate for cell in book.active["P"] if cell.value}
    checked = d.check(out)
    assert d.faults(checked) == [(2, "age", "number out of range")]  # not the column of reasons
    write_annotated(again, read_delivery(out), TABLES["participation"], checked.issues)
    assert load_workbook(again).active.max_column == book.active.max_column
    book.active["D2"] = 34
    book.save(out)
    assert d.check(out).issues == ()


def test_a_corrected_header_is_accepted_with_what_was_said_of_it(tmp_path):
    header = d.PARTICIPATION[0].replace("education", "educatoin")
    path = d.write_csv(tmp_path, [header, *d.PARTICIPATION[1:]])
    out = tmp_path / "back.xlsx"
    write_annotated(out, read_delivery(path), TABLES["participation"], d.check(path).issues)
    book = load_workbook(out)
    named = {cell.value: cell for cell in book.active[1]}
    named["educatoin"].value = "education"
    book.save(out)
    assert d.check(out).issues == ()


def test_a_template_may_offer_words_and_have_rows_already():
    rows = [{"action": "taal", "period": "2025KW04", "region": "AM01"}]
    content = xlsx_template(
        TABLES["action_period"], offered={"action": ["taal", "durf_jij"]}, rows=rows
    )
    book = load_workbook(io.BytesIO(content))
    sheet = book["invullen"]
    assert [cell.value for cell in sheet[2]][:4] == ["taal", "2025KW04", "AM01", None]
    assert sheet.max_row == 2
    rules = {rule.promptTitle: rule for rule in sheet.data_validations.dataValidation}
    assert rules["action"].formula1 == "=keuzes!$A$1:$A$2"
    assert rules["action"].errorStyle == "warning"  # another word may be typed
    assert rules["region"].errorStyle in (None, "stop")
