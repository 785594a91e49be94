"""Where: the region a page of the desk is about, also when it has no programme yet."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from wendbaar.core.programme.fields import SectionWords, section_words
from wendbaar.core.programme.programme import ENTRY_KINDS, Programme
from wendbaar.core.vocabulary.geography import area
from wendbaar.errors import UserError
from wendbaar.portal.register.store import programme_of
from wendbaar.portal.releases.place import find_place


@dataclass(frozen=True)
class Where:
    """A region, its name, its programme as it holds now, and the day."""

    region: str
    name: str
    programme: Programme | None
    today: date


def where(request: HttpRequest, region: str) -> Where:
    """The region of an address; 404 when there is none. The top of the page follows it."""
    try:
        name = area(region).name
    except UserError as error:
        raise Http404(_("There is no such region.")) from error
    with suppress(Http404, UserError):  # nothing published about it: the top stays neutral
        request.wendbaar_place = find_place(region)  # type: ignore[attr-defined]
    return Where(region, name, programme_of(region), timezone.localdate())


def words_of(section: str) -> SectionWords:
    """The words of a section; 404 when there is none."""
    if section not in ENTRY_KINDS:
        raise Http404(_("There is no such part of a programme."))
    return section_words(section)
