"""What a programme asks of who keeps it, on the page Mijn werk."""

import re

import pytest
from django.test import Client

from support.example_programme import example_document
from support.programme import LOADED_AT, client_of, person
from wendbaar.portal.programme.tasks import programme_tasks
from wendbaar.portal.register.loading import load_document

pytestmark = pytest.mark.django_db


def asked(user) -> dict[str, int]:
    return {each.title: each.count for each in programme_tasks(user, "AM01")}


@pytest.fixture
def ambitious(db):
    """A programme whose target lies far above its figure."""
    document = example_document()
    document["targets"][0]["baseline"] = {"period": "2023KW01", "value": 68.0}
    document["targets"][0]["target"] = {"period": "2027KW04", "value": 95.0}
    load_document(document, why="Voorbeeld", now=LOADED_AT)


def test_what_is_behind_and_what_cannot_be_followed_is_asked(ambitious, published):
    manager = person("mia", "programmamanager")
    assert asked(manager) == {"Streefwaarden die achterlopen": 1, "Maatregelen zonder cijfer": 1}
    page = client_of(manager).get("/werk/").content.decode()
    assert "/programma/AM01/streefwaarden/" in page
    assert "/programma/AM01/ontbreekt/#m1" in page


def test_nothing_is_asked_about_what_goes_well_or_is_not_known(programme, shelf):
    assert asked(person("mia", "programmamanager")) == {"Maatregelen zonder cijfer": 1}


@pytest.mark.parametrize("role", ["partner", "bestuurder", "goedkeurder"])
def test_only_who_keeps_the_programme_is_asked(role, ambitious, published):
    assert asked(person("iemand", role)) == {}


def test_the_gaps_that_are_shown_are_the_gaps_that_are_counted(programme, published):
    page = Client().get("/programma/AM01/ontbreekt/").content.decode()
    said = int(re.search(r"Op (\d+) plaats", page)[1])
    assert said == sum(int(n) for n in re.findall(r"<h2 [^>]*>[^<]*\((\d+)\)</h2>", page))
