"""What a release is asked for: which region, which quarters, under which policy."""

from dataclasses import dataclass

from wendbaar.core.disclosure.policy import PRESETS, Policy, preset
from wendbaar.core.vocabulary.areas import COUNTRY, Area
from wendbaar.core.vocabulary.geography import (
    CURRENT_VINTAGE,
    find_region,
    municipalities_of,
    regions,
)
from wendbaar.core.vocabulary.periods import Period, quarters
from wendbaar.errors import DefinitionError


@dataclass(frozen=True, kw_only=True)
class ReleaseRequest:
    """A release of one labour-market region, or of the country with all its regions."""

    focus: Area
    first: str = "2019KW01"
    last: str = "2025KW04"
    seed: int = 2019
    policy: Policy = PRESETS["wendbaar-1"]

    @classmethod
    def of_region(
        cls, region: str, *, first: str, last: str, seed: int, policy: str = "wendbaar-1"
    ) -> "ReleaseRequest":
        """Read the name or code of a region (or `all`) and of a policy; near misses are named."""
        asked = cls(
            focus=find_region(region), first=first, last=last, seed=seed, policy=preset(policy)
        )
        if asked.quarters[0].kind != "KW" or Period.parse(first) > Period.parse(last):
            raise DefinitionError(
                f"A release runs from a quarter to a later one, found {first} to {last}.",
                hint="Write quarters as 2024KW01, the earlier one with --first.",
            )
        return asked

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
