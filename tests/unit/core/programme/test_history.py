import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wendbaar.core.programme.history import Change, changes

NAMES = st.sampled_from(["label", "nl", "items", "size"])
VALUES = st.one_of(st.integers(0, 3), st.booleans(), st.sampled_from(["a", "b"]))
CONTENTS = st.dictionaries(
    NAMES,
    st.recursive(
        VALUES,
        lambda below: st.one_of(
            st.dictionaries(NAMES, below, min_size=1, max_size=3),
            st.lists(st.dictionaries(NAMES, below, min_size=1, max_size=2), max_size=3),
            st.lists(st.sampled_from(["a", "b"]), max_size=3),
        ),
        max_leaves=6,
    ),
    max_size=4,
)


def at(content, road):
    """What stands at a road; None where nothing is."""
    for step in road.split("."):
        if isinstance(content, list):
            place = int(step) - 1
            content = content[place] if place < len(content) else None
        elif isinstance(content, dict):
            content = content.get(step)
    return content


def test_a_value_that_became_another():
    assert changes({"number": 1}, {"number": 2}) == (Change("number", 1, 2),)


def test_texts_are_told_per_language():
    before = {"label": {"nl": "Leren", "en": "Learning"}}
    after = {"label": {"nl": "Leren op het werk", "en": "Learning"}}
    assert changes(before, after) == (Change("label.nl", "Leren", "Leren op het werk"),)


def test_a_list_of_keys_is_one_value():
    assert changes({"goals": ["a"]}, {"goals": ["a", "b"]}) == (Change("goals", ["a"], ["a", "b"]),)


def test_parts_are_compared_place_by_place():
    before = {"partners": [{"partner": "a"}, {"partner": "b"}]}
    after = {"partners": [{"partner": "a", "role": {"nl": "leidt"}}]}
    assert changes(before, after) == (
        Change("partners.1.role.nl", None, "leidt"),
        Change("partners.2.partner", "b", None),
    )


def test_an_entry_that_is_new_or_gone_is_told_field_by_field():
    content = {"key": "a", "label": {"nl": "A", "en": "A"}, "path": [{"value": 1}]}
    roads = ["key", "label.nl", "label.en", "path.1.value"]
    assert [each.field for each in changes(None, content)] == roads
    assert all(each.before is None for each in changes(None, content))
    assert [each.field for each in changes(content, None)] == roads
    assert changes(None, None) == ()


@pytest.mark.parametrize("empty", [{}, []])
def test_something_empty_beside_nothing_is_a_change(empty):
    assert changes({}, {"review": empty}) == (Change("review", None, empty),)


def test_fields_keep_the_order_of_the_entry():
    found = changes({"b": 1, "a": 1}, {"a": 2, "b": 2, "c": 2})
    assert [each.field for each in found] == ["b", "a", "c"]


@settings(deadline=None)
@given(CONTENTS)
def test_nothing_changed_is_nothing_told(content):
    assert changes(content, copy.deepcopy(content)) == ()


@settings(deadline=None)
@given(CONTENTS, CONTENTS)
def test_every_change_is_one_and_every_difference_is_told(before, after):
    found = changes(before, after)
    assert bool(found) == (before != after)
    for each in found:
        assert (at(before, each.field), at(after, each.field)) == (each.before, each.after)


@settings(deadline=None)
@given(CONTENTS, CONTENTS)
def test_going_back_tells_the_same_the_other_way_round(before, after):
    there = {(each.field, repr(each.before), repr(each.after)) for each in changes(before, after)}
    back = {(each.field, repr(each.after), repr(each.before)) for each in changes(after, before)}
    assert there == back
