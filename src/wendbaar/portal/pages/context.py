"""What every page needs: the place, the theme, the doors, the other language."""

from typing import Any

from django.db import DatabaseError
from django.http import Http404, HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language

from wendbaar.errors import WendbaarError
from wendbaar.portal.accounts.roles import is_staff_member
from wendbaar.portal.releases.place import Place, place_of
from wendbaar.portal.releases.switch import Choice, choices
from wendbaar.publish.charts.style import THEMES

# Apps behind the doors Programma and Mijn werk.
_OF_THE_PROGRAMME = {"programme", "decisions", "fund"}
_OF_THE_WORK = {"register", "deliveries"}


def house(request: HttpRequest) -> dict[str, Any]:
    """Context of every page; an error page gets it too, so it never fails itself."""
    place = _place_if_any(request)
    language = "en" if (get_language() or "nl").startswith("en") else "nl"
    other = "nl" if language == "en" else "en"
    return {
        "place": place,
        "choices": choices_if_any(request, place),
        "place_query": _query(request, place),
        "theme_file": f"themes/{theme_of(place)}.css",
        "language": language,
        "other_language": other,
        "other_language_url": translate_url(request.get_full_path(), other),
        "door": _view(request),
        "in_programme": _app(request) in _OF_THE_PROGRAMME,
        "at_work": _app(request) in _OF_THE_WORK or _view(request).startswith("releases:desk"),
        "is_staff_member": hasattr(request, "user") and is_staff_member(request.user),
    }


def theme_of(place: Place | None) -> str:
    """The theme of the region the reader is in or the release is about, or the neutral one."""
    if place is None:
        return "wendbaar"
    return THEMES.get((place.region or place.focus)["code"], "wendbaar")


def choices_if_any(request: HttpRequest, place: Place | None) -> tuple[Choice, ...]:
    """The published areas; none when the database cannot say."""
    try:
        return choices(request, place)
    except (DatabaseError, WendbaarError):
        return ()


def _place_if_any(request: HttpRequest) -> Place | None:
    try:
        return place_of(request)
    except (Http404, DatabaseError, WendbaarError, OSError):
        return None


def _query(request: HttpRequest, place: Place | None) -> str:
    """What keeps release, area and, of a programme, the day in an address."""
    query = place.query if place else ""
    on = getattr(request, "wendbaar_on", None)
    return f"{query}{'&' if query else '?'}op={on.isoformat()}" if on else query


def _view(request: HttpRequest) -> str:
    return request.resolver_match.view_name if request.resolver_match else ""


def _app(request: HttpRequest) -> str:
    return request.resolver_match.namespace if request.resolver_match else ""
