"""wendbaar template and wendbaar ingest, as a data officer uses them."""

import json
import stat

import pytest
from click.testing import CliRunner

from tests.unit.data.partners import deliveries as d
from wendbaar.cli.partners import ingest, template


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("WENDBAAR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def run(command, *words):
    return CliRunner().invoke(command, [str(word) for word in words], catch_exceptions=False)


def test_a_template_is_written(tmp_path):
    out = tmp_path / "deelnames.xlsx"
    result = run(template, "participation", "--out", out, "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {"table": "participation", "file": str(out)}
    assert out.is_file()


def test_a_template_as_csv(tmp_path):
    out = tmp_path / "inzet.csv"
    assert run(template, "action_period", "--out", out, "--format", "csv").exit_code == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbfaction;period;")


def test_name_and_format_must_agree(tmp_path):
    result = run(template, "action_period", "--out", tmp_path / "inzet.xlsx", "--format", "csv")
    assert result.exit_code == 2
    assert run(template, "action_period", "--out", tmp_path / "inzet.doc").exit_code == 2


def test_a_right_file_is_taken_in(home, tmp_path):
    path = d.write_csv(tmp_path, d.PARTICIPATION)
    result = run(ingest, path, "--table", "participation", "--json")
    assert result.exit_code == 0
    answer = json.loads(result.stdout)
    assert (answer["rows"], answer["good_rows"], answer["wrong_rows"]) == (2, 2, 0)
    assert answer["loaded"]
    assert answer["receipt"]["kind"] == "ingest"
    assert len(list((home / "ingested" / "participation").glob("*.parquet"))) == 1


def test_nothing_is_taken_in_from_a_file_with_errors(home, tmp_path):
    path = d.write_csv(tmp_path, d.changed("age", "99"))
    result = run(ingest, path, "--table", "participation", "--json")
    assert result.exit_code == 11
    answer = json.loads(result.stdout)
    assert not answer["loaded"]
    assert answer["counts"] == [{"column": "age", "found": "number out of range", "count": 1}]
    assert answer["issues"][0]["line"] == 2
    assert not (home / "ingested").exists()


def test_good_rows_are_taken_in_when_asked(home, tmp_path):
    path = d.write_csv(tmp_path, d.changed("age", "99"))
    result = run(ingest, path, "--table", "participation", "--accept-valid-rows")
    assert result.exit_code == 0
    assert "Took in 1 of 2 rows, 1 left out." in result.stderr


def test_no_value_of_a_person_is_shown(home, tmp_path):
    lines = d.changed("age", "geheim-getal")
    lines[1] = lines[1].replace("A1", "Jan-Jansen").replace("vrouwen", "onbekende-sekse")
    path = d.write_csv(tmp_path, lines)
    result = run(ingest, path, "--table", "participation", "--json")
    for value in ("geheim-getal", "Jan-Jansen", "onbekende-sekse"):
        assert value not in result.output


def test_the_marked_copy_is_written_only_when_asked(home, tmp_path):
    path = d.write_csv(tmp_path, d.changed("age", "99"))
    run(ingest, path, "--table", "participation")
    assert not list(tmp_path.glob("*.xlsx"))
    out = tmp_path / "back.xlsx"
    run(ingest, path, "--table", "participation", "--errors-out", out)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    result = run(ingest, path, "--table", "participation", "--errors-out", tmp_path / "back.csv")
    assert result.exit_code == 2


def test_a_region_keeps_others_out(home, tmp_path):
    path = d.write_csv(tmp_path, d.PARTICIPATION)
    options = ("--table", "participation", "--region")
    assert run(ingest, path, *options, "utrecht").exit_code == 11
    assert run(ingest, path, *options, "groningen").exit_code == 0


def test_only_the_first_issues_are_printed(home, tmp_path):
    header, row, _ = d.PARTICIPATION
    lines = [header, *(row.replace("A1", f"P{n}").replace(";34;", ";99;") for n in range(30))]
    result = run(ingest, d.write_csv(tmp_path, lines), "--table", "participation")
    assert "The first 20 of 30." in result.stderr
