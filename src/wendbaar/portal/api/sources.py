"""Which release answers a question: an approved one, or one that staff looks at before approval."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import Http404, HttpRequest

from wendbaar.core.vocabulary.periods import Period
from wendbaar.errors import DefinitionError
from wendbaar.portal.accounts.roles import handles_releases
from wendbaar.portal.api.problems import Refusal, expected, unknown_word
from wendbaar.portal.releases.models import Release
from wendbaar.portal.releases.place import find_place
from wendbaar.portal.releases.shelf import bundle_of
from wendbaar.publish.bundle import Bundle


@dataclass(frozen=True)
class Source:
    """A release with its opened bundle."""

    release: Release
    bundle: Bundle

    @property
    def is_public(self) -> bool:
        """Whether anyone may keep a copy of the answer."""
        return self.release.status == Release.Status.APPROVED


def source_of(request: HttpRequest, publicatie: str = "", gebied: str = "") -> Source:
    """The release that was named, else the newest that holds the area."""
    if publicatie:
        release = visible_release(request, publicatie)
        if release.status == Release.Status.WITHDRAWN:
            raise Http404(f"Publicatie {publicatie} is ingetrokken: {release.withdrawal_reason}")
        return Source(release, bundle_of(release))
    try:
        place = find_place(gebied)
    except Http404:  # its sentence is for a page, in the language of the reader
        raise Http404(f"Er is geen gebied {gebied[:20]!r} in de publicaties.") from None
    if place is None:
        raise Http404("Er is nog niets gepubliceerd.")
    return Source(place.release, place.bundle)


def visible_release(request: HttpRequest, publicatie: str) -> Release:
    """A release that was published, or one that waits, for who handles those; 404 for others."""
    release = Release.objects.named(publicatie)
    if release is None or (release.approved_at is None and not handles_releases(request.user)):
        raise Http404("Er is geen publicatie met deze naam. Zie /v1/publicaties.")
    return release


def check_names(request: HttpRequest, known: Iterable[str]) -> None:
    """Refuse a filter that does not exist; a typing error would quietly give too much."""
    words = list(known)
    for name in request.GET:
        if name not in words:
            hint = expected(name, words) if words else " Verwacht: geen filters."
            raise Refusal(422, f"Er is geen filter {name[:60]!r}.{hint}")


def check_word(name: str, found: str | None, known: Iterable[str], listed: str = "") -> None:
    """Refuse a value that is not in the release."""
    words = set(known)
    if found and found not in words:
        raise unknown_word(name, found, sorted(words), listed)


def check_period(found: str | None) -> None:
    """Refuse what is not a period."""
    try:
        Period.parse(found or "2024JJ00")
    except DefinitionError:
        raise Refusal(
            422, f"periode heeft geen waarde {(found or '')[:20]!r}. Verwacht: zoals 2024KW01."
        ) from None
