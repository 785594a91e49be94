"""What is missing, the themes, and the pages of parties: counted, listed and linked."""

import re

import pytest

from support.example_programme import example_document, text
from support.programme import load, page

pytestmark = pytest.mark.django_db


def _plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_what_plans_do_not_say_is_counted_per_point_and_listed_per_action(programme, published):
    part = _plain(page("ontbreekt/").split('id="plannen"')[1].split("</section>")[0])
    assert "Van 2 acties zegt het plan bij 2 nog niet alles wat gevraagd wordt." in part
    assert "Welke activiteiten of subsidiemaatregelen 1" in part
    assert "Hoe de monitoring plaatsvindt 2" in part
    assert part.index("Taal op de werkvloer") < part.index("Kansrijk opleiden")  # lacks most


def test_the_plan_of_an_action_that_ended_is_not_asked_for_any_more(programme, published):
    document = example_document()
    document["actions"][0] |= {"start": "2020-01-01", "end": "2021-12-31"}
    load(document)
    assert "Van 1 actie zegt het plan bij 1" in _plain(page("ontbreekt/"))


def test_the_table_of_themes_says_how_each_shows_in_each_initiative(programme, published):
    document = example_document()
    document["lines"].append({"key": "stil", "label": text("Stil thema"), "kind": "theme"})
    document["actions"][0]["themes"] = [{"theme": "lijn_1", "how": text("Op de werkvloer.")}]
    document["actions"][1]["themes"] = [{"theme": "lijn_2", "how": text("Met een tegoed.")}]
    load(document)
    html = page("themas/")
    rows = [_plain(each) for each in html.split("<tbody")[1].split("<tr")[1:]]
    assert [each.count("–") for each in rows] == [1, 1]
    assert "Kansrijk opleiden Op de werkvloer. –" in rows[0]
    assert "Taal op de werkvloer – Met een tegoed." in rows[1]
    assert "Stil thema" in _plain(html).split("waarvan het programma niet zegt")[1]


def test_a_partner_shows_what_it_pays_and_with_whom_it_is_connected(programme, published):
    document = example_document()
    document["amounts"][0]["funder"] = "roc"
    load(document)
    html = page("partner/roc/")
    assert '<a href="/programma/AM01/partner/gemeente_groningen/">' in html
    paid = _plain(html.split('id="betaalt"')[1].split("</section>")[0])
    assert "2025 · Lijn 1 · € 100.000 begroot voorbeeld, bedacht" in paid


def test_money_that_was_received_has_a_column_of_its_own(programme, published):
    assert "Ontvangen" not in page("lijn/lijn_1/")
    document = example_document()
    document["amounts"].append(
        {
            "key": "bijdrage",
            "label": text("Bijdrage"),
            "year": 2025,
            "kind": "funded",
            "about": "lijn_1",
            "euro": 30_000,
        }
    )
    load(document)
    html = page("lijn/lijn_1/")
    assert "Ontvangen" in html
    assert "30.000" in html


def test_who_carries_an_action_is_one_link_away(programme, published):
    html = page("actie/kansrijk_opleiden/")
    assert '<a href="/programma/AM01/partner/gemeente_groningen/">Gemeente Groningen</a>' in html
    assert '<a href="/programma/AM01/partner/roc/">Een roc</a>' in html


def test_a_connection_that_was_made_up_says_so(programme, published):
    assert "voorbeeld, bedacht" not in _plain(page("netwerk/"))
    document = example_document()
    document["links"][0]["is_example"] = True
    load(document)
    assert "Leerplekken voorbeeld, bedacht" in _plain(page("netwerk/"))


def test_money_that_was_made_up_in_part_is_marked_per_year(programme, published):
    money = page("lijn/lijn_1/").split('id="geld"')[1].split("</section>")[0]
    assert "voorbeeld, bedacht" in money.split("</caption>")[0]
    document = example_document()
    real = document["amounts"][0] | {"key": "echt", "year": 2026, "is_example": False}
    document["amounts"].append(real)
    load(document)
    money = page("lijn/lijn_1/").split('id="geld"')[1].split("</section>")[0]
    rows = _plain(money.split("<tbody")[1])
    assert "2025 voorbeeld, bedacht" in rows
    assert money.count("voorbeeld, bedacht") == 1
