"""What is not wrong and still asks for a look, and the template that helps to get it right."""

import io

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from support.deliveries import HEADER, INPUTS, PLACE, row, rows
from support.example_programme import example_document
from support.programme import client_of, person
from tests.portal.deliveries.conftest import send
from wendbaar.data.partners.store import ingested
from wendbaar.portal.deliveries.models import Delivery
from wendbaar.portal.register.loading import load_document

pytestmark = pytest.mark.django_db
EARLIER = PLACE.replace("2025KW04", "2025KW03")


def of_third_quarter(count: int) -> list[str]:
    lines = [line.replace("2025KW04", "2025KW03") for line in rows(count)]
    return [line.replace("-11-2025", "-8-2025") for line in lines]


@pytest.mark.parametrize("unknown", ["kansrijk_opleidn", "taal_voor_jan_jansen"])
def test_an_action_the_programme_does_not_know(municipality, shelf, unknown):
    page = send(municipality, [*rows(20), row(21, action=unknown)])
    assert "Alle rijen zijn goed; kijk hier nog even naar" in page
    assert "Rij 22: het programma kent deze actie niet." in page
    assert ("Bedoelt u kansrijk_opleiden?" in page) == (unknown == "kansrijk_opleidn")
    assert unknown not in page
    assert unknown not in str(Delivery.objects.values())
    assert ingested(shelf, "participation") is None
    pk = Delivery.objects.get().pk
    page = municipality.post(f"{PLACE}levering/{pk}/overnemen/", follow=True).content.decode()
    assert "21 rijen zijn overgenomen" in page


def test_far_fewer_rows_than_last_quarter(municipality):
    assert "100 rijen zijn overgenomen" in send(municipality, of_third_quarter(100), EARLIER)
    page = send(municipality, rows(30))
    assert "U levert 30 rijen; de vorige keer waren het er 100. Mist er iets?" in page


def test_hours_far_from_what_is_usual(municipality):
    page = send(municipality, [*rows(40), row(41, hours="4000")])
    assert "Rij 42, kolom hours: ver van wat bij deze actie gewoon is." in page


def test_participations_that_still_run_are_information_only(municipality):
    page = send(municipality, [*rows(20), row(21, end="")])
    assert "21 rijen zijn overgenomen" in page
    assert "1 deelnames lopen nog" in page


def test_the_template_of_inputs_names_the_actions_of_the_partner(school):
    response = school.get(f"{INPUTS}sjabloon/")
    sheet = load_workbook(io.BytesIO(response.content))["invullen"]
    assert [cell.value for cell in sheet[2]][:3] == ["kansrijk_opleiden", "2025KW04", "AM01"]


def test_the_template_of_participations_offers_them(municipality):
    response = municipality.get(f"{PLACE}sjabloon/")
    book = load_workbook(io.BytesIO(response.content))
    assert [cell.value for cell in book["invullen"][1]] == HEADER.split(";")
    column = HEADER.split(";").index("action")
    assert book["keuzes"].cell(row=1, column=column + 1).value == "kansrijk_opleiden"


def test_inputs_of_the_same_action_by_two_partners_are_told_apart(school, shelf):
    document = example_document()
    document["partners"][0]["owes"] = ["participation", "action_period"]
    load_document(document, why="Voorbeeld", now=timezone.now())
    other = client_of(person("gea", "partner", partner="gemeente_groningen"))
    lines = [
        "action;period;region;method;budget;staff;hours",
        "kansrijk_opleiden;2025KW04;AM01;;1000;1;10",
    ]
    assert "1 rij is overgenomen" in send(school, lines, INPUTS)
    place = INPUTS.replace("/roc/", "/gemeente_groningen/")
    page = send(other, lines, place)
    assert "Iemand anders leverde dezelfde rijen al aan" in page
    assert [receipt.rows for receipt in ingested(shelf, "action_period").receipts] == [1]
