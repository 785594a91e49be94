"""XLSX of a partner: the sheet to fill, without evaluating formulas and with limits on its size."""

import zipfile
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from wendbaar.data.partners.delivery import Collector, Delivery, check_size
from wendbaar.errors import SourceError

FILL_SHEET = "invullen"
# what openpyxl and the XML reader raise on a broken or hostile workbook
_BROKEN = (
    InvalidFileException,
    zipfile.BadZipFile,
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    SyntaxError,
)
MOST_UNPACKED = 1_000_000_000
MOST_TIMES = 200  # a sheet of text packs 5 to 20 times; a zip bomb 1,000 times


def read_xlsx(path: Path) -> Delivery:
    """Read the sheet named `invullen`, or the first; a formula is left as its text."""
    check_unpacked(path)
    try:
        collector = _collect(path)
    except _BROKEN as error:
        raise _unreadable() from error
    if collector is None:
        raise SourceError("The sheet is empty.", hint="Use the template: wendbaar template.")
    return collector.delivery()


def _collect(path: Path) -> Collector | None:
    book = load_workbook(path, read_only=True, data_only=False, keep_links=False)
    try:
        sheet = book[FILL_SHEET] if FILL_SHEET in book.sheetnames else book.worksheets[0]
        sheet.reset_dimensions()  # the stated size may be wrong or hostile
        collector: Collector | None = None
        for line, row in enumerate(sheet.iter_rows(values_only=True), start=1):
            if collector is not None:
                collector.add(line, list(row))
            elif any(value is not None for value in row):
                collector = Collector(_header(row))
        return collector
    finally:
        book.close()


def _header(row: tuple[object, ...]) -> list[str]:
    names = ["" if value is None else str(value) for value in row]
    while names and not names[-1].strip():
        names.pop()
    return names


def check_unpacked(path: Path) -> None:
    """Refuse a spreadsheet that unpacks to far more than it seems (a zip bomb)."""
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile as error:
        raise _unreadable() from error
    check_size(unpacked, MOST_UNPACKED, "The unpacked spreadsheet")
    if unpacked > max(MOST_TIMES * path.stat().st_size, 10_000_000):
        raise SourceError(
            "The spreadsheet unpacks to far more than its size; it was not opened.",
            hint="Save it anew from the spreadsheet program.",
        )


def _unreadable() -> SourceError:
    return SourceError(
        "This is not a spreadsheet we can open.",
        hint="Save it as .xlsx without a password, or as .csv.",
    )
