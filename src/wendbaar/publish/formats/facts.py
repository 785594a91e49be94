"""What every file says about itself: one description that all formats print."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from wendbaar.core.vocabulary.periods import Period
from wendbaar.publish.words import in_language

LICENCE = "CC BY 4.0"  # figures of a release; the suppliers' own licence stands in the receipts
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/deed.nl"

_SYNTHETIC = {
    "nl": "ja: synthetische cijfers, niet van echte mensen",
    "en": "yes: synthetic figures, not about real people",
}
_NOT_SYNTHETIC = {"nl": "nee", "en": "no"}

# Setting of the policy -> what it means; a setting that is absent or 0 is left out.
_RULES = {
    "nl": {
        "minimum_count": "Een aantal onder {} wordt niet getoond",
        "minimum_complement": "Ook niet als er minder dan {} anderen overblijven",
        "minimum_group": "Ook niet in een groep van minder dan {}",
        "rounding_base": "Aantallen zijn afgerond op veelvouden van {}",
    },
    "en": {
        "minimum_count": "A count under {} is not shown",
        "minimum_complement": "Nor when fewer than {} others remain",
        "minimum_group": "Nor in a group of fewer than {}",
        "rounding_base": "Counts are rounded to multiples of {}",
    },
}

_LABELS = {
    "nl": {
        "indicator": "Indicator",
        "definition": "Wat wij meten",
        "numerator": "Teller",
        "denominator": "Noemer",
        "unit": "Eenheid",
        "source": "Bron",
        "version": "Versie van de definitie",
        "receipt": "Ontvangstbewijs",
        "periods": "Periode waarover de cijfers gaan",
        "vintage": "Gemeentegrenzen van",
        "policy": "Bescherming van mensen",
        "release": "Publicatie",
        "title": "Titel van de publicatie",
        "publisher": "Uitgever",
        "licence": "Licentie",
        "synthetic": "Synthetisch",
    },
    "en": {
        "indicator": "Indicator",
        "definition": "What we measure",
        "numerator": "Numerator",
        "denominator": "Denominator",
        "unit": "Unit",
        "source": "Source",
        "version": "Version of the definition",
        "receipt": "Receipt",
        "periods": "Period the figures are about",
        "vintage": "Municipal boundaries of",
        "policy": "Protection of people",
        "release": "Release",
        "title": "Title of the release",
        "publisher": "Publisher",
        "licence": "Licence",
        "synthetic": "Synthetic",
    },
}


@dataclass(frozen=True)
class Facts:
    """What a reader needs to trust and cite the figures in a file."""

    language: str
    release: str
    title: str
    synthetic: bool
    vintage: int
    periods: tuple[str, str]
    definitions: tuple[Mapping[str, Any], ...]
    receipts: tuple[Mapping[str, Any], ...]
    policy: Mapping[str, Any]
    publisher: str = ""

    @property
    def synthetic_words(self) -> str:
        """Whether the figures come from made data, in words."""
        return (_SYNTHETIC if self.synthetic else _NOT_SYNTHETIC)[self.language]

    def lines(self) -> list[tuple[str, str]]:
        """The facts as label and text, in the order a reader wants them."""
        label = _LABELS[self.language]
        found = [(label["title"], self.title), (label["release"], self.release)]
        found += [(label["publisher"], self.publisher)] if self.publisher else []
        found += [(label["synthetic"], self.synthetic_words)]
        for definition in self.definitions:
            found += self._definition_lines(definition)
        found += [(label["periods"], self.period_words), (label["vintage"], str(self.vintage))]
        found += [(label["policy"], self.policy_words)]
        found += [(label["receipt"], receipt_words(each)) for each in self.receipts]
        return [*found, (label["licence"], f"{LICENCE} ({LICENCE_URL})")]

    def _definition_lines(self, definition: Mapping[str, Any]) -> list[tuple[str, str]]:
        label, language = _LABELS[self.language], self.language
        found = [(label["indicator"], in_language(definition.get("label"), language))]
        for key in ("definition", "numerator", "denominator", "unit"):
            text = in_language(definition.get(key), language)
            found += [(label[key], text)] if text else []
        found += [(label["source"], source_words(definition, language))]
        return [*found, (label["version"], str(definition.get("definition_version", "")))]

    @property
    def period_words(self) -> str:
        """First and last period as people say them."""
        first, last = (Period.parse(code).label(self.language) for code in self.periods)
        joint = "tot en met" if self.language == "nl" else "up to and including"
        return first if first == last else f"{first} {joint} {last}"

    @property
    def policy_words(self) -> str:
        """The rules that protect people, as a reader may check them."""
        known = [(key, self.policy.get(key)) for key in _RULES[self.language]]
        rules = [_RULES[self.language][key].format(value) for key, value in known if value]
        return ". ".join([str(self.policy.get("name", "")), *rules]).strip(". ")

    def as_dict(self) -> dict[str, Any]:
        """The facts for a program; the same content as `lines`."""
        return {
            "release": self.release,
            "title": self.title,
            "publisher": self.publisher,
            "synthetic": self.synthetic,
            "vintage": self.vintage,
            "periods": {"first": self.periods[0], "last": self.periods[1]},
            "definitions": [dict(each) for each in self.definitions],
            "receipts": [dict(each) for each in self.receipts],
            "policy": dict(self.policy),
            "licence": {"name": LICENCE, "url": LICENCE_URL},
        }


def describe(
    manifest: Mapping[str, Any],
    *,
    indicators: Iterable[str],
    receipt_ids: Iterable[str] = (),
    periods: tuple[str, str] | None = None,
    language: str = "nl",
) -> Facts:
    """The facts of a release that belong to these indicators and receipts."""
    wanted, used = set(indicators), set(receipt_ids)
    span = manifest["periods"]
    return Facts(
        language=language,
        release=str(manifest["release_id"]),
        title=in_language(manifest.get("title"), language),
        synthetic=bool(manifest.get("synthetic")),
        vintage=int(manifest["vintage"]),
        periods=periods or (span["first"], span["last"]),
        definitions=tuple(each for each in manifest["indicators"] if each["key"] in wanted),
        receipts=tuple(each for each in manifest.get("receipts", ()) if each["id"] in used),
        policy=manifest.get("policy") or {},
        publisher=str((manifest.get("publisher") or {}).get("name", "")),
    )


def source_words(definition: Mapping[str, Any], language: str = "nl") -> str:
    """Name, note and address of the source of an indicator."""
    source = definition.get("source") or {}
    parts = [in_language(source.get(key), language) for key in ("name", "note", "url")]
    return ". ".join(part.rstrip(".") for part in parts if part)


def receipt_words(receipt: Mapping[str, Any]) -> str:
    """A receipt on one line: what, when, from where, its hash and licence."""
    keys = ("id", "title", "retrieved", "url", "sha256", "licence")
    return " | ".join(str(receipt[key]) for key in keys if receipt.get(key))
