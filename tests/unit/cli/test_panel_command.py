import json

import pyarrow as pa
import pytest
from click.testing import CliRunner

from support.tiny_margins import tiny_margins
from wendbaar.cli import panel as command
from wendbaar.data.staging import Staged
from wendbaar.errors import DefinitionError

CODES = ("GM0197", "GM0222", "GM1509", "GM1955", "GM1586", "GM1876", "GM0294", "GM1859")


@pytest.fixture
def run(monkeypatch, tmp_path):
    """The command on margins of a few hundred people, in a home of its own."""
    nothing = pa.table({})
    staged = Staged(nothing, nothing, nothing, None, (), "package")
    monkeypatch.setattr(command, "stage", lambda *_, **__: staged)
    monkeypatch.setattr(command, "margins_from", lambda *_: tiny_margins(CODES, people=150))
    environ = {"WENDBAAR_HOME": str(tmp_path), "WENDBAAR_MIRROR": ""}
    one = ["--region", "achterhoek", "--first", "2024KW01", "--last", "2024KW01"]
    return lambda *more: CliRunner().invoke(
        command.panel, [*one, *more], env=environ, catch_exceptions=True
    )


def test_it_makes_a_panel_in_the_home_folder_and_says_where(run, tmp_path):
    result = run()
    assert result.exit_code == 0, result.output
    (folder,) = (tmp_path / "panel").iterdir()
    assert str(folder) in result.stdout
    assert "Synthetic panel of Achterhoek: made" in result.stdout
    assert "reused" in run().stdout


def test_json_is_one_document_on_standard_output(run, tmp_path):
    document = json.loads(run("--json", "--out", str(tmp_path / "mine")).stdout)
    assert document["synthetic"] is True
    assert document["folder"] == str(tmp_path / "mine")
    assert document["rows"]["resident_quarter"] > 0


def test_an_unknown_region_is_refused_with_the_near_miss(run):
    result = run("--region", "achterhok")
    assert isinstance(result.exception, DefinitionError)
    assert "achterhoek" in str(result.exception)


@pytest.mark.parametrize(("first", "last"), [("2025KW01", "2024KW01"), ("2024JJ00", "2025JJ00")])
def test_quarters_out_of_order_are_a_wrong_call(run, first, last):
    result = run("--first", first, "--last", last)
    assert result.exit_code == 2
    assert "2019KW01" in result.stderr
