"""A reader tells what is wrong; staff handles it; robots and floods get nowhere."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from wendbaar.portal.feedback.models import Feedback, RecentSender
from wendbaar.portal.feedback.spam import SALT, make_stamp
from wendbaar.portal.releases.models import AuditEvent
from wendbaar.portal.sender import sender_token

pytestmark = pytest.mark.django_db
FORM = "/melding/"


@pytest.fixture(autouse=True)
def portal(shelf):
    """Every test has a portal with plain static files."""


def filled(**changes: str) -> dict[str, str]:
    stamp = make_stamp(timezone.now() - timedelta(seconds=30))
    typed = {
        "pagina": "/cijfers/net_participation/?gebied=GM0014",
        "cijfer": "net_participation/GM0014/2025KW04",
        "melding": "Dit getal kan niet kloppen.",
        "email": "",
        "website": "",
        "stempel": stamp,
    }
    return typed | changes


def staff(name: str = "programmamedewerker") -> Client:
    user = get_user_model().objects.create_user(f"{name}-1")
    user.groups.set([Group.objects.get(name=name)])
    client = Client()
    client.force_login(user)
    return client


def test_a_message_is_kept_with_page_and_figure(client) -> None:
    response = client.post(FORM, filled(email="lezer@example.org"))
    assert response.status_code == 302
    one = Feedback.objects.get()
    assert one.page == "/cijfers/net_participation/?gebied=GM0014"
    assert one.figure == "net_participation/GM0014/2025KW04"
    assert (one.message, one.email) == ("Dit getal kan niet kloppen.", "lezer@example.org")
    assert (one.language, one.status) == ("nl", Feedback.Status.NEW)
    thanks = client.get(response["Location"]).content.decode()
    assert 'href="/cijfers/net_participation/?gebied=GM0014"' in thanks
    assert "Dank u wel" in thanks


def test_the_form_needs_no_cookie_and_sets_none() -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.get(FORM, {"pagina": "/"}).cookies == {}
    assert client.post(FORM, filled()).status_code == 302
    assert client.cookies == {}


def test_required_is_said_in_words(client) -> None:
    text = client.get(FORM).content.decode()
    assert "(verplicht)" in text
    assert "(niet verplicht)" in text
    assert "Alleen om u te antwoorden" in text


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"melding": ""}, "in een paar woorden"),
        ({"melding": "nee"}, "iets meer"),
        ({"melding": "x" * 2001}, "ten hoogste 2.000"),
        ({"email": "geen adres"}, "geen e-mailadres"),
        ({"pagina": "https://elders.example/"}, "pagina"),
        ({"pagina": "//elders.example/"}, "pagina"),
    ],
)
def test_an_error_says_what_to_do_and_keeps_what_was_typed(client, wrong, words) -> None:
    typed = filled(**{"melding": "Mijn <b>tekst</b> blijft staan.", **wrong})
    response = client.post(FORM, typed)
    assert response.status_code == 422
    text = response.content.decode()
    if "pagina" not in wrong:
        assert words in text
    if "melding" not in wrong:
        assert "Mijn &lt;b&gt;tekst&lt;/b&gt; blijft staan." in text
    if "email" in wrong:
        assert 'value="geen adres"' in text
        assert 'aria-invalid="true"' in text
    assert not Feedback.objects.exists()


def test_too_fast_keeps_text_and_stamp_so_that_again_works(client) -> None:
    stamp = make_stamp(timezone.now())
    response = client.post(FORM, filled(stempel=stamp))
    assert response.status_code == 422
    assert "Wacht drie seconden" in response.content.decode()
    assert f'value="{stamp}"' in response.content.decode()
    assert not Feedback.objects.exists()


@pytest.mark.parametrize("stamp", ["", "verzonnen", make_stamp(timezone.now() - timedelta(days=2))])
def test_an_old_or_made_up_stamp_is_replaced(client, stamp) -> None:
    response = client.post(FORM, filled(stempel=stamp))
    text = response.content.decode()
    assert response.status_code == 422
    assert "nog een keer" in text
    fresh = re.search(r'name="stempel" value="([^"]+)"', text)
    assert fresh
    assert fresh[1] != stamp


def test_a_robot_gets_thanks_and_leaves_nothing(client) -> None:
    assert client.post(FORM, filled(website="http://spam.example")).status_code == 302
    assert not Feedback.objects.exists()


def test_the_sixth_message_in_an_hour_waits(client) -> None:
    for _ in range(5):
        assert client.post(FORM, filled()).status_code == 302
    response = client.post(FORM, filled(melding="De zesde melding."))
    assert response.status_code == 429
    assert "De zesde melding." in response.content.decode()
    assert Feedback.objects.count() == 5
    other = client.post(FORM, filled(), REMOTE_ADDR="192.0.2.9")
    assert other.status_code == 302


def test_the_network_address_is_not_kept_and_changes_every_day(client, rf) -> None:
    client.post(FORM, filled(), REMOTE_ADDR="192.0.2.7")
    token = RecentSender.objects.get().token
    assert "192.0.2.7" not in token
    now, request = timezone.now(), rf.get("/", REMOTE_ADDR="192.0.2.7")
    assert sender_token(request, now, SALT) == token
    assert sender_token(request, now + timedelta(days=1), SALT) != token


def test_what_was_kept_long_enough_goes(client) -> None:
    old = timezone.now() - timedelta(days=366)
    Feedback.objects.create(page="/", message="oud bericht", language="nl", sent_at=old)
    RecentSender.objects.create(token="oud", sent_at=old)
    client.post(FORM, filled())
    assert [each.message for each in Feedback.objects.all()] == ["Dit getal kan niet kloppen."]
    assert RecentSender.objects.count() == 1


def test_staff_sees_messages_as_text_and_handles_them(client) -> None:
    client.post(FORM, filled(melding="Zie https://spam.example <script>x</script>"))
    desk = staff()
    text = desk.get("/meldingen/").content.decode()
    assert "&lt;script&gt;x&lt;/script&gt;" in text
    assert 'href="https://spam.example' not in text
    one = Feedback.objects.get()
    desk.post(f"/meldingen/{one.pk}/", {"status": "done", "note": "Bron hersteld."})
    one.refresh_from_db()
    assert (one.status, one.note, one.handled_by) == (
        "done",
        "Bron hersteld.",
        "programmamedewerker-1",
    )
    event = AuditEvent.objects.get(action="handle feedback")
    assert event.detail == {"from": "new", "to": "done"}
    assert "Bron hersteld." not in desk.get("/meldingen/").content.decode()
    assert "Bron hersteld." in desk.get("/meldingen/?alles=1").content.decode()


def test_a_wrong_status_changes_nothing(client) -> None:
    client.post(FORM, filled())
    one = Feedback.objects.get()
    response = staff().post(f"/meldingen/{one.pk}/", {"status": "weg", "note": "tekst"})
    assert response.status_code == 422
    assert "tekst" in response.content.decode()
    one.refresh_from_db()
    assert one.status == "new"


def test_visitors_and_people_without_a_role_see_no_messages(client) -> None:
    assert client.get("/meldingen/").status_code == 302
    client.force_login(get_user_model().objects.create_user("zonder"))
    assert client.get("/meldingen/").status_code == 403
    assert client.post("/meldingen/1/", {"status": "done"}).status_code == 403


def test_every_field_says_what_it_is_for() -> None:
    for model in (Feedback, RecentSender):
        names = {field.name for field in model._meta.get_fields()}
        assert names == {name for name in vars(model.Privacy) if not name.startswith("_")}


def test_the_form_stands_at_the_foot_of_a_page(client, published) -> None:
    text = client.get("/cijfers/").content.decode()
    assert '<form class="wb-form" method="post" action="/melding/">' in text
    assert 'name="pagina" value="/cijfers/"' in text
    assert "<details><summary>Klopt er iets niet op deze pagina" in text


def test_in_english(client) -> None:
    text = client.get("/en/melding/").content.decode()
    assert "(required)" in text
    client.post("/en/melding/", filled())
    assert Feedback.objects.get().language == "en"
