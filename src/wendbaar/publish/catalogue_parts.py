"""Parts of a catalogue description: time, place, origin and files (DCAT-AP-NL 3.0)."""

from collections.abc import Mapping
from typing import Any

from wendbaar.core.vocabulary.periods import Period

_LICENCE = "http://creativecommons.org/licenses/by/4.0/deed.nl"
_TOOI = "https://identifier.overheid.nl/tooi/id/"
_NETHERLANDS = "http://publications.europa.eu/resource/authority/country/NLD"
# file -> media type at IANA, what it is in Dutch and English
FILES = {
    "figures.parquet": ("application/vnd.apache.parquet", "Cijfers", "Figures"),
    "disclosure_log.parquet": (
        "application/vnd.apache.parquet",
        "Logboek van de bescherming",
        "Log of protection",
    ),
    "boundaries.geojson": ("application/geo+json", "Gemeentegrenzen", "Municipal boundaries"),
}


def text(words: str, language: str) -> dict[str, str]:
    """A text with its language."""
    return {"@value": words, "@language": language}


def temporal(periods: Mapping[str, str]) -> dict[str, Any]:
    """From the first day of the first period to the last day of the last."""
    first, last = Period.parse(periods["first"]), Period.parse(periods["last"])
    return {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": {"@value": first.first_day.isoformat(), "@type": "xsd:date"},
        "dcat:endDate": {"@value": last.last_day.isoformat(), "@type": "xsd:date"},
    }


def spatial(manifest: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Addresses at TOOI for municipalities and provinces; labour-market regions have none."""
    found: list[dict[str, Any]] = [{"@id": _NETHERLANDS}]
    kinds = {"municipality": "gemeente", "province": "provincie"}
    for area in manifest["areas"]:
        place = {
            "@type": "dct:Location",
            "dct:identifier": area["code"],
            "skos:prefLabel": text(area["name"], "nl"),
        }
        if area["kind"] in kinds:
            place["@id"] = f"{_TOOI}{kinds[area['kind']]}/{area['code'].lower()}"
        if area["kind"] != "country":
            found.append(place)
    return found


def provenance(manifest: Mapping[str, Any]) -> dict[str, Any]:
    """What it was made from and how people were protected, in both languages."""
    policy = manifest["policy"]
    words = {
        "nl": f"Gemaakt uit {len(manifest['receipts'])} bronbestanden met Wendbaar "
        f"{manifest['code']['version']}; mensen beschermd volgens {policy['name']}.",
        "en": f"Made from {len(manifest['receipts'])} source files with Wendbaar "
        f"{manifest['code']['version']}; people protected by {policy['name']}.",
    }
    labels = [text(words[each], each) for each in ("nl", "en")]
    return {"@type": "dct:ProvenanceStatement", "rdfs:label": labels}


def activity(manifest: Mapping[str, Any], address: str) -> dict[str, Any]:
    """The computation: software and the files it used."""
    used = [{"@id": f"urn:sha256:{each['sha256']}"} for each in manifest["receipts"]]
    code = manifest["code"]
    return {
        "@id": f"{address}#computation",
        "@type": "prov:Activity",
        "rdfs:label": [text(f"Wendbaar {code['version']} ({code['digest']})", "en")],
        "prov:used": used,
    }


def source(receipt: Mapping[str, Any]) -> dict[str, Any]:
    """A file it was made from, named by its hash."""
    found = {
        "@id": f"urn:sha256:{receipt['sha256']}",
        "@type": "dcat:Dataset",
        "dct:identifier": receipt["id"],
        "dct:title": [text(receipt["title"], "nl")],
    }
    if str(receipt.get("url", "")).startswith("http"):
        found["dcat:landingPage"] = {"@id": receipt["url"]}
    return found


def distribution(address: str, name: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    """A file that can be downloaded."""
    media, dutch, english = FILES[name]
    return {
        "@id": f"{address}bestanden/{name}",
        "@type": "dcat:Distribution",
        "dct:title": [text(dutch, "nl"), text(english, "en")],
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": f"{address}bestanden/{name}"},
        "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{media}"},
        "dct:license": {"@id": _LICENCE},
        "dcat:byteSize": {"@value": str(facts["bytes"]), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@value": facts["sha256"], "@type": "xsd:hexBinary"},
        },
    }
