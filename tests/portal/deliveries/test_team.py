"""The programme team, Monday: which partners still owe figures, and how complete what came is."""

from datetime import UTC, datetime

import pytest

from support.deliveries import INPUTS, rows
from support.programme import client_of, person
from tests.portal.deliveries.conftest import send
from wendbaar.core.programme.duties import Totals
from wendbaar.portal.deliveries.models import Delivery
from wendbaar.portal.deliveries.templatetags.deliveries import share
from wendbaar.portal.register.tasks import tasks_of

pytestmark = pytest.mark.django_db
OVERVIEW = "/aanleveren/AM01/"
AFTER = datetime(2026, 2, 20, 9, tzinfo=UTC)


def page_of(user: str, role: str, address: str = OVERVIEW) -> str:
    return client_of(person(user, role)).get(address).content.decode()


def test_before_the_last_day_nobody_owes_anything(team):
    page = team.get(OVERVIEW).content.decode()
    assert "Er ontbreken geen cijfers waarvan de uiterste datum voorbij is" in page
    assert page.count("nog niet nodig") == 2
    assert "%" not in page.split("<h1>")[1]


def test_after_it_is_said_who_does_and_since_when(municipality, today):
    send(municipality, rows(60, (("age", "x"),)))
    one = Delivery.objects.get()
    municipality.post(
        f"/aanleveren/AM01/gemeente_groningen/participation/2025KW04/levering/{one.pk}/overnemen/"
    )
    today(AFTER)
    page = page_of("tess", "programmamedewerker")
    assert "Van 1 partner missen wij nog cijfers" in page
    row = page.split(">Gemeente Groningen</a>")[1].split("</tr>")[0]
    assert "op tijd" in row
    assert "1 rij weggelaten" in row
    assert "ontbreekt" in page.split(">Een roc</a>")[1].split("</tr>")[0]
    shares = page.split('<ul class="wd-totals">')[1].split("</ul>")[0]
    assert [part.split("</strong>")[0] for part in shares.split("<strong>")[1:]] == [
        "1 van de 2",
        "1 van de 2",
        "0 van de 2",
    ]


def test_of_many_deliveries_the_share_is_said():
    assert share(Totals(owed=200, came=150, on_time=101, complete=0), "came") == "75%"
    assert share(Totals(owed=19, came=1, on_time=0, complete=0), "came") == "1 van de 19"
    assert share(Totals(owed=0, came=0, on_time=0, complete=0), "came") == ""


def test_a_reminder_names_organisation_rows_day_and_address(team, today):
    today(AFTER)
    text = page_of("tess", "programmamedewerker").split('id="tekst-2"')[1].split("</textarea>")[0]
    assert "Aan Een roc" in text
    assert "inzet per actie en kwartaal, 4e kwartaal 2025 (uiterlijk 11 februari 2026)" in text
    assert "/aanleveren/AM01/roc/" in text


def test_what_comes_after_the_last_day_is_late(school, today):
    today(AFTER)
    again = client_of(person("rik", "partner", partner="roc"))
    lines = [
        "action;period;region;method;budget;staff;hours",
        "kansrijk_opleiden;2025KW04;AM01;;1000;1;10",
    ]
    send(again, lines, INPUTS)
    assert "te laat" in page_of("tess", "programmamedewerker").split(">Een roc</a>")[1]


def test_a_correction_of_what_was_in_time_stays_in_time(municipality, today):
    send(municipality, rows(20))
    today(AFTER)
    send(client_of(person("gea", "partner", partner="gemeente_groningen")), rows(21))
    row = page_of("tess", "programmamedewerker").split(">Gemeente Groningen</a>")[1]
    assert "op tijd" in row.split("</tr>")[0]


def test_the_index_leads_the_team_to_its_region(team):
    assert team.get("/aanleveren/").url == OVERVIEW


def test_it_reads_in_english_too(team, today):
    today(AFTER)
    page = page_of("tess", "programmamedewerker", "/en/aanleveren/AM01/")
    assert "Who still owes figures?" in page
    assert "missing" in page


def tasks(user: str, role: str, partner: str = "") -> dict[str, int]:
    found = tasks_of(person(user, role, partner=partner), "AM01")
    return {each.title: each.count for each in found if "/aanleveren/" in each.address}


def test_my_work_says_what_a_partner_owes(municipality):
    assert tasks("gea", "partner", "gemeente_groningen") == {
        "Cijfers aanleveren voor Gemeente Groningen": 1
    }
    send(municipality, rows(60, (("age", "x"),)))
    assert tasks("gea", "partner", "gemeente_groningen") == {
        "Cijfers aanleveren voor Gemeente Groningen": 1,
        "Kiezen wat er gebeurt met wat u stuurde": 1,
    }
    send(municipality, rows(60))
    assert tasks("gea", "partner", "gemeente_groningen") == {
        "Cijfers aanleveren voor Gemeente Groningen": 0
    }


def test_my_work_says_how_many_partners_the_team_may_remind(programme, shelf, today):
    assert tasks("tess", "programmamedewerker") == {"Partners die nog cijfers moeten aanleveren": 0}
    today(AFTER)
    assert tasks("tess", "programmamedewerker") == {"Partners die nog cijfers moeten aanleveren": 2}
    assert tasks("bart", "bestuurder") == {}
