"""Several areas in one portal: which comes first, how to switch, and addresses that stay."""

from datetime import timedelta

import pytest
from django.test import Client

from support.example_bundle import make_example_bundle
from wendbaar.portal.releases.demo import publish_demo_release
from wendbaar.portal.releases.models import Release


@pytest.fixture
def country(published, shelf) -> Release:
    """A release of the country beside that of the region."""
    title = {"nl": "Cijfers voor Nederland", "en": "Figures for the Netherlands"}
    return publish_demo_release(make_example_bundle(shelf / "releases", focus="NL01", title=title))


@pytest.fixture
def by_colleagues(country, published) -> None:
    """Both brought in by a person, the country last."""
    published.imported_by.__class__.objects.filter(pk=published.imported_by.pk).update(
        username="anna"
    )


def page(address: str) -> str:
    response = Client().get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_one_area_needs_no_switch(published):
    assert "wb-regions" not in page("/")


@pytest.mark.parametrize(
    "address", ["/", "/cijfers/", "/cijfers/net_participation/", "/privacy/", "/publicaties/"]
)
def test_every_page_goes_to_the_same_page_of_another_area(country, address):
    here = page(f"{address}?gebied=AM01")
    assert f'href="{address}?gebied=NL01"' in here
    assert f'href="{address}?gebied=AM01" aria-current="true"' in here
    assert 'aria-label="Gebieden op deze website"' in here


def test_a_page_that_does_not_exist_switches_to_the_first_page(country):
    lost = Client().get("/bestaat-niet/?gebied=AM01").content.decode()
    assert 'href="/?gebied=NL01"' in lost
    assert "bestaat-niet/?gebied=NL01" not in lost


def test_every_address_names_its_area_when_there_are_more(country):
    assert 'href="/cijfers/?gebied=NL01"' in page("/?gebied=NL01")
    assert 'href="/cijfers/?gebied=AM01"' in page("/?gebied=AM01")


def test_a_demonstration_shows_what_it_made_last(country, published):
    assert Release.objects.chosen_first() == country


def test_the_country_comes_first_and_else_the_area_that_was_first(by_colleagues, country):
    assert Release.objects.chosen_first() == country
    Release.objects.filter(pk=country.pk).update(focus="AM09")
    first = Release.objects.chosen_first()
    assert first is not None
    assert first.focus == "AM01", "a later approval of another area changes nothing"
    Release.objects.filter(focus="AM01").update(approved_at=country.approved_at + timedelta(days=1))
    first = Release.objects.chosen_first()
    assert first is not None
    assert first.focus == "AM09"


def test_the_page_of_the_country_leads_to_its_regions(country):
    home = page("/?gebied=NL01")
    assert "Hoe is het in uw regio?" in home
    assert '<a href="?gebied=AM01">' in home
    chart = page("/kaart/net_participation/?gebied=NL01")
    assert "/kaart/net_participation/?gebied=AM01" in chart


def test_a_province_keeps_the_theme_of_the_region_it_is_shown_for(published):
    assert "themes/groningen.css" in page("/?gebied=PV20")
