"""Deliveries are kept whole or not at all, once."""

import json
import stat

import pyarrow.parquet as pq
import pytest

from tests.unit.data.partners import deliveries as d
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.data.partners import store as store_module
from wendbaar.data.partners.store import file_receipt, ids_in_force, ingested, store
from wendbaar.errors import SourceError

TABLE = TABLES["participation"]
NOW = "2024-07-01T12:00:00Z"


def take_in(home, path, *, replaces=None):
    rows = d.check(path).rows
    receipt = file_receipt(path, TABLE, rows=rows.num_rows, now=NOW)
    return store(home, TABLE, rows, receipt, replaces=replaces)


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@pytest.fixture
def path(tmp_path):
    return d.write_csv(tmp_path, d.PARTICIPATION)


def test_nothing_was_taken_in_yet(home):
    assert ingested(home, "participation") is None


def test_good_rows_are_kept_with_a_receipt_beside_them(home, path):
    kept = take_in(home, path)
    found = ingested(home, "participation")
    assert found.paths == (kept,)
    receipt = found.receipts[0]
    assert kept.name == f"{receipt.sha256[:12]}.parquet"
    assert (receipt.kind, receipt.rows, receipt.retrieved) == ("ingest", 2, NOW)
    assert pq.read_table(kept).num_rows == 2
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert path.name not in json.dumps(receipt.as_dict())


def test_no_number_of_the_partner_stands_in_what_is_kept(home, path):
    kept = take_in(home, path)
    assert "A1" not in str(pq.read_table(kept).to_pylist())


def test_the_same_file_again_changes_nothing(home, path):
    take_in(home, path)
    take_in(home, path)
    assert len(ingested(home, "participation").paths) == 1


def test_rows_of_an_earlier_delivery_are_refused_unless_it_is_replaced(home, path, tmp_path):
    first = take_in(home, path)
    corrected = d.write_csv(tmp_path, d.changed("hours", "4"), name="corrected.csv")
    with pytest.raises(SourceError, match="2 rows were already delivered"):
        take_in(home, corrected)
    second = take_in(home, corrected, replaces=first.stem)
    assert ingested(home, "participation").paths == (second,)
    with pytest.raises(SourceError, match="was replaced by a later one"):
        take_in(home, path)


def test_other_rows_stand_beside_an_earlier_delivery(home, path, tmp_path):
    take_in(home, path)
    lines = [line.replace("A1", "B1").replace("A2", "B2") for line in d.PARTICIPATION]
    take_in(home, d.write_csv(tmp_path, lines, name="more.csv"))
    assert len(ingested(home, "participation").paths) == 2


def test_replacing_what_does_not_exist_is_refused(home, path):
    with pytest.raises(SourceError, match="No earlier delivery abc"):
        take_in(home, path, replaces="abc")


def test_a_break_before_the_receipt_leaves_the_earlier_delivery_in_force(
    home, path, tmp_path, monkeypatch
):
    first = take_in(home, path)
    corrected = d.write_csv(tmp_path, d.changed("hours", "4"), name="corrected.csv")

    def broken(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(store_module, "write_whole", broken)
    with pytest.raises(KeyboardInterrupt):
        take_in(home, corrected, replaces=first.stem)
    assert ingested(home, "participation").paths == (first,)
    monkeypatch.undo()
    second = take_in(home, corrected, replaces=first.stem)
    assert ingested(home, "participation").paths == (second,)


def test_rows_without_a_method_that_were_delivered_before_are_refused_too(home, tmp_path):
    table = TABLES["action_period"]
    for number, refused in ((300, False), (301, True)):
        lines = d.changed(
            "method", "", lines=d.changed("hours", str(number), lines=d.ACTION_PERIOD)
        )
        path = d.write_csv(tmp_path, lines)
        rows = d.check(path, "action_period").rows
        receipt = file_receipt(path, table, rows=1, now=NOW)
        if refused:
            with pytest.raises(SourceError, match="1 rows were already delivered"):
                store(home, table, rows, receipt)
        else:
            store(home, table, rows, receipt)
            assert ids_in_force(home, "action_period") == {receipt.id}
    assert ids_in_force(home, "participation") == frozenset()
