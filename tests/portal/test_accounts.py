"""Accounts: made with a role, region and partner; nobody gives themselves a role."""

import re
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.test import Client

from support.programme import client_of, person
from wendbaar.portal.accounts.actions import change_role, make_account
from wendbaar.portal.releases.models import AuditEvent

pytestmark = pytest.mark.django_db


@pytest.fixture
def bob(programme, shelf):
    return person("bob", "beheerder")


def make(client, **changes):
    typed = {"naam": "nel", "rol": "programmamedewerker", "regio": "AM01", "partner": ""}
    return client.post("/werk/accounts/nieuw/", {**typed, **changes})


def password_on(page):
    return re.search(r"<code>(\S+)</code>", page.content.decode())[1]


def test_an_account_is_made_and_its_password_shown_once(bob):
    page = make(client_of(bob))
    password = password_on(page)
    assert page["Cache-Control"].startswith("max-age=0, no-cache, no-store")
    assert Client().login(username="nel", password=password)
    assert AuditEvent.objects.filter(action="make account", subject="nel", actor="bob").exists()
    assert password not in str(AuditEvent.objects.last().detail)
    assert "nel" in client_of(bob).get("/werk/accounts/").content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"naam": ""},
        {"naam": "n" * 151},
        {"naam": "nel met spaties"},
        {"naam": "bob"},
        {"rol": "baas"},
        {"regio": "AM09"},
        {"rol": "partner"},
        {"partner": "AM01/roc"},
        {"rol": "partner", "partner": "AM01/nergens"},
        {"naam": "n\x00l"},
    ],
)
def test_an_account_that_is_not_right_is_refused_and_keeps_what_was_typed(bob, wrong):
    page = make(client_of(bob), **wrong)
    assert page.status_code == 422
    assert get_user_model().objects.count() == 1


def test_each_role_that_is_given_is_in_the_history(bob):
    make(client_of(bob), rol="goedkeurder")
    nel = get_user_model().objects.get(username="nel")
    typed = {"rol": "beheerder", "regio": "AM01", "partner": ""}
    client_of(bob).post(f"/werk/accounts/{nel.pk}/", typed)
    call_command("account", "nel", role="importeur", region="AM01", stdout=StringIO())
    call_command("account", "kim", role="bestuurder", region="AM01", stdout=StringIO())
    given = AuditEvent.objects.filter(action__in=["make account", "change role"]).order_by("pk")
    assert [(each.actor, each.action, each.subject, each.detail["role"]) for each in given] == [
        ("bob", "make account", "nel", "goedkeurder"),
        ("bob", "change role", "nel", "beheerder"),
        ("command line", "change role", "nel", "importeur"),
        ("command line", "make account", "kim", "bestuurder"),
    ]


def test_a_partner_acts_for_its_partner_only(bob):
    make(client_of(bob), rol="partner", partner="AM01/roc")
    member = get_user_model().objects.get(username="nel").memberships.get()
    assert (member.region, member.partner) == ("AM01", "roc")


def test_a_role_changes_and_holds_at_once(bob):
    nel = person("nel", "programmamedewerker")
    client = client_of(nel)
    assert client.get("/werk/AM01/").status_code == 200
    typed = {"rol": "importeur", "regio": "AM01", "partner": ""}
    client_of(bob).post(f"/werk/accounts/{nel.pk}/", typed)
    assert client.get("/werk/AM01/").status_code == 403


def test_a_closed_account_is_logged_out_and_can_be_opened(bob):
    nel = person("nel", "programmamedewerker")
    client = client_of(nel)
    client_of(bob).post(f"/werk/accounts/{nel.pk}/sluiten/")
    assert client.get("/werk/").status_code == 302
    client_of(bob).post(f"/werk/accounts/{nel.pk}/openen/")
    assert get_user_model().objects.get(username="nel").is_active


def test_a_new_password_replaces_the_old_one(bob):
    nel = person("nel", "programmamedewerker")
    password = password_on(client_of(bob).post(f"/werk/accounts/{nel.pk}/wachtwoord/"))
    assert Client().login(username="nel", password=password)
    assert AuditEvent.objects.filter(action="new password", subject="nel").exists()


def test_nobody_changes_their_own_account(bob):
    client = client_of(bob)
    assert client.get(f"/werk/accounts/{bob.pk}/").status_code == 403
    assert client.post(f"/werk/accounts/{bob.pk}/sluiten/").status_code == 403
    with pytest.raises(PermissionDenied):
        change_role(by=bob, user=bob, role="goedkeurder", region="AM01")


@pytest.mark.parametrize("elsewhere", [("AM09",), ("AM01", "AM09"), ("",)])
def test_accounts_of_another_region_are_managed_there(bob, elsewhere):
    for region in elsewhere:
        ver = person("ver", "programmamedewerker", region=region)
    assert client_of(bob).get(f"/werk/accounts/{ver.pk}/").status_code == 403
    with pytest.raises(PermissionDenied):
        make_account(by=bob, name="x", role="importeur", region="AM09")


def test_an_administrator_of_the_site_is_managed_by_nobody_else(bob):
    root = person("root", "beheerder")
    get_user_model().objects.filter(pk=root.pk).update(is_superuser=True)
    assert client_of(bob).get(f"/werk/accounts/{root.pk}/").status_code == 403
    assert client_of(bob).get("/werk/accounts/9999999999999999999999/").status_code == 404
