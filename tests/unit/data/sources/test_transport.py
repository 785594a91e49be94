import os

import httpx
import pytest

from support.fake_cbs import (
    FakeCbs,
    FakeTable,
    Patience,
    broken_connection,
    half_an_answer,
    pages_from,
)
from wendbaar.data.sources.transport import TooManyRows
from wendbaar.errors import SchemaDrift, SourceError, SourceUnavailable

URL = "https://opendata.cbs.nl/ODataCatalog/Tables"
SEVEN = {f"8000{n}NED": FakeTable(f"Tabel {n}", {}, [], []) for n in range(7)}


def status(code, **headers):
    return lambda: httpx.Response(code, headers=headers)


def test_pages_are_followed_and_kept_as_one_file(tmp_path):
    pages = pages_from(FakeCbs(SEVEN), tmp_path)
    rows, receipt = pages.collection(URL, "Catalogue")
    assert [row["Title"] for row in rows] == [f"Tabel {n}" for n in range(7)]
    assert receipt.rows == 7
    assert receipt.url == URL
    assert pages.store.path(receipt).read_bytes().count(b'"value"') == 3
    assert list((tmp_path / "raw" / "pages").iterdir()) == []


def test_without_links_it_pages_by_skip_until_a_page_is_short(tmp_path):
    server = FakeCbs(SEVEN, links=False)
    rows, _ = pages_from(server, tmp_path).collection(URL, "Catalogue", step=3)
    assert len(rows) == 7
    assert [url.rpartition("skip=")[2] for url in server.asked[1:]] == ["3", "6"]


def test_what_was_fetched_this_week_is_not_asked_again(tmp_path):
    server = FakeCbs(SEVEN)
    first = pages_from(server, tmp_path).collection(URL, "Catalogue")
    asked = len(server.asked)
    assert pages_from(server, tmp_path).collection(URL, "Catalogue") == first
    assert len(server.asked) == asked


def test_it_waits_longer_each_time_and_then_succeeds(tmp_path):
    server = FakeCbs(SEVEN, page=10, faults=[status(503), broken_connection, half_an_answer])
    patience = Patience()
    rows, _ = pages_from(server, tmp_path, patience=patience).collection(URL, "Catalogue")
    assert len(rows) == 7
    assert patience.waits == [1.0, 2.0, 4.0]


@pytest.mark.parametrize(
    ("wish", "wait"),
    [("17", 17.0), ("Mon, 05 Jan 2026 09:00:20 GMT", 20.0), ("9999", 60.0), ("soon", 1.0)],
)
def test_the_wish_of_the_supplier_goes_first(tmp_path, wish, wait):
    patience = Patience()
    server = FakeCbs(SEVEN, page=10, faults=[status(429, **{"Retry-After": wish})])
    pages_from(server, tmp_path, patience=patience).collection(URL, "Catalogue")
    assert patience.waits == [wait]


def test_a_page_of_yesterday_is_asked_again(tmp_path):
    server = FakeCbs(SEVEN, page=10)
    pages = pages_from(server, tmp_path)
    pages.transport.get(URL)
    [kept] = (tmp_path / "raw" / "pages").iterdir()
    os.utime(kept, (0, 0))
    pages.transport.get(URL)
    assert len(server.asked) == 2


def test_after_a_break_it_goes_on_where_it_was(tmp_path):
    server = FakeCbs(SEVEN)
    pages = pages_from(server, tmp_path, attempts=2)
    first_two = iter([0, 0])

    def break_off(request):
        if next(first_two, None) is None:
            return broken_connection()
        return server(request)

    with pytest.raises(SourceUnavailable, match="2 attempts") as caught:
        pages_from(break_off, tmp_path, attempts=2).collection(URL, "Catalogue")
    assert "WENDBAAR_MIRROR" in caught.value.hint
    before = len(server.asked)
    rows, _ = pages.collection(URL, "Catalogue")
    assert len(rows) == 7
    assert len(server.asked) == before + 1


def test_requests_keep_their_distance(tmp_path):
    patience = Patience()
    pages = pages_from(FakeCbs(SEVEN), tmp_path, patience=patience, interval=0.5)
    pages.collection(URL, "Catalogue")
    assert patience.waits == [0.5, 0.5]


@pytest.mark.parametrize(
    "url", ["http://opendata.cbs.nl/a", "https://example.org/a", "https://opendata.cbs.nl:8443/a"]
)
def test_only_https_to_known_hosts(tmp_path, url):
    with pytest.raises(SourceError, match="Refused"):
        pages_from(FakeCbs({}), tmp_path).collection(url, "x")


def test_a_link_in_an_answer_cannot_lead_elsewhere(tmp_path):
    def server(request):
        return httpx.Response(200, json={"value": [], "odata.nextLink": "https://evil.example/x"})

    with pytest.raises(SourceError, match="Refused"):
        pages_from(server, tmp_path).collection(URL, "x")


def test_a_link_to_itself_ends(tmp_path):
    def server(request):
        return httpx.Response(200, json={"value": [], "odata.nextLink": URL})

    with pytest.raises(SourceError, match="back to itself"):
        pages_from(server, tmp_path).collection(URL, "x")


def test_an_answer_without_end_is_cut(tmp_path):
    def server(request):
        return httpx.Response(200, content=b"x" * 1000)

    with pytest.raises(SourceError, match="more than 100 bytes"):
        pages_from(server, tmp_path, largest=100).collection(URL, "x")


def test_too_many_rows_is_not_asked_again(tmp_path):
    server = FakeCbs({}, faults=[lambda: httpx.Response(500, text="more than 10000 records")])
    with pytest.raises(TooManyRows):
        pages_from(server, tmp_path).collection(URL, "x")
    assert len(server.asked) == 1


def test_an_answer_of_another_shape_is_drift(tmp_path):
    with pytest.raises(SchemaDrift, match="value"):
        pages_from(lambda _: httpx.Response(200, json=[1]), tmp_path).collection(URL, "x")


def test_who_asks_is_said(tmp_path):
    server = FakeCbs(SEVEN)
    pages_from(server, tmp_path).collection(URL, "x")
    assert all("fetch@region.example" in agent for agent in server.agents)


def test_no_network_is_told_apart_from_network(tmp_path):
    assert pages_from(FakeCbs({}), tmp_path).transport.reaches(URL)
    assert not pages_from(lambda _: broken_connection(), tmp_path).transport.reaches(URL)
