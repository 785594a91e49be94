"""XLSX: a sheet with figures as numbers and a sheet that explains them."""

import io
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from wendbaar.publish.formats.columns import Cell, Selection, header, rows

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SHEETS = {"nl": ("cijfers", "toelichting"), "en": ("figures", "notes")}
_WIDTHS = {1: 30, 3: 36, 5: 22, 7: 20, 8: 26, 11: 36, 13: 30, 17: 44}


def to_xlsx(selection: Selection) -> bytes:
    """The figures as a workbook; text stays text, also when it begins with = + - or @."""
    book = Workbook(write_only=True)
    figures, notes = _SHEETS[selection.language]
    _write_figures(book.create_sheet(figures), selection)
    _write_notes(book.create_sheet(notes), selection)
    book.properties.title = selection.facts.title
    book.properties.creator = "Wendbaar"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _write_figures(sheet: Any, selection: Selection) -> None:
    for number, width in _WIDTHS.items():
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "A2"
    sheet.append([_bold(sheet, text) for text in header(selection.language)])
    for row in rows(selection):
        sheet.append([_safe(sheet, cell) for cell in row])


def _write_notes(sheet: Any, selection: Selection) -> None:
    sheet.column_dimensions["A"].width = 34
    sheet.column_dimensions["B"].width = 110
    for label, text in selection.facts.lines():
        value = _cell(sheet, text)
        value.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.append([_bold(sheet, label), value])


def _safe(sheet: WriteOnlyWorksheet, content: Cell) -> Any:
    """A cell object only where it is needed; bare values are written much faster."""
    is_formula = isinstance(content, str) and content.startswith("=")
    return _cell(sheet, content) if is_formula else content


def _cell(sheet: WriteOnlyWorksheet, content: Cell) -> Any:
    cell = WriteOnlyCell(sheet, value=content)
    if isinstance(content, str):
        cell.data_type = "s"  # openpyxl takes a text that begins with = for a formula
    return cell


def _bold(sheet: WriteOnlyWorksheet, text: str) -> Any:
    cell = WriteOnlyCell(sheet, value=text)
    cell.font = Font(bold=True)
    cell.alignment = Alignment(vertical="top")
    return cell
