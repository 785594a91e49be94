import json

import pytest
from hypothesis import HealthCheck, given, settings

from support.any_programme import documents
from support.example_programme import example_document
from wendbaar.core.programme.document import (
    read_entry,
    read_programme,
    required_programme,
    write_entry,
    write_programme,
)
from wendbaar.errors import DefinitionError


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_any_programme_reads_back_as_it_was_written(programme):
    document = json.loads(json.dumps(write_programme(programme)))
    again, issues = read_programme(document)
    assert issues == ()
    assert again == programme
    assert write_programme(again) == document


def test_what_is_at_its_default_is_not_written():
    programme = required_programme(example_document())
    assert set(write_entry(programme.lines[1])) == {"key", "label", "number"}
    assert "targets" not in write_programme(programme.model_copy(update={"targets": ()}))


def test_an_entry_reads_with_what_is_wrong_in_it():
    entry, issues = read_entry("goals", {"key": "a", "label": {"nl": "A"}, "kind": "hed"})
    assert entry is None
    assert {each.field for each in issues} == {"label.en", "kind"}


def _issues(**changed):
    programme, issues = read_programme({**example_document(), **changed})
    assert programme is None
    return [(each.place, each.message.nl) for each in issues]


def test_a_section_that_is_not_there_gives_the_near_one():
    ((place, message),) = _issues(goal=[])
    assert place == "goal"
    assert message.startswith("dit onderdeel bestaat niet.")
    assert "goals" in message


def test_a_later_format_is_refused():
    assert _issues(format=2) == [("format", "verwacht: 1")]


def test_a_section_is_a_list():
    assert _issues(goals={"key": "a"}) == [("goals", "verwacht: een lijst")]


def test_a_key_stands_once_in_a_section():
    goals = example_document()["goals"]
    assert ("goals/meer_werk: key", "deze sleutel staat er twee keer") in _issues(
        goals=[*goals, goals[0]]
    )


def test_without_a_head_there_is_no_programme():
    found = _issues(head=None)
    assert ("head: region", "dit veld is verplicht") in found


def test_an_entry_that_is_no_entry_lacks_its_fields():
    assert ("goals: key", "dit veld is verplicht") in _issues(goals=["a"])


def test_every_problem_is_told_at_once():
    document = example_document()
    document["goals"][0]["kind"] = "nope"
    document["amounts"][0]["euro"] = -1
    assert len(_issues(**document)) == 2


def test_a_programme_that_must_be_there_names_the_first_problem():
    document = example_document()
    document["amounts"][0]["euro"] = -1
    document["amounts"][1]["year"] = "soon"
    with pytest.raises(
        DefinitionError, match=r"amounts/lijn_1_2025_planned: euro: .* \(and 1 more"
    ):
        required_programme(document)


def test_one_problem_is_named_alone():
    document = example_document()
    document["amounts"][0]["euro"] = -1
    with pytest.raises(DefinitionError, match=r"this number is too small\.\n"):
        required_programme(document)
