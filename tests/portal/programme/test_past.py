"""The programme as it was: a day in the address stays there from page to page, and in files."""

import json
import re
from datetime import UTC, datetime

import pytest
from django.test import Client

from support.example_programme import example_document, text
from support.programme import client_of, load, page, person
from wendbaar.portal.register.loading import load_document

pytestmark = pytest.mark.django_db
DAY = "?op=2026-02-01"


@pytest.fixture
def renamed(programme):
    """Line 2 had another name before June."""
    document = example_document()
    document["lines"][1]["label"] = text("Nieuwe naam")
    load(document)


@pytest.mark.parametrize("path", ["", "keten/", "lijn/lijn_2/", "partners/", "ontbreekt/"])
def test_links_to_other_pages_of_the_programme_keep_the_day(path, renamed, published):
    html = page(path + DAY)
    links = re.findall(r'href="(/programma/AM01/[^"]*)"', html)
    elsewhere = [each for each in links if "op=2026-02-01" not in each]
    assert elsewhere == [f"/programma/AM01/{path}"]  # the way back to now
    assert len(links) > 5


def test_a_file_is_of_the_day_of_the_page_it_was_taken_from(renamed, published):
    html = page("bestanden/" + DAY)
    address = re.search(r'href="([^"]*programma\.json[^"]*)"', html).group(1)
    document = json.loads(Client().get(address.replace("&amp;", "&")).content)
    assert "Ontwikkelbudget" in json.dumps(document)
    assert "Nieuwe naam" not in json.dumps(document)


def test_reports_of_days_on_which_the_programme_was_the_same_are_one_report(renamed, published):
    address = "/programma/AM01/bestanden/jaarrapport.html"
    reports = set()
    for day in ("2026-01-05", "2026-01-06", "2026-02-01", "2026-05-31", "2026-06-05"):
        answer = Client().get(f"{address}?op={day}&uitgave={published.release_id}", follow=True)
        assert answer.request["QUERY_STRING"].endswith(f"uitgave={published.release_id}")
        reports.add((answer.request["QUERY_STRING"][:13], answer.content))
    assert [day for day, _ in sorted(reports)] == ["op=2026-01-05", "op=2026-06-05"]
    assert "van de dag waarop dat zo werd" in page("bestanden/?op=2026-02-01")


def test_who_follows_the_register_gets_the_report_of_the_day_asked_for(renamed, published):
    colleague = client_of(person("piet", "programmamedewerker"))
    address = "/programma/AM01/bestanden/jaarrapport.html?op=2026-02-01"
    assert colleague.get(address).status_code == 200
    assert Client().get(address).status_code == 302


def test_a_cited_release_stays_beside_the_day(renamed, published):
    html = page(f"{DAY}&uitgave={published.release_id}")
    assert f"?uitgave={published.release_id}&amp;gebied=AM01&amp;op=2026-02-01" in html


def test_nobody_knows_the_programme_of_a_day_to_come(programme, published):
    response = Client().get("/programma/AM01/?op=2999-01-01")
    assert response.status_code == 404
    assert "Die dag moet nog komen" in response.content.decode()


def test_a_target_that_ended_is_judged_no_more(programme, published):
    assert "Arbeidsdeelname in 2027" in page("streefwaarden/")
    document = example_document()
    document["targets"][0]["end"] = "2026-03-31"
    load(document)
    assert "Arbeidsdeelname in 2027" not in page("streefwaarden/")
    assert ",2027JJ00," not in page("bestanden/keten.csv")
    assert "Arbeidsdeelname in 2027" in page(f"streefwaarden/{DAY}")


def test_what_was_approved_at_night_is_of_the_day_it_was_here(programme, published):
    document = example_document()
    document["lines"][1]["label"] = text("Nieuwe naam")
    at_night = datetime(2026, 5, 31, 22, 30, tzinfo=UTC)  # half past twelve on 1 June in Groningen
    load_document(document, why="Anders", now=at_night)
    html = page("lijn/lijn_2/")
    assert 'href="?op=2026-06-01"' in html
    assert "Nieuwe naam" in page("lijn/lijn_2/?op=2026-06-01")
