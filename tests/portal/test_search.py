"""A figure is found by the words people type."""

import pytest
from django.test import Client

from wendbaar.portal.figures.search import search, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("werklozen", "werkloos"),
        ("banen", "baan"),
        ("cursussen", "cursus"),
        ("Diploma’s", "diplomas"),
    ],
)
def test_inflected_words_share_a_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("werklozen", "unemployment_rate"),
        ("werkloosheid", "unemployment_rate"),
        ("langdurig", "long_unemployment"),
        ("unemployed", "unemployment_rate"),
        ("net_participation", "net_participation"),
        ("hoeveel mensen hebben werk", "net_participation"),
        ("inkomen", "disposable_income"),
        ("BIJSTAND", "benefits_bijstand"),
    ],
)
def test_words_find_their_figure(published, typed, key):
    html = Client().get("/cijfers/", {"zoek": typed}).content.decode()
    assert f"/cijfers/{key}/" in html


def test_a_typing_error_gets_a_suggestion(published):
    html = Client().get("/cijfers/", {"zoek": "bijstnd"}).content.decode()
    assert "Bedoelt u:" in html
    assert "bijstand" in html


def test_nothing_asked_gives_everything():
    assert search([{"key": "a"}, {"key": "b"}], "  ") == [{"key": "a"}, {"key": "b"}]


def test_markup_in_a_query_stays_text(published):
    html = Client().get("/cijfers/", {"zoek": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in html


def test_a_longer_word_does_not_find_all_that_shares_its_beginning():
    from wendbaar.portal.figures.search import _hit, stem

    wanted = stem("werkloosheid")
    assert _hit(wanted, [stem("werkloos")])
    assert not _hit(wanted, [stem("werk")])
