"""What a release is asked for: which region, which quarters, under which policy."""

from dataclasses import dataclass

from wendbaar.core.disclosure.policy import PRESETS, Policy
from wendbaar.core.vocabulary.areas import COUNTRY, Area
from wendbaar.core.vocabulary.geography import (
    CURRENT_VINTAGE,
    area,
    find_region,
    municipalities_of,
    regions,
)
from wendbaar.core.vocabulary.periods import Period, quarters


@dataclass(frozen=True, kw_only=True)
class ReleaseRequest:
    """A release of one labour-market region, or of the country with all its regions."""

    focus: Area
    first: str = "2019KW01"
    last: str = "2025KW04"
    seed: int = 2019
    policy: Policy = PRESETS["wendbaar-1"]

    @classmethod
    def of_region(cls, region: str, *, first: str, last: str, seed: int) -> "ReleaseRequest":
        """Read the name or code of a region, or `all`; near misses are named."""
        focus = area(COUNTRY) if region.lower() == "all" else find_region(region)
        return cls(focus=focus, first=first, last=last, seed=seed)

    @property
    def quarters(self) -> list[Period]:
        """Its quarters, in order."""
        return quarters(self.first, self.last)

    @property
    def regions(self) -> tuple[str, ...]:
        """Codes of its labour-market regions."""
        if self.focus.code != COUNTRY:
            return (self.focus.code,)
        return tuple(each.code for each in regions())

    @property
    def areas(self) -> tuple[Area, ...]:
        """The focus, its regions and its municipalities, in the boundaries of the current vintage."""
        inside = municipalities_of(self.focus.code, CURRENT_VINTAGE)
        above = () if self.focus.code != COUNTRY else regions()
        return (self.focus, *above, *inside)
