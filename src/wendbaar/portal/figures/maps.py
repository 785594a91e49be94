"""The map of the municipalities for an indicator, with the same figures as a list beside it."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from wendbaar.core.disclosure.figure import Figure
from wendbaar.portal.figures import reading, wording
from wendbaar.portal.figures.answers import question, tile_keys
from wendbaar.portal.figures.charts import style_of
from wendbaar.portal.figures.language import in_language
from wendbaar.portal.figures.page import chosen_figure, row
from wendbaar.portal.figures.views import definition_of
from wendbaar.portal.pages.templatetags.place import area_groups
from wendbaar.portal.releases.place import AreaEntry, Place, required_place
from wendbaar.publish.maps import MapArea, MapText, draw_map

Definition = dict[str, Any]
LONG_LIST = 60  # municipalities; more of them are folded away below the map
KEPT = ("gebied", "periode", "uitgave")  # what an address of a map may hold


def first(request: HttpRequest) -> HttpResponse:
    """The map of the chosen indicator, or else of the first one of the home page."""
    place = required_place(request)
    keys = [key for key, _question in mapped(place)]
    key = next((k for k in [request.GET.get("cijfer", ""), *tile_keys()] if k in keys), keys[0])
    wanted = {name: request.GET[name] for name in KEPT if request.GET.get(name)}
    query = f"?{urlencode(wanted)}" if wanted else place.query
    return redirect(reverse("figures:map", args=[key]) + query)


def show(request: HttpRequest, key: str) -> HttpResponse:
    """One map."""
    place = required_place(request)
    definition = definition_of(place, key)
    trend = _trend(place, key)
    figure = chosen_figure(place, trend, request.GET.get("periode", ""))
    found = reading.of_areas(place, key, figure.period, municipalities(place))
    around = wider(place, key, figure.period)
    is_country = place.area["kind"] == "country"
    labels = (
        wording.area_labels(a for a, _ in around)
        if is_country
        else [wording.area_label(a) for a, _ in around]
    )
    address = reverse("figures:indicator", args=[key])
    tail = f"&periode={figure.period}" + (
        f"&uitgave={place.release.release_id}" if place.is_cited else ""
    )
    period = wording.period_label(figure.period)
    title = f"{in_language(definition['label'])}, {period}"
    found = sorted(found, key=lambda each: str(each[0]["name"]).lstrip("'").casefold())
    picture = draw_map(
        [
            MapArea(
                code=area["code"],
                name=area["name"],
                value=f.value,
                status=f.status,
                href=f"{address}?gebied={area['code']}{tail}",
                group=area.get("region", ""),
                number=str(number),
            )
            for number, (area, f) in enumerate(found, start=1)
        ],
        MapText(title, _("The list beside the map has the same figures."), figure.unit),
        style=style_of(request, place),
        boundaries=place.bundle.boundaries,
    )
    context = {
        "definition": definition,
        "question": question(definition),
        "title": title,
        # Drawn by publish.maps, which escapes every name it is given.
        "picture": mark_safe(picture.svg),  # noqa: S308
        "legend": picture.legend,
        "has_boundaries": picture.has_boundaries,
        "rows": [row(str(a["name"]), f, definition, code=a["code"]) for a, f in found],
        "around": [
            row(label, f, definition, code=a["code"])
            for label, (a, f) in zip(labels, around, strict=True)
        ],
        "has_numbers": "kaart-nummer" in picture.svg,
        "is_long": len(found) > LONG_LIST,
        "is_country": is_country,
        "vintage": figure.vintage,
        "period": figure.period,
        "period_label": period,
        "periods": [(f.period, wording.period_label(f.period)) for f in reversed(trend)],
        "mapped": mapped(place),
        "area_groups": area_groups(place),
        "tail": tail,
        "is_synthetic": figure.source_kind == "synthetic",
        "feedback_figure": figure.figure_id,
    }
    return render(request, "figures/map.html", context)


def _trend(place: Place, key: str) -> list[Figure]:
    """The trend of the area, or of a municipality where no total may be made."""
    own = reading.trend(place, key)
    sample = municipalities(place)[:1]
    return own or (reading.trend(place, key, sample[0]["code"]) if sample else [])


def mapped(place: Place) -> list[tuple[str, str]]:
    """Indicators that can stand on a map, with their question."""
    sample = municipalities(place)[:1]  # a source covers all municipalities or none
    has_figure = reading.latest_of_all(place, sample[0]["code"]) if sample else {}
    return [
        (each["key"], question(each))
        for each in place.bundle.manifest["indicators"]
        if each["key"] in has_figure
    ]


def municipalities(place: Place) -> list[AreaEntry]:
    """The municipalities of the region the reader is in, or all of the release."""
    found = [area for area in place.areas.values() if area["kind"] == "municipality"]
    region = place.region
    near = [area for area in found if region and area.get("region") == region["code"]]
    return near or found  # a release may hold another region as a whole only


def wider(place: Place, key: str, period: str) -> list[tuple[AreaEntry, Figure]]:
    """What to compare with: region, province and country, or for a country its regions."""
    if place.area["kind"] == "country":
        found = reading.of_areas(place, key, period, [place.area, *reading.regions(place)])
        if len(found) > 1:
            return found
    kinds = {"region": place.region and place.region["code"]}
    chosen = [
        area
        for area in place.areas.values()
        if area["kind"] in {"province", "country"} or area["code"] == kinds["region"]
    ]
    return reading.of_areas(place, key, period, chosen)
