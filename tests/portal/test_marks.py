"""Marks beside a figure: provisional, Dutch names on English pages, what moved, what is missing."""

from dataclasses import replace

import pytest
from django.test import Client

from wendbaar.portal.figures.movers import movers
from wendbaar.portal.figures.tiles import latest_tiles
from wendbaar.portal.releases.place import find_place
from wendbaar.publish.reader import Bundle


@pytest.fixture
def provisional(published, monkeypatch):
    """The release, with every figure called provisional by its supplier."""
    read = Bundle.figures
    monkeypatch.setattr(
        Bundle,
        "figures",
        lambda *given, **named: [replace(f, note="provisional") for f in read(*given, **named)],
    )


def page(address: str) -> str:
    return Client().get(address).content.decode()


def test_a_provisional_figure_is_marked_everywhere(provisional):
    figure = page("/cijfers/net_participation/")
    assert 'wb-mark--plain">voorlopig cijfer' in figure
    assert "Voorlopig cijfer: de leverancier kan het nog bijstellen." in figure
    assert '<span class="wb-star" aria-hidden="true">*</span>' in figure
    assert "* voorlopig cijfer, de leverancier kan het nog bijstellen" in figure
    for address in ("/", "/cijfers/"):
        assert 'wb-mark--plain">voorlopig<' in page(address)
    assert "* voorlopig cijfer" in page("/kaart/net_participation/")
    assert "open dot: provisional" in page(
        "/en/cijfers/net_participation/grafiek/verloop.json?gebied=AM01"
    )


def test_a_final_figure_has_no_star(published):
    assert "voorlopig" not in page("/cijfers/net_participation/")


def test_dutch_names_are_marked_on_english_pages(published):
    english = page("/en/cijfers/net_participation/")
    assert '<span lang="nl">' in english
    assert '<span lang="nl">' not in page("/cijfers/net_participation/")
    publication = page(f"/en/publicaties/{published.release_id}/")
    assert '<span lang="nl">' in publication


def test_a_table_name_stands_with_the_technical_facts_only(published):
    for address in ("/cijfers/net_participation/", "/kaart/net_participation/"):
        assert "(resident_quarter)" not in page(address)
    assert "geteld uit de tabel <code>resident_quarter</code>" in page(
        "/cijfers/net_participation/"
    )


def test_the_list_has_contents_and_folds_away_what_has_no_figure(published):
    found = page("/cijfers/")
    assert 'aria-labelledby="themas"' in found
    assert "nog geen cijfer bij hebben</summary>" in found
    shown, *folded = found.split("<details")
    assert "nog geen bron" not in shown
    assert any("nog geen bron" in each for each in folded)


def test_movers_have_a_verdict_and_are_results(published):
    place = find_place()
    assert place is not None
    found = movers(place, latest_tiles(place))
    levels = {each["key"]: each["level"] for each in place.bundle.manifest["indicators"]}
    for tiles, is_wanted in ((found.wanted, True), (found.unwanted, False)):
        assert len(tiles) <= 3
        for tile in tiles:
            assert tile.change is not None
            assert tile.change.is_wanted is is_wanted
            assert levels[tile.key] in {"impact", "outcome"}
    assert bool(found) == ("Wat gaat de goede kant op?" in page("/"))
