import json
import os

import pytest
from click.testing import CliRunner

from support.example_bundle import make_example_bundle
from wendbaar.cli.figures import figures
from wendbaar.cli.release_verify import verify
from wendbaar.errors import ReleaseError, UserError

COLUMNS = {
    "figure_id",
    "indicator",
    "area",
    "area_kind",
    "vintage",
    "period",
    "group_by",
    "value",
    "status",
    "unit",
    "error_low",
    "error_high",
    "source_kind",
    "definition_version",
    "receipt_ids",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    make_example_bundle(home / "releases")
    return home


@pytest.fixture(autouse=True)
def in_home(home, monkeypatch):
    monkeypatch.setenv("WENDBAAR_HOME", str(home))
    monkeypatch.setenv("COLUMNS", "120")


def run(*words: str):
    return CliRunner().invoke(figures, list(words), standalone_mode=False)


def test_json_has_the_columns_of_the_contract(home):
    result = run("--indicator", "net_participation", "--area", "AM01", "--by", "sex", "--json")
    document = json.loads(result.stdout)
    (release,) = [each.name for each in (home / "releases").iterdir() if each.is_dir()]
    assert document["release"] == release
    assert len(document["figures"]) == 24
    assert set(document["figures"][0]) >= COLUMNS
    assert document["figures"][0]["group_by"] == {"sex": "men"}
    assert isinstance(document["figures"][0]["receipt_ids"], list)


def test_a_hidden_figure_says_so_in_words():
    words = ["--indicator", "in_volunteering", "--area", "GM0765", "--by", "age"]
    text = " ".join(run(*words).stdout.split())
    assert "niet getoond, om mensen te beschermen" in text
    assert "Synthetische gegevens" in text
    rows = json.loads(run(*words, "--json").stdout)["figures"]
    hidden = [row for row in rows if row["status"] == "suppressed_primary"]
    assert hidden
    assert {row["value"] for row in hidden} == {None}


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        (["--indicator", "net_participatie"], "no indicator", "net_participation"),
        (["--indicator", "net_participation", "--area", "GM014"], "no area", "GM0014"),
        (["--indicator", "net_participation", "--area", "pekela"], "no area", "GM0765"),
        (["--indicator", "net_participation", "--by", "sexe"], "not split by", "'sex'"),
        (["--indicator", "net_participation", "--by", "ladder"], "not split by", "sex, age"),
        (["--indicator", "net_participation", "--period", "2019KW01"], "2019KW01", "2023KW01"),
        (["--indicator", "satisfaction_resident"], "no source yet", ""),
    ],
)
def test_a_wrong_call_is_answered_with_the_near_miss(words, message, hint):
    error = run(*words).exception
    assert isinstance(error, UserError)
    assert error.exit_code == 2
    assert message in error.message
    assert hint in (error.hint or "")


def test_the_newest_release_is_read_when_none_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("WENDBAAR_HOME", str(tmp_path))
    error = run("--indicator", "net_participation").exception
    assert isinstance(error, ReleaseError)
    older = make_example_bundle(tmp_path / "releases", synthetic=False)
    newer = make_example_bundle(tmp_path / "releases")
    os.utime(older / "manifest.json", (1_000_000_000, 1_000_000_000))
    result = run("--indicator", "budget_spent", "--json")
    assert json.loads(result.stdout)["release"] == newer.name


def test_verify_ends_with_13_when_a_release_was_altered(tmp_path):
    folder = make_example_bundle(tmp_path)
    run_verify = CliRunner().invoke
    good = run_verify(verify, [str(folder), "--json"], standalone_mode=False)
    assert (good.return_value, json.loads(good.stdout)["ok"]) == (0, True)
    (folder / "dcat.jsonld").write_text("{}")
    bad = run_verify(verify, [str(folder), "--json"], standalone_mode=False)
    assert bad.return_value == 13
    assert json.loads(bad.stdout)["problems"] == ["dcat.jsonld was altered"]
    said = run_verify(verify, [str(folder)], standalone_mode=False)
    assert said.return_value == 13
    assert "dcat.jsonld was altered" in said.stderr
