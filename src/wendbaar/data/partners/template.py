"""Empty spreadsheets for partners: a sheet to fill with drop-down lists, and an explanation in Dutch."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wendbaar.core.vocabulary.contracts import Column, Table
from wendbaar.core.vocabulary.geography import municipalities, regions
from wendbaar.core.vocabulary.sectors import Sector
from wendbaar.data.partners.issues import expected
from wendbaar.data.partners.xlsx_file import FILL_SHEET
from wendbaar.data.receipts import write_whole

LAST_ROW = 5000  # as far as the drop-down lists reach
_BOLD = Font(bold=True)
_HEAD = PatternFill("solid", fgColor="FFE1E8F0")
_WRAP = Alignment(wrap_text=True, vertical="top")


def choices(column: Column) -> list[str] | None:
    """What may be chosen in a column, in Dutch; None when anything may be typed."""
    if column.codes is not None:
        return [member.nl for member in column.codes]
    if column.kind == "bool":
        return ["ja", "nee"]
    if column.name == "municipality":
        return sorted(each.name for each in municipalities())
    if column.name == "region":
        return [each.name for each in regions()]
    if column.name == "sector":
        return [member.key for member in Sector]
    return None


def write_template(table: Table, path: Path) -> None:
    """Write the template of a table as XLSX or, for a name that ends in .csv, as CSV."""
    content = csv_template(table) if path.suffix.lower() == ".csv" else xlsx_template(table)
    write_whole(path, content)


def csv_template(table: Table) -> bytes:
    """One line of column names, with separator and byte order mark as Dutch Excel opens it."""
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerow(
        column.name for column in table.columns
    )
    return text.getvalue().encode("utf-8-sig")


def xlsx_template(
    table: Table,
    *,
    offered: Mapping[str, Sequence[str]] | None = None,
    rows: Sequence[Mapping[str, Any]] = (),
) -> bytes:
    """Three sheets: `invullen` to fill, `uitleg` to read, `keuzes` behind the drop-down lists.

    Args:
        table: The contract.
        offered: Words per column to choose from where the contract itself has no list; another
            word may be typed, after a warning.
        rows: What is filled in already.
    """
    book = Workbook()
    fill, explain, lists = (
        book.worksheets[0],
        book.create_sheet("uitleg"),
        book.create_sheet("keuzes"),
    )
    fill.title = FILL_SHEET
    lists.sheet_state = "hidden"
    fill.freeze_panes = "A2"
    for number, column in enumerate(table.columns, start=1):
        _head(fill, number, column.name)
        fill.add_data_validation(_validation(column, number, lists, offered or {}))
    for row in rows:
        fill.append([row.get(column.name) for column in table.columns])
    _explain(explain, table)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _head(sheet: Worksheet, number: int, text: str) -> None:
    cell = sheet.cell(row=1, column=number, value=text)
    cell.font, cell.fill = _BOLD, _HEAD
    sheet.column_dimensions[get_column_letter(number)].width = max(14, len(text) + 3)


def _validation(
    column: Column, number: int, lists: Worksheet, offered: Mapping[str, Sequence[str]]
) -> DataValidation:
    """The drop-down list of a column, or only the hint that shows when a cell is chosen."""
    letter = get_column_letter(number)
    words = offered.get(column.name) or choices(column)
    if words is None:
        rule = DataValidation(showInputMessage=True)
    else:
        for row, word in enumerate(words, start=1):
            lists.cell(row=row, column=number, value=word)
        rule = DataValidation(
            type="list",
            formula1=f"=keuzes!${letter}$1:${letter}${len(words)}",
            allow_blank=not column.required,
            showInputMessage=True,
            errorStyle="warning" if column.name in offered else "stop",
        )
    rule.promptTitle = column.name[:32]
    rule.prompt = f"{column.nl}. {'Verplicht.' if column.required else 'Mag leeg blijven.'}"[:255]
    rule.add(f"{letter}2:{letter}{LAST_ROW}")
    return rule


def _explain(sheet: Worksheet, table: Table) -> None:
    title = table.nl[:1].upper() + table.nl[1:]
    for line in (
        f"{title}: zo vult u dit bestand in",
        f"Vul het blad '{FILL_SHEET}'. Verander de namen van de kolommen niet.",
        "Gebruik nooit een burgerservicenummer. Een eigen nummer of code is goed: wij maken er "
        "een pseudoniem van en bewaren uw nummer niet.",
        "Kies uit de lijst of typ een code. Getallen met een komma: 2,5. Datum: 1-3-2024.",
        "Formules rekenen wij niet uit: plak alleen waarden.",
    ):
        sheet.append([line])
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.append([])
    sheet.append(["kolom", "wat het is", "wat wij verwachten", "verplicht"])
    for cell in sheet[sheet.max_row]:
        cell.font, cell.fill = _BOLD, _HEAD
    for column in table.columns:
        must = "ja" if column.required else "nee"
        sheet.append([column.name, column.nl, expected(column)[0], must])
        for cell in sheet[sheet.max_row]:
            cell.alignment = _WRAP
    for letter, width in zip("ABCD", (26, 44, 70, 12), strict=True):
        sheet.column_dimensions[letter].width = width
