"""Areas: country, province, labour-market region, municipality, and the codes CBS gives them."""

import re
from dataclasses import dataclass
from enum import StrEnum

from wendbaar.errors import DefinitionError

COUNTRY = "NL01"


class AreaKind(StrEnum):
    """Kinds of area, from large to small."""

    COUNTRY = "country"
    PROVINCE = "province"
    REGION = "region"
    MUNICIPALITY = "municipality"

    @property
    def pattern(self) -> str:
        """The shape of its codes."""
        return {
            AreaKind.COUNTRY: r"NL01",
            AreaKind.PROVINCE: r"PV\d{2}",
            AreaKind.REGION: r"AM\d{2}",
            AreaKind.MUNICIPALITY: r"GM\d{4}",
        }[self]


@dataclass(frozen=True)
class Area:
    """An area in one boundary vintage; `region` and `province` are codes, "" where they do not apply."""

    code: str
    name: str
    kind: AreaKind
    vintage: int
    region: str = ""
    province: str = ""


def kind_of(code: str) -> AreaKind:
    """The kind of area a code stands for; codes may be padded.

    >>> kind_of("GM0014")
    <AreaKind.MUNICIPALITY: 'municipality'>
    """
    for kind in AreaKind:
        if re.fullmatch(kind.pattern, code.strip()):
            return kind
    raise DefinitionError(
        f"Not an area code: {code.strip()!r}.",
        hint="Expected NL01, PV20, AM01 or GM0014 (letters and digits as CBS writes them).",
    )
