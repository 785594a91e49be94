import json

import click
import pytest
from click.testing import CliRunner

from wendbaar.cli.fetch import fetch, filters_of
from wendbaar.data.receipts import Origin, ReceiptStore
from wendbaar.data.sources.catalogue import CATALOGUE, table_code
from wendbaar.data.sources.descriptions import Filter
from wendbaar.data.sources.mirror_files import FILES
from wendbaar.errors import SourceError, SourceUnavailable


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("WENDBAAR_HOME", str(tmp_path))
    monkeypatch.delenv("WENDBAAR_MIRROR", raising=False)
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(fetch, arguments, standalone_mode=False, catch_exceptions=True)


def test_the_sources_are_listed(home):
    found = json.loads(run("--list", "--json").stdout)["sources"]
    assert [row["key"] for row in found] == [each.key for each in CATALOGUE]
    assert all(row["url"].startswith("https://") for row in found)
    assert "84799NED" in run("--list").stdout


def test_a_key_stands_for_its_table_and_a_mirror_has_what_is_not_asked_live():
    assert table_code("districts_2020") == "84799NED"
    assert table_code("37230ned") == "37230ned"
    assert all(each.mirror or each.table for each in CATALOGUE)
    assert all(name in FILES for each in CATALOGUE for name in each.mirror)


def test_conditions_become_filters():
    found = filters_of(("RegioS=GM0014", "RegioS=PV*", "RegioS=GM0363", "Perioden=2023JJ00"))
    assert found == [
        Filter("RegioS", equal=("GM0014", "GM0363"), begins=("PV",)),
        Filter("Perioden", equal=("2023JJ00",)),
    ]
    with pytest.raises(click.BadParameter, match="DIMENSION=CODE"):
        filters_of(("RegioS",))
    with pytest.raises(click.BadParameter):
        filters_of(("RegioS=*",))


def test_kept_files_are_verified(home):
    store = ReceiptStore(home)
    origin = Origin(url="https://opendata.cbs.nl/a", title="A", retrieved="", kind="network")
    receipt = store.keep(b"x", origin, rows=1, extension="csv")
    assert json.loads(run("--verify", "--json").stdout) == {"kept": 1, "wrong": []}
    store.path(receipt).write_bytes(b"y")
    assert isinstance(run("--verify").exception, SourceError)


@pytest.mark.shared
def test_a_table_of_the_mirror_is_fetched_with_its_receipts(home, mirror):
    result = run(
        "--mirror", str(mirror), "--table", "83583NED", "--where", "Perioden=2019JJ00", "--json"
    )
    found = json.loads(result.stdout)
    assert found["origin"] == "mirror"
    assert found["receipts"][0]["rows"] == 7440
    assert (home / "raw" / f"{found['receipts'][0]['sha256']}.parquet").exists()
    assert "83583NED" in run("--mirror", str(mirror), "--table", "83583NED").stdout


@pytest.mark.shared
def test_a_table_the_mirror_lacks_names_the_near_miss(home, mirror):
    result = run("--mirror", str(mirror), "--table", "83583NEX")
    assert isinstance(result.exception, SourceUnavailable)
    assert "83583NED" in result.exception.hint
