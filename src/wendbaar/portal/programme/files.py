"""The programme to take with you: as JSON, spreadsheet, IATI, results chain, and a calendar feed."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wendbaar.core.indicators.library import library
from wendbaar.core.programme.results_chain import filled_chain
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may
from wendbaar.portal.figures.language import language
from wendbaar.portal.programme.definitions import direction_of
from wendbaar.portal.programme.here import Here, here
from wendbaar.portal.programme.reports import report_file
from wendbaar.portal.programme.series import series
from wendbaar.portal.register.store import same_since
from wendbaar.publish.programme import calendar, chain_file, iati, json_file, xlsx_file


@dataclass(frozen=True)
class FileKind:
    """A file one can take: its ending, name in words, type, and how it is made."""

    name: str
    words: object
    content_type: str
    make: Callable[[Here], bytes]
    needs_figures: bool = False


def show_files(request: HttpRequest, region: str) -> HttpResponse:
    """What one can take, and what it is for."""
    found = here(request, region)
    kinds = [each for each in KINDS if found.place or not each.needs_figures]
    context = {"here": found, "kinds": kinds, "tab": "files"}
    return render(request, "programme/files.html", context)


def download(request: HttpRequest, region: str, name: str) -> HttpResponse:
    """One file, made from the programme as it holds now or held on the day in the address.

    Making a report takes seconds. Of an earlier day visitors get the one of the day from which
    the programme was like that, so that nobody keeps the server at work by asking day after day.
    """
    kind = next((each for each in KINDS if each.name == name), None)
    if kind is None:
        raise Http404(_("There is no such file."))
    found = here(request, region)
    if kind.needs_figures and found.place is None:
        raise Http404(_("Nothing has been published about this region yet."))
    if kind.needs_figures and not may(request.user, Permission.SEE_DRAFTS, region):
        since = same_since(region, found.on) if found.on else None
        if since != found.on:
            return redirect(f"{request.path}?{_asked_of(request, since)}")
    response = HttpResponse(kind.make(found), content_type=kind.content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{region}-{kind.name}"'
    return response


def _asked_of(request: HttpRequest, day: object) -> str:
    """The same question about another day."""
    query = request.GET.copy()
    query["op"] = str(day)
    return query.urlencode()


def _iati(found: Here) -> bytes:
    programme = found.programme.with_targets_on(found.today)
    return iati.to_iati(programme, series(found), library(), made_on=found.today)


def _calendar(found: Here) -> bytes:
    return calendar.to_calendar(found.programme, language(), stamp=timezone.now())


def _chain(found: Here) -> bytes:
    stages = {key: each.level.key for key, each in library().items()}
    rows = filled_chain(found.programme, found.today, stages)
    release = found.place.release.release_id if found.place else ""
    programme = found.programme.with_targets_on(found.today)
    directions = {e.indicator: direction_of(found, e.indicator) for e in programme.targets}
    return chain_file.to_chain_csv(programme, rows, series(found), directions, release)


def _report(kind: str, wanted: str) -> Callable[[Here], bytes]:
    return lambda found: report_file(found, kind, wanted)


_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MEMO = gettext_lazy("Memo of two pages for the board")
_YEARLY = gettext_lazy("Yearly report with all figures, targets, money and decisions")
KINDS = (
    FileKind("memo.pdf", _MEMO, "application/pdf", _report("memo", "pdf"), True),
    FileKind("memo.docx", _MEMO, _DOCX, _report("memo", "docx"), True),
    FileKind("jaarrapport.pdf", _YEARLY, "application/pdf", _report("yearly", "pdf"), True),
    FileKind("jaarrapport.html", _YEARLY, "text/html", _report("yearly", "html"), True),
    FileKind("jaarrapport.docx", _YEARLY, _DOCX, _report("yearly", "docx"), True),
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
