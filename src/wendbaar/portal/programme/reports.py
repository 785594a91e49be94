"""The yearly report and the board memo, made when someone asks and kept for the next."""

from datetime import date
from functools import lru_cache

from wendbaar.core.programme.programme import Programme
from wendbaar.portal.figures.language import language
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.withdrawn import withdrawn_in, without_withdrawn
from wendbaar.portal.register.store import State, programme_of, programme_on, state_of
from wendbaar.portal.releases.models import Release
from wendbaar.portal.releases.shelf import bundle_of
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.files import fitting_memo, write_report
from wendbaar.publish.report.yearly import yearly_report


def report_file(here: Here, kind: str, wanted: str) -> bytes:
    """The report `yearly` or `memo` as pdf, html or docx, of the programme on the page."""
    assert here.place is not None  # without figures there is no report
    release = here.place.release.pk
    state = state_of(here.region)
    what = here.region, here.on, state, release, withdrawn_in(_programme(here.region, here.on))
    return _made(kind, wanted, language(), here.today, what)


@lru_cache(maxsize=64)  # about 0.1 MB each
def _made(
    kind: str,
    wanted: str,
    lang: str,
    on: date,
    what: tuple[str, date | None, State | None, int, frozenset[str]],
) -> bytes:
    """Made once for a state of programme and releases, a day and a language."""
    region, past, _state, release, withdrawn = what
    programme = without_withdrawn(_programme(region, past), withdrawn)
    basis = Basis(programme, bundle_of(Release.objects.get(pk=release)), on, lang)
    report = yearly_report(basis) if kind == "yearly" else fitting_memo(basis)
    return write_report(report, wanted)


def _programme(region: str, past: date | None) -> Programme:
    programme = programme_on(region, past) if past else programme_of(region)
    assert programme is not None  # the page has shown it
    return programme
