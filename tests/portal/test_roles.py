"""Each role can do its task, and only that: on pages and on files alike."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from support.example_bundle import make_example_bundle
from wendbaar.errors import ReleaseError
from wendbaar.portal.releases.actions import approve_release, import_release, withdraw_release
from wendbaar.portal.releases.models import AuditEvent, Release


def test_visitor_sees_nothing_before_approval(waiting):
    visitor = Client()
    assert "nog geen cijfers" in visitor.get("/").content.decode()
    assert visitor.get("/cijfers/").status_code == 404
    assert visitor.get(f"/publicaties/{waiting.release_id}/").status_code == 404
    file = f"/publicaties/{waiting.release_id}/bestanden/figures.parquet"
    assert visitor.get(file).status_code == 404
    assert (
        visitor.get(f"/cijfers/net_participation/?uitgave={waiting.release_id}").status_code == 404
    )


def test_visitor_cannot_reach_the_desk(waiting):
    for address in ("/beheer/", f"/beheer/{waiting.release_id}/"):
        response = Client().get(address)
        assert response.status_code == 302
        assert response["Location"].startswith("/inloggen/")
    assert Client().post(f"/beheer/{waiting.release_id}/goedkeuren/").status_code == 302
    waiting.refresh_from_db()
    assert waiting.status == Release.Status.IMPORTED


@pytest.mark.parametrize(
    "role", ["partner", "programmamedewerker", "programmamanager", "bestuurder", "beheerder"]
)
def test_who_does_not_handle_releases_sees_none_before_approval(waiting, log_in_as, role):
    client = log_in_as("piet", role)
    for address in ("/beheer/", f"/beheer/{waiting.release_id}/"):
        assert client.get(address).status_code == 403
    for address in (
        f"/v1/publicaties/{waiting.release_id}",
        f"/v1/cijfers?publicatie={waiting.release_id}",
    ):
        assert client.get(address).status_code == 404


def test_account_without_role_is_refused(waiting, log_in_as):
    client = log_in_as("bezoeker")
    assert client.get("/beheer/").status_code == 403
    assert client.post(f"/beheer/{waiting.release_id}/goedkeuren/").status_code == 403
    assert client.post("/beheer/inlezen/", {"bundel": "x"}).status_code == 403


def test_importer_brings_in_and_cannot_approve(shelf, log_in_as):
    folder = make_example_bundle(shelf / "releases")
    client = log_in_as("anna", "importeur")
    assert folder.name in client.get("/beheer/").content.decode()
    response = client.post("/beheer/inlezen/", {"bundel": folder.name}, follow=True)
    assert "Een collega kan haar nu goedkeuren" in response.content.decode()
    release = Release.objects.get()
    assert client.post(f"/beheer/{release.release_id}/goedkeuren/").status_code == 403
    assert client.post(f"/beheer/{release.release_id}/intrekken/").status_code == 403
    assert [event.action for event in AuditEvent.objects.all()] == ["import"]


@pytest.mark.parametrize("name", ["", "../..", "nergens", ".writing"])
def test_importer_can_only_choose_from_the_shelf(shelf, log_in_as, name):
    client = log_in_as("anna", "importeur")
    client.post("/beheer/inlezen/", {"bundel": name})
    assert not Release.objects.exists()


def test_approver_publishes_and_withdraws(waiting, log_in_as):
    client = log_in_as("bram", "goedkeurder")
    page = client.get(f"/beheer/{waiting.release_id}/").content.decode()
    assert "Mag dit worden gepubliceerd?" in page
    assert "eerste publicatie over dit gebied" in page
    client.post(f"/beheer/{waiting.release_id}/goedkeuren/")
    assert Client().get("/cijfers/").status_code == 200
    assert client.post("/beheer/inlezen/", {"bundel": "x"}).status_code == 403

    without = client.post(f"/beheer/{waiting.release_id}/intrekken/", {"reden": " "}, follow=True)
    assert "Geef een reden voor het intrekken" in without.content.decode()
    client.post(f"/beheer/{waiting.release_id}/intrekken/", {"reden": "Bron klopte niet."})
    assert Client().get("/cijfers/").status_code == 404
    shown = Client().get(f"/publicaties/{waiting.release_id}/").content.decode()
    assert "Bron klopte niet." in shown
    file = f"/publicaties/{waiting.release_id}/bestanden/figures.parquet"
    assert Client().get(file).status_code == 404
    assert [event.action for event in AuditEvent.objects.order_by("pk")] == [
        "import",
        "approve",
        "withdraw",
    ]


def test_nobody_approves_an_own_release(waiting, log_in_as):
    user = waiting.imported_by
    log_in_as(user.username, "goedkeurder")
    user = type(user).objects.get(pk=user.pk)
    with pytest.raises(ReleaseError, match="may not approve"):
        approve_release(by=user, release=waiting)
    with pytest.raises(IntegrityError), transaction.atomic():
        Release.objects.filter(pk=waiting.pk).update(
            status="approved", approved_by=user, approved_at=timezone.now()
        )


@pytest.mark.parametrize(
    "change",
    [
        {"status": "approved"},
        {"approved_at": timezone.now()},
        {"status": "withdrawn"},
        {"withdrawal_reason": "zomaar"},
    ],
)
def test_half_a_state_cannot_be_kept(waiting, change):
    with pytest.raises(IntegrityError), transaction.atomic():
        Release.objects.filter(pk=waiting.pk).update(**change)


def test_actions_ask_for_the_permission_themselves(waiting, example_release, log_in_as):
    log_in_as("bezoeker")
    user = type(waiting.imported_by).objects.get(username="bezoeker")
    with pytest.raises(PermissionDenied):
        import_release(by=user, folder=example_release)
    with pytest.raises(PermissionDenied):
        approve_release(by=user, release=waiting)
    with pytest.raises(PermissionDenied):
        withdraw_release(by=user, release=waiting, reason="x")


def test_an_altered_bundle_is_not_brought_in(shelf, log_in_as):
    folder = make_example_bundle(shelf / "releases")
    figures = folder / "figures.parquet"
    figures.write_bytes(figures.read_bytes()[:-1] + b"x")
    client = log_in_as("anna", "importeur")
    page = client.post("/beheer/inlezen/", {"bundel": folder.name}, follow=True).content.decode()
    assert "figures.parquet is gewijzigd" in page
    assert not Release.objects.exists()
    assert not AuditEvent.objects.exists()


def test_a_bundle_altered_after_import_is_not_approved(waiting, log_in_as, shelf):
    folder = shelf / "releases" / waiting.folder
    (folder / "dcat.jsonld").write_text("{}")
    client = log_in_as("bram", "goedkeurder")
    client.post(f"/beheer/{waiting.release_id}/goedkeuren/")
    waiting.refresh_from_db()
    assert waiting.status == Release.Status.IMPORTED


def test_history_survives_the_release(waiting):
    waiting.delete()
    assert AuditEvent.objects.get().subject == waiting.release_id


def test_the_latest_approval_is_served_and_the_difference_is_explained(published, shelf, log_in_as):
    folder = make_example_bundle(shelf / "releases", title={"nl": "Nieuw", "en": "New"})
    importer = log_in_as("anna", "importeur")
    importer.post("/beheer/inlezen/", {"bundel": folder.name})
    newer = Release.objects.get(title_nl="Nieuw")
    approver = log_in_as("bram", "goedkeurder")
    page = approver.get(f"/beheer/{newer.release_id}/").content.decode()
    assert "dezelfde bronbestanden" in page
    assert "dezelfde regels" in page
    approver.post(f"/beheer/{newer.release_id}/goedkeuren/")
    assert "Nieuw" in Client().get("/").content.decode()
    cited = Client().get(f"/cijfers/net_participation/?uitgave={published.release_id}")
    assert published.title_nl in cited.content.decode()


def test_a_cited_address_of_a_withdrawn_release_leads_on(published, shelf, log_in_as):
    newer = make_example_bundle(shelf / "releases", title={"nl": "Nieuw", "en": "New"})
    log_in_as("anna", "importeur").post("/beheer/inlezen/", {"bundel": newer.name})
    approver = log_in_as("bram", "goedkeurder")
    approver.post(f"/beheer/{newer.name}/goedkeuren/")
    approver.post(f"/beheer/{published.release_id}/intrekken/", {"reden": "Fout in de telling"})
    address = f"/cijfers/net_participation/?uitgave={published.release_id}&gebied=GM0014&naar=sex"
    response = Client().get(address)
    html = response.content.decode()
    assert response.status_code == 410
    assert "Fout in de telling" in html
    assert f'href="/publicaties/{published.release_id}/?gebied=GM0014"' in html
    assert 'href="/cijfers/net_participation/?gebied=GM0014&amp;naar=sex"' in html
    assert "themes/groningen.css" in html
    assert Client().get("/en" + address).status_code == 410


def test_a_withdrawn_release_without_another_is_explained_too(published, log_in_as):
    path = f"/beheer/{published.release_id}/intrekken/"
    log_in_as("bram", "goedkeurder").post(path, {"reden": "Fout in de telling"})
    response = Client().get(f"/?uitgave={published.release_id}")
    assert response.status_code == 410
    assert "Fout in de telling" in response.content.decode()
    assert "cijfers die nu gelden" not in response.content.decode()


@pytest.mark.parametrize("action", ["goedkeuren", "intrekken"])
def test_the_address_of_a_form_leads_to_the_desk(published, log_in_as, action):
    for path in (f"/beheer/{published.release_id}/{action}/", "/beheer/inlezen/"):
        response = log_in_as("bram", "goedkeurder").get(path)
        assert (response.status_code, response.url) == (302, "/beheer/")
        assert Client().get(path).url.startswith("/inloggen/?next=")


@pytest.mark.parametrize(("path", "words"), [("/", "niet verstuurd"), ("/en/", "was not sent")])
def test_a_form_of_another_website_is_refused_in_words(published, path, words):
    response = Client(enforce_csrf_checks=True).post(f"{path}inloggen/", {"username": "anna"})
    assert response.status_code == 403
    assert words in response.content.decode()
    assert "Wendbaar" in response.content.decode()


def test_a_publication_names_roles_and_no_account(published):
    page = Client().get(f"/publicaties/{published.release_id}/").content.decode()
    assert "met de rol goedkeurder" in page
    for person in (published.imported_by, published.approved_by):
        assert person.get_username() not in page
