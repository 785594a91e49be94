"""The programme to take with you: as JSON, spreadsheet, IATI, results chain, and a calendar feed."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wendbaar.core.indicators.library import library
from wendbaar.core.programme.results_chain import filled_chain
from wendbaar.portal.figures.language import language
from wendbaar.portal.programme.here import Here, here
from wendbaar.portal.programme.series import series
from wendbaar.publish.programme import calendar, chain_file, iati, json_file, xlsx_file


@dataclass(frozen=True)
class FileKind:
    """A file one can take: its ending, name in words, type, and how it is made."""

    name: str
    words: object
    content_type: str
    make: Callable[[Here], bytes]


def show_files(request: HttpRequest, region: str) -> HttpResponse:
    """What one can take, and what it is for."""
    context = {"here": here(request, region), "kinds": KINDS, "tab": "files"}
    return render(request, "programme/files.html", context)


def download(request: HttpRequest, region: str, name: str) -> HttpResponse:
    """One file, made from the programme as it holds now."""
    kind = next((each for each in KINDS if each.name == name), None)
    if kind is None:
        raise Http404(_("There is no such file."))
    response = HttpResponse(kind.make(here(request, region)), content_type=kind.content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{region}-{kind.name}"'
    return response


def _iati(found: Here) -> bytes:
    facts = {key: (str(each.level), each.direction, each.label) for key, each in library().items()}
    return iati.to_iati(found.programme, series(found), facts, made_on=found.today)


def _calendar(found: Here) -> bytes:
    return calendar.to_calendar(found.programme, language(), stamp=timezone.now())


def _chain(found: Here) -> bytes:
    stages = {key: str(each.level) for key, each in library().items()}
    directions = {key: each.direction for key, each in library().items()}
    rows = filled_chain(found.programme, found.today, stages)
    release = found.place.release.release_id if found.place else ""
    return chain_file.to_chain_csv(found.programme, rows, series(found), directions, release)


KINDS = (
    FileKind(
        "programma.json",
        gettext_lazy("The whole programme, to read back or to work with in another program"),
        json_file.CONTENT_TYPE,
        lambda found: json_file.to_json(found.programme),
    ),
    FileKind(
        "programma.xlsx",
        gettext_lazy("The whole programme as a spreadsheet, to change and read back"),
        xlsx_file.CONTENT_TYPE,
        lambda found: xlsx_file.to_xlsx(found.programme),
    ),
    FileKind(
        "keten.csv",
        gettext_lazy("The results chain with targets and figures"),
        chain_file.CONTENT_TYPE,
        _chain,
    ),
    FileKind(
        "iati.xml",
        gettext_lazy("Actions and results for other monitoring tools (IATI 2.03)"),
        iati.CONTENT_TYPE,
        _iati,
    ),
    FileKind(
        "agenda.ics",
        gettext_lazy("Moments and decisions for your own calendar"),
        calendar.CONTENT_TYPE,
        _calendar,
    ),
)
