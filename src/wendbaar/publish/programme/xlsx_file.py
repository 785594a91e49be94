"""A programme as a workbook that staff change and bring back: a sheet per part, with its words."""

import io
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wendbaar.core.programme.document import write_programme
from wendbaar.core.programme.fields import field_words, section_words
from wendbaar.core.programme.programme import Programme
from wendbaar.core.programme.shapes import Shape
from wendbaar.core.programme.sheets import OWNER, Sheet, SheetColumn, sheets_of

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
READ_ME = "Leesmij"
HEADER_ROWS = 2  # the key of each column, and its name
_LAST_ROW = 2_000  # for lists of choices
_LONGEST_LIST = 255  # characters Excel takes in a list of choices
_FIRST_DAY = "1900-03-01"  # before this day, spreadsheets do not agree on dates
_SOFT = PatternFill("solid", fgColor="EEF2FA")


def to_xlsx(programme: Programme) -> bytes:
    """The workbook; empty sheets are there too, so that one can add to each part."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    _write_read_me(first, programme)
    for sheet in sheets_of(write_programme(programme)).values():
        _write_sheet(book.create_sheet(sheet.name), sheet)
    book.properties.title = programme.head.label.nl
    book.properties.creator = "Wendbaar"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _write_read_me(page: Worksheet, programme: Programme) -> None:
    page.title = READ_ME
    page.column_dimensions["A"].width = 110
    for line in (
        f"{programme.head.label.nl} ({programme.region})",
        "Elk blad is een deel van het programma; elke rij een onderdeel. De eerste rij heeft de "
        "namen die Wendbaar leest: verander die niet.",
        "Blad actions.contributes hoort bij actions: in kolom of staat de sleutel van de actie.",
        "Meer sleutels of codes in één cel worden gescheiden door een puntkomma.",
        "Verwijder geen rij van iets wat gestopt is: geef het een einddatum.",
        "Teruglezen: wendbaar region check BESTAND.xlsx, daarna wendbaar region load BESTAND.xlsx.",
        "",
        "Each sheet is a part of the programme, each row an entry. The first row holds the names "
        "that Wendbaar reads; leave them. What stopped gets an end date and stays.",
    ):
        page.append([line])
    for row in page.iter_rows():
        row[0].alignment = Alignment(wrap_text=True, vertical="top")


def _write_sheet(page: Worksheet, sheet: Sheet) -> None:
    columns = list(sheet.columns)
    lead = [OWNER] if sheet.owner else []
    page.append([*lead, *(each.name for each in columns)])
    page.append([*(["hoort bij"] if lead else []), *(_label(each) for each in columns)])
    days = {each.name for each in columns if each.shape.shape is Shape.DATE}
    for row in sheet.rows:
        page.append([_cell(row.get(name), name in days) for name in sheet.header])
    for cells in page.iter_rows(min_row=HEADER_ROWS + 1):
        for each in cells:
            if isinstance(each.value, str):
                each.data_type = "s"  # openpyxl takes a text that begins with = for a formula
    _dress(page, sheet, len(lead))


def _label(column: SheetColumn) -> str:
    name = field_words(column.kind, column.field).label.nl
    return f"{name} ({column.language})" if column.language else name


def _cell(value: Any, is_day: bool) -> Any:
    """Dates as dates, so that the spreadsheet sorts them; those it cannot hold, as texts."""
    if is_day and value and value >= _FIRST_DAY:
        return date.fromisoformat(value)
    return value


def _dress(page: Worksheet, sheet: Sheet, lead: int) -> None:
    for cell in (*page[1], *page[HEADER_ROWS]):
        cell.font = Font(bold=cell.row == HEADER_ROWS, size=9 if cell.row == 1 else 11)
        cell.fill = _SOFT
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    page.freeze_panes = f"B{HEADER_ROWS + 1}"
    for number, column in enumerate(sheet.columns, start=1 + lead):
        letter = get_column_letter(number)
        page.column_dimensions[letter].width = 42 if column.language else 20
        help_text = _help(sheet, column)
        if help_text:
            page.cell(HEADER_ROWS, number).comment = Comment(help_text, "Wendbaar")
        _add_choices(page, column, letter)


def _help(sheet: Sheet, column: SheetColumn) -> str:
    words = field_words(column.kind, column.field).help if "." not in sheet.name else None
    if column.name == "key":
        return section_words(sheet.name).about.nl if "." not in sheet.name else ""
    return words.nl if words else ""


def _add_choices(page: Worksheet, column: SheetColumn, letter: str) -> None:
    if column.shape.shape is not Shape.CODE:
        return
    keys = ",".join(each.key for each in column.shape.inner)
    if len(keys) <= _LONGEST_LIST:
        choices = DataValidation(type="list", formula1=f'"{keys}"', allow_blank=True)
        page.add_data_validation(choices)
        choices.add(f"{letter}{HEADER_ROWS + 1}:{letter}{_LAST_ROW}")
