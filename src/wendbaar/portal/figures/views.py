"""The list of figures and the page of one indicator."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from wendbaar.errors import ReleaseError, near_miss
from wendbaar.portal.figures import reading, wording
from wendbaar.portal.figures.answers import question
from wendbaar.portal.figures.catalogue import latest_figures, themes_with_figures
from wendbaar.portal.figures.page import Page, indicator_page
from wendbaar.portal.figures.search import search, suggestion
from wendbaar.portal.pages.templatetags.place import area_groups
from wendbaar.portal.releases.place import Place, required_place

KINDS = ("verloop", "groepen", "gebieden", "regios")  # of charts


def index(request: HttpRequest) -> HttpResponse:
    """All indicators by theme, or those that fit the words that were typed."""
    place = required_place(request)
    query = request.GET.get("zoek", "").strip()[:100]
    definitions = list(place.bundle.manifest["indicators"])
    found = search(definitions, query)
    latest = latest_figures(place)
    context = {
        "query": query,
        "count": len(found),
        "all_count": len(definitions),
        "themes": themes_with_figures(place, found, latest),
        "latest": latest,
        "place_label": wording.area_label(place.area),
        "near": "" if found else suggestion(definitions, query),
    }
    return render(request, "figures/list.html", context)


def indicator(request: HttpRequest, key: str) -> HttpResponse:
    """One indicator: answer, trend, groups, other areas, definition, source."""
    place = required_place(request)
    definition = definition_of(place, key)
    if definition["status"] != "available":
        context = {"definition": definition, "question": question(definition)}
        return render(request, "figures/no_source.html", context)
    if not reading.trend(place, key):
        return render(request, "figures/elsewhere.html", elsewhere(place, definition))
    page = indicator_page(
        place, definition, request.GET.get("periode", ""), request.GET.get("naar", "")
    )
    context = {"page": page, "definition": definition, **around(request, place, page)}
    return render(request, "figures/indicator.html", context)


def elsewhere(place: Place, definition: dict[str, Any]) -> dict[str, Any]:
    """A figure that this area does not have, and the areas that do."""
    return {
        "definition": definition,
        "question": question(definition),
        "place_phrase": wording.area_phrase(place.area),
        "areas": [
            (area["code"], wording.area_label(area))
            for area in reading.areas_with(place, definition["key"])
        ],
    }


def around(request: HttpRequest, place: Place, page: Page) -> dict[str, Any]:
    """What stands around the figures: choices, addresses, texts of charts, how to cite."""
    release = f"&uitgave={place.release.release_id}" if place.is_cited else ""
    split = f"&naar={page.breakdown.key}" if page.breakdown else ""
    area = f"?gebied={place.area['code']}"
    path = f"{request.path}{place.address_query}&periode={page.period}{split}"
    return {
        "area_groups": area_groups(place),
        "place_label": wording.area_label(place.area),
        "place_phrase": wording.area_phrase(place.area),
        "last_period": page.periods[0][1],
        "next_period": wording.next_period(
            page.periods[0][0], place.bundle.manifest["periods"]["last"]
        ),
        "page_query": f"{area}&periode={page.period}{split}{release}",
        "file_query": f"{area}&periode={page.period}{release}",  # a file has all groups
        "rest_query": f"&periode={page.period}{split}{release}",
        # The release is in the address of a picture, so that it may be kept for long.
        "chart_query": f"{place.address_query}&periode={page.period}{split}",
        "alts": {kind: alt_text(kind, place, page) for kind in KINDS},
        "formats": [("csv", "CSV"), ("xlsx", "Excel (XLSX)"), ("json", "JSON-stat")],
        "vega_script": reverse("figures:script"),
        "permanent": request.build_absolute_uri(path),
        "citation": citation(place, page),
        "feedback_figure": page.figure.figure_id,
    }


def alt_text(kind: str, place: Place, page: Page) -> str:
    """What a chart says, for who does not see it; the table beside it has every figure."""
    area = wording.area_phrase(place.area)
    if kind == "verloop":
        ends = [row for row in page.trend if row.is_shown]
        if len(ends) < 2:
            return _("{label} in {area}: no line can be drawn.").format(label=page.label, area=area)
        return _("{label} in {area}: from {first} ({start}) to {last} ({end}).").format(
            label=page.label,
            area=area,
            first=ends[-1].text,
            start=ends[-1].label,
            last=ends[0].text,
            end=ends[0].label,
        )
    groups = page.breakdown.rows if page.breakdown else ()
    rows = {"gebieden": page.areas, "regios": page.regions, "groepen": groups}[kind]
    return ", ".join(f"{row.label}: {row.text}" for row in rows[:12])


def citation(place: Place, page: Page) -> str:
    """Publisher, title, area, period and publication: what makes a figure findable again."""
    publisher = place.bundle.manifest.get("publisher", {}).get("name", "Wendbaar")
    return _("{publisher} ({year}). {label}, {area}, {period}. Publication {release}.").format(
        publisher=publisher,
        year=place.release.approved_at.year if place.release.approved_at else "",
        label=page.label,
        area=wording.area_label(place.area),
        period=page.tile.period,
        release=place.release.release_id,
    )


def definition_of(place: Place, key: str) -> dict[str, Any]:
    """The definition of an indicator; 404 that names the near miss."""
    try:
        return place.bundle.indicator(key)
    except ReleaseError:
        near = near_miss(key, [each["key"] for each in place.bundle.manifest["indicators"]])
        hint = _(" Did you mean {near}?").format(near=near) if near else ""
        raise Http404(_("There is no figure named {key}.").format(key=key[:60]) + hint) from None
