"""Cells of a workbook as a programme has them: what people typed, without guessing."""

from datetime import date, datetime, time, timedelta
from typing import Any

from openpyxl.cell.cell import ERROR_CODES

from wendbaar.core.programme.numbers import decimal_number, whole_number
from wendbaar.core.programme.shapes import Shape
from wendbaar.errors import SourceError

_YES, _NO = {"ja", "yes", "true", "waar", "1"}, {"nee", "no", "false", "onwaar", "0"}


def is_empty(value: Any) -> bool:
    """Whether a cell holds nothing; spaces are nothing."""
    return value is None or (isinstance(value, str) and not value.strip())


def cell_value(shape: Shape, cell: Any, place: str) -> Any:
    """What a cell that is not empty holds; raises SourceError that names the place.

    What does not fit the field otherwise is left for the check of the entry.
    """
    if cell.data_type == "f":
        raise SourceError(
            f"{place}: there is a formula.", hint="Write the value itself in its place."
        )
    value = cell.value
    if cell.data_type == "e" or value in ERROR_CODES:
        raise SourceError(f"{place}: the spreadsheet could not compute this.")
    if shape is Shape.TEXT:
        return value if isinstance(value, str) else _plain(value)
    if shape is Shape.DATE:
        return _day(value, place)
    if shape is Shape.FLAG:
        return _flag(value, place)
    if shape in {Shape.WHOLE, Shape.NUMBER}:
        return _number(shape, value, place)
    return _plain(value)


def _plain(value: Any) -> str:
    """The text of a cell; spreadsheets keep what looks like a number or a date as one."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _day(value: Any, place: str) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    try:
        return date.fromisoformat(str(value).strip()).isoformat()
    except ValueError as error:
        raise SourceError(f"{place}: expected a date such as 2025-06-27.") from error


def _flag(value: Any, place: str) -> bool:
    text = _plain(value).casefold()
    if text not in _YES | _NO:
        raise SourceError(f"{place}: expected ja or nee.")
    return text in _YES


def _number(shape: Shape, value: Any, place: str) -> int | float:
    if isinstance(value, str):
        return _typed_number(shape, value, place)
    if isinstance(value, bool | datetime | time | timedelta):
        raise SourceError(f"{place}: expected a number.")
    return int(value) if float(value).is_integer() else float(value)


def _typed_number(shape: Shape, text: str, place: str) -> int | float:
    """A number that was typed as text; `68.500` could be two numbers, so nobody guesses."""
    is_whole = shape is Shape.WHOLE
    found = whole_number(text) if is_whole else decimal_number(text)
    if found is None:
        kind = "a whole number such as 12500" if is_whole else "a number such as 68.5"
        raise SourceError(
            f"{place}: expected {kind}.", hint="Write it without marks between thousands."
        )
    return int(found) if is_whole else float(found)
