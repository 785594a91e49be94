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
_LICENCE = "http://creativecommons.org/licenses/by/4.0/deed.nl"
_TOOI = "https://identifier.overheid.nl/tooi/id/"
_NETHERLANDS = f"{_EU}country/NLD"
# file -> media type at IANA, what it is in Dutch and English
_FILES = {
    "figures.parquet": ("application/vnd.apache.parquet", "Cijfers", "Figures"),
    "disclosure_log.parquet": (
        "application/vnd.apache.parquet",
        "Logboek van de bescherming",
        "Log of protection",
    ),
    "boundaries.geojson": ("application/geo+json", "Gemeentegrenzen", "Municipal boundaries"),
}
_MADE = {
    "nl": "Synthetisch: deels gemaakt van gemaakte gegevens, niet van echte mensen.",
    "en": "Synthetic: partly made from made data, not from real people.",
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
    address = f"{who['home'].rstrip('/')}/releases/{release}"
    agent = {"@id": who["uri"], "@type": "foaf:Agent", "foaf:name": _text(who["name"], "nl")}
    return {
        "@context": CONTEXT,
        "@id": address,
        "@type": "dcat:Dataset",
        "dct:identifier": release,
        "dct:title": [_text(_title(manifest, each), each) for each in ("nl", "en")],
        "dct:description": [_text(_description(manifest, each), each) for each in ("nl", "en")],
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
        "dcat:keyword": [_text(each["label"]["nl"], "nl") for each in manifest["indicators"]],
        "dcat:landingPage": {"@id": address},
        "dcat:version": release,
        "dct:temporal": _temporal(manifest["periods"]),
        "dct:spatial": _spatial(manifest),
        "dct:provenance": _provenance(manifest),
        "prov:wasGeneratedBy": _activity(manifest, address),
        "dct:source": [_source(each) for each in manifest["receipts"]],
        "dcat:distribution": [
            _distribution(address, name, facts)
            for name, facts in manifest["files"].items()
            if name in _FILES
        ],
    }


def _text(words: str, language: str) -> dict[str, str]:
    return {"@value": words, "@language": language}


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


def _temporal(periods: Mapping[str, str]) -> dict[str, Any]:
    first, last = Period.parse(periods["first"]), Period.parse(periods["last"])
    return {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": {"@value": first.first_day.isoformat(), "@type": "xsd:date"},
        "dcat:endDate": {"@value": last.last_day.isoformat(), "@type": "xsd:date"},
    }


def _spatial(manifest: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Addresses at TOOI for municipalities and provinces; labour-market regions have none."""
    found: list[dict[str, Any]] = [{"@id": _NETHERLANDS}]
    kinds = {"municipality": "gemeente", "province": "provincie"}
    for area in manifest["areas"]:
        place = {
            "@type": "dct:Location",
            "dct:identifier": area["code"],
            "skos:prefLabel": _text(area["name"], "nl"),
        }
        if area["kind"] in kinds:
            place["@id"] = f"{_TOOI}{kinds[area['kind']]}/{area['code'].lower()}"
        if area["kind"] != "country":
            found.append(place)
    return found


def _provenance(manifest: Mapping[str, Any]) -> dict[str, Any]:
    policy = manifest["policy"]
    words = {
        "nl": f"Gemaakt uit {len(manifest['receipts'])} bronbestanden met Wendbaar "
        f"{manifest['code']['version']}; mensen beschermd volgens {policy['name']}.",
        "en": f"Made from {len(manifest['receipts'])} source files with Wendbaar "
        f"{manifest['code']['version']}; people protected by {policy['name']}.",
    }
    labels = [_text(words[each], each) for each in ("nl", "en")]
    return {"@type": "dct:ProvenanceStatement", "rdfs:label": labels}


def _activity(manifest: Mapping[str, Any], address: str) -> dict[str, Any]:
    used = [{"@id": f"urn:sha256:{each['sha256']}"} for each in manifest["receipts"]]
    code = manifest["code"]
    return {
        "@id": f"{address}#computation",
        "@type": "prov:Activity",
        "rdfs:label": [_text(f"Wendbaar {code['version']} ({code['digest']})", "en")],
        "prov:used": used,
    }


def _source(receipt: Mapping[str, Any]) -> dict[str, Any]:
    found = {
        "@id": f"urn:sha256:{receipt['sha256']}",
        "@type": "dcat:Dataset",
        "dct:identifier": receipt["id"],
        "dct:title": [_text(receipt["title"], "nl")],
    }
    if str(receipt.get("url", "")).startswith("http"):
        found["dcat:landingPage"] = {"@id": receipt["url"]}
    return found


def _distribution(address: str, name: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    media, dutch, english = _FILES[name]
    return {
        "@id": f"{address}/{name}",
        "@type": "dcat:Distribution",
        "dct:title": [_text(dutch, "nl"), _text(english, "en")],
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": f"{address}/{name}"},
        "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{media}"},
        "dct:license": {"@id": _LICENCE},
        "dcat:byteSize": {"@value": str(facts["bytes"]), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@value": facts["sha256"], "@type": "xsd:hexBinary"},
        },
    }
