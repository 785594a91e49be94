"""Reading a programme from a workbook, as `publish/programme` writes it and people changed it."""

import zipfile
from pathlib import Path
from typing import Any, BinaryIO

from openpyxl import load_workbook

from wendbaar.core.programme.document import Content
from wendbaar.core.programme.programme import Head
from wendbaar.core.programme.shapes import Shape
from wendbaar.core.programme.sheets import OWNER, Row, Sheet, document_of_sheets, empty_sheets
from wendbaar.data.programmes.xlsx_cells import cell_value, is_empty
from wendbaar.errors import SourceError, did_you_mean

READ_ME = "Leesmij"
_MOST_ROWS = 5_000
_MOST_UNPACKED = 50_000_000  # bytes; the programme of a region is about a fiftieth of this
# What row 2 holds in the column of keys: the names of the columns in words.
_SAID = {"key": "Sleutel", OWNER: "hoort bij"}


def read_workbook(path: Path) -> Content:
    """The document in a workbook; raises SourceError with sheet, row and column of the first fault.

    Nothing is left out in silence: a row that belongs nowhere, a column without a name and a
    sheet nobody knows are faults.
    """
    _check_size(path)
    with path.open("rb") as file:
        return document_of_sheets(_sheets(_open(file)))


def _check_size(path: Path) -> None:
    """Refuse what is no packed file, or unpacks to more than any programme holds (a zip bomb)."""
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile as error:
        raise _unreadable() from error
    if unpacked > _MOST_UNPACKED:
        raise SourceError(
            "The spreadsheet unpacks to far more than its size; it was not opened.",
            hint="Save it anew from the spreadsheet program.",
        )


def _open(file: BinaryIO) -> Any:
    try:
        return load_workbook(file, read_only=True, data_only=False, keep_links=False)
    except Exception as error:  # whatever a broken workbook makes of the reader
        raise _unreadable() from error


def _unreadable() -> SourceError:
    return SourceError(
        "This is not a spreadsheet we can open.", hint="Save it as .xlsx without a password."
    )


def _sheets(book: Any) -> dict[str, list[Row]]:
    sheets = empty_sheets()
    rows: dict[str, dict[int, Row]] = {}
    for page in book.worksheets:
        if page.title != READ_ME:
            sheet = _sheet(page.title, sheets)
            try:
                rows[page.title] = _rows(page, sheet)
            except SourceError:
                raise
            except Exception as error:  # a sheet is parsed only here
                raise _unreadable() from error
    for name, found in rows.items():
        if sheets[name].owner:
            _check_owners(sheets[name], found, rows.get(sheets[name].owner, {}))
    return {name: list(found.values()) for name, found in rows.items()}


def _sheet(title: str, sheets: dict[str, Sheet]) -> Sheet:
    if title not in sheets:
        raise SourceError(
            f"Sheet {title!r} is no part of a programme.",
            hint=did_you_mean(title, sheets) or f"Sheets are {', '.join(sheets)}.",
        )
    return sheets[title]


def _rows(page: Any, sheet: Sheet) -> dict[int, Row]:
    """The rows that hold something, by their number."""
    page.reset_dimensions()  # the stated size may be wrong or hostile
    lines = page.iter_rows()
    names = _names(next(lines, ()), sheet)
    most = 1 if sheet.name == Head.section else _MOST_ROWS
    found: dict[int, Row] = {}
    for number, cells in enumerate(lines, start=2):
        filled = [(at, cell) for at, cell in enumerate(cells) if not is_empty(cell.value)]
        if not filled or (number == 2 and _says_names(names, filled)):
            continue
        if len(found) == most:
            raise SourceError(f"Sheet {sheet.name} has too many rows; at most {most}.")
        found[number] = _row(sheet, number, names, filled)
    return found


def _names(cells: tuple[Any, ...], sheet: Sheet) -> list[str]:
    names = ["" if cell.value is None else str(cell.value).strip() for cell in cells]
    for at, name in enumerate(names):
        if name and name not in sheet.header:
            raise SourceError(
                f"Sheet {sheet.name} has a column {name[:40]!r} that is not known.",
                hint=did_you_mean(name, sheet.header) or "Row 1 holds the names of the columns.",
            )
        if name and name in names[:at]:
            raise SourceError(f"Sheet {sheet.name} has the column {name!r} twice.")
    return names


def _says_names(names: list[str], filled: list[tuple[int, Any]]) -> bool:
    """Whether a row holds the names in words; who took that row out loses no entry."""
    return any(
        at < len(names) and names[at] in _SAID and cell.value == _SAID[names[at]]
        for at, cell in filled
    )


def _row(sheet: Sheet, number: int, names: list[str], filled: list[tuple[int, Any]]) -> Row:
    shapes = {each.name: each.shape.shape for each in sheet.columns}
    row: Row = {}
    for at, cell in filled:
        name = names[at] if at < len(names) else ""
        if not name:
            raise SourceError(
                f"Sheet {sheet.name}, row {number}: something stands in a column without a name.",
                hint="Row 1 holds the names of the columns.",
            )
        place = f"Sheet {sheet.name}, row {number}, column {name}"
        row[name] = cell_value(shapes.get(name, Shape.STRING), cell, place)
    return row


def _check_owners(sheet: Sheet, rows: dict[int, Row], owners: dict[int, Row]) -> None:
    known = [str(row["key"]) for row in owners.values() if "key" in row]
    for number, row in rows.items():
        owner = str(row.get(OWNER, ""))
        if owner not in known:
            raise SourceError(
                f"Sheet {sheet.name}, row {number}: sheet {sheet.owner} has no {owner[:60]!r}.",
                hint=did_you_mean(owner, known)
                or "Column of holds the key of what the row belongs to.",
            )
