"""The pages of the register: lists, review, history, ending, periods; each says what is there."""

import pytest

from support.forms import sent
from support.programme import client_of, person
from wendbaar.portal.register.models import PeriodLock, Revision
from wendbaar.portal.register.own_tasks import register_tasks
from wendbaar.portal.register.store import programme_of
from wendbaar.portal.register.tasks import Task, add_tasks, tasks_of
from wendbaar.portal.releases.models import AuditEvent

pytestmark = pytest.mark.django_db
LINE = "/werk/AM01/lines/lijn_2/"


@pytest.fixture
def writer(programme, shelf):
    return client_of(person("wim", "programmamedewerker"))


@pytest.fixture
def approver(programme, shelf):
    return client_of(person("ans", "goedkeurder"))


def words(response):
    assert response.status_code == 200
    return response.content.decode()


def draft(writer, **changes):
    sent(writer, LINE, **{"label__nl": "Leerrekening", "why": "Duidelijker", **changes})
    return Revision.objects.open().get()


def test_my_work_shows_what_asks_for_me(writer, approver, monkeypatch):
    only = {"register": register_tasks}  # what else asks depends on the day
    monkeypatch.setattr("wendbaar.portal.register.tasks._ADDED", only)
    assert "Uw concepten" not in words(writer.get("/werk/"))
    assert "Er wacht nu niets op u." in words(approver.get("/werk/"))
    found = draft(writer)
    assert "Uw concepten" in words(writer.get("/werk/"))
    assert "Goedkeuren of teruggeven" in words(approver.get("/werk/"))
    writer.post(f"/werk/AM01/revisie/{found.pk}/voorleggen/")
    assert "Er vraagt 1 ding om uw aandacht." in words(approver.get("/werk/"))
    assert "Leerrekening" in words(approver.get("/werk/AM01/wacht/"))
    approver.post(f"/werk/AM01/revisie/{found.pk}/teruggeven/", {"reden": "Noem het bedrag"})
    assert "Aan u teruggegeven" in words(writer.get("/werk/"))
    assert "Noem het bedrag" in words(writer.get("/werk/AM01/eigen/"))
    assert "Noem het bedrag" in words(writer.get(LINE))


def test_an_app_adds_its_own_tasks(writer, monkeypatch):
    from wendbaar.portal.register import tasks

    monkeypatch.setattr(tasks, "_ADDED", {})
    add_tasks("fund", lambda user, region: [Task("Aanvragen", "/x/", 3)] if region else [])
    assert [task.count for task in tasks_of(None, "AM01")] == [3]
    page = words(writer.get("/werk/"))
    assert "Aanvragen" in page
    assert "Er vragen 3 dingen om uw aandacht." in page


def test_a_person_sees_decisions_that_are_due(programme, shelf):
    board, manager = person("bea", "bestuurder"), person("mia", "programmamanager")
    assert "Besluiten die gevraagd zijn" in words(client_of(board).get("/werk/"))
    assert "Besluiten voorbereiden" in words(client_of(manager).get("/werk/"))


def test_the_register_counts_and_finds(writer):
    draft(writer)
    page = words(writer.get("/werk/AM01/"))
    assert "1 in bewerking" in page
    found = words(writer.get("/werk/AM01/?zoek=kansrijk+OPLEIDEN"))
    assert "/werk/AM01/actions/kansrijk_opleiden/geschiedenis/" in found
    assert "Niets gevonden met" in words(writer.get("/werk/AM01/?zoek=" + "zq" * 90))


def test_a_section_lists_new_and_changed_entries(writer):
    sent(writer, "/werk/AM01/lines/nieuw/", label__nl="Lijn drie", why="Nieuw in het plan")
    page = words(writer.get("/werk/AM01/lines/"))
    assert "Lijn drie" in page
    assert "nieuw, nog niet goedgekeurd" in page
    assert writer.get("/werk/AM01/head/").url == "/werk/AM01/head/groningen/geschiedenis/"


def test_a_change_is_approved_on_its_page(writer, approver):
    found = draft(writer, goals=["deelname", "meer_werk"])
    page = words(writer.get(f"/werk/AM01/revisie/{found.pk}/"))
    assert "Hogere arbeidsdeelname" in page  # the name of a goal, not its key
    assert "Voorleggen ter goedkeuring" in page
    assert "Goedkeuren:" not in page
    writer.post(f"/werk/AM01/revisie/{found.pk}/voorleggen/")
    assert "Goedkeuren:" in words(approver.get(f"/werk/AM01/revisie/{found.pk}/"))
    approver.post(f"/werk/AM01/revisie/{found.pk}/goedkeuren/")
    assert programme_of("AM01").get("lines", "lijn_2").label.nl == "Leerrekening"
    after = words(writer.get(f"/werk/AM01/revisie/{found.pk}/"))
    assert "Ontwikkelbudget" in after  # what it was before stays readable
    history = words(writer.get(f"{LINE}geschiedenis/"))
    assert "Duidelijker" in history
    assert "Er zijn 2 versies" in history
    assert "Leerrekening" in words(writer.get("/werk/AM01/wijzigingen/"))


def test_what_is_wrong_stands_on_the_page_and_stops_sending(writer):
    found = draft(writer, goals=["deelnam"])
    address = f"/werk/AM01/revisie/{found.pk}/"
    assert "deelnam is niet bekend" in words(writer.get(address))
    answer = writer.post(f"{address}voorleggen/", follow=True)
    assert "Er klopt nog iets niet" in words(answer)
    assert Revision.objects.get(pk=found.pk).state == "draft"


def test_returning_asks_for_a_reason(writer, approver):
    found = draft(writer)
    writer.post(f"/werk/AM01/revisie/{found.pk}/voorleggen/")
    for reason in ("", "\x00", " " * 2000):
        address = f"/werk/AM01/revisie/{found.pk}/teruggeven/"
        assert "Zeg wat er anders moet" in words(
            approver.post(address, {"reden": reason}, follow=True)
        )
    approver.post(address, {"reden": "n" * 5_000})
    assert len(Revision.objects.get(pk=found.pk).note) == 1_000


def test_an_outdated_draft_says_so(writer, approver):
    found = draft(writer)
    writer.post(f"/werk/AM01/revisie/{found.pk}/voorleggen/")
    Revision.objects.filter(pk=found.pk).update(base=None)
    assert "Zo kan het niet worden goedgekeurd" in words(
        approver.get(f"/werk/AM01/revisie/{found.pk}/")
    )


@pytest.mark.parametrize("number", [0, 999, 10**30])
def test_a_revision_that_is_not_there(writer, number):
    assert writer.get(f"/werk/AM01/revisie/{number}/").status_code == 404
    assert writer.post(f"/werk/AM01/revisie/{number}/voorleggen/").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/werk/AM01/lijnen/",
        "/werk/AM01/lines/nergens/",
        "/werk/AM01/lines/nergens/geschiedenis/",
        "/werk/AM01/lines/nergens/beeindigen/",
        "/werk/AM01/head/groningen/beeindigen/",
        "/werk/AM01/lijnen/nieuw/",
        "/werk/AM01/lines/Lijn 2/",
        f"/werk/AM01/lines/{'x' * 300}/",
        "/werk/AM1/",
    ],
)
def test_what_is_not_there_is_not_found(writer, address):
    assert writer.get(address).status_code == 404


def test_an_entry_ends_with_a_day_and_a_reason(writer):
    address = "/werk/AM01/actions/kansrijk_opleiden/beeindigen/"
    early = writer.post(address, {"einde": "2020-01-01", "reden": "Klaar"})
    assert early.status_code == 422
    assert "Het einde ligt voor het begin." in early.content.decode()
    assert writer.post(address, {"einde": "gisteren", "reden": ""}).status_code == 422
    writer.post(address, {"einde": "2026-06-30", "reden": "Het doel is gehaald"})
    ended = Revision.objects.open().get()
    assert (ended.content["end"], ended.why) == ("2026-06-30", "Het doel is gehaald")
    assert ended.content["label"]["nl"] == "Kansrijk opleiden"


def test_a_closed_period_stops_a_change_in_words(writer):
    manager = client_of(person("mia", "programmamanager"))
    page = manager.post("/werk/AM01/periodes/", {"periode": "2025", "reden": "Vastgesteld"})
    assert page.status_code == 302
    address = "/werk/AM01/amounts/lijn_1_2025_planned/"
    refused = sent(writer, address, euro="1", why="Toch anders")
    assert refused.status_code == 409
    assert "De periode 2025 is gesloten: Vastgesteld." in refused.content.decode()
    assert 'value="1"' in refused.content.decode()
    lock = PeriodLock.objects.get()
    opening = f"/werk/AM01/periodes/{lock.pk}/openen/"
    assert "Er is een reden nodig" in words(manager.post(opening, {"reden": ""}, follow=True))
    manager.post(opening, {"reden": "Een fout hersteld"})
    assert "Een fout hersteld" in words(writer.get("/werk/AM01/periodes/"))
    assert sent(writer, address, euro="1", why="Toch anders").status_code == 302


@pytest.mark.parametrize("period", ["", "lente", "2025KW09", "x" * 100, "2025\x00"])
def test_a_period_that_is_none_is_asked_again(programme, shelf, period):
    manager = client_of(person("mia", "programmamanager"))
    answer = manager.post("/werk/AM01/periodes/", {"periode": period, "reden": "Vastgesteld"})
    assert answer.status_code == 422
    assert not PeriodLock.objects.exists()
    assert "close period" not in {each.action for each in AuditEvent.objects.all()}


def test_pages_exist_in_english(writer):
    found = draft(writer)
    for address, said in (
        ("/en/werk/", "My work"),
        ("/en/werk/AM01/lines/", "New: line"),
        (f"/en/werk/AM01/revisie/{found.pk}/", "Send for approval"),
        ("/en/werk/AM01/lines/lijn_2/", "Keep as a draft"),
    ):
        assert said in words(writer.get(address))


def test_a_page_with_every_section_asks_once_for_whom_one_acts(
    writer, django_assert_max_num_queries
):
    writer.get("/werk/AM01/")  # the programme is kept from now on
    with django_assert_max_num_queries(14):
        writer.get("/werk/AM01/")
