"""Municipalities, labour-market regions and provinces in the boundaries of 2019 to 2025.

Facts stand in the CSV files beside this module, each with its source on top. Membership of a
labour-market region is that of 2025; a municipality that has ended belongs where the largest
part of its inhabitants went. Haaren was divided in 2021: for 2019 and 2020 it counts whole in the
region of its largest part, although other parts went to municipalities of another region.
"""

import re
import unicodedata
from collections import Counter
from functools import cache

from wendbaar.core.vocabulary.areas import COUNTRY, Area, AreaKind, kind_of
from wendbaar.core.vocabulary.boundaries import (
    CURRENT_VINTAGE,
    FIRST_VINTAGE,
    Conversion,
    check_vintage,
    conversion,
    facts_of,
    read_facts,
)
from wendbaar.errors import DefinitionError, did_you_mean

__all__ = [
    "CURRENT_VINTAGE",
    "FIRST_VINTAGE",
    "Conversion",
    "area",
    "conversion",
    "country",
    "find_region",
    "municipalities",
    "municipalities_of",
    "municipality_by_name",
    "municipality_named",
    "municipality_names",
    "plain_name",
    "provinces",
    "region_of",
    "regions",
    "tile",
]


@cache
def municipalities(vintage: int = CURRENT_VINTAGE) -> tuple[Area, ...]:
    """The municipalities of a boundary year, ordered by code.

    >>> len(municipalities(2019)), len(municipalities(2025))
    (355, 342)
    """
    return tuple(
        Area(
            code=row["code"],
            name=row["name"],
            kind=AreaKind.MUNICIPALITY,
            vintage=vintage,
            region=_region_code(row["code"]),
            province=row["province"],
        )
        for row in facts_of(vintage)
    )


@cache
def _region_code(code: str) -> str:
    rows = {row["code"]: row["region"] for row in read_facts("municipalities.csv")}
    if rows[code]:
        return rows[code]
    moves = [row for row in read_facts("boundary_changes.csv") if row["from_code"] == code]
    largest = max(moves, key=lambda row: int(row["inhabitants"]))
    return _region_code(largest["to_code"])


def _larger_areas(kind: AreaKind, vintage: int) -> tuple[Area, ...]:
    return tuple(
        Area(row["code"], row["name"], kind, vintage)
        for row in read_facts("regions.csv")
        if kind_of(row["code"]) is kind
    )


@cache
def regions(vintage: int = CURRENT_VINTAGE) -> tuple[Area, ...]:
    """The 35 labour-market regions (CBS gebiedsindelingen 2025), ordered by code."""
    return _larger_areas(AreaKind.REGION, check_vintage(vintage))


@cache
def provinces(vintage: int = CURRENT_VINTAGE) -> tuple[Area, ...]:
    """The twelve provinces, ordered by code."""
    return _larger_areas(AreaKind.PROVINCE, check_vintage(vintage))


def country(vintage: int = CURRENT_VINTAGE) -> Area:
    """The Netherlands."""
    return _larger_areas(AreaKind.COUNTRY, check_vintage(vintage))[0]


@cache
def _by_code(vintage: int) -> dict[str, Area]:
    areas = (country(vintage), *provinces(vintage), *regions(vintage), *municipalities(vintage))
    return {each.code: each for each in areas}


def area(code: str, vintage: int = CURRENT_VINTAGE) -> Area:
    """The area with this code in a boundary year; raises DefinitionError that names the near miss.

    >>> area("GM0014").name
    'Groningen'
    """
    code = code.strip()
    known = _by_code(check_vintage(vintage))
    if code in known:
        return known[code]
    kind_of(code)
    lived = [year for year in range(FIRST_VINTAGE, CURRENT_VINTAGE + 1) if code in _by_code(year)]
    hint = (
        f"It exists in boundaries {lived[0]} to {lived[-1]}."
        if lived
        else did_you_mean(code, known) or "See docs/reference/glossary.md for kinds of areas."
    )
    raise DefinitionError(f"No area {code!r} in the boundaries of {vintage}.", hint=hint)


def region_of(gm: str, vintage: int = CURRENT_VINTAGE) -> Area:
    """The labour-market region of a municipality.

    >>> region_of("GM1680").name
    'Groningen'
    """
    return area(area(gm, vintage).region, vintage)


@cache
def municipalities_of(code: str, vintage: int = CURRENT_VINTAGE) -> tuple[Area, ...]:
    """The municipalities of a region, a province, the country, or of a municipality itself.

    >>> [each.name for each in municipalities_of("AM09")][:2]
    ['Aalten', 'Doetinchem']
    """
    wanted = area(code, vintage)
    return tuple(
        each
        for each in municipalities(vintage)
        if wanted.code in (COUNTRY, each.code, each.region, each.province)
    )


def plain_name(name: str) -> str:
    """A name without case, accents, spaces, punctuation and what stands in brackets.

    >>> plain_name("'s-Gravenhage (gemeente) ")
    'sgravenhage'
    """
    return _letters(re.sub(r"\([^)]*\)", "", name))


def _letters(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.lower())
    return "".join(each for each in decomposed if each.isalnum())


@cache
def _region_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in read_facts("regions.csv"):
        if kind_of(row["code"]) is not AreaKind.PROVINCE:
            for name in (row["code"], row["name"], *row["aliases"].split("|")):
                names[plain_name(name)] = row["code"]
    names.pop("", None)
    return names


def find_region(text: str) -> Area:
    """The labour-market region (or country) a person means: a code, its name or a usual name.

    >>> find_region("utrecht").code, find_region("achterhoek").code
    ('AM13', 'AM09')
    """
    names = _region_names()
    code = names.get(plain_name(text))
    if code:
        return area(code)
    hint = (
        did_you_mean(plain_name(text), [*names]) or "Use a name or code, such as groningen, AM01."
    )
    raise DefinitionError(f"No labour-market region {text.strip()!r}.", hint=hint)


_OTHER_NAMES = {"denhaag": "sgravenhage", "denbosch": "shertogenbosch"}


@cache
def municipality_names(vintage: int) -> dict[str, Area]:
    """Municipalities by plain name; two that share one only by their name with its suffix."""
    areas = municipalities(vintage)
    shared = Counter(plain_name(each.name) for each in areas)
    names = {_letters(each.name): each for each in areas}
    for each in areas:
        if shared[plain_name(each.name)] == 1:
            names.setdefault(plain_name(each.name), each)
    return names


def municipality_by_name(name: str, vintage: int = CURRENT_VINTAGE) -> Area:
    """The municipality a source means by a name, whatever its case, accents or suffix.

    >>> municipality_by_name("Groningen (gemeente)").code
    'GM0014'
    """
    found = municipality_named(name, vintage)
    if found:
        return found
    near = did_you_mean(plain_name(name), municipality_names(vintage))
    raise DefinitionError(
        f"No municipality {name.strip()!r} in the boundaries of {vintage}.",
        hint=near or "Check the boundary year of the source.",
    )


def municipality_named(name: str, vintage: int = CURRENT_VINTAGE) -> Area | None:
    """As `municipality_by_name`, with None for a name that is not there."""
    names = municipality_names(check_vintage(vintage))
    plain = plain_name(name)
    return names.get(_letters(name)) or names.get(_OTHER_NAMES.get(plain, plain))


@cache
def _tiles() -> dict[str, tuple[int, int]]:
    return {row["code"]: (int(row["column"]), int(row["row"])) for row in read_facts("tiles.csv")}


def tile(code: str) -> tuple[int, int]:
    """Column and row (from the top left, from 0) of a municipality of 2025 on our tile map."""
    return _tiles()[area(code).code]
