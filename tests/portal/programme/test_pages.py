"""The public pages of a programme: everyone may see them, and they say what is not known."""

import re

import pytest
from django.test import Client

from support.example_programme import example_document, text
from support.programme import LOADED_AT, client_of, person
from wendbaar.portal.register.actions import save_draft
from wendbaar.portal.register.loading import load_document

pytestmark = pytest.mark.django_db

PAGES = {
    "": "Ligt het programma op koers?",
    "keten/": "Welke actie moet welk cijfer laten bewegen?",
    "streefwaarden/": "Welke cijfers liggen op koers?",
    "tijdlijn/": "Keuze over het vervolg",
    "begroting/": "100.000",
    "partners/": "Gemeente Groningen",
    "netwerk/": "Leerplekken",
    "ontbreekt/": "Maatregelen zonder cijfer",
    "themas/": "zegt niet hoe thema",
    "besluiten/": "Gaat Kansrijk opleiden door in 2027?",
    "fondsen/": "Fonds samen leren",
    "bestanden/": "programma.xlsx",
    "lijn/lijn_1/": "Leren op de werkplek",
    "maatregel/budget_per_inwoner/": "Met geen.",
    "maatregel/leerplekken/": "Netto-arbeidsparticipatie",
    "actie/kansrijk_opleiden/": "Wie een vak leert, vindt eerder werk.",
    "actie/taal_op_de_werkvloer/": "zegt niet aan welk cijfer dit bijdraagt",
    "doel/deelname/": "Hogere arbeidsdeelname",
    "groep/werkzoekenden/": "Kansrijk opleiden",
    "doelgroep/everyone/": "Kansrijk opleiden",
    "partner/roc/": "Doet mee aan",
    "overleg/bestuur/": "Keuze over het vervolg",
    "cijfer/net_participation/": "Wat hangt er aan",
    "besluit/vervolg_kansrijk/": "Stop als minder dan 40 mensen",
    "fonds/samen_leren/": "ten minste 2 partners samen",
}


def get(path: str) -> str:
    response = Client().get(f"/programma/AM01/{path}")
    assert response.status_code == 200, path
    return response.content.decode()


@pytest.mark.parametrize("path", PAGES)
def test_each_page_says_what_it_is_about_with_and_without_figures(path, programme, published):
    assert PAGES[path] in get(path)
    english = Client().get(f"/en/programma/AM01/{path}")
    assert english.status_code == 200
    assert 'lang="en"' in english.content.decode()


@pytest.mark.parametrize("path", ["", "keten/", "streefwaarden/", "actie/kansrijk_opleiden/"])
def test_pages_stand_before_anything_is_published(path, programme, shelf):
    assert PAGES[path] in get(path)


def test_what_was_made_up_is_marked_on_every_page_it_stands_on(programme, published):
    for path in ("begroting/", "streefwaarden/", "besluiten/", "fondsen/", "fonds/samen_leren/"):
        assert 'class="wb-mark">voorbeeld' in get(path), path


@pytest.mark.parametrize(
    "path",
    [
        "AM09/",
        "AM01/lijn/lijn_9/",
        "AM01/actie/..%2f/",
        "AM01/cijfer/bestaat_niet/",
        "AM01/doelgroep/iedereen/",
        "AM01/bestanden/programma.exe",
        "AM01/?op=gisteren",
        "AM01/?op=2001-01-01",
        "AM01/?uitgave=nergens",
        "XX01/",
    ],
)
def test_what_is_not_there_is_said(path, programme, published):
    assert Client().get(f"/programma/{path}").status_code == 404


def test_a_draft_is_nowhere_on_a_public_page(programme, published):
    content = {**example_document()["lines"][1], "label": text("Nog niet goedgekeurd")}
    writer = person("wim", "programmamedewerker")
    save_draft(by=writer, region="AM01", section="lines", content=content, why="Beter")
    for path in ("", "lijn/lijn_2/", "begroting/", "bestanden/programma.json"):
        assert "Nog niet goedgekeurd" not in get(path)


def test_the_names_of_staff_are_not_on_public_pages(programme, published):
    assert "wim" not in get("lijn/lijn_2/")


def test_what_goes_in_is_written_as_people_write_numbers(programme, published):
    document = example_document()
    document["actions"][0]["inputs"] = {"hours": 17_115.0, "staff_fte": 0.25}
    load_document(document, why="Inzet", now=LOADED_AT.replace(month=6))
    page = get("actie/kansrijk_opleiden/")
    assert "17.115 uur" in page
    assert "0,25 fte" in page


def test_the_programme_of_another_day(programme, published):
    document = example_document()
    document["lines"][1]["label"] = text("Nieuwe naam")
    load_document(document, why="Anders", now=LOADED_AT.replace(month=6))
    assert "Nieuwe naam" in get("lijn/lijn_2/")
    earlier = get("lijn/lijn_2/?op=2026-02-01")
    assert "Ontwikkelbudget" in earlier
    assert "zoals het was op 1 februari 2026" in earlier


def test_the_history_of_an_entry_says_when_and_what_and_to_colleagues_why(programme, published):
    document = example_document()
    document["lines"][1]["label"] = text("Nieuwe naam")
    load_document(document, why="Naam was onduidelijk", now=LOADED_AT.replace(month=6))
    page = get("lijn/lijn_2/")
    assert "2 versies" in page
    assert "veranderd: Naam" in page
    assert "Naam was onduidelijk" not in page
    address = "/programma/AM01/lijn/lijn_2/"
    colleague = client_of(person("piet", "programmamedewerker"))
    assert "Naam was onduidelijk" in colleague.get(address).content.decode()
    for other in (
        person("roos", "partner", partner="roc"),
        person("ver", "programmamedewerker", region="AM09"),
    ):
        assert "Naam was onduidelijk" not in client_of(other).get(address).content.decode()


@pytest.mark.parametrize(
    ("role", "links"),
    [
        ("programmamedewerker", ["lijn_2/", "lijn_2/geschiedenis/"]),
        ("goedkeurder", ["lijn_2/geschiedenis/"]),
        ("partner", []),
        ("beheerder", []),
    ],
)
def test_an_entry_leads_only_to_what_its_reader_may_open(programme, published, role, links):
    client = client_of(person("piet", role))
    page = client.get("/programma/AM01/lijn/lijn_2/").content.decode()
    found = re.findall(r'href="(/werk/AM01/lines/[^"]+)"', page)
    assert found == [f"/werk/AM01/lines/{each}" for each in links]
    assert all(client.get(each).status_code == 200 for each in found)


def test_the_door_leads_to_the_programme_of_the_region(programme, published):
    response = Client().get("/programma/")
    assert (response.status_code, response.url) == (302, "/programma/AM01/")


def test_without_a_programme_the_door_says_how_to_get_one(published):
    page = Client().get("/programma/").content.decode()
    assert "Hier is nog geen programma geladen" in page


FILES = [
    "programma.json",
    "programma.xlsx",
    "keten.csv",
    "iati.xml",
    "agenda.ics",
    "memo.pdf",
    "memo.docx",
    "jaarrapport.pdf",
    "jaarrapport.html",
    "jaarrapport.docx",
]


@pytest.mark.parametrize("name", FILES)
def test_each_file_can_be_taken(name, programme, published):
    response = Client().get(f"/programma/AM01/bestanden/{name}")
    assert response.status_code == 200
    assert response.headers["Content-Disposition"] == f'attachment; filename="AM01-{name}"'
    assert len(response.content) > 100


def test_there_is_no_report_before_anything_is_published(programme, shelf):
    assert Client().get("/programma/AM01/bestanden/memo.pdf").status_code == 404
    assert "memo.pdf" not in get("bestanden/")


def test_a_plan_without_a_chain_has_one_read_from_its_actions(programme, shelf):
    """Stages go by the key of their level; by its number every row would be empty."""
    assert "Netto-arbeidsparticipatie" in get("keten/")
    rows = Client().get("/programma/AM01/bestanden/keten.csv").content.decode().splitlines()
    assert any("net_participation" in each and "impact" in each for each in rows)
    assert (
        '<result type="3">' in Client().get("/programma/AM01/bestanden/iati.xml").content.decode()
    )
