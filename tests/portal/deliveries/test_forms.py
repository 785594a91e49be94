"""Typing in place of a file: the same checks, beside the fields, and nothing typed is lost."""

import pyarrow.parquet as pq
import pytest

from support.deliveries import HEADER, INPUTS, PLACE, row, rows
from tests.portal.deliveries.conftest import send
from wendbaar.data.partners.store import ingested
from wendbaar.portal.deliveries.models import Delivery

pytestmark = pytest.mark.django_db
FORM, TYPED = f"{INPUTS}formulier/", f"{PLACE}formulier/"


def typed(*given: dict[str, str]) -> dict[str, str]:
    """Rows as a browser sends them."""
    fields = {f"rij-{n}-{name}": text for n, row in enumerate(given) for name, text in row.items()}
    return {"rij-TOTAL_FORMS": str(len(given)), "rij-INITIAL_FORMS": "0", **fields}


def person(number: int, **changes: str) -> dict[str, str]:
    """A row of a participation as typed."""
    return dict(zip(HEADER.split(";"), row(number, **changes).split(";"), strict=True))


def inputs(**changes: str) -> dict[str, str]:
    """A row of inputs as typed."""
    right = {"action": "kansrijk_opleiden", "budget": "12500,50", "staff": "2,5", "hours": "300"}
    return {**right, **changes}


def stored(home, table: str) -> list[dict]:
    """The rows that count."""
    return [row for path in ingested(home, table).paths for row in pq.read_table(path).to_pylist()]


def test_inputs_have_a_row_per_action_that_runs(school):
    page = school.get(FORM).content.decode()
    assert "Kansrijk opleiden" in page
    assert "ingezet budget in euro" in page.lower()


def test_inputs_are_taken_in_and_stand_in_the_form_next_time(school, shelf):
    page = school.post(FORM, typed(inputs()), follow=True).content.decode()
    assert "1 rij is overgenomen" in page
    assert stored(shelf, "action_period") == [
        {
            "action": "kansrijk_opleiden",
            "period": "2025KW04",
            "region": "AM01",
            "method": None,
            "budget": 12500.5,
            "staff": 2.5,
            "hours": 300.0,
        }
    ]
    again = school.get(FORM).content.decode()
    assert 'value="12500,5"' in again


def test_inputs_typed_again_take_the_place_of_the_first(school, shelf):
    school.post(FORM, typed(inputs()))
    school.post(FORM, typed(inputs(budget="13000")))
    assert [row["budget"] for row in stored(shelf, "action_period")] == [13000.0]
    assert Delivery.objects.accepted().get().origin == "form"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"budget": "veel"}, "Verwacht: een getal van 0 of meer."),
        ({"hours": "-3"}, "Verwacht: een getal van 0 of meer."),
        ({"staff": ""}, "Verwacht: een getal van 0 of meer."),
        ({"method": "=1+1"}, "Verwacht: de waarde zelf"),
    ],
)
def test_a_wrong_field_is_named_and_what_was_typed_stays(school, shelf, changes, words):
    response = school.post(FORM, typed(inputs(**changes)))
    page = response.content.decode()
    assert response.status_code == 422
    (name, text), *_ = changes.items()
    field = page.split(f'id="id_rij-0-{name}_error"')[1]
    assert words in field.split("</div>")[0]
    assert f'name="rij-0-{name}"' in field
    assert not text or f'value="{text}"' in page
    assert 'value="12500,50"' in page or name == "budget"
    assert not Delivery.objects.exists()
    assert ingested(shelf, "action_period") is None


def test_an_empty_form_is_not_taken_for_nothing(school):
    page = school.post(FORM, typed({"action": "kansrijk_opleiden"})).content.decode()
    assert "Er is niets ingevuld" in page
    assert not Delivery.objects.exists()


def test_persons_are_added_to_what_was_delivered(municipality, shelf):
    send(municipality, rows(30))
    page = municipality.post(TYPED, typed(person(31), {}, person(32)), follow=True).content.decode()
    assert "32 rijen zijn overgenomen" in page
    assert len(stored(shelf, "participation")) == 32
    assert "32 rijen zijn eerder overgenomen" in municipality.get(TYPED).content.decode()


def test_an_action_is_chosen_by_its_name(municipality, shelf):
    page = municipality.get(TYPED).content.decode()
    assert '<option value="Kansrijk opleiden">' in page
    municipality.post(TYPED, typed(person(1, action="Kansrijk opleiden")))
    assert [row["action"] for row in stored(shelf, "participation")] == ["kansrijk_opleiden"]


def test_a_person_who_is_there_already_is_not_added(municipality, shelf):
    send(municipality, rows(30))
    response = municipality.post(TYPED, typed(person(30), person(31)))
    assert response.status_code == 422
    first = response.content.decode().split("<legend>Rij 2</legend>")[0]
    assert "Deze rij hebt u al eerder aangeleverd" in first
    assert len(stored(shelf, "participation")) == 30


def test_a_bsn_typed_in_the_form_is_refused(municipality):
    page = municipality.post(TYPED, typed(person(1, person_id="111222333"))).content.decode()
    assert "een burgerservicenummer mag hier niet worden aangeleverd" in page
    assert not Delivery.objects.exists()


def test_more_rows_than_the_form_has_are_not_read(municipality, shelf):
    municipality.post(TYPED, typed(*(person(number) for number in range(1, 31))))
    assert ingested(shelf, "participation") is None or len(stored(shelf, "participation")) <= 20


@pytest.mark.parametrize(("asked", "rows_shown"), [("", 5), ("?rijen=20", 20), ("?rijen=999", 5)])
def test_one_chooses_how_many_rows(municipality, asked, rows_shown):
    page = municipality.get(f"{TYPED}{asked}").content.decode()
    assert page.count("<fieldset") == rows_shown
    assert len(page.encode()) < 100_000
