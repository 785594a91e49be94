"""Municipalities by the names that files without codes give them."""

import re
from functools import cache

from wendbaar.core.vocabulary.areas import COUNTRY
from wendbaar.core.vocabulary.geography import (
    CURRENT_VINTAGE,
    FIRST_VINTAGE,
    municipalities,
    municipality_by_name,
    plain_name,
    provinces,
)
from wendbaar.data.staging.rows import drift
from wendbaar.errors import DefinitionError, SchemaDrift, near_miss


def municipality_code(region: str, year: int) -> str | None:
    """The code of a municipality that stands there as code or as name; None for other regions."""
    if re.fullmatch(r"GM\d{4}", region):
        return region
    if re.fullmatch(r"[A-Z]{2}\d{2,}", region) or region == "Nederland" or "(PV)" in region:
        return None
    return area_of_name(region, year, "regions")[0]


@cache
def area_of_name(name: str, year: int, source: str) -> tuple[str, int]:
    """Code and boundary year of a municipality: the earliest, from `year` on, that has the name."""
    first = min(max(year, FIRST_VINTAGE), CURRENT_VINTAGE)
    for vintage in range(first, CURRENT_VINTAGE + 1):
        try:
            return municipality_by_name(name, vintage).code, vintage
        except DefinitionError:
            continue
    names = [each.name for each in municipalities(first)]
    raise SchemaDrift(
        f"{source}: no municipality {name!r} in the boundaries of {first} or later.",
        hint=f"Nearest: {near_miss(name, names)!r}.",
    )


def province_code(name: str) -> str:
    """The code of a province or the country by the name StatLine writes, such as "Groningen (PV)".

    >>> province_code("Fryslân (PV)"), province_code("Nederland")
    ('PV21', 'NL01')
    """
    codes = {plain_name(each.name): each.code for each in provinces()}
    codes["nederland"] = COUNTRY
    plain = plain_name(name.replace("(PV)", ""))
    if plain not in codes:
        raise drift("provinces", "Regio.s", [name], near_miss(plain, codes))
    return codes[plain]
