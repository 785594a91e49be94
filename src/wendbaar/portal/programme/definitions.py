"""What an indicator is, for the pages of a programme: by the publication the page shows."""

from typing import Any

from wendbaar.core.indicators.library import library
from wendbaar.core.vocabulary.measures import Direction
from wendbaar.portal.figures.language import language
from wendbaar.portal.programme.here import Here
from wendbaar.portal.releases.place import Place


def definition(here: Here, key: str) -> dict[str, Any]:
    """An indicator as the manifest of a release gives it; one without a release by the library.

    A programme may name an indicator that the library has no more: the publication still says
    what its figures are. Where neither knows it there are no figures, and it goes by its key.
    """
    return _published(here.place, key) or _in_library(key) or _by_its_key(key)


def indicator_label(here: Here, key: str) -> str:
    """The name of an indicator."""
    return str(definition(here, key)["label"][language()])


def unit_of(here: Here, key: str) -> str:
    """The key of the unit of an indicator; empty when nobody knows it."""
    return str(definition(here, key)["unit"]["key"])


def direction_of(here: Here, key: str) -> Direction:
    """Which way is better."""
    return Direction(definition(here, key)["direction"])


def has_page(place: Place | None, key: str) -> bool:
    """Whether the release has the indicator, so that its page exists."""
    return _published(place, key) is not None


def is_known(here: Here, key: str) -> bool:
    """Whether the release or the library has the indicator."""
    return has_page(here.place, key) or key in library()


def _published(place: Place | None, key: str) -> dict[str, Any] | None:
    known = place.bundle.manifest["indicators"] if place else ()
    return next((each for each in known if each["key"] == key), None)


def _in_library(key: str) -> dict[str, Any] | None:
    return library()[key].as_dict() if key in library() else None


def _by_its_key(key: str) -> dict[str, Any]:
    label = {"nl": key, "en": key}
    # Of what has no figures no direction is asked; "neutral" would be said to the reader.
    return {"key": key, "label": label, "unit": {"key": ""}, "direction": Direction.UP}
