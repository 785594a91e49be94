"""Here: the programme a page is about, and the publication its figures come from."""

from dataclasses import dataclass, replace
from datetime import date

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.programme import Programme
from wendbaar.errors import UserError
from wendbaar.portal.programme.withdrawn import withdrawn_in, without_withdrawn
from wendbaar.portal.register.store import programme_of, programme_on
from wendbaar.portal.releases.place import Place, find_place, place_of


@dataclass(frozen=True)
class Here:
    """A region with its programme today; `place` is None while nothing is published about it."""

    region: str
    programme: Programme
    place: Place | None
    today: date
    on: date | None = None  # the programme as it was on that day

    def entry(self, section: str, key: str) -> Entry:
        """An entry of the programme; 404 when there is none."""
        found = self.programme.find(section, key)
        if found is None:
            raise Http404(_("There is no such part of this programme."))
        return found


def here(request: HttpRequest, region: str) -> Here:
    """Where the reader is by the address; 404 without a programme.

    The address names the region, so the top of the page and its theme follow it.
    """
    found = _here(request, region, _day(request.GET.get("op", "")))
    shown = without_withdrawn(found.programme, withdrawn_in(found.programme))
    return replace(found, programme=shown)


def here_today(request: HttpRequest, region: str) -> Here:
    """The same where someone acts: the programme as it holds now, whatever day the address names.

    By the rules of an earlier day nobody applies, decides or delivers any more.
    """
    return _here(request, region, None)


def _here(request: HttpRequest, region: str, on: date | None) -> Here:
    programme = programme_on(region, on) if on else programme_of(region)
    if programme is None:
        raise Http404(_("There is no programme of this region here on that day."))
    place = _place(region, request.GET.get("uitgave", ""))
    request.wendbaar_place = place  # type: ignore[attr-defined]  # as releases.place keeps it
    request.wendbaar_on = on  # type: ignore[attr-defined]  # links keep the day, see pages.context
    return Here(region, programme, place, on or timezone.localdate(), on)


def here_now(region: str) -> Here | None:
    """The programme of a region as it holds now with its latest figures; None where there is none."""
    programme = programme_of(region) if region else None
    if programme is None:
        return None
    return Here(region, programme, _place(region, ""), timezone.localdate())


def region_of_reader(request: HttpRequest) -> str:
    """The region the reader is in by the address or the publication shown; empty for a country."""
    try:
        place = place_of(request)
    except (Http404, UserError):
        return ""
    if place is None:
        return ""
    code = str((place.region or place.focus)["code"])
    return code if code.startswith("AM") else ""


def _day(text: str) -> date | None:
    """A day from the address: what is no day in the past gives 404, not another programme."""
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise Http404(_("That is not a day. Write it as 2025-06-01.")) from error
    if day > timezone.localdate():
        raise Http404(_("That day has not come yet, so nobody knows what the programme will be."))
    return day


def _place(region: str, release_id: str) -> Place | None:
    try:
        return find_place(region, release_id)
    except (Http404, UserError):
        if release_id:
            raise
        return None
