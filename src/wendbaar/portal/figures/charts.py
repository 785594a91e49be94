"""Charts of an indicator as pictures, and as data for the interactive layer."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from wendbaar.portal.figures import reading, wording
from wendbaar.portal.figures.language import in_language, language
from wendbaar.portal.figures.page import chosen_dimension, chosen_figure, code_label
from wendbaar.portal.figures.views import KINDS, definition_of
from wendbaar.portal.pages.context import theme_of
from wendbaar.portal.releases.place import AreaEntry, Place, required_place
from wendbaar.publish.charts import (
    Bar,
    ChartStyle,
    Subject,
    breakdown_chart,
    comparison_chart,
    render_svg,
    trend_chart,
)
from wendbaar.publish.charts.interactive import interactive_bundle
from wendbaar.publish.charts.style import ACCENTS
from wendbaar.publish.through_time import COMPARABLE_UNITS

WIDE, NARROW = 720, 340
_A_DAY = 86_400
Response = TypeVar("Response", bound=HttpResponseBase)


def picture(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """A chart as SVG; the same address always gives the same picture of a release."""
    svg = _svg(json.dumps(_specification(request, key, kind), sort_keys=True))
    return _keep(HttpResponse(svg, content_type="image/svg+xml; charset=utf-8"))


def specification(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """The same chart as Vega-Lite, for the interactive layer."""
    return _keep(JsonResponse(_specification(request, key, kind)))


def style_of(request: HttpRequest, place: Place) -> ChartStyle:
    """Accent of the region, language of the reader, width of the screen."""
    width = NARROW if request.GET.get("smal") else WIDE
    return ChartStyle(accent=ACCENTS[theme_of(place)], language=language(), width=width)


def script(_request: HttpRequest) -> FileResponse:
    """The script that draws interactive charts; out of an installed package, made once."""
    path = interactive_bundle(script_folder())
    return _keep(FileResponse(path.open("rb"), content_type="text/javascript; charset=utf-8"))


def script_folder() -> Path:
    """Where the drawing script is kept."""
    return Path(settings.WENDBAAR.home_folder) / "scripts"


@lru_cache(maxsize=128)
def _svg(specification: str) -> str:
    return render_svg(json.loads(specification))


def _specification(request: HttpRequest, key: str, kind: str) -> dict[str, Any]:
    if kind not in KINDS:
        raise Http404
    place = required_place(request)
    definition = definition_of(place, key)
    trend = reading.trend(place, key)
    subject = Subject(
        indicator=in_language(definition["label"]),
        area=str(place.area["name"]),
        unit=definition["unit"]["key"],
        unit_words=wording.unit_words(definition["unit"]),
        note=made_words() if any(each.source_kind == "synthetic" for each in trend) else "",
    )
    style = style_of(request, place)
    if kind == "verloop":
        open_dots = [each.period for each in trend if wording.is_provisional(each)]
        return trend_chart(trend, subject, style=style, provisional=open_dots)
    period = chosen_figure(place, trend, request.GET.get("periode", "")).period
    if kind == "groepen":
        dimension = chosen_dimension(definition, request.GET.get("naar", ""))
        return breakdown_chart(_groups(place, key, period, dimension), subject, style=style)
    areas = reading.regions(place) if kind == "regios" else reading.neighbours(place)
    return comparison_chart(_bars(place, key, period, areas), subject, style=style)


def made_words() -> str:
    """The mark of made figures, drawn in the picture so that a copy keeps it."""
    return _("synthetic figures")


def _groups(place: Place, key: str, period: str, dimension: str) -> list[Bar]:
    found = reading.groups(place, key, period, dimension)
    return [Bar.of(figure, code_label(place, dimension, code)) for code, figure in found]


def _bars(place: Place, key: str, period: str, areas: list[AreaEntry]) -> list[Bar]:
    """Bars of areas; counts of a country beside those of a village would only show the country."""
    found = reading.of_areas(place, key, period, areas)
    finest = "municipality" if any(a["kind"] == "municipality" for a, _ in found) else "region"
    if found and found[0][1].unit not in COMPARABLE_UNITS:
        found = [(area, figure) for area, figure in found if area["kind"] == finest]
    here = place.area["code"]
    labels = wording.area_labels(area for area, _ in found)
    return [
        Bar.of(
            figure,
            label,
            is_highlighted=area["code"] == here,
            is_reference=area["kind"] != finest,
        )
        for label, (area, figure) in zip(labels, found, strict=True)
    ]


def _keep(response: Response) -> Response:
    response.headers["Cache-Control"] = f"public, max-age={_A_DAY}"
    return response
