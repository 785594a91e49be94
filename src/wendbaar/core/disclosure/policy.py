"""Policy: the rules of protection as data. It can be made stricter, never switched off."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Self

from wendbaar.core.vocabulary.areas import AreaKind
from wendbaar.core.vocabulary.measures import Unit
from wendbaar.errors import DisclosureError, did_you_mean

FLOOR = 3  # below three, one of two people recognises the other
SOURCE_KINDS = ("register", "survey", "synthetic", "published")

_DECIMALS = {
    "percent": 1,
    "index": 1,
    "hours": 0,
    "fte": 1,
    "mark": 1,
    "score": 2,
    "euro": 0,
}


@dataclass(frozen=True, kw_only=True)
class Thresholds:
    """The smallest numbers of people that may stand behind a figure."""

    minimum_count: int = 10
    minimum_complement: int = 10
    minimum_group: int = 10

    def __post_init__(self) -> None:
        """Refuse a threshold that protects nobody."""
        for each in fields(self):
            found = getattr(self, each.name)
            if not isinstance(found, int) or isinstance(found, bool) or found < FLOOR:
                raise DisclosureError(
                    f"{each.name} must be a whole number of {FLOOR} or more, found {found!r}.",
                    hint="Protection can be made stricter, not switched off.",
                )


@dataclass(frozen=True, kw_only=True)
class Policy:
    """Rules for one release, with their source.

    `binds` names the kinds of source the rules are for. What a supplier has published is not
    protected a second time; what the supplier hid stays hidden.
    """

    name: str
    source: str
    thresholds: Thresholds = field(default_factory=Thresholds)
    area_kinds: Mapping[str, Thresholds] = field(default_factory=dict)
    zero_is_safe: bool = True
    rounding_base: int = 5
    decimals: Mapping[str, int] = field(default_factory=lambda: dict(_DECIMALS))
    binds: frozenset[str] = frozenset({"register", "survey", "synthetic"})

    def __post_init__(self) -> None:
        """Refuse a policy that would let people be recognised."""
        _require_known("area kind", self.area_kinds, [kind.value for kind in AreaKind])
        _require_known("unit", self.decimals, [unit.key for unit in Unit])
        _require_known("source kind", self.binds, SOURCE_KINDS)
        unbound = {"register", "survey", "synthetic"} - self.binds
        if unbound:
            raise DisclosureError(
                f"The policy must bind {', '.join(sorted(unbound))}.",
                hint="Only figures a supplier has already published may go without.",
            )
        for unit, places in self.decimals.items():
            if not isinstance(places, int) or isinstance(places, bool) or not 0 <= places <= 4:
                raise DisclosureError(f"decimals of {unit} must be 0 to 4, found {places!r}.")
        if not isinstance(self.zero_is_safe, bool):
            raise DisclosureError(
                f"zero_is_safe must be true or false, found {self.zero_is_safe!r}."
            )
        self._check_base()

    def _check_base(self) -> None:
        base = self.rounding_base
        for each in (self.thresholds, *self.area_kinds.values()):
            if not isinstance(base, int) or base < 1 or each.minimum_count % base:
                raise DisclosureError(
                    f"rounding_base must divide the minimum count {each.minimum_count}, "
                    f"found {base!r}.",
                    hint="Otherwise rounding would show a number below the minimum.",
                )

    def thresholds_of(self, area_kind: str) -> Thresholds:
        """The thresholds for areas of this kind."""
        return self.area_kinds.get(area_kind, self.thresholds)

    def decimals_of(self, unit: str) -> int:
        """Decimals shown in this unit; counts have none."""
        return self.decimals.get(unit, 0)

    def as_dict(self) -> dict[str, Any]:
        """What the manifest says of it; `Policy.from_dict` reads it back."""
        return {
            "name": self.name,
            "source": self.source,
            **asdict(self.thresholds),
            "area_kinds": {kind: asdict(each) for kind, each in sorted(self.area_kinds.items())},
            "zero_is_safe": self.zero_is_safe,
            "rounding_base": self.rounding_base,
            "decimals": dict(sorted(self.decimals.items())),
            "binds": sorted(self.binds),
        }

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Self:
        """Read a policy; an unknown key is an error with its near miss."""
        limits = [each.name for each in fields(Thresholds)]
        rest = ["name", "source", "area_kinds", "zero_is_safe", "rounding_base"]
        rest += ["decimals", "binds"]
        _require_known("policy key", document, [*limits, *rest])
        found = {key: document[key] for key in rest if key in document}
        for key in ("name", "source"):
            if not isinstance(found.get(key), str) or not found[key].strip():
                raise DisclosureError(f"The policy needs a {key}, in words.")
        kinds = document.get("area_kinds", {})
        for kind, keys in kinds.items():
            _require_known(f"threshold of {kind}", keys, limits)
        found["area_kinds"] = {kind: Thresholds(**keys) for kind, keys in kinds.items()}
        if "binds" in found:
            found["binds"] = frozenset(found["binds"])
        thresholds = Thresholds(**{key: document[key] for key in limits if key in document})
        return cls(thresholds=thresholds, **found)


def _require_known(what: str, found: Any, known: Any) -> None:
    for each in sorted(set(found) - set(known)):
        raise DisclosureError(
            f"Unknown {what} {each!r}; known are {', '.join(known)}.",
            hint=did_you_mean(each, known) or None,
        )


PRESETS = {
    policy.name: policy
    for policy in (
        Policy(
            name="wendbaar-1",
            source="Threshold of 10 units and the rule against group disclosure: Brandt e.a. "
            "(2010), Guidelines for the checking of output based on microdata research, "
            "ESSnet on Statistical Disclosure Control. Counts rounded to 5: the custom of CBS in "
            "Kerncijfers wijken en buurten.",
        ),
        Policy(
            name="wendbaar-5",
            source="Threshold of 5 units, the lower of the two customs in European official "
            "statistics (Hundepool e.a. 2012, Statistical Disclosure Control, chapter 5). For "
            "regions that have agreed so with their suppliers.",
            thresholds=Thresholds(minimum_count=5, minimum_complement=5, minimum_group=10),
        ),
    )
}


def preset(name: str) -> Policy:
    """A policy by name; raises DisclosureError with the near miss."""
    if name not in PRESETS:
        raise DisclosureError(
            f"No policy {name!r}; there are {', '.join(PRESETS)}.",
            hint=did_you_mean(name, PRESETS) or None,
        )
    return PRESETS[name]
