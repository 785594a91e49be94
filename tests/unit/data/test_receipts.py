import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wendbaar.data.receipts import Origin, Receipt, ReceiptStore, write_whole
from wendbaar.errors import SourceError

ORIGIN = Origin(
    url="https://opendata.cbs.nl/a", title="A", retrieved="2026-01-05T09:00:00Z", kind="network"
)


def test_a_file_is_kept_unchanged_with_its_receipt_beside_it(tmp_path):
    store = ReceiptStore(tmp_path)
    receipt = store.keep(b"a;b\r\n1;2\r\n", ORIGIN, rows=1, extension=".csv")
    assert (tmp_path / "raw" / f"{receipt.sha256}.csv").read_bytes() == b"a;b\r\n1;2\r\n"
    card = json.loads((tmp_path / "raw" / f"{receipt.sha256}.receipt.json").read_text())
    assert card["id"] == receipt.sha256[:12]
    assert card["rows"] == 1
    assert Receipt.from_dict(card) == receipt


def test_keeping_again_changes_nothing_but_a_later_time(tmp_path):
    store = ReceiptStore(tmp_path)
    first = store.keep(b"x", ORIGIN, rows=1, extension="csv")
    card = tmp_path / "raw" / f"{first.sha256}.receipt.json"
    written = card.stat().st_mtime_ns
    assert store.keep(b"x", ORIGIN, rows=1, extension="csv") == first
    assert card.stat().st_mtime_ns == written
    later = Origin(url=ORIGIN.url, title="A", retrieved="2027-01-01T00:00:00Z", kind="network")
    store.keep(b"x", later, rows=1, extension="csv")
    assert [receipt.retrieved for receipt in store] == [later.retrieved]
    assert len(list(tmp_path.rglob("*"))) == 3


def test_equal_content_of_two_addresses_has_two_receipts(tmp_path):
    store = ReceiptStore(tmp_path)
    store.keep(b"x", ORIGIN, rows=1, extension="csv")
    other = Origin(url="https://opendata.cbs.nl/b", title="B", retrieved="", kind="network")
    store.keep(b"x", other, rows=1, extension="csv")
    assert {receipt.url for receipt in store} == {ORIGIN.url, other.url}
    assert store.find(other.url).title == "B"
    assert store.find("https://opendata.cbs.nl/c") is None


def test_verify_names_an_altered_and_a_lost_file(tmp_path):
    store = ReceiptStore(tmp_path)
    receipt = store.keep(b"x", ORIGIN, rows=1, extension="csv")
    assert store.verify() == []
    store.path(receipt).write_bytes(b"y")
    assert "altered" in store.verify()[0]
    store.path(receipt).unlink()
    assert "gone" in store.verify()[0]
    with pytest.raises(SourceError):
        store.path(receipt)


def test_a_broken_write_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "a"
    write_whole(path, b"old")
    monkeypatch.setattr("pathlib.Path.replace", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"


@given(content=st.binary(max_size=200), rows=st.integers(0, 10**9))
def test_a_receipt_reads_back_as_it_was_written(content, rows):
    receipt = ORIGIN.receipt(content, rows)
    assert Receipt.from_dict(json.loads(json.dumps(receipt.as_dict()))) == receipt
    assert receipt.bytes == len(content)
