"""The fund: applied for together, granted by another person, never over its ceiling."""

import re
from datetime import date
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.models import IntegerField
from django.test import Client

from support.example_programme import example_document
from support.programme import LOADED_AT, client_of, person
from wendbaar.portal.fund import actions, budgets
from wendbaar.portal.fund.actions import Wish
from wendbaar.portal.fund.budgets import BudgetWish
from wendbaar.portal.fund.euro_field import EuroField
from wendbaar.portal.fund.models import Application, Payment, PersonalBudget, Pot
from wendbaar.portal.fund.pots import pot_of
from wendbaar.portal.register.loading import load_document
from wendbaar.portal.register.locks import close_period
from wendbaar.portal.register.store import programme_of
from wendbaar.portal.releases.models import AuditEvent
from wendbaar.portal.releases.refusal import Refusal

pytestmark = pytest.mark.django_db

WISH = Wish(
    title="Leerplekken in de techniek",
    what="Twintig plekken, samen met scholen.",
    measure="leerplekken",
    cost=40_000,
    asked=30_000,
    start=date(2026, 4, 1),
    end=date(2026, 12, 31),
    others=("gemeente_groningen",),
)


@pytest.fixture
def fund(programme):
    return programme_of("AM01").get("funds", "samen_leren")


@pytest.fixture
def pot(fund):
    return pot_of("AM01", fund)


@pytest.fixture
def school(programme):
    return person("roos", "partner", partner="roc")


@pytest.fixture
def town(programme):
    return person("tom", "partner", partner="gemeente_groningen")


@pytest.fixture
def manager(programme):
    return person("mia", "programmamanager")


def submitted(pot, fund, school, town, **changes):
    wish = Wish(**{**vars(WISH), **changes})
    made = actions.write_application(by=school, pot=pot, partner="roc", wish=wish)
    actions.answer(by=town, application=made, partner="gemeente_groningen", confirmed=True)
    actions.submit(by=school, application=made, programme=programme_of("AM01"), fund=fund)
    made.refresh_from_db()
    return made


def test_from_application_to_payment(pot, fund, school, town, manager):
    made = submitted(pot, fund, school, town)
    actions.grant(by=manager, application=made, amount=25_000)
    actions.pay(by=manager, application=made, amount=10_000, on=date(2026, 6, 1))
    pot.refresh_from_db()
    assert (pot.committed, pot.paid) == (25_000, 10_000)
    actions.close(by=manager, application=made)
    pot.refresh_from_db()
    assert (pot.committed, pot.paid) == (10_000, 10_000)
    noted = [each.action for each in AuditEvent.objects.order_by("pk")][1:]
    assert noted == [
        "write application",
        "answer application",
        "submit application",
        "grant application",
        "pay application",
        "close application",
    ]


def test_it_is_not_sent_before_all_confirmed(pot, fund, school):
    made = actions.write_application(by=school, pot=pot, partner="roc", wish=WISH)
    with pytest.raises(Refusal, match="not confirmed"):
        actions.submit(by=school, application=made, programme=programme_of("AM01"), fund=fund)


def test_a_partner_that_declines_does_not_count(pot, fund, school, town):
    made = actions.write_application(by=school, pot=pot, partner="roc", wish=WISH)
    actions.answer(by=town, application=made, partner="gemeente_groningen", confirmed=False)
    with pytest.raises(Refusal, match="2 partners"):
        actions.submit(by=school, application=made, programme=programme_of("AM01"), fund=fund)


def test_one_answers_for_ones_own_partner_only(pot, fund, school):
    made = actions.write_application(by=school, pot=pot, partner="roc", wish=WISH)
    with pytest.raises(PermissionDenied):
        actions.answer(by=school, application=made, partner="gemeente_groningen", confirmed=True)
    with pytest.raises(PermissionDenied):
        actions.write_application(by=school, pot=pot, partner="gemeente_groningen", wish=WISH)


def test_a_refusal_needs_a_reason(pot, fund, school, town, manager):
    made = submitted(pot, fund, school, town)
    with pytest.raises(Refusal, match="needs a reason"):
        actions.refuse(by=manager, application=made, reason=" ")
    actions.refuse(by=manager, application=made, reason="Past niet bij de maatregel")
    made.refresh_from_db()
    assert made.state == "refused"


@pytest.mark.parametrize("role", ["partner", "programmamedewerker", "bestuurder", "goedkeurder"])
def test_others_do_not_grant(pot, fund, school, town, role):
    made = submitted(pot, fund, school, town)
    with pytest.raises(PermissionDenied):
        actions.grant(by=person("iemand", role), application=made, amount=1)


def test_who_wrote_it_does_not_grant_it(pot, fund, school, town):
    made = submitted(pot, fund, school, town)
    both = person("roos", "programmamanager")
    with pytest.raises(Refusal, match="may not decide"):
        actions.grant(by=both, application=made, amount=1)


def test_a_pot_that_is_nearly_empty_refuses_in_words(pot, fund, school, town, manager):
    first = submitted(pot, fund, school, town, asked=40_000, cost=60_000)
    second = submitted(pot, fund, school, town, asked=40_000, cost=60_000)
    third = submitted(pot, fund, school, town, asked=40_000, cost=60_000)
    actions.grant(by=manager, application=first, amount=40_000)
    actions.grant(by=manager, application=second, amount=40_000)
    with pytest.raises(Refusal, match="€ 20000 left"):
        actions.grant(by=manager, application=third, amount=40_000)
    actions.grant(by=manager, application=third, amount=20_000)
    pot.refresh_from_db()
    assert pot.room == 0


@pytest.mark.parametrize(
    "change",
    [
        {"committed": 100_001},
        {"committed": 10, "paid": 11},
        {"ceiling": 0, "committed": 1},
    ],
)
def test_the_database_itself_refuses_a_pot_that_runs_over(pot, change):
    with pytest.raises(IntegrityError), transaction.atomic():
        Pot.objects.filter(pk=pot.pk).update(**change)


@pytest.mark.parametrize(
    "change",
    [
        {"granted": 40_000, "state": "granted"},
        {"granted": 10, "paid": 11, "state": "granted"},
        {"state": "granted"},
        {"state": "refused", "reason": ""},
        {"end": date(2020, 1, 1)},
    ],
)
def test_the_database_refuses_half_a_decision(pot, fund, school, town, change):
    made = submitted(pot, fund, school, town)
    with pytest.raises(IntegrityError), transaction.atomic():
        Application.objects.filter(pk=made.pk).update(**change)


def test_the_ceiling_follows_the_programme_but_never_below_what_was_committed(
    pot, fund, school, town, manager
):
    actions.grant(by=manager, application=submitted(pot, fund, school, town), amount=30_000)
    for ceiling, kept in ((50_000, 50_000), (20_000, 50_000)):
        document = example_document()
        document["funds"][0]["ceiling"] = ceiling
        load_document(document, why="Ander plafond", now=LOADED_AT.replace(month=ceiling // 10_000))
        assert pot_of("AM01", programme_of("AM01").get("funds", "samen_leren")).ceiling == kept


def test_nothing_is_paid_in_a_closed_year(pot, fund, school, town, manager):
    made = submitted(pot, fund, school, town)
    actions.grant(by=manager, application=made, amount=30_000)
    close_period(by=manager, region="AM01", period="2026JJ00", reason="Verantwoord")
    with pytest.raises(Refusal, match="closed"):
        actions.pay(by=manager, application=made, amount=1_000, on=date(2026, 6, 1))
    pot.refresh_from_db()
    assert pot.paid == 0


def personal(manager):
    fund = programme_of("AM01").get("funds", "ontwikkelbudget")
    return fund, pot_of("AM01", fund)


def issue(manager, amount=800):
    fund, pot = personal(manager)
    wish = BudgetWish(uuid4(), "roc", "training", amount)
    return budgets.issue_budget(by=manager, pot=pot, fund=fund, wish=wish).code


def test_a_personal_budget_is_known_by_its_code_only(manager):
    code = issue(manager)
    kept = PersonalBudget.objects.get()
    assert code.replace("-", "") not in str(vars(kept))
    _fund, pot = personal(manager)
    typed = code.lower().replace("-", " ")
    paid = budgets.pay_budget(by=manager, pot=pot, code=typed, amount=300, on=date(2026, 5, 1))
    assert paid.paid == 300
    with pytest.raises(Refusal, match="at most what is left: € 500"):
        budgets.pay_budget(by=manager, pot=pot, code=code, amount=501, on=date(2026, 5, 1))
    budgets.close_budget(by=manager, pot=pot, code=code)
    pot.refresh_from_db()
    assert (pot.committed, pot.paid) == (300, 300)
    with pytest.raises(Refusal, match="no open budget"):
        budgets.pay_budget(by=manager, pot=pot, code=code, amount=1, on=date(2026, 5, 1))


DESK = "/programma/AM01/fonds/ontwikkelbudget/beoordelen/"


def given_out(client, **changes):
    """What the desk says to a form, and the code in it."""
    typed = {"partner": "roc", "purpose": "training", "amount": "800", "issue": "1", **changes}
    page = client.post(DESK, typed).content.decode()
    return page, re.findall(r"<code>([A-Z2-9-]{14})</code>", page)


def test_a_form_gives_one_budget_out_however_often_it_is_sent(manager, published):
    client = client_of(manager)
    (form,) = re.findall(r'name="form" value="([^"]+)"', client.get(DESK).content.decode())
    page, codes = given_out(client, form=form)
    assert "Uitgegeven." in page
    assert len(codes) == 1
    assert form not in page  # the next budget has a form of its own
    again, same_codes = given_out(client, form=form)
    assert "er is geen tweede uitgegeven" in again
    assert same_codes == codes
    changed, none = given_out(client, form=form, amount="900")
    assert "Met dit formulier is al een budget uitgegeven." in changed
    assert not none
    assert PersonalBudget.objects.count() == 1
    assert personal(manager)[1].committed == 800
    assert given_out(client, form=str(uuid4()))[1] != codes


def test_two_people_with_the_same_form_give_out_two_budgets(manager, published):
    form = str(uuid4())
    other = client_of(person("mo", "programmamanager"))
    assert given_out(client_of(manager), form=form)[1] != given_out(other, form=form)[1]


def test_a_form_without_its_number_is_refused_in_words(manager, published):
    page, _codes = given_out(client_of(manager))
    assert "Het formulier kwam niet heel over." in page
    assert not PersonalBudget.objects.exists()


def test_a_personal_budget_is_not_above_its_rule(manager):
    with pytest.raises(Refusal, match="at most € 1000"):
        issue(manager, 1_001)


def test_few_budgets_are_not_counted_in_public(manager, published):
    issue(manager)
    page = Client().get("/programma/AM01/fonds/ontwikkelbudget/").content.decode()
    assert "niet getoond, om mensen te beschermen" in page
    for shown in (page, Client().get("/programma/AM01/fondsen/").content.decode()):
        assert "€\u00a020.000" in shown  # the ceiling is in the programme
        assert "€\u00a0800" not in shown
        assert "€\u00a019.200" not in shown
    assert "€\u00a0800" in client_of(manager).get(DESK).content.decode()


def test_sums_of_many_budgets_are_in_steps_of_the_most_one_person_gets(manager, published):
    for _ in range(10):
        issue(manager)
    budgets.pay_budget(
        by=manager, pot=personal(manager)[1], code=issue(manager), amount=700, on=date(2026, 5, 1)
    )
    _fund, pot = personal(manager)
    assert (pot.committed, pot.paid) == (8_800, 700)
    page = Client().get("/programma/AM01/fonds/ontwikkelbudget/").content.decode()
    assert "Ongeveer 10." in page
    assert "€\u00a08.000" in page
    for exact in ("€\u00a08.800", "€\u00a0700", "€\u00a011.200", "€\u00a019.300"):
        assert exact not in page


def test_what_the_form_takes_fits_in_the_database():
    for model in (Pot, Application, PersonalBudget, Payment):
        for field in model._meta.get_fields():
            if isinstance(field, IntegerField) and not field.primary_key:
                _least, most = BaseDatabaseOperations.integer_field_ranges[
                    field.get_internal_type()
                ]
                assert most >= EuroField().clean("1.000.000.000.000"), field


FORM = {
    "partner": "roc",
    "title": "Leerplekken",
    "what": "Samen leren",
    "others": ["gemeente_groningen"],
    "cost": "€ 40.000",
    "asked": "30.000",
    "start": "2026-04-01",
    "end": "2026-12-31",
}
APPLY = "/programma/AM01/fonds/samen_leren/aanvragen/"


def test_an_application_by_form(pot, school, published):
    response = client_of(school).post(APPLY, FORM, follow=True)
    made = Application.objects.get()
    assert (made.cost, made.asked) == (40_000, 30_000)
    assert "heeft nog niet geantwoord" in response.content.decode()


def test_a_partner_that_ended_is_not_offered(shelf):
    document = example_document()
    document["partners"][0]["end"] = "2024-12-31"
    load_document(document, why="Voorbeeld", now=LOADED_AT)
    page = client_of(person("rik", "partner", partner="roc")).get(APPLY).content.decode()
    assert 'value="roc"' in page
    assert 'value="gemeente_groningen"' not in page


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"asked": "veel"}, "Schrijf hele euro"),
        ({"asked": "1.000.000.000.001"}, "meer dan in een fonds zit"),
        ({"cost": "31.000"}, "betalen ten minste"),
        ({"others": []}, "ten minste 2 partners"),
        ({"title": ""}, "Dit veld is verplicht"),
        ({"partner": "gemeente_groningen"}, "geen beschikbare keuze"),
        ({"end": "2026-01-01"}, "einde ligt voor het begin"),
    ],
)
def test_what_is_wrong_in_the_form_is_said_and_what_was_typed_stays(
    pot, school, published, change, words
):
    page = client_of(school).post(APPLY, {**FORM, **change}).content.decode()
    assert words.lower() in page.lower()
    assert "Samen leren" in page
    assert not Application.objects.exists()


def test_who_said_no_is_not_among_the_partners_of_a_grant(
    pot, fund, school, town, manager, published
):
    wish = Wish(**{**vars(WISH), "others": ("gemeente_groningen", "uwv")})
    made = actions.write_application(by=school, pot=pot, partner="roc", wish=wish)
    actions.answer(by=town, application=made, partner="gemeente_groningen", confirmed=True)
    agency = person("oda", "partner", partner="uwv")
    actions.answer(by=agency, application=made, partner="uwv", confirmed=False)
    actions.submit(by=school, application=made, programme=programme_of("AM01"), fund=fund)
    actions.grant(by=manager, application=made, amount=25_000)
    label = programme_of("AM01").label("uwv", "partners").nl
    for page in ("fonds/samen_leren/", f"aanvraag/{made.pk}/"):
        assert label not in Client().get(f"/programma/AM01/{page}").content.decode()


def test_the_rules_of_an_earlier_day_hold_no_more(pot, school, published):
    document = example_document()
    document["funds"][0] |= {"ceiling": 50_000, "per_grant": 20_000}
    load_document(document, why="Minder", now=LOADED_AT.replace(month=6))
    earlier = "?op=2026-02-01"
    for page in ("fondsen/", "fonds/samen_leren/"):
        Client().get(f"/programma/AM01/{page}{earlier}")
        pot.refresh_from_db()
        assert pot.ceiling == 50_000
    assert client_of(school).post(APPLY + earlier, FORM).status_code == 422
    assert not Application.objects.exists()


def test_an_application_is_seen_by_who_is_in_it_or_decides(
    pot, fund, school, town, manager, published
):
    made = submitted(pot, fund, school, town)
    address = f"/programma/AM01/aanvraag/{made.pk}/"
    assert Client().get(address).status_code == 404
    other = person("oda", "partner", partner="uwv")
    assert client_of(other).get(address).status_code == 404
    for user in (school, town, manager):
        assert client_of(user).get(address).status_code == 200
    client_of(manager).post(address, {"action": "grant", "amount": "25.000"})
    assert Client().get(address).status_code == 200


def test_a_manager_of_another_region_does_nothing_here(pot, fund, school, town, published):
    made = submitted(pot, fund, school, town)
    other = person("ver", "programmamanager", region="AM09")
    with pytest.raises(PermissionDenied):
        actions.grant(by=other, application=made, amount=1)
    client = client_of(other)
    assert client.get("/programma/AM01/fonds/samen_leren/beoordelen/").status_code == 403
