"""When something breaks: words in place of a stack trace, and a health page that says so."""

from django.db import DatabaseError
from django.test import Client

from wendbaar.portal.releases.models import ReleaseQuerySet


def _broken(self):
    raise DatabaseError("the database of anna@example.nl is gone")


def test_health_says_that_the_database_fails(db, shelf, monkeypatch):
    monkeypatch.setattr(ReleaseQuerySet, "current", _broken)
    response = Client().get("/gezondheid")
    assert response.status_code == 503
    assert response.json() == {"status": "failing", "database": "failing"}


def test_an_error_page_has_words_and_no_details(db, shelf, monkeypatch):
    monkeypatch.setattr(ReleaseQuerySet, "current", _broken)
    response = Client(raise_request_exception=False).get("/")
    html = response.content.decode()
    assert response.status_code == 500
    assert "Er is niets verloren" in html
    assert "anna" not in html


def test_an_unknown_page_answers_even_then(db, shelf, monkeypatch):
    monkeypatch.setattr(ReleaseQuerySet, "current", _broken)
    assert Client(raise_request_exception=False).get("/nergens/").status_code == 404


def test_a_bundle_that_vanished_does_not_break_the_other_pages(published, shelf):
    import shutil

    from wendbaar.portal.releases.shelf import opened

    opened.cache_clear()
    shutil.rmtree(shelf / "releases" / published.folder)
    client = Client(raise_request_exception=False)
    assert client.get("/publicaties/").status_code == 200
    assert client.get("/uitleg/").status_code == 200
    assert client.get("/").status_code == 500


def test_reading_ahead_opens_what_is_published_and_never_stops_the_server(
    published, shelf, monkeypatch, caplog
):
    from wendbaar.portal import warm
    from wendbaar.portal.figures import reading

    monkeypatch.setattr(warm, "connection", type("Kept", (), {"close": staticmethod(int)}))
    reading._trends_of_all.cache_clear()
    warm.read_first_pages()
    assert reading._trends_of_all.cache_info().currsize == 1
    published.__class__.objects.update(folder="weg")
    warm.read_first_pages()
    assert "could not be read ahead" in caplog.text
