"""Every public page answers in both languages, is light, and has the headers and nothing inline."""

import re

import pytest
from django.test import Client

from support.example_bundle import make_example_bundle

PAGES = [
    "/",
    "/?gebied=GM0014",
    "/cijfers/",
    "/cijfers/?zoek=werk",
    "/cijfers/?zoek=bestaatniet",
    "/cijfers/net_participation/",
    "/cijfers/net_participation/?gebied=GM0047&naar=education&periode=2024KW04",
    "/cijfers/population_15_75/?gebied=NL01",
    "/cijfers/disposable_income/",
    "/cijfers/satisfaction_resident/",
    "/kaart/net_participation/",
    "/kaart/population_15_75/?gebied=GM0014",
    "/publicaties/",
    "/publicaties/{release}/",
    "/uitleg/",
    "/begrippen/",
    "/toegankelijkheid/",
    "/privacy/",
    "/inloggen/",
]


def fetch(address: str, release, language: str = "") -> str:
    response = Client().get(language + address.format(release=release.release_id))
    assert response.status_code == 200, address
    return response.content.decode()


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("address", PAGES)
def test_answers_in_both_languages(published, address, language):
    html = fetch(address, published, language)
    assert f'<html lang="{"en" if language else "nl"}">' in html
    assert html.count("<h1") == 1
    assert len(html.encode()) < 60_000
    for pattern in (r"<script(?![^>]*\bsrc=)", r"<style", r'\sstyle="', r'\son[a-z]+="'):
        assert not re.search(pattern, html), f"{address}: {pattern}"
    assert not re.search(r'(src|href)="(https?:)?//(?!opendata\.cbs\.nl)', re.sub(CITED, "", html))


CITED = r'<a href="http://testserver[^"]*"'


def test_headers(published):
    response = Client().get("/")
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert "geolocation=()" in response.headers["Permissions-Policy"]


def test_a_tile_has_number_unit_period_change_and_mark(published):
    html = fetch("/", published)
    assert "Hoeveel mensen hebben werk?" in html
    assert "een jaar eerder" in html
    assert "4e kwartaal 2025" in html
    assert "synthetisch" in html


def test_indicator_page_says_all_that_makes_a_figure_citable(published):
    html = fetch("/cijfers/net_participation/?gebied=GM0014", published)
    for words in (
        "Netto-arbeidsparticipatie",
        "gemeente Groningen",
        "Zo citeert u dit cijfer",
        f"uitgave={published.release_id}&amp;gebied=GM0014&amp;periode=2025KW04",
        "gemeenten zoals ze waren in 2025",
        "sha256",
        "CC BY 4.0",
        "Dezelfde cijfers als tabel",
        "/cijfers/net_participation/download.csv",
    ):
        assert words in html, words


def test_a_figure_without_source_names_what_is_missing(published):
    html = fetch("/cijfers/satisfaction_resident/", published)
    assert "er is nog geen bron" in html
    assert "Wat er ontbreekt" in html


def test_the_permanent_address_keeps_the_release(published):
    html = fetch(f"/cijfers/net_participation/?uitgave={published.release_id}", published)
    assert f'name="uitgave" value="{published.release_id}"' in html


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/cijfers/net_participatio/", "net_participation"),
        ("/cijfers/net_participation/?gebied=GM9999", "GM9999"),
        ("/cijfers/net_participation/?periode=1999KW01", "deze cijfer|dit cijfer"),
        ("/cijfers/net_participation/?uitgave=bestaat-niet", "geen publicatie"),
        ("/publicaties/bestaat-niet/", "Deze pagina is er niet"),
        ("/nergens/", "Misschien staat er een typefout"),
    ],
)
def test_not_found_says_what_to_do(published, address, words):
    response = Client().get(address)
    html = response.content.decode()
    assert response.status_code == 404
    assert re.search(words, html)
    assert "zoeken in alle cijfers" in html


@pytest.mark.parametrize("address", ["/", "/en/", "/publicaties/", "/uitleg/", "/gezondheid"])
def test_an_empty_portal_explains_itself(db, shelf, address):
    assert Client().get(address).status_code == 200


def test_chart_as_picture_and_as_data(published):
    for kind in ("verloop", "groepen", "gebieden", "regios"):
        picture = Client().get(f"/cijfers/net_participation/grafiek/{kind}.svg?smal=1")
        assert picture.status_code == 200
        assert picture.headers["Content-Type"].startswith("image/svg+xml")
        assert b"<title" in picture.content
    data = Client().get("/cijfers/net_participation/grafiek/verloop.json")
    assert data.json()["$schema"].startswith("https://vega.github.io/schema/vega-lite")
    assert Client().get("/cijfers/net_participation/grafiek/taart.svg").status_code == 404


def test_machine_pages(published):
    health = Client().get("/gezondheid").json()
    assert health["status"] == "ok"
    assert health["releases"] == [published.release_id]
    text = Client().get("/.well-known/security.txt").content.decode()
    assert text.startswith("Contact: ")
    assert "Disallow: /beheer/" in Client().get("/robots.txt").content.decode()


def test_security_txt_expires_ahead(published):
    from datetime import UTC, datetime

    text = Client().get("/.well-known/security.txt").content.decode()
    expires = re.search(r"Expires: (\S+)", text)
    assert expires
    assert datetime.fromisoformat(expires[1]) > datetime.now(UTC)


def test_a_download_says_what_is_in_it_and_a_citation_keeps_the_groups(published):
    html = fetch("/cijfers/net_participation/?gebied=GM0014&naar=sex", published)
    assert 'download.csv?gebied=GM0014&amp;periode=2025KW04" download>CSV, alle perioden' in html
    assert (
        f"uitgave={published.release_id}&amp;gebied=GM0014&amp;periode=2025KW04&amp;naar=sex"
        in html
    )
    assert "Elk bestand heeft Groningen in alle perioden en alle groepen" in html


def test_the_list_says_what_is_shown_now_and_tells_equal_titles_apart(published, shelf, log_in_as):
    old = fetch("/publicaties/", published)
    assert old.count("wordt nu getoond") == 1
    assert f"{published.title_nl}</a>" in old
    title = {"nl": published.title_nl, "en": "Other"}
    newer = make_example_bundle(shelf / "releases", title=title)
    log_in_as("anna", "importeur").post("/beheer/inlezen/", {"bundel": newer.name})
    review = log_in_as("bram", "goedkeurder").get(f"/beheer/{newer.name}/").content.decode()
    assert "2025, onveranderd" in review
    log_in_as("bram", "goedkeurder").post(f"/beheer/{newer.name}/goedkeuren/")
    both = fetch("/publicaties/", published)
    assert both.count("wordt nu getoond") == 1
    assert f", {newer.name})</a>" in both
    assert f", {published.release_id})</a>" in both
