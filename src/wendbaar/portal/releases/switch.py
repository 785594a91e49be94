"""The areas this portal publishes about, to go from one to another on every page."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from wendbaar.core.vocabulary.geography import area
from wendbaar.portal.releases.models import Release
from wendbaar.portal.releases.place import Place


@dataclass(frozen=True)
class Choice:
    """A published area, and the address of this same page about it."""

    name: str
    address: str
    is_here: bool


def choices(request: HttpRequest, place: Place | None) -> tuple[Choice, ...]:
    """All published areas, the country first; none when there is one only."""
    current = Release.objects.current()
    if place is None or len(current) < 2:
        return ()
    found = request.resolver_match  # none on a page that does not exist
    path = request.path if found and request.method == "GET" else reverse("pages:home")
    ordered = sorted(current, key=lambda each: (not each.is_country, _name(each)))
    return tuple(
        Choice(_name(each), f"{path}?gebied={each.focus}", each.focus == place.release.focus)
        for each in ordered
    )


def _name(release: Release) -> str:
    return area(release.focus).name
