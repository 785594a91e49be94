"""The partner's own file given back with the wrong cells marked and the reason beside them.

This copy holds the partner's data: it is written only when asked for, readable by its owner only.
"""

import os
from collections import defaultdict
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill

from wendbaar.core.vocabulary.contracts import Table
from wendbaar.data.partners.delivery import Cells, Delivery
from wendbaar.data.partners.headers import REASON, is_reason, match_headers
from wendbaar.data.partners.issues import Issue
from wendbaar.data.partners.xlsx_file import FILL_SHEET

MOST_ROWS = 100_000  # above it only the wrong rows are given back
_MARK = PatternFill("solid", fgColor="FFFFD6D6")
_BOLD = Font(bold=True)
_WRAP = Alignment(wrap_text=True, vertical="top")


def write_annotated(
    path: Path, delivery: Delivery, table: Table, issues: tuple[Issue, ...]
) -> None:
    """Write the annotated copy whole or not at all, with mode 600."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(FILL_SHEET)
    places, _ = match_headers(delivery.headers, table)
    by_line: dict[int, list[Issue]] = defaultdict(list)
    for issue in issues:
        by_line[issue.line].append(issue)
    general = [each for each in issues if each.line == 1 and 1 not in delivery.lines[:1]]
    sheet.append(
        [
            *(_written(sheet, each, bold=True) for each in delivery.headers if not is_reason(each)),
            _reasons(sheet, general, REASON),
        ]
    )
    for row, line in enumerate(delivery.lines.tolist()):
        found = by_line.get(line, [])
        if found or len(delivery) <= MOST_ROWS:
            sheet.append(_row(sheet, delivery, row, found, places))
    _save(book, path)


def _row(
    sheet: Any, delivery: Delivery, row: int, found: list[Issue], places: dict[str, int]
) -> list[Cell]:
    wrong = {places[issue.column] for issue in found if issue.column in places}
    cells = []
    for place, column in enumerate(delivery.columns):
        if is_reason(delivery.headers[place]):  # of the copy this one comes after
            continue
        cell = _written(sheet, _value(column, row))
        if place in wrong:
            cell.fill = _MARK
        cells.append(cell)
    return [*cells, _reasons(sheet, found)] if found else cells


def _value(column: Any, row: int) -> Any:
    if isinstance(column, Cells):
        return column.distinct[column.index[row]]
    return column[row].as_py()


def _written(sheet: Any, value: Any, *, bold: bool = False) -> Cell:
    """A cell that shows what stood there; text that begins with = stays text."""
    if isinstance(value, str):
        value = ILLEGAL_CHARACTERS_RE.sub("", value)
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, str):
        cell.data_type = "s"
    if bold:
        cell.font = _BOLD
    return cell


def _reasons(sheet: Any, issues: list[Issue], *title: str) -> Cell:
    said = (f"{issue.column}: {issue.nl}" for issue in issues)
    cell = _written(sheet, "\n".join([*title, *said]), bold=bool(title))
    cell.alignment = _WRAP
    return cell


def _save(book: Workbook, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            book.save(file)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
