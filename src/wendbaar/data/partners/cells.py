"""Read one cell of a partner's file as its column says, or say what kind of value stands there."""

import math
import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from wendbaar.core.vocabulary.contracts import Column
from wendbaar.data.partners.cell import Cell, plain_text
from wendbaar.data.partners.coded_cells import (
    read_code,
    read_municipality,
    read_region,
    read_sector,
)
from wendbaar.data.partners.issues import Found
from wendbaar.data.partners.pseudonyms import Pseudonymiser, may_be_bsn
from wendbaar.data.partners.schema import limits

LONGEST_CELL = 200
IDENTITIES = {"person_id": "person", "employer_id": "employer"}
_YES = {"ja", "j", "yes", "y", "waar", "true", "1", "x"}
_NO = {"nee", "n", "no", "onwaar", "false", "0"}
_DATES = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%Y%m%d", "%Y-%m-%d %H:%M:%S")
_NUMBER = re.compile(r"^[+-]?\d+(\.\d+)?$")
_POINTED = re.compile(r"^[+-]?\d{1,3}\.\d{3}$")
_THOUSANDS = re.compile(r"^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$")
# A method is published as the code of a group: no signs that divide groups or begin a formula.
_METHOD = re.compile(r"^[^\W_][\w &'()./-]*$")


Parser = Callable[[Any], Cell]


def parser_of(column: Column, names: Pseudonymiser) -> Parser:
    """The function that reads the cells of a column."""
    parse = _parser(column, names)

    def read(value: Any) -> Cell:
        if isinstance(value, str):
            value = value.strip()
            if value.startswith("="):
                return Cell(found=Found.FORMULA)
            if len(value) > LONGEST_CELL:
                return Cell(found=Found.TEXT)
        if value is None or value == "" or value != value:  # NaN is the one unequal to itself
            return Cell(found=Found.EMPTY if column.required else None)
        return parse(value)

    return read


def _parser(column: Column, names: Pseudonymiser) -> Parser:
    by_name: dict[str, Parser] = {
        "municipality": read_municipality,
        "region": read_region,
        "sector": read_sector,
        "action": _action,
        "method": _method,
    }
    if column.name in IDENTITIES:
        return lambda value: _identity(IDENTITIES[column.name], value, names)
    if column.name in by_name:
        return by_name[column.name]
    codes = column.codes
    if codes is not None:
        return lambda value: read_code(codes, value)
    if column.name == "period":
        return lambda value: _period(column, value)
    by_kind: dict[str, Parser] = {"bool": _flag, "date32": _date, "string": _text}
    return by_kind.get(column.kind) or (lambda value: _number(column, value))


def _text(value: Any) -> Cell:
    return Cell(str(value))


def as_number(value: Any) -> float | Found:
    """A number out of a cell: decimal comma or point; 1.234 is refused, as it may be 1234."""
    if isinstance(value, bool):
        return float(value)
    if isinstance(value, int | float):
        return value if abs(value) < 2**63 else math.inf
    if isinstance(value, date):
        return Found.DATE
    text = str(value).replace(" ", "").replace("\u00a0", "")
    if _POINTED.match(text):
        return Found.AMBIGUOUS
    if _THOUSANDS.match(text):
        text = text.replace(".", "")
    text = text.replace(",", ".") if text.count(",") == 1 else text
    return float(text) if _NUMBER.match(text) else Found.TEXT


def _number(column: Column, value: Any) -> Cell:
    number = as_number(value)
    if isinstance(number, Found):
        return Cell(found=number)
    if not math.isfinite(number):
        return Cell(found=Found.OUT_OF_RANGE)
    if column.kind.startswith("int"):
        if number != int(number):
            return Cell(found=Found.NOT_WHOLE)
        number = int(number)
    low, high = limits(column)
    return Cell(number) if low <= number <= high else Cell(found=Found.OUT_OF_RANGE)


def _flag(value: Any) -> Cell:
    if isinstance(value, bool):
        return Cell(value)
    text = f"{value:g}" if isinstance(value, int | float) else str(value).lower()
    if text in _YES or text in _NO:
        return Cell(text in _YES)
    number = as_number(value)
    return Cell(found=number if isinstance(number, Found) else Found.NUMBER)


def _date(value: Any) -> Cell:
    if isinstance(value, datetime):
        return Cell(value.date())
    if isinstance(value, date):
        return Cell(value)
    for shape in _DATES:
        try:
            return Cell(datetime.strptime(str(value), shape).date())  # noqa: DTZ007  a day, no moment
        except ValueError:
            continue
    return Cell(found=Found.TEXT if isinstance(value, str) else Found.NUMBER)


def _action(value: Any) -> Cell:
    if _is_bsn(plain_text(value)):
        return Cell(found=Found.BSN)
    words = re.sub(r"[^a-z0-9]+", "_", str(value).lower()).strip("_")
    return Cell(words) if words else Cell(found=Found.TEXT)


def _method(value: Any) -> Cell:
    text = plain_text(value)
    if _is_bsn(text):
        return Cell(found=Found.BSN)
    return Cell(text) if _METHOD.match(text) else Cell(found=Found.TEXT)


def _is_bsn(text: str) -> bool:
    return may_be_bsn(re.sub(r"[ .-]", "", text))


def _period(column: Column, value: Any) -> Cell:
    text = plain_text(value).upper().replace(" ", "")
    quarter = re.match(r"^(\d{4})-?[QK]([1-4])$", text)
    if quarter:
        text = f"{quarter[1]}KW0{quarter[2]}"
    if re.match(r"^\d{4}$", text):
        text = f"{text}JJ00"
    if re.match(column.pattern or "", text):
        return Cell(text)
    return Cell(found=Found.TEXT if isinstance(value, str) else Found.NUMBER)


def _identity(kind: str, value: Any, names: Pseudonymiser) -> Cell:
    text = plain_text(value)
    if _is_bsn(text):
        return Cell(found=Found.BSN)
    return Cell(names.pseudonym(kind, text))
