"""The figures of a page as a file: CSV, XLSX or JSON-stat, with the same facts inside."""

import hashlib
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from wendbaar.core.disclosure.figure import Figure
from wendbaar.core.vocabulary.periods import Period
from wendbaar.portal.figures import reading
from wendbaar.portal.figures.language import language
from wendbaar.portal.figures.page import chosen_figure
from wendbaar.portal.figures.views import definition_of
from wendbaar.portal.releases.place import Place, required_place
from wendbaar.publish.formats import csv_file, jsonstat, xlsx_file
from wendbaar.publish.formats.columns import Selection, select

# Extension -> media type, and what writes the file.
FORMATS: dict[str, tuple[str, Callable[[Selection], bytes]]] = {
    "csv": (csv_file.CONTENT_TYPE, csv_file.to_csv),
    "xlsx": (xlsx_file.CONTENT_TYPE, xlsx_file.to_xlsx),
    "json": (jsonstat.CONTENT_TYPE, jsonstat.to_jsonstat),
}
_CITED, _NEWEST = "public, max-age=86400", "public, max-age=300"


def download(request: HttpRequest, key: str, file_format: str) -> HttpResponse:
    """What the page of an indicator shows, as a file.

    `?excel=1` gives a CSV that a Dutch Excel opens well: semicolon and decimal comma.
    """
    if file_format not in FORMATS:
        raise Http404
    place = required_place(request)
    definition = definition_of(place, key)
    version = _version(request, place)
    fresh = get_conditional_response(request, etag=version)
    response = fresh or _file(request, place, definition, file_format)
    response.headers["ETag"] = version
    response.headers["Cache-Control"] = _CITED if place.is_cited else _NEWEST
    return response


def page_figures(place: Place, definition: dict[str, Any], period: str) -> list[Figure]:
    """The figures of a page: the area through time with all its groups, and its neighbours."""
    key = definition["key"]
    chosen = chosen_figure(place, reading.trend(place, key), period)
    own = place.bundle.figures(key, area=place.area["code"])
    around = reading.of_areas(place, key, chosen.period, reading.neighbours(place))
    others = [figure for area, figure in around if area["code"] != place.area["code"]]
    return [*sorted(own, key=_order), *others]


def _order(figure: Figure) -> tuple[list[tuple[str, str]], Period]:
    return sorted(figure.group_by.items()), Period.parse(figure.period)


def _file(
    request: HttpRequest, place: Place, definition: dict[str, Any], file_format: str
) -> HttpResponse:
    figures = page_figures(place, definition, request.GET.get("periode", ""))
    selection = select(place.bundle.manifest, figures, language=language())
    media_type, write = FORMATS[file_format]
    if file_format == "csv" and request.GET.get("excel"):
        content = csv_file.to_csv(selection, for_dutch_excel=True)
    else:
        content = write(selection)
    name = f"{definition['key']}_{place.area['code']}_{place.release.release_id}.{file_format}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=media_type, headers=headers)


def _version(request: HttpRequest, place: Place) -> str:
    """A release never changes: its name, the area and the address say which bytes these are."""
    text = "|".join([place.release.release_id, str(place.area["code"]), request.get_full_path()])
    return f'"{hashlib.sha256(text.encode()).hexdigest()[:20]}"'
