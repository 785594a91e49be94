"""Read one cell of a partner's file as its column says, or say what kind of value stands there."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from wendbaar.core.vocabulary.boundaries import CURRENT_VINTAGE, FIRST_VINTAGE, read_facts
from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.geography import (
    find_region,
    municipality_names,
    plain_name,
    regions,
)
from wendbaar.core.vocabulary.sectors import Sector
from wendbaar.core.vocabulary.tables import Column
from wendbaar.data.partners.issues import Found
from wendbaar.data.partners.pseudonyms import Pseudonymiser, may_be_bsn
from wendbaar.data.partners.schema import limits
from wendbaar.errors import DefinitionError, near_miss

LONGEST_CELL = 200
IDENTITIES = {"person_id": "person", "employer_id": "employer"}
_YES = {"ja", "j", "yes", "y", "waar", "true", "1", "x"}
_NO = {"nee", "n", "no", "onwaar", "false", "0"}
_DATES = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%Y%m%d", "%Y-%m-%d %H:%M:%S")
_NUMBER = re.compile(r"^[+-]?\d+(\.\d+)?$")
_POINTED = re.compile(r"^[+-]?\d{1,3}\.\d{3}$")
_THOUSANDS = re.compile(r"^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$")


@dataclass(frozen=True)
class Cell:
    """A value as the contract has it, or what was found in its place."""

    value: Any = None
    found: Found | None = None
    near: str | None = None


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
        "municipality": _municipality,
        "region": _region,
        "sector": _sector,
        "action": _action,
    }
    if column.name in IDENTITIES:
        return lambda value: _identity(IDENTITIES[column.name], value, names)
    if column.name in by_name:
        return by_name[column.name]
    codes = column.codes
    if codes is not None:
        return lambda value: _code(codes, value)
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


@cache
def _spellings(codes: type[CodeList]) -> dict[str, CodeList]:
    """All ways to write the codes: number, key, Dutch and English label, with or without brackets."""
    found: dict[str, CodeList] = {}
    for member in codes:
        for text in (str(int(member)), member.key, member.nl, member.en, member.nl.split(" (")[0]):
            found.setdefault(text.lower(), member)
    return found


def _code(codes: type[CodeList], value: Any) -> Cell:
    text = _plain(value).lower()
    spellings = _spellings(codes)
    if text in spellings:
        return Cell(int(spellings[text]))
    near = near_miss(text, [each for each in spellings if not each.isdigit()])
    member = spellings[near] if near else None
    shown = f"{int(member)} = {member.nl}" if member is not None else None
    return Cell(found=Found.UNKNOWN_CODE, near=shown)


def _plain(value: Any) -> str:
    """A cell as text; 12.0 of a spreadsheet is 12."""
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value)


@cache
def municipality_numbers() -> dict[str, int]:
    """Numbers of all municipalities since 2019 by number, code and plain name."""
    found: dict[str, int] = {}
    for row in read_facts("municipalities.csv"):
        number = int(row["code"][2:])
        for text in (row["code"][2:], str(number), row["code"]):
            found[plain_name(text)] = number
    for vintage in range(FIRST_VINTAGE, CURRENT_VINTAGE + 1):
        for name, area in municipality_names(vintage).items():
            found[name] = int(area.code[2:])
    return found


def _municipality(value: Any) -> Cell:
    known = municipality_numbers()
    text = plain_name(_plain(value))
    if text in known:
        return Cell(known[text])
    near = near_miss(text, [each for each in known if each.isalpha()])
    return Cell(found=Found.UNKNOWN_CODE, near=f"GM{known[near]:04d}" if near else None)


def _region(value: Any) -> Cell:
    try:
        found = find_region(str(value))
    except DefinitionError:
        near = near_miss(plain_name(str(value)), [plain_name(each.name) for each in regions()])
        return Cell(found=Found.UNKNOWN_CODE, near=find_region(near).code if near else None)
    return Cell(found.code) if found.code.startswith("AM") else Cell(found=Found.UNKNOWN_CODE)


def _sector(value: Any) -> Cell:
    text = str(value).upper()
    if text in Sector.__members__:
        return Cell(text)
    return Cell(found=Found.UNKNOWN_CODE)


def _action(value: Any) -> Cell:
    words = re.sub(r"[^a-z0-9]+", "_", str(value).lower()).strip("_")
    return Cell(words) if words else Cell(found=Found.TEXT)


def _period(column: Column, value: Any) -> Cell:
    text = _plain(value).upper().replace(" ", "")
    quarter = re.match(r"^(\d{4})-?[QK]([1-4])$", text)
    if quarter:
        text = f"{quarter[1]}KW0{quarter[2]}"
    if re.match(r"^\d{4}$", text):
        text = f"{text}JJ00"
    if re.match(column.pattern or "", text):
        return Cell(text)
    return Cell(found=Found.TEXT if isinstance(value, str) else Found.NUMBER)


def _identity(kind: str, value: Any, names: Pseudonymiser) -> Cell:
    text = _plain(value)
    if may_be_bsn(re.sub(r"[ .-]", "", text)):
        return Cell(found=Found.BSN)
    return Cell(names.pseudonym(kind, text))
