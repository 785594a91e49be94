import pytest

from support.any_programme import programme_of
from support.example_programme import example_programme
from wendbaar.core.programme.document import required_programme
from wendbaar.core.programme.programme import SECTIONS
from wendbaar.errors import DefinitionError


def test_every_entry_is_gone_through_once_the_head_first():
    programme = example_programme()
    found = [(each.section, each.key) for each in programme.entries()]
    assert found[0] == ("head", "groningen")
    assert len(found) == len(set(found)) == 1 + sum(len(getattr(programme, s)) for s in SECTIONS)


def test_an_entry_is_found_by_section_and_key():
    programme = example_programme()
    assert programme.find("goals", "deelname") is programme.goals[1]
    assert programme.find("lines", "deelname") is None
    assert programme.get("goals", "deelname") is programme.goals[1]
    assert programme.find("head", "groningen") is programme.head


def test_a_key_that_is_not_there_gives_the_near_one():
    with pytest.raises(DefinitionError) as caught:
        example_programme().get("goals", "deelnam")
    assert "deelname" in caught.value.hint


def test_the_name_of_a_key_is_looked_for_where_one_says():
    programme = programme_of(lines=[{"key": "a"}], actions=[{"key": "b"}])
    assert programme.label("a").nl == "Gemaakt: a"
    assert programme.label("b", "lines", "actions").nl == "Gemaakt: b"
    assert programme.label("b", "lines").nl == "b"


def test_a_changed_programme_finds_what_changed():
    programme = example_programme()
    assert programme.find("goals", "deelname")  # looked up once, and kept
    goals = programme.goals[:1]
    changed = programme.model_copy(update={"goals": goals})
    assert changed.find("goals", "deelname") is None


def test_the_region_is_that_of_the_head():
    head = {"key": "a", "label": {"nl": "A", "en": "A"}, "region": "AM09"}
    programme = required_programme({"head": {**head, "lines_are": {"nl": "x", "en": "x"}}})
    assert programme.region == "AM09"
