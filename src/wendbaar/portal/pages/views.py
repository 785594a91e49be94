"""Home (Kompas) and the pages that explain."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from wendbaar.core.vocabulary.glossary import glossary
from wendbaar.portal.figures.answers import tile_keys
from wendbaar.portal.figures.catalogue import themes
from wendbaar.portal.figures.language import language
from wendbaar.portal.figures.movers import movers
from wendbaar.portal.figures.tiles import Tile, latest_tiles
from wendbaar.portal.figures.wording import area_phrase
from wendbaar.portal.programme.brief import brief_of
from wendbaar.portal.releases.place import place_of

MOST_TILES = 8


def home(request: HttpRequest) -> HttpResponse:
    """The state of the region at a glance."""
    place = place_of(request)
    if place is None:
        return render(request, "pages/empty.html")
    tiles = latest_tiles(place)
    found = _chosen(tiles)
    context = {
        "tiles": found,
        "first": found[0] if found else None,
        "movers": movers(place, tiles),
        "brief": brief_of(place),
        "themes": themes(place),
        "area_in_words": area_phrase(place.area),
        "loss": place.bundle.manifest.get("loss", {}),
        "sources": place.bundle.manifest["receipts"],
    }
    return render(request, "pages/home.html", context)


def explanation(request: HttpRequest) -> HttpResponse:
    """How a number comes about."""
    return render(request, "pages/explanation.html")


def words(request: HttpRequest) -> HttpResponse:
    """The words we use, with their source."""
    terms = sorted(glossary(), key=lambda term: str(getattr(term, language())).casefold())
    return render(request, "pages/words.html", {"terms": terms})


def accessibility(request: HttpRequest) -> HttpResponse:
    """What works for whom, and what to do when it does not."""
    return render(request, "pages/accessibility.html")


def privacy(request: HttpRequest) -> HttpResponse:
    """What we keep of a visitor, and how people in the figures are protected."""
    return render(request, "pages/privacy.html")


def _chosen(tiles: dict[str, Tile]) -> list[Tile]:
    """The most telling indicators that have a figure here, filled up with others that have one."""
    wanted = [key for key in tile_keys() if key in tiles]
    keys = [*wanted, *(key for key in tiles if key not in wanted)]
    return [tiles[key] for key in keys[:MOST_TILES]]
