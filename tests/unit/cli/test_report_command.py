import json
from datetime import UTC, date, datetime

import click
import pytest
from click.testing import CliRunner

from support.example_bundle import make_example_bundle
from support.example_report import report_document
from wendbaar.cli import report as command
from wendbaar.errors import DefinitionError, ReleaseError


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    make_example_bundle(home / "releases")
    path = home / "programme.json"
    path.write_text(json.dumps(report_document()), encoding="utf-8")
    return home


@pytest.fixture(autouse=True)
def in_home(home, monkeypatch):
    monkeypatch.setenv("WENDBAAR_HOME", str(home))


def run(*words: str):
    return CliRunner().invoke(command.report, list(words), standalone_mode=False)


def release_in(home) -> str:
    (found,) = [each.name for each in (home / "releases").iterdir() if each.name[0] != "."]
    return found


def test_it_writes_both_reports_and_lists_them(home, tmp_path):
    words = ["--programme", str(home / "programme.json"), "--on", "2026-03-31"]
    result = run(*words, "--out", str(tmp_path), "--json")
    document = json.loads(result.stdout)
    assert document["release"] == release_in(home)
    assert document["on"] == "2026-03-31"
    assert sorted(document["files"]) == sorted(str(each) for each in tmp_path.iterdir())
    assert len(document["files"]) == 6


def test_the_same_call_gives_the_same_files(home, tmp_path):
    words = ["--programme", str(home / "programme.json"), "--on", "2026-03-31", "--kind", "memo"]
    for name in ("one", "other"):
        run(*words, "--out", str(tmp_path / name))
    for one in (tmp_path / "one").iterdir():
        assert one.read_bytes() == (tmp_path / "other" / one.name).read_bytes()


def test_a_shipped_region_by_name_in_one_format(home, tmp_path):
    words = ["--region", "groningen", "--kind", "memo", "--format", "html", "--language", "en"]
    result = run(*words, "--release", release_in(home), "--out", str(tmp_path))
    assert result.exception is None
    assert [each.name for each in tmp_path.iterdir()] == [f"board-memo-{release_in(home)}.html"]
    assert "Written: " in result.stderr


def test_without_a_day_it_is_today(home, tmp_path):
    words = ["--programme", str(home / "programme.json"), "--kind", "memo", "--format", "html"]
    document = json.loads(run(*words, "--out", str(tmp_path), "--json").stdout)
    assert abs((date.fromisoformat(document["on"]) - datetime.now(UTC).date()).days) <= 1


def test_a_release_by_its_folder(home):
    folder = home / "releases" / release_in(home)
    assert command.find_release(home / "nowhere", str(folder), "AM01").folder == folder


def test_a_release_that_is_not_there_has_a_near_miss(home):
    with pytest.raises(ReleaseError, match="There is no release") as caught:
        command.find_release(home / "releases", release_in(home)[:-1], "AM01")
    assert release_in(home) in caught.value.hint


def test_no_release_of_the_region(home):
    with pytest.raises(ReleaseError, match="no release with figures of AM35"):
        command.find_release(home / "releases", "latest", "AM35")


def test_a_programme_with_errors_is_refused(home, tmp_path):
    path = tmp_path / "wrong.json"
    (first, *_) = report_document()["measures"]
    wrong = report_document(measures=[first | {"line": "lijn_9"}])
    path.write_text(json.dumps(wrong), encoding="utf-8")
    with pytest.raises(DefinitionError, match="measures/leerplekken: line") as caught:
        command.read_checked(str(path), with_examples=False)
    assert "region check" in caught.value.hint


def test_a_day_that_does_not_exist(home):
    result = run("--on", "2026-02-30")
    assert isinstance(result.exception, click.BadParameter)
    assert "2026-03-31" in result.exception.message
