"""Read cells that hold one of our codes, in any spelling people use, with the near miss."""

from functools import cache
from typing import Any

from wendbaar.core.vocabulary.boundaries import CURRENT_VINTAGE, FIRST_VINTAGE, read_facts
from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.geography import (
    find_region,
    municipality_named,
    municipality_names,
    plain_name,
    regions,
)
from wendbaar.core.vocabulary.sectors import Sector
from wendbaar.data.partners.cell import Cell, plain_text
from wendbaar.data.partners.issues import Found
from wendbaar.errors import DefinitionError, near_miss


@cache
def _spellings(codes: type[CodeList]) -> dict[str, CodeList]:
    """All ways to write the codes: number, key, Dutch and English label, with or without brackets."""
    found: dict[str, CodeList] = {}
    for member in codes:
        for text in (str(int(member)), member.key, member.nl, member.en, member.nl.split(" (")[0]):
            found.setdefault(text.lower(), member)
    return found


def read_code(codes: type[CodeList], value: Any) -> Cell:
    """A code of a list: its number, key or label."""
    text = plain_text(value).lower()
    spellings = _spellings(codes)
    if text in spellings:
        return Cell(int(spellings[text]))
    near = near_miss(text, [each for each in spellings if not each.isdigit()])
    member = spellings[near] if near else None
    shown = f"{int(member)} = {member.nl}" if member is not None else None
    return Cell(found=Found.UNKNOWN_CODE, near=shown)


@cache
def municipality_numbers() -> dict[str, int]:
    """Numbers of all municipalities since 2019 by number and code."""
    return {
        text: int(row["code"][2:])
        for row in read_facts("municipalities.csv")
        for text in (row["code"][2:], str(int(row["code"][2:])), row["code"])
    }


def read_municipality(value: Any) -> Cell:
    """A municipality: its number, code or name, in the boundaries of any year since 2019."""
    text = plain_text(value)
    number = municipality_numbers().get(text.upper())
    if number is not None:
        return Cell(number)
    for vintage in range(CURRENT_VINTAGE, FIRST_VINTAGE - 1, -1):
        area = municipality_named(text, vintage)
        if area is not None:
            return Cell(int(area.code[2:]))
    names = municipality_names(CURRENT_VINTAGE)
    near = near_miss(plain_name(text), names)
    return Cell(found=Found.UNKNOWN_CODE, near=names[near].code if near else None)


def read_region(value: Any) -> Cell:
    """A labour-market region: its code or name."""
    try:
        found = find_region(str(value))
    except DefinitionError:
        near = near_miss(plain_name(str(value)), [plain_name(each.name) for each in regions()])
        return Cell(found=Found.UNKNOWN_CODE, near=find_region(near).code if near else None)
    return Cell(found.code) if found.code.startswith("AM") else Cell(found=Found.UNKNOWN_CODE)


def read_sector(value: Any) -> Cell:
    """A section of industry: its letter."""
    text = str(value).upper()
    if text in Sector.__members__:
        return Cell(text)
    return Cell(found=Found.UNKNOWN_CODE)
