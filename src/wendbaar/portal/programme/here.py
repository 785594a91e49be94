"""Here: the programme a page is about, and the publication its figures come from."""

from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.programme import Programme
from wendbaar.errors import UserError
from wendbaar.portal.register.store import programme_of
from wendbaar.portal.releases.place import Place, find_place


@dataclass(frozen=True)
class Here:
    """A region with its programme today; `place` is None while nothing is published about it."""

    region: str
    programme: Programme
    place: Place | None
    today: date

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
    programme = programme_of(region)
    if programme is None:
        raise Http404(_("There is no programme of this region here yet."))
    place = _place(region, request.GET.get("uitgave", ""))
    request.wendbaar_place = place  # type: ignore[attr-defined]  # as releases.place keeps it
    return Here(region, programme, place, timezone.localdate())


def _place(region: str, release_id: str) -> Place | None:
    try:
        return find_place(region, release_id)
    except (Http404, UserError):
        if release_id:
            raise
        return None
