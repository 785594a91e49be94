"""Where the reader is: which release, which area; both are kept in the address."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from wendbaar.portal.releases.models import Release
from wendbaar.portal.releases.shelf import bundle_of
from wendbaar.publish.bundle import Bundle

AreaEntry = Mapping[str, Any]  # an entry of `areas` in the manifest


class WithdrawnRelease(Http404):
    """An address cites a release that was published once and has been taken back."""

    def __init__(self, release: Release, area: str) -> None:
        super().__init__(_("This publication has been withdrawn."))
        self.release = release
        self.area = area or release.focus


@dataclass(frozen=True)
class Place:
    """A release and an area in it."""

    release: Release
    bundle: Bundle
    area: AreaEntry
    is_cited: bool = False  # the address names the release

    @cached_property
    def areas(self) -> dict[str, AreaEntry]:
        """All areas of the release by code."""
        return {area["code"]: area for area in self.bundle.manifest["areas"]}

    @cached_property
    def region(self) -> AreaEntry | None:
        """The labour-market region the reader is in; None for a country or a province."""
        code = self.area["code"] if self.area["kind"] == "region" else self.area.get("region")
        return self.areas.get(code or "")

    @cached_property
    def regions(self) -> list[AreaEntry]:
        """The regions of the release, by name."""
        return sorted(
            (area for area in self.areas.values() if area["kind"] == "region"),
            key=lambda area: str(area["name"]),
        )

    @property
    def focus(self) -> AreaEntry:
        """The area the release is about."""
        return self.areas[self.release.focus]

    @property
    def query(self) -> str:
        """What keeps the place in an address; empty where the portal would come here anyway."""
        parts = []
        if self.is_cited:
            parts.append(f"uitgave={self.release.release_id}")
        if self.is_cited or self.area["code"] != self.release.focus or self._has_others:
            parts.append(f"gebied={self.area['code']}")
        return f"?{'&'.join(parts)}" if parts else ""

    @cached_property
    def _has_others(self) -> bool:
        """Whether the portal serves other areas too; then an address names its own."""
        return len(Release.objects.current()) > 1

    @property
    def address_query(self) -> str:
        """Release and area in full: the address that stays the same for ever."""
        return f"?uitgave={self.release.release_id}&gebied={self.area['code']}"


def place_of(request: HttpRequest) -> Place | None:
    """Where the reader is, or None when nothing is published yet."""
    if not hasattr(request, "wendbaar_place"):
        place = find_place(request.GET.get("gebied", ""), request.GET.get("uitgave", ""))
        request.wendbaar_place = place  # type: ignore[attr-defined]  # one look-up per request
    return request.wendbaar_place  # type: ignore[attr-defined, no-any-return]


def required_place(request: HttpRequest) -> Place:
    """Where the reader is; 404 when nothing is published yet."""
    place = place_of(request)
    if place is None:
        raise Http404(_("Nothing has been published yet."))
    return place


def find_place(area: str = "", release_id: str = "") -> Place | None:
    """The place with this area and release; empty texts mean: the current one."""
    if release_id:
        return _cited(area, release_id)
    candidates = Release.objects.current()
    if not candidates:
        return None
    if not area:
        first = Release.objects.chosen_first() or candidates[0]
        return _at(first, first.focus)
    for release in _nearest_first(candidates, area):
        if any(each["code"] == area for each in bundle_of(release).manifest["areas"]):
            return _at(release, area)
    raise Http404(_("There is no area {code} in the published figures.").format(code=area[:20]))


def _cited(area: str, release_id: str) -> Place:
    release = Release.objects.public().named(release_id)
    if release is None:
        raise Http404(_("There is no publication with this name."))
    if release.status == Release.Status.WITHDRAWN:
        raise WithdrawnRelease(release, area)
    return _at(release, area or release.focus, is_cited=True)


def _nearest_first(releases: list[Release], area: str) -> list[Release]:
    """A release about the area itself, then the one that covers least: a region before a country."""
    return sorted(releases, key=lambda each: (each.focus != area, each.is_country))


def _at(release: Release, area: str, *, is_cited: bool = False) -> Place:
    bundle = bundle_of(release)
    for entry in bundle.manifest["areas"]:
        if entry["code"] == area:
            return Place(release, bundle, entry, is_cited)
    raise Http404(_("There is no area {code} in the published figures.").format(code=area[:20]))
