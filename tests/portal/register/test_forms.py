"""Forms of entries: what is typed is kept, what is wrong stands beside its field, nothing gets lost."""

import pytest
from django.test import Client

from support.example_programme import example_document, text
from support.forms import fields_on, sent
from support.programme import client_of, person
from wendbaar.core.programme.document import read_entry, write_entry
from wendbaar.core.programme.field_tree import fields_of
from wendbaar.core.programme.programme import ENTRY_KINDS
from wendbaar.portal.register.actions import approve, save_draft, submit
from wendbaar.portal.register.models import Revision
from wendbaar.portal.register.store import latest_contents

pytestmark = pytest.mark.django_db
ACTION = "/werk/AM01/actions/kansrijk_opleiden/"
LINE = "/werk/AM01/lines/lijn_2/"


@pytest.fixture
def writer(programme, shelf):
    return client_of(person("wim", "programmamedewerker"))


def entries():
    document = example_document()
    yield "head", document["head"]
    for section, contents in document.items():
        if isinstance(contents, list) and section != "decisions":
            yield from ((section, each) for each in contents)


def normal(section, content):
    entry, issues = read_entry(section, content)
    assert not issues
    return write_entry(entry)


def words(response):
    return response.content.decode()


@pytest.mark.parametrize(("section", "content"), [*entries()], ids=lambda each: str(each)[:20])
def test_a_form_sent_back_unchanged_changes_nothing(writer, section, content):
    address = f"/werk/AM01/{section}/{content['key']}/"
    response = sent(writer, address, why="Nagelezen")
    assert response.status_code == 302, words(response)
    assert Revision.objects.open().get().content == normal(section, content)


def test_a_changed_name_is_kept_as_a_draft_and_holds_for_nobody_yet(writer):
    response = sent(writer, LINE, label__nl="Leerrekening", label__en="", why="Duidelijker")
    draft = Revision.objects.open().get()
    assert response.url == f"/werk/AM01/revisie/{draft.pk}/"
    assert draft.content["label"] == {"nl": "Leerrekening", "en": "Leerrekening"}
    page = words(writer.get(response.url))
    assert "Ontwikkelbudget" in page
    assert "Leerrekening" in page
    assert "&quot;nl&quot;" not in page
    assert ("lines", "lijn_2") in {(row[0], row[1]) for row in latest_contents("AM01")}


def test_keep_and_send_asks_for_approval_at_once(writer):
    sent(writer, LINE, do="voorleggen", label__nl="Leerrekening", why="Duidelijker")
    assert Revision.objects.open().get().state == "submitted"
    assert "wacht op goedkeuring" in words(writer.get(LINE))


def test_a_new_entry_gets_a_key_from_its_name(writer):
    address = "/werk/AM01/measures/nieuw/"
    sent(writer, address, label__nl="Leren op het werk!", line="lijn_1", why="Nieuw in het plan")
    assert Revision.objects.open().get().key == "leren_op_het_werk"


def test_a_key_that_is_taken_is_refused_beside_its_field(writer):
    address = "/werk/AM01/measures/nieuw/"
    for key in ("leerplekken", "nieuw"):
        response = sent(writer, address, key=key, label__nl="Naam", line="lijn_1", why="Nieuw")
        assert response.status_code == 422
        assert 'id="veld-key-fout"' in words(response)
        assert 'value="Naam"' in words(response)
    assert not Revision.objects.open().exists()


def test_names_that_are_the_same_get_another_key(writer):
    address = "/werk/AM01/measures/nieuw/"
    sent(writer, address, label__nl="Leerplekken", line="lijn_1", why="Nieuw")
    assert Revision.objects.open().get().key == "leerplekken_2"


def test_a_form_without_a_reason_comes_back_with_everything_typed(writer):
    response = sent(writer, LINE, label__nl="Leerrekening", number="drie", why=" ")
    page = words(response)
    assert response.status_code == 422
    assert "Er kloppen nog 2 dingen niet" in page
    assert 'href="#veld-number"' in page
    assert 'href="#veld-why"' in page
    assert 'value="Leerrekening"' in page
    assert 'value="drie"' in page
    assert not Revision.objects.open().exists()


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("label__nl", "", "verplicht"),
        ("label__nl", "n" * 301, "te lang"),
        ("background__nl", "n" * 20_001, "te lang"),
        ("number", "1e999", "geheel getal"),
        ("number", "9" * 400, "te lang"),
        ("start", "morgen", "een datum"),
        ("kind", "lijntje", "een van line"),
        ("why", "w" * 501, "hoogstens 500"),
    ],
)
def test_what_is_wrong_stands_in_words(writer, field, typed, said):
    response = sent(writer, LINE, **{"why": "Anders", field: typed})
    assert response.status_code == 422
    assert said in words(response)


def test_a_text_with_only_english_asks_for_the_dutch(writer):
    response = sent(writer, LINE, summary__nl="", summary__en="Only English", why="Anders")
    assert response.status_code == 422
    assert "vul het Nederlands in" in words(response)


def test_signs_that_no_database_takes_are_left_out(writer):
    sent(writer, LINE, label__nl="Leer\x00rekening", source="plan\x07, 3", why="An\x00ders")
    draft = Revision.objects.open().get()
    assert draft.content["label"]["nl"] == "Leerrekening"
    assert (draft.content["source"], draft.why) == ("plan, 3", "Anders")


def test_a_row_is_added_and_keeps_what_was_typed(writer):
    response = sent(writer, ACTION, do="erbij:contributes", label__nl="Anders")
    fields = fields_on(response)
    assert response.status_code == 200
    assert fields["label.nl"] == ["Anders"]
    assert fields["contributes.1.indicator"] == [""]
    assert not Revision.objects.open().exists()
    kept = sent(writer, ACTION, on=response, why="Een rij die leeg bleef")
    assert kept.status_code == 302
    assert len(Revision.objects.open().get().content["contributes"]) == 1


def test_a_row_is_taken_out(writer):
    response = sent(writer, ACTION, do="eraf:contributes.0")
    assert "contributes.0.indicator" not in fields_on(response)
    sent(writer, ACTION, on=response, why="Geen cijfer")
    assert "contributes" not in Revision.objects.open().get().content


def test_an_error_in_a_row_stands_in_that_row(writer):
    page = sent(writer, ACTION, do="erbij:contributes")
    page = sent(writer, ACTION, on=page, do="erbij:contributes")
    changes = {"contributes.2.indicator": "netto arbeidsdeelnam", "why": "Meer"}
    response = writer.post(ACTION, {**fields_on(page), **changes, "doe": "bewaar"})
    assert response.status_code == 422
    assert 'id="veld-contributes-1-indicator-fout"' in words(response)  # row 2 was empty


def test_rows_inside_rows(writer):
    address = "/werk/AM01/chain/nieuw/"
    page = sent(writer, address, do="erbij:outcome")
    page = sent(writer, address, on=page, do="erbij:outcome.0.indicators")
    sent(
        writer,
        address,
        on=page,
        label__nl="Rij",
        number="1",
        target_group="everyone",
        outcome__0__label__nl="Vindt werk",
        outcome__0__indicators__0="net_participation",
        why="De keten",
    )
    outcome = Revision.objects.open().get().content["outcome"]
    assert outcome[0]["indicators"] == ["net_participation"]


@pytest.mark.parametrize(
    "asked",
    ["erbij:", "erbij:nergens", "erbij:contributes.9.x", "eraf:contributes", "eraf:x.y", "?"],
)
def test_a_button_that_is_none_changes_nothing(writer, asked):
    assert sent(writer, ACTION, do=asked).status_code == 200
    assert not Revision.objects.open().exists()


@pytest.mark.parametrize(("typed", "kept"), [("68,5", 68.5), ("1.234,5", 1234.5), ("1000", 1000)])
def test_numbers_are_read_as_people_write_them(writer, typed, kept):
    address = "/werk/AM01/targets/deelname_2027/"
    sent(writer, address, target__value=typed, target__period="2027", why="Ander doel")
    target = Revision.objects.open().get().content["target"]
    assert target == {"period": "2027JJ00", "value": kept}


@pytest.mark.parametrize("typed", ["68.500", "68,500", "nan", "inf", "veel"])
def test_a_number_that_could_be_two_is_asked_again(writer, typed):
    address = "/werk/AM01/targets/deelname_2027/"
    response = sent(writer, address, target__value=typed, why="Ander doel")
    assert response.status_code == 422
    assert 'id="veld-target-value-fout"' in words(response)


def test_amounts_may_have_dots_between_thousands(writer):
    address = "/werk/AM01/amounts/lijn_1_2025_planned/"
    sent(writer, address, euro="€ 125.000", why="Meer geld")
    assert Revision.objects.open().get().content["euro"] == 125_000


def test_what_stood_there_and_is_no_choice_any_more_is_not_lost(writer):
    sent(writer, LINE, goals=["deelname", "verdwenen"], why="Anders")
    page = words(writer.get(LINE))
    assert "Niet meer in de lijst" in page
    assert "verdwenen is niet bekend" in page  # an error, beside the field


def test_who_opened_the_form_earlier_does_not_write_over_a_colleague(writer, programme):
    opened = writer.get(LINE)
    other, approver = person("noor", "programmamedewerker"), person("ans", "goedkeurder")
    content = {**example_document()["lines"][1], "label": text("Van Noor")}
    draft = save_draft(by=other, region="AM01", section="lines", content=content, why="Eerder")
    submit(by=other, revision=draft)
    approve(by=approver, revision=draft)
    late = sent(writer, LINE, on=opened, summary__nl="Van Wim", why="Later")
    assert late.status_code == 409
    assert "veranderd nadat u het formulier opende" in words(late)
    assert "Van Noor" in words(late)
    assert "Van Wim" in words(late)
    again = sent(writer, LINE, on=late, why="Toch zo")
    assert again.status_code == 302
    assert Revision.objects.open().get().base == 2


def test_a_draft_of_a_colleague_is_shown_and_not_changed(writer):
    opened = writer.get(LINE)
    other = person("noor", "programmamedewerker")
    content = example_document()["lines"][1]
    save_draft(by=other, region="AM01", section="lines", content=content, why="Eerder")
    assert "Iemand anders werkt" in words(writer.get(LINE))
    response = sent(writer, LINE, on=opened, summary__nl="Van Wim", why="Ook")
    assert "Iemand anders werkt" in words(response)
    assert Revision.objects.open().get().author.username == "noor"


def test_an_earlier_version_can_be_the_beginning_of_a_draft(writer):
    sent(writer, LINE, label__nl="Leerrekening", why="Probeersel")
    draft = Revision.objects.open().get()
    writer.post(f"/werk/AM01/revisie/{draft.pk}/terugnemen/")
    assert "Ontwikkelbudget" in words(writer.get(LINE))
    assert 'value="Leerrekening"' in words(writer.get(f"{LINE}?uit={draft.number}"))
    for number in ("99", "x", "9" * 30, "-1"):
        assert 'value="Ontwikkelbudget"' in words(writer.get(f"{LINE}?uit={number}"))


def test_a_session_that_ended_keeps_what_was_typed(writer):
    person("wim", "programmamedewerker").set_password("x")
    user = person("wim", "programmamedewerker")
    user.set_password("lang-genoeg-1")
    user.save()
    typed = {**fields_on(client_of(user).get(LINE)), "label.nl": "Leerrekening", "why": "Beter"}
    visitor = Client()
    asked = visitor.post(LINE, {**typed, "doe": "bewaar"})
    assert asked.status_code == 401
    assert "wat u typte is niet weg" in words(asked).lower()
    name = {"username": "wim", "password": "fout"}
    wrong = visitor.post(LINE, {**fields_on(asked), **name})
    assert wrong.status_code == 401
    form = visitor.post(LINE, {**fields_on(wrong), **name, "password": "lang-genoeg-1"})
    assert form.status_code == 200
    assert not Revision.objects.open().exists()  # nothing is kept that was not looked at
    assert 'type="password"' not in words(form)
    assert sent(visitor, LINE, on=form).status_code == 302
    assert Revision.objects.open().get().content["label"]["nl"] == "Leerrekening"


def test_a_form_larger_than_a_form_can_be_is_refused_in_words(writer):
    response = writer.post(LINE, {"label.nl": "n" * 1_100_000, "doe": "bewaar"})
    assert response.status_code == 400
    many = writer.post(LINE, {f"goals.{number}": "x" for number in range(1_100)})
    assert many.status_code == 400


def test_rows_have_an_end(writer):
    typed = {f"points.{number}.nl": "x" for number in range(900)}
    response = writer.post(LINE, {**typed, "doe": "erbij:points"})
    assert response.status_code == 200
    assert "points.200.nl" not in fields_on(response)


def test_every_field_of_every_section_stands_once_in_its_form():
    from wendbaar.portal.register.forms.subjects import subjects_of

    for section in ENTRY_KINDS:
        shown = [name for _heading, names in subjects_of(section) for name in names]
        assert sorted(shown) == sorted(each.name for each in fields_of(section)), section


def test_a_region_without_a_programme_begins_with_its_head(db, shelf):
    writer = client_of(person("wim", "programmamedewerker", region="AM02"))
    assert "nog geen programma" in words(writer.get("/werk/AM02/"))
    assert writer.get("/werk/AM02/lines/nieuw/").url == "/werk/AM02/"
    names = {"label__nl": "Programma", "lines_are__nl": "lijnen"}
    assert sent(writer, "/werk/AM02/head/nieuw/", why="Begin", **names).status_code == 302
    head = Revision.objects.get()
    assert (head.content["region"], head.key) == ("AM02", "programma")
    assert writer.get("/werk/AM02/head/nieuw/").status_code == 302  # there is one now


def test_decisions_have_their_own_pages(programme, shelf):
    manager = client_of(person("mia", "programmamanager"))
    assert (
        manager.get("/werk/AM01/decisions/nieuw/").url == "/programma/AM01/besluiten/voorbereiden/"
    )
    response = manager.get("/werk/AM01/decisions/vervolg_kansrijk/")
    assert response.url == "/programma/AM01/besluit/vervolg_kansrijk/"
