"""`region check` says what is wrong, then what is still missing, and leaves nothing untold."""

import json

import pytest
from click.testing import CliRunner

from support.example_programme import example_document
from wendbaar.cli.region import check_command
from wendbaar.errors import DefinitionError


@pytest.fixture
def checked(tmp_path):
    def check(document, *words: str):
        path = tmp_path / "programma.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        return CliRunner(env={"COLUMNS": "200"}).invoke(check_command, [str(path), *words])

    return check


def with_goals(*goals):
    return {**example_document(), "goals": [*example_document()["goals"], *goals]}


def test_a_programme_that_holds_together_tells_part_by_part_what_is_missing(checked):
    result = checked(example_document())
    assert result.exit_code == 0
    assert "2 goals, 1 groups, 2 lines" in result.stderr
    (row,) = [each for each in result.stderr.splitlines() if "who is responsible" in each]
    assert "1 of 2" in row


def test_what_cannot_be_read_comes_before_what_is_missing(checked):
    result = checked(with_goals({"key": "x", "lable": {"nl": "a", "en": "a"}}))
    assert result.exit_code == DefinitionError.exit_code
    assert "there is no such field. Did you mean label?" in result.stderr
    assert "Mend these first" in result.stderr
    assert "No entries yet" not in result.stderr


def test_a_key_that_is_nowhere_is_named_beside_what_is_missing(checked):
    document = example_document()
    document["goals"][1]["parent"] = "meer_werkk"
    result = checked(document)
    assert result.exit_code == DefinitionError.exit_code
    assert "meer_werkk is not known among goals. Did you mean meer_werk?" in result.stderr
    assert "What is still missing" in result.stderr


def test_it_says_how_many_errors_it_left_out(checked):
    document = with_goals(*({"key": f"d{number}"} for number in range(45)))
    assert "And 5 more" in checked(document).stderr
    everything = checked(document, "--all").stderr
    assert "more; see" not in everything
    assert "goals/d44: label" in everything


def test_brackets_in_a_file_are_shown_as_they_are(checked):
    document = example_document()
    document["goals"][0]["indicators"] = ["[/b] x"]
    assert "[/b] x is not known as a figure." in checked(document).stderr


def test_as_json_the_errors_stand_there_with_their_place(checked):
    result = checked({**example_document(), "goals": [{"key": "x"}]}, "--json")
    found = json.loads(result.stdout)
    assert result.exit_code == DefinitionError.exit_code
    assert (found["region"], found["entries"], found["errors"]) == (None, {}, 1)
    assert found["issues"][0]["message"]["nl"] == "dit veld is verplicht"
