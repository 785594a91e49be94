"""A programme goes to a workbook and back; what people do to it is read, or refused in words."""

import zipfile
from datetime import date, time

import pytest
from hypothesis import given, settings
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.formula import ArrayFormula

from support.any_programme import documents, in_cells
from support.example_programme import example_programme
from wendbaar.core.programme.document import read_programme, required_programme, write_programme
from wendbaar.core.programme.programme import Programme
from wendbaar.core.vocabulary.text import Text
from wendbaar.data.programmes.files import read_document, shipped_regions
from wendbaar.data.programmes.xlsx_file import read_workbook
from wendbaar.errors import SourceError
from wendbaar.publish.programme.xlsx_file import to_xlsx


@pytest.fixture
def book(tmp_path):
    """The example programme as an open workbook."""
    path = tmp_path / "start.xlsx"
    path.write_bytes(to_xlsx(example_programme()))
    return load_workbook(path)


@pytest.fixture
def read(tmp_path):
    def save_and_read(book):
        path = tmp_path / "terug.xlsx"
        book.save(path)
        return required_programme(read_workbook(path))

    return save_and_read


@pytest.fixture
def refused(tmp_path):
    def save_and_read(book):
        path = tmp_path / "terug.xlsx"
        book.save(path)
        with pytest.raises(SourceError) as caught:
            read_workbook(path)
        return str(caught.value)

    return save_and_read


def cell(book, sheet, column, row=3):
    """The cell of a row in the column of this name; the first entry stands in row 3."""
    names = [each.value for each in book[sheet][1]]
    return book[sheet].cell(row, names.index(column) + 1)


def there_and_back(programme, folder) -> Programme:
    path = folder / "programma.xlsx"
    path.write_bytes(to_xlsx(programme))
    return required_programme(read_workbook(path))


@settings(max_examples=8, deadline=None)
@given(documents())
def test_any_programme_comes_back_as_it_was(tmp_path_factory, programme):
    plain = required_programme(in_cells(write_programme(programme)))
    assert there_and_back(plain, tmp_path_factory.mktemp("boek")) == plain


@pytest.mark.parametrize("region", shipped_regions())
def test_shipped_regions_come_back_as_they_were(region, tmp_path):
    document = read_document(shipped_regions()[region], with_examples=True)
    programme = required_programme(document)
    assert there_and_back(programme, tmp_path) == programme


@pytest.mark.parametrize(
    "label", ["=1+1", "+31", "-5 %", "@home", "2025-06-27", " los ", "'t Gooi"]
)
def test_texts_stay_texts_both_ways(book, read, tmp_path, label):
    programme = example_programme()
    head = programme.head.model_copy(update={"label": Text(label, label)})
    changed = programme.model_copy(update={"head": head})
    assert there_and_back(changed, tmp_path).head.label == Text(label, label)
    page = load_workbook(tmp_path / "programma.xlsx")
    assert cell(page, "head", "label.nl").data_type == "s"


def test_what_people_type_is_read_as_they_mean_it(book, read):
    cell(book, "amounts", "euro").value = "€ 12.500"
    cell(book, "amounts", "year").value = "2026"
    cell(book, "amounts", "is_example").value = "Nee"
    cell(book, "targets", "target.value").value = "68,5"
    cell(book, "targets", "set_on").value = "2025-06-27"
    cell(book, "phases", "start").value = date(2024, 3, 1)
    cell(book, "lines", "goals").value = "deelname ; meer_werk;"
    cell(book, "lines", "number").value = 7.0
    cell(book, "head.documents", "published").value = 2025
    programme = read(book)
    amount, target, line = programme.amounts[0], programme.targets[0], programme.lines[0]
    assert (amount.euro, amount.year, amount.is_example) == (12_500, 2026, False)
    assert (target.target.value, target.set_on) == (68.5, date(2025, 6, 27))
    assert programme.phases[0].start == date(2024, 3, 1)
    assert (line.goals, line.number) == (("deelname", "meer_werk"), 7)
    assert programme.head.documents[0].published == "2025"


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        (("lines", "label.nl"), "=A1", "row 3, column label.nl: there is a formula"),
        (("amounts", "euro"), "=SUM(A1:A9)", "Write the value itself"),
        (("lines", "label.nl"), "#REF!", "could not compute this"),
        (("amounts", "euro"), "veel", "expected a whole number such as 12500"),
        (("amounts", "euro"), date(2025, 1, 2), "column euro: expected a number"),
        (("amounts", "euro"), time(1, 2), "column euro: expected a number"),
        (("amounts", "euro"), True, "column euro: expected a number"),
        (("targets", "target.value"), "68.500", "without marks between thousands"),
        (("targets", "target.value"), "1e999", "expected a number such as 68.5"),
        (("phases", "start"), "27 juni 2025", "expected a date such as 2025-06-27"),
        (("phases", "start"), "2025", "expected a date such as 2025-06-27"),
        (("amounts", "is_example"), "misschien", "expected ja or nee"),
        (("actions.partners", "of"), "kansrijk_opleide", "Did you mean 'kansrijk_opleiden'?"),
        (("actions.partners", "of"), None, "sheet actions has no ''"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named(book, refused, place, value, said):
    cell(book, *place).value = value
    message = refused(book)
    assert said in message
    assert f"Sheet {place[0]}, row 3" in message


def test_what_a_field_does_not_take_is_left_for_the_check_of_the_entry(book, tmp_path):
    cell(book, "actions", "status").value = "loopt"
    cell(book, "amounts", "euro").value = 12.5
    cell(book, "lines", "label.en").value = None
    book.save(tmp_path / "p.xlsx")
    _, issues = read_programme(read_workbook(tmp_path / "p.xlsx"))
    places = {each.place for each in issues}
    assert places >= {"actions/kansrijk_opleiden: status", "lines/lijn_1: label.en"}
    assert "amounts/lijn_1_2025_planned: euro" in places


def test_a_formula_of_a_whole_range_is_one_as_well(book, refused):
    book["lines"]["B3"] = ArrayFormula("B3:B4", "=A3:A4")
    assert "there is a formula" in refused(book)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda book: book.create_sheet("action"), "Sheet 'action' is no part of a programme"),
        (lambda book: book.create_sheet("action"), "Did you mean 'actions'?"),
        (lambda book: book.create_sheet("Blad1"), "Sheets are head, head.documents"),
        (lambda book: setattr(book["lines"]["A1"], "value", "kei"), "Did you mean 'key'?"),
        (lambda book: setattr(book["lines"]["C1"], "value", "label.nl"), "'label.nl' twice"),
        (lambda book: setattr(book["lines"]["Z9"], "value", "los"), "row 9: something stands in"),
        (lambda book: setattr(book["head"]["A4"], "value", "x"), "too many rows; at most 1"),
        (lambda book: book.remove(book["actions"]), "sheet actions has no 'kansrijk_opleiden'"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_sheet_that_cannot_be_read_is_named(book, refused, change, said):
    change(book)
    assert said in refused(book)


def test_columns_may_stand_in_another_order_and_empty_rows_between(book, read):
    page = book["links"]
    for row in page.iter_rows(min_row=1, max_row=3):
        first, second = row[0].value, row[1].value
        row[0].value, row[1].value = second, first
    page.insert_rows(3, amount=4)
    assert read(book).links == example_programme().links


def test_without_the_row_of_names_no_entry_is_lost(book, read):
    book["lines"].delete_rows(2)
    book["actions.partners"].delete_rows(2)
    assert read(book) == example_programme()


def test_a_sheet_may_be_left_out(book, read):
    del book["links"]
    assert read(book).links == ()


def test_an_empty_workbook_holds_no_programme(tmp_path):
    path = tmp_path / "leeg.xlsx"
    book = Workbook()
    book.active.title = "head"
    book.save(path)
    programme, issues = read_programme(read_workbook(path))
    assert programme is None
    assert "head: key" in {each.place for each in issues}


def rewritten(source, target, name, content):
    """A workbook with another text in one of its parts."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            new.writestr(each, content if each == name else old.read(each))


def sheet_of(rows: str) -> str:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ('<row r="9"><c r="A9" t="inlineStr"><is><t>x</t></is></c></row>' * 900_000, "unpacks"),
        ("<row><c><v>1</v></c></row>" * 9_000, "column '1' that is not known"),
        ("<row", "not a spreadsheet we can open"),
        ('<row r="een"/>', "not a spreadsheet we can open"),
    ],
    ids=["bomb", "many", "torn", "wrong"],
)
def test_a_hostile_sheet_is_refused_soon(tmp_path, rows, said):
    source, target = tmp_path / "goed.xlsx", tmp_path / "kwaad.xlsx"
    source.write_bytes(to_xlsx(example_programme()))
    rewritten(source, target, "xl/worksheets/sheet2.xml", sheet_of(rows))
    with pytest.raises(SourceError, match=said):
        read_workbook(target)


def test_a_million_empty_rows_hurt_nobody(book, read):
    book["links"].cell(1_048_576, 1).value = " "
    assert read(book).links == example_programme().links


def test_more_rows_than_a_programme_has_are_refused(book, refused):
    for number in range(5_001):
        book["principles"].append([f"p{number}"])
    assert "Sheet principles has too many rows; at most 5000." in refused(book)


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), b"key;label\n"],
    ids=["empty", "torn", "with a password", "csv"],
)
def test_what_is_no_workbook_is_refused(tmp_path, content):
    path = tmp_path / "p.xlsx"
    path.write_bytes(content)
    with pytest.raises(SourceError) as caught:
        read_workbook(path)
    assert caught.value.hint == "Save it as .xlsx without a password."


def test_a_zip_of_something_else_is_no_workbook(tmp_path):
    path = tmp_path / "p.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("brief.txt", "Beste")
    with pytest.raises(SourceError, match="not a spreadsheet"):
        read_workbook(path)


def test_a_workbook_with_macros_is_not_run_and_has_another_name(book, tmp_path):
    book.save(tmp_path / "p.xlsm")
    with pytest.raises(SourceError, match="is not a programme"):
        read_document(tmp_path / "p.xlsm")


def test_the_name_of_a_file_may_be_in_capitals(book, tmp_path):
    book.save(tmp_path / "PROGRAMMA.XLSX")
    assert required_programme(read_document(tmp_path / "PROGRAMMA.XLSX")) == example_programme()
