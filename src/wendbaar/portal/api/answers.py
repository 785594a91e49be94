"""From bundle to answer: figures, indicators, areas and releases in the words of the API."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from wendbaar.core.disclosure.figure import Figure
from wendbaar.core.vocabulary.periods import Period
from wendbaar.portal.api.sources import Source
from wendbaar.portal.releases.models import Release
from wendbaar.publish.formats.columns import Selection, select
from wendbaar.publish.formats.facts import LICENCE
from wendbaar.publish.words import status_words

_STATUS = {
    Release.Status.APPROVED: "gepubliceerd",
    Release.Status.WITHDRAWN: "ingetrokken",
    Release.Status.IMPORTED: "wacht op goedkeuring",
}
_NOTHING = {"nl": "", "en": ""}


def address(request: HttpRequest, path: str, **query: str | int) -> str:
    """A full address under /v1."""
    text = f"?{urlencode(query)}" if query else ""
    return request.build_absolute_uri(f"/v1{path}{text}")


def figures_answer(
    request: HttpRequest, source: Source, figures: list[Figure]
) -> list[dict[str, Any]]:
    """Figures with their names."""
    names = select(source.bundle.manifest, figures)
    return [_figure(request, source, names, each) for each in figures]


def _figure(
    request: HttpRequest, source: Source, names: Selection, figure: Figure
) -> dict[str, Any]:
    name = source.release.release_id
    return {
        "id": figure.figure_id,
        "indicator": figure.indicator,
        "gebied": figure.area,
        "gebiedNaam": names.area_names.get(figure.area, figure.area),
        "periode": {"code": figure.period, "naam": Period.parse(figure.period).label("nl")},
        "uitsplitsing": figure.group_by,
        "uitsplitsingNaam": names.group_words(figure.group_by),
        "waarde": figure.value,
        "eenheid": figure.unit,
        "status": figure.status.value,
        "statusUitleg": status_words(figure.status),
        "reden": figure.note,
        "ondergrens": figure.error_low,
        "bovengrens": figure.error_high,
        "bronSoort": figure.source_kind,
        "synthetisch": figure.source_kind == "synthetic",
        "grenzenVan": figure.vintage,
        "versieDefinitie": figure.definition_version,
        "ontvangstbewijzen": list(figure.receipt_ids),
        "publicatie": name,
        "zelf": address(request, f"/cijfers/{figure.figure_id}", publicatie=name),
    }


def indicator_answer(
    request: HttpRequest, source: Source, definition: Mapping[str, Any]
) -> dict[str, Any]:
    """A definition."""
    key, name = definition["key"], source.release.release_id
    origin = definition["source"]
    return {
        "sleutel": key,
        "naam": definition["label"],
        "definitie": definition["definition"],
        "teller": definition["numerator"],
        "noemer": definition["denominator"],
        "eenheid": {"nl": definition["unit"]["nl"], "en": definition["unit"]["en"]},
        "niveau": definition["level"],
        "doelgroep": definition["target_group"],
        "thema": definition["theme"],
        "richting": definition["direction"],
        "frequentie": definition["frequency"],
        "uitsplitsingen": definition["breakdowns"],
        "bron": {
            "naam": origin["name"],
            "url": origin.get("url") or "",
            "toelichting": origin.get("note") or _NOTHING,
        },
        "beschikbaar": definition["status"] == "available",
        "ontbrekendeBron": definition["missing_source"],
        "versie": definition["definition_version"],
        "publicatie": name,
        "zelf": address(request, f"/indicatoren/{key}", publicatie=name),
    }


def area_answer(request: HttpRequest, area: Mapping[str, Any]) -> dict[str, Any]:
    """An area."""
    return {
        "code": area["code"],
        "naam": area["name"],
        "soort": area["kind"],
        "regio": area.get("region") or "",
        "provincie": area.get("province") or "",
        "zelf": address(request, f"/gebieden/{area['code']}"),
    }


def release_answer(request: HttpRequest, source: Source) -> dict[str, Any]:
    """A release."""
    release, manifest = source.release, source.bundle.manifest
    return {
        "id": release.release_id,
        "titel": {"nl": release.title_nl, "en": release.title_en},
        "gebied": release.focus,
        "status": _STATUS[Release.Status(release.status)],
        "redenIntrekking": release.withdrawal_reason,
        "gepubliceerdOp": release.approved_at,
        "synthetisch": release.synthetic,
        "grenzenVan": manifest["vintage"],
        "perioden": {
            "eerste": manifest["periods"]["first"],
            "laatste": manifest["periods"]["last"],
        },
        "aantalCijfers": manifest["loss"]["figures"],
        "aantalGetoond": manifest["loss"]["shown"],
        "zelf": address(request, f"/publicaties/{release.release_id}"),
    }


def release_detail(request: HttpRequest, source: Source) -> dict[str, Any]:
    """A release with its receipts and files."""
    manifest = source.bundle.manifest
    return {
        **release_answer(request, source),
        "licentie": LICENCE,
        "ontvangstbewijzen": [_receipt(each) for each in manifest["receipts"]],
        "bestanden": [
            _file(request, source, name, facts) for name, facts in sorted(manifest["files"].items())
        ],
    }


def _receipt(receipt: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": receipt["id"],
        "titel": receipt["title"],
        "url": receipt["url"],
        "opgehaald": receipt["retrieved"],
        "sha256": receipt["sha256"],
        "licentie": receipt["licence"],
        "soort": receipt["kind"],
    }


def _file(
    request: HttpRequest, source: Source, name: str, facts: Mapping[str, Any]
) -> dict[str, Any]:
    path = reverse("releases:file", args=[source.release.release_id, name])
    return {
        "naam": name,
        "sha256": facts["sha256"],
        "bytes": facts["bytes"],
        "url": request.build_absolute_uri(path),
    }
