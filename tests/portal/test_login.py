"""Logging in: five wrong passwords mean waiting, and a session ends after inactivity."""

from datetime import timedelta
from importlib import reload

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from wendbaar.portal.accounts import attempts
from wendbaar.portal.accounts.models import LoginAttempt
from wendbaar.portal.releases.models import AuditEvent

PASSWORD = "een-lang-wachtwoord"  # of the test alone


@pytest.fixture
def anna(db, shelf, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return get_user_model().objects.create_user("anna", password=PASSWORD)


def log_in(password: str, name: str = "anna", address: str = "10.0.0.1"):
    return Client(REMOTE_ADDR=address).post("/inloggen/", {"username": name, "password": password})


def fail(times: int, **who: str) -> None:
    for _ in range(times):
        assert log_in("fout", **who).status_code == 200


def test_the_right_password_works_after_four_wrong_ones(anna):
    fail(4)
    assert log_in(PASSWORD).status_code == 302
    fail(1, address="10.0.0.2")
    assert log_in(PASSWORD, address="10.0.0.2").status_code == 302, "a success begins anew"


def test_after_five_wrong_ones_the_right_one_waits(anna):
    fail(5)
    for address in ("10.0.0.1", "10.0.0.9"):
        response = log_in(PASSWORD, address=address)
        assert response.status_code == 429
        assert 0 < int(response["Retry-After"]) <= 15 * 60
        page = response.content.decode()
        assert "Wacht tot" in page
        assert "er is niets verloren" in page
        assert PASSWORD not in page
    event = AuditEvent.objects.filter(action="login blocked").first()
    assert (event.subject, event.detail["minutes"]) == ("anna", 15)


def test_the_address_waits_too(anna):
    for number in range(5):
        fail(1, name=f"iemand-{number}")
    assert log_in(PASSWORD).status_code == 429
    assert log_in(PASSWORD, address="10.0.0.2").status_code == 302
    [event] = AuditEvent.objects.filter(action="login blocked")
    assert event.subject == "unknown account", "what was typed may be a password"


def test_the_wait_ends_after_a_quarter_of_an_hour(anna, monkeypatch):
    fail(5)
    for _ in range(3):
        assert log_in(PASSWORD).status_code == 429  # trying does not make it longer
    LoginAttempt.objects.update(at=timezone.now() - attempts.WAIT - timedelta(seconds=1))
    assert log_in(PASSWORD).status_code == 302


def test_names_and_addresses_are_kept_as_hashes_for_a_day(anna):
    fail(1)
    [row] = LoginAttempt.objects.all()
    assert "anna" not in row.account
    assert "10.0" not in row.address
    LoginAttempt.objects.update(at=timezone.now() - timedelta(days=1, minutes=1))
    fail(1)
    assert LoginAttempt.objects.count() == 1


def test_an_empty_form_is_told_in_words(anna):
    page = Client().post("/inloggen/", {"username": "", "password": ""}).content.decode()
    assert "Vul de naam en het wachtwoord allebei in" in page


def test_a_session_ends_after_inactivity_and_pages_prolong_it(published, log_in_as):
    client = log_in_as("bram", "goedkeurder")
    first = client.get("/beheer/")
    assert first.cookies["sessionid"]["max-age"] == 8 * 3600
    assert "sessionid" not in client.get("/beheer/").cookies, "at most once in ten minutes"
    session = client.session
    session["seen"] -= 11 * 60
    session.save()
    picture = client.get("/cijfers/net_participation/grafiek/verloop.svg")
    assert "sessionid" not in picture.cookies, "what a cache may keep has no cookie"
    assert "sessionid" in client.get("/beheer/").cookies


def test_behind_https_cookies_are_bound_to_this_host(monkeypatch):
    from wendbaar.portal import settings as module

    monkeypatch.setenv("WENDBAAR_HTTPS", "1")
    try:
        found = reload(module)
        assert found.SESSION_COOKIE_SECURE
        assert found.CSRF_COOKIE_SECURE
        assert found.SESSION_COOKIE_HTTPONLY
        assert found.SESSION_COOKIE_NAME.startswith("__Host-")
        assert found.CSRF_COOKIE_NAME.startswith("__Host-")
    finally:
        monkeypatch.delenv("WENDBAAR_HTTPS")
        reload(module)
