"""wendbaar indicators list, show and check."""

import json
from pathlib import Path

from click.testing import CliRunner

from wendbaar.cli.indicators import indicators
from wendbaar.core.indicators.library import library


def call(*words: str) -> tuple[int, str]:
    found = CliRunner().invoke(indicators, list(words), standalone_mode=False)
    assert found.exception is None, found.exception
    return found.return_value or 0, found.stdout


def test_list_and_show() -> None:
    _, text = call("list", "--missing")
    assert "early_school_leaving" in text
    assert "net_participation " not in text
    _, document = call("list", "--json")
    assert len(json.loads(document)["indicators"]) == len(library())
    assert json.loads(call("show", "ladder_rise", "--json")[1])["key"] == "ladder_rise"
    assert "Gestegen op de participatieladder" in call("show", "ladder_rise")[1]


def test_check_the_library() -> None:
    code, document = call("check", "--json")
    assert (code, json.loads(document)["problems"]) == (0, [])


def test_check_a_wrong_file(tmp_path: Path) -> None:
    path = tmp_path / "own.py"
    path.write_text("from wendbaar.core.indicators.definition import Text\n\nA = Texxt('a', 'b')\n")
    code, text = call("check", str(path))
    assert code == 10
    assert f"{path}:3: name 'Texxt' is not defined" in text
