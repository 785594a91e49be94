"""Reading a programme from a workbook, as `publish/programme` writes it and people changed it."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from wendbaar.core.programme.document import Content
from wendbaar.core.programme.shapes import Shape
from wendbaar.core.programme.sheets import (
    OWNER,
    Row,
    Sheet,
    SheetColumn,
    document_of_sheets,
    empty_sheets,
)
from wendbaar.data.partners.xlsx_file import check_unpacked
from wendbaar.errors import SourceError, did_you_mean

READ_ME = "Leesmij"
_HEADER_ROWS = 2
_MOST_ROWS = 5_000
_YES, _NO = {"ja", "yes", "true", "waar", "1"}, {"nee", "no", "false", "onwaar", "0"}


def read_workbook(path: Path) -> Content:
    """The document in a workbook; raises SourceError with sheet, row and column of the first fault."""
    check_unpacked(path)
    try:
        book = load_workbook(path, read_only=True, data_only=False, keep_links=False)
    except Exception as error:  # whatever a broken workbook makes of the reader
        raise SourceError(
            "This is not a spreadsheet we can open.",
            hint="Save it as .xlsx without a password.",
        ) from error
    try:
        sheets = empty_sheets()
        rows: dict[str, list[Row]] = {}
        for page in book.worksheets:
            if page.title != READ_ME:
                rows[page.title] = _rows(page, _sheet(page.title, sheets))
        return document_of_sheets(rows)
    finally:
        book.close()


def _sheet(title: str, sheets: dict[str, Sheet]) -> Sheet:
    if title not in sheets:
        raise SourceError(
            f"Sheet {title!r} is no part of a programme.",
            hint=did_you_mean(title, sheets) or f"Sheets are {', '.join(sheets)}.",
        )
    return sheets[title]


def _rows(page: Any, sheet: Sheet) -> list[Row]:
    page.reset_dimensions()
    found: list[Row] = []
    names: list[str] = []
    for number, cells in enumerate(page.iter_rows(values_only=True), start=1):
        if number == 1:
            names = _names(cells, sheet)
        elif number > _HEADER_ROWS and any(cell not in (None, "") for cell in cells):
            found.append(_row(sheet, number, names, cells))
        if len(found) > _MOST_ROWS:
            raise SourceError(f"Sheet {sheet.name} has more than {_MOST_ROWS} rows.")
    return found


def _names(cells: tuple[Any, ...], sheet: Sheet) -> list[str]:
    names = [str(cell).strip() if cell is not None else "" for cell in cells]
    for name in names:
        if name and name not in sheet.header:
            raise SourceError(
                f"Sheet {sheet.name} has a column {name[:40]!r} that is not known.",
                hint=did_you_mean(name, sheet.header) or "Row 1 holds the names of the columns.",
            )
    return names


def _row(sheet: Sheet, number: int, names: list[str], cells: tuple[Any, ...]) -> Row:
    columns = {each.name: each for each in sheet.columns}
    row: Row = {}
    for name, cell in zip(names, cells, strict=False):
        if not name or cell is None or cell == "":
            continue
        place = f"Sheet {sheet.name}, row {number}, column {name}"
        if isinstance(cell, str) and cell.startswith("=") and cell[1:2].strip():
            raise SourceError(
                f"{place}: there is a formula.", hint="Write the value itself in its place."
            )
        row[name] = str(cell).strip() if name == OWNER else _value(columns[name], cell, place)
    return row


def _value(column: SheetColumn, cell: Any, place: str) -> Any:
    """A cell as the document has it; what does not fit is left for the check of the entry."""
    shape = column.shape.shape
    if shape is Shape.DATE:
        return cell.date().isoformat() if isinstance(cell, datetime) else _day(cell, place)
    if shape is Shape.FLAG:
        return _flag(cell, place)
    if shape in {Shape.WHOLE, Shape.NUMBER}:
        return _number(cell, place)
    if isinstance(cell, datetime | date):
        return cell.date().isoformat() if isinstance(cell, datetime) else cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _day(cell: Any, place: str) -> str:
    try:
        return date.fromisoformat(str(cell).strip()).isoformat()
    except ValueError as error:
        raise SourceError(f"{place}: expected a date such as 2025-06-27.") from error


def _flag(cell: Any, place: str) -> bool:
    text = str(cell).strip().casefold()
    if text not in _YES | _NO:
        raise SourceError(f"{place}: expected ja or nee.")
    return text in _YES


def _number(cell: Any, place: str) -> int | float:
    if isinstance(cell, str):
        try:
            cell = float(cell.strip().replace(",", "."))
        except ValueError as error:
            raise SourceError(f"{place}: expected a number.") from error
    return int(cell) if float(cell).is_integer() else float(cell)
