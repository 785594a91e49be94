"""Decisions: prepared with frozen figures, decided by the board, held against later releases."""

import json

import pytest
from django.test import Client
from django.utils import timezone

from support.example_bundle import make_example_bundle
from support.forms import fields_on
from support.programme import client_of, person
from wendbaar.portal.decisions.evidence import figures_about, freeze, later
from wendbaar.portal.register.actions import approve, return_to_writer
from wendbaar.portal.register.models import Revision
from wendbaar.portal.register.store import programme_of
from wendbaar.portal.releases.actions import withdraw_release
from wendbaar.portal.releases.demo import publish_demo_release
from wendbaar.portal.releases.models import Release
from wendbaar.portal.releases.place import find_place

pytestmark = pytest.mark.django_db

START = "/programma/AM01/besluiten/voorbereiden/"
TYPED = {
    "label": "Kansrijk in 2027",
    "question": "Gaat Kansrijk opleiden door?",
    "due": "2027-01-15",
    "effect_step": "outcome",
    "advice": "Van de deelnemers vond een deel werk.",
    "stop_rule": "Stop bij minder dan 40 mensen.",
    "expectation": "Van de deelnemers rondt 60% af.",
    "option_continue": "Even veel plaatsen",
    "option_stop": "Wie begon maakt het af",
    "body": "bestuur",
    "owner": "roc",
    "cost": "45000",
    "why": "Voor de vergadering van januari",
}


@pytest.fixture
def manager(programme, published):
    return client_of(person("mia", "programmamanager"))


def offered(region="AM01"):
    place = find_place(region)
    return figures_about(place, programme_of(region), ["kansrijk_opleiden"])


def prepare(manager, **changes):
    chosen = [each.figure_id for each in offered()][:2]
    data = {**TYPED, "figures": chosen, **changes}
    return manager.post(f"{START}?over=kansrijk_opleiden", data, follow=True)


def send(client, address, **typed):
    """Open a form and send it with only these fields, as when all is filled in anew."""
    basis = fields_on(client.get(address))["basis"]
    return client.post(address, {**typed, "basis": basis})


def approved(key="kansrijk_in_2027"):
    revision = Revision.objects.of("AM01", "decisions", key).open().get()
    approve(by=person("ans", "goedkeurder"), revision=revision)
    return programme_of("AM01").get("decisions", key)


def test_figures_are_offered_by_what_the_action_should_move(manager):
    page = manager.get(f"{START}?over=kansrijk_opleiden").content.decode()
    assert "Hoeveel mensen hebben werk?" in page
    assert {each.indicator for each in offered()} == {"net_participation"}


def test_a_decision_is_prepared_with_its_figures_frozen(manager):
    page = prepare(manager).content.decode()
    assert "Een collega kan het nu goedkeuren" in page
    decision = approved()
    assert decision.release == Release.objects.get().release_id
    frozen = {each.figure_id: each.value for each in decision.figures}
    assert frozen == {each.figure_id: each.value for each in offered()[:2]}
    public = Client().get("/programma/AM01/besluit/kansrijk_in_2027/").content.decode()
    assert "Stop bij minder dan 40 mensen." in public
    assert decision.figures[0].figure_id in public


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"advice": "Dankzij de opleiding is er werk."}, "zegt meer dan trede 2"),
        ({"advice_en": "Thanks to the training people work."}, "zegt meer dan trede 2"),
        ({"option_stop": ""}, "ten minste twee mogelijkheden"),
        ({"question": ""}, "Dit veld is verplicht"),
        ({"due": "morgen"}, "Voer een geldige datum in"),
        ({"cost": "-1"}, "minstens 0"),
        ({"figures": ["verzonnen/AM01/2020JJ00"]}, "geen beschikbare keuze"),
        ({"why": ""}, "Dit veld is verplicht"),
    ],
)
def test_what_is_wrong_stands_beside_the_field_and_nothing_typed_is_lost(manager, change, words):
    page = prepare(manager, **change).content.decode()
    assert words in page
    assert "Kansrijk in 2027" in page
    assert not Revision.objects.of("AM01", "decisions", "kansrijk_in_2027").exists()


def test_at_step_three_one_may_compare(manager):
    prepare(manager, effect_step="compared", advice="Het effect is 5 procentpunten.")
    assert approved().effect_step.key == "compared"


def test_the_board_records_and_a_colleague_approves(manager):
    prepare(manager)
    approved()
    address = "/programma/AM01/besluit/kansrijk_in_2027/vastleggen/"
    assert manager.get(address).status_code == 403
    board = client_of(person("bea", "bestuurder"))
    today = timezone.localdate().isoformat()
    typed = {
        "verdict": "continue",
        "reason": "Genoeg deelnemers",
        "decided_on": today,
        "review_on": "2099-01-01",
        "why": "Vergadering",
    }
    wrong = send(board, address, **{**typed, "decided_on": "2098-01-01"}).content.decode()
    assert "Deze dag moet nog komen" in wrong
    assert "Genoeg deelnemers" in wrong
    send(board, address, **typed)
    decided = approved()
    assert decided.verdict.key == "continue"
    page = Client().get("/programma/AM01/besluiten/").content.decode()
    assert "voortzetten" in page


def test_looking_back_shows_the_newest_figures(manager):
    prepare(manager)
    approved()
    board = client_of(person("bea", "bestuurder"))
    send(
        board,
        "/programma/AM01/besluit/kansrijk_in_2027/vastleggen/",
        verdict="continue",
        reason="Genoeg",
        decided_on="2026-01-02",
        review_on="2026-02-01",
        why="Besluit",
    )
    approved()
    address = "/programma/AM01/besluit/kansrijk_in_2027/terugkijken/"
    assert "net_participation/AM01" in manager.get(address).content.decode()
    send(manager, address, met="partly", note="Bijna gehaald", why="Terugblik")
    assert approved().review.met.key == "partly"


def test_a_later_release_that_differs_is_said(manager, shelf):
    prepare(manager)
    decision = approved()
    assert later(decision).changed == 0
    folder = make_example_bundle(shelf / "other", title={"nl": "Nieuw", "en": "New"})
    publish_demo_release(folder)
    assert later(decision).changed == 0
    frozen = decision.figures[0].model_copy(update={"value": (decision.figures[0].value or 0) - 1})
    older = decision.model_copy(update={"figures": (frozen, *decision.figures[1:])})
    found = later(older)
    assert found.changed == 1
    assert found.evidence[0].now


def test_hidden_figures_are_frozen_as_hidden(programme, published):
    place = find_place("AM01")
    hidden = [each for each in place.bundle.figures(area="AM01") if each.value is None]
    frozen = freeze(hidden[:1])
    assert frozen[0].value is None
    assert frozen[0].status == str(hidden[0].status)


def test_a_draft_is_for_who_may_see_drafts(manager):
    prepare(manager)
    address = "/programma/AM01/besluit/kansrijk_in_2027/"
    assert Client().get(address).status_code == 404
    assert client_of(person("ans", "goedkeurder")).get(address).status_code == 200


def test_a_decision_is_prepared_in_the_programme_of_today(manager):
    prepare(manager)
    approved()
    address = "/programma/AM01/besluit/kansrijk_in_2027/voorbereiden/"
    assert manager.get(f"{address}?op=2026-02-01").status_code == 200  # it was not there that day


def test_who_gets_a_decision_back_goes_on_with_what_was_written(manager):
    prepare(manager)
    approved()
    address = "/programma/AM01/besluit/kansrijk_in_2027/voorbereiden/"
    send(manager, address, **TYPED, uncertainty="Het is een kleine groep.")
    draft = Revision.objects.of("AM01", "decisions", "kansrijk_in_2027").open().get()
    return_to_writer(by=person("ans", "goedkeurder"), revision=draft, reason="Zeg hoe klein")
    assert "Het is een kleine groep." in manager.get(address).content.decode()


def test_figures_of_a_withdrawn_release_are_nowhere_any_more(manager, published):
    prepare(manager)
    figure = approved().figures[0]
    public = "/programma/AM01/bestanden/programma.json"
    assert f'"value": {figure.value}' in Client().get(public).content.decode()
    approver = person("ans", "goedkeurder")
    withdraw_release(by=approver, release=published, reason="Fout in de telling")
    (frozen, *_others) = json.loads(Client().get(public).content)["decisions"][-1]["figures"]
    assert (frozen["figure_id"], frozen["status"]) == (figure.figure_id, "unknown")
    assert "value" not in frozen
    page = Client().get("/programma/AM01/besluit/kansrijk_in_2027/").content.decode()
    assert '<td class="wb-amount">ingetrokken</td>' in page
    assert programme_of("AM01").get("decisions", "kansrijk_in_2027").figures[0] == figure


def test_two_people_at_one_decision_lose_nothing(manager):
    prepare(manager)
    approved()
    address = "/programma/AM01/besluit/kansrijk_in_2027/voorbereiden/"
    mine, other = manager.get(address), client_of(person("mo", "programmamanager"))
    send(other, address, **{**TYPED, "advice": "Een collega schreef dit."})
    approved()
    typed = {**TYPED, "advice": "Van de deelnemers leerde een deel een vak."}
    answer = manager.post(address, {**typed, "basis": fields_on(mine)["basis"]})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Een collega schreef dit." in page
    assert "Van de deelnemers leerde een deel een vak." in page
    assert programme_of("AM01").get("decisions", "kansrijk_in_2027").advice.nl == (
        "Een collega schreef dit."
    )
    manager.post(address, {**typed, "basis": fields_on(answer)["basis"]})
    assert approved().advice.nl == "Van de deelnemers leerde een deel een vak."


def test_a_draft_someone_began_meanwhile_is_shown_and_not_overwritten(manager):
    prepare(manager)
    approved()
    address = "/programma/AM01/besluit/kansrijk_in_2027/vastleggen/"
    board = client_of(person("bea", "bestuurder"))
    basis = fields_on(board.get(address))["basis"]
    send(
        manager,
        "/programma/AM01/besluit/kansrijk_in_2027/voorbereiden/",
        **{**TYPED, "stop_rule": "Stop bij 30 mensen."},
    )
    typed = {"verdict": "stop", "reason": "Te duur", "why": "Vergadering", "basis": basis}
    typed |= {"decided_on": "2026-01-02", "review_on": "2027-01-01"}
    answer = board.post(address, typed)
    assert answer.status_code == 409
    assert "Stop bij 30 mensen." in answer.content.decode()
    assert "Te duur" in answer.content.decode()
