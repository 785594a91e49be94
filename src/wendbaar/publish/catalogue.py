"""Catalogue: the description of a release for data.overheid.nl, DCAT-AP-NL 3.0 as JSON-LD.

Source: Geonovum, DCAT-AP-NL 3.0 (https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/), mandatory
for a Dataset: accessRights, contactPoint, creator, identifier, publisher, theme, title and
description.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from wendbaar.core.vocabulary.periods import Period
from wendbaar.errors import ReleaseError
from wendbaar.publish.catalogue_parts import (
    FILES,
    activity,
    distribution,
    provenance,
    source,
    spatial,
    temporal,
    text,
)

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_EU = "http://publications.europa.eu/resource/authority/"
_ACCESS = f"{_EU}access-right/PUBLIC"
_THEMES = (f"{_EU}data-theme/SOCI", f"{_EU}data-theme/EDUC", f"{_EU}data-theme/ECON")
_QUARTERLY = f"{_EU}frequency/QUARTERLY"
_MADE = {
    "nl": "Synthetisch: voor een deel gebaseerd op synthetische gegevens, niet op echte mensen.",
    "en": "Synthetic: based in part on made data, not on real people.",
}


@dataclass(frozen=True, kw_only=True)
class Publisher:
    """Who answers for a release. `uri` is the organisation's own at TOOI, `home` the portal's address."""

    name: str
    uri: str
    contact: str
    home: str

    def __post_init__(self) -> None:
        """Refuse addresses a catalogue cannot use."""
        for field in ("uri", "home"):
            if not getattr(self, field).startswith(("https://", "http://")):
                raise ReleaseError(f"{field} of the publisher must be an address (https://...).")
        if "@" not in self.contact:
            raise ReleaseError("contact of the publisher must be an e-mail address.")

    def as_dict(self) -> dict[str, str]:
        """For the manifest."""
        return asdict(self)


def describe(manifest: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON-LD document that a catalogue harvests."""
    release, who = manifest["release_id"], manifest["publisher"]
    address = f"{who['home'].rstrip('/')}/publicaties/{release}/"
    agent = {"@id": who["uri"], "@type": "foaf:Agent", "foaf:name": text(who["name"], "nl")}
    return {
        "@context": CONTEXT,
        "@id": address,
        "@type": "dcat:Dataset",
        "dct:identifier": release,
        "dct:title": [text(_title(manifest, each), each) for each in ("nl", "en")],
        "dct:description": [text(_description(manifest, each), each) for each in ("nl", "en")],
        "dct:publisher": agent,
        "dct:creator": agent,
        "dcat:contactPoint": {
            "@type": "vcard:Organization",
            "vcard:fn": who["name"],
            "vcard:hasEmail": {"@id": f"mailto:{who['contact']}"},
        },
        "dct:accessRights": {"@id": _ACCESS},
        "dcat:theme": [{"@id": theme} for theme in _THEMES],
        "dct:language": [{"@id": f"{_EU}language/NLD"}, {"@id": f"{_EU}language/ENG"}],
        "dct:accrualPeriodicity": {"@id": _QUARTERLY},
        "dcat:keyword": [text(each["label"]["nl"], "nl") for each in manifest["indicators"]],
        "dcat:landingPage": {"@id": address},
        "dcat:version": release,
        "dct:temporal": temporal(manifest["periods"]),
        "dct:spatial": spatial(manifest),
        "dct:provenance": provenance(manifest),
        "prov:wasGeneratedBy": activity(manifest, address),
        "dct:source": [source(each) for each in manifest["receipts"]],
        "dcat:distribution": [
            distribution(address, name, facts)
            for name, facts in manifest["files"].items()
            if name in FILES
        ],
    }


def _title(manifest: Mapping[str, Any], language: str) -> str:
    title = str(manifest["title"][language])
    mark = {"nl": "synthetisch", "en": "synthetic"}[language]
    is_marked = mark in title.lower() or not manifest["synthetic"]
    return title if is_marked else f"{title} ({mark})"


def _description(manifest: Mapping[str, Any], language: str) -> str:
    first, last = (
        Period.parse(manifest["periods"][each]).label(language) for each in ("first", "last")
    )
    count = len(manifest["indicators"])
    words = {
        "nl": f"{count} indicatoren over leren en werken, van {first} tot en met {last}, met de "
        f"gemeentegrenzen van {manifest['vintage']}. Cijfers over te weinig mensen zijn niet "
        "getoond.",
        "en": f"{count} indicators on learning and work, from {first} to {last}, with the "
        f"municipal boundaries of {manifest['vintage']}. Figures about too few people are not "
        "shown.",
    }[language]
    return f"{words} {_MADE[language]}" if manifest["synthetic"] else words
