from hypothesis import given, settings

from support.any_programme import hanging, keys_of, programme_of
from wendbaar.core.programme.tree import tree


def shape(nodes):
    """A tree as nested dictionaries of keys."""
    return {node.entry.key: shape(node.children) for node in nodes}


def found_in(nodes, section):
    return [e.key for node in nodes for e in node.entries() if e.section == section]


def test_goals_lines_measures_and_actions_hang_below_each_other():
    programme = programme_of(
        goals=[{"key": "hoofd"}, {"key": "sub", "parent": "hoofd"}],
        lines=[{"key": "lijn", "goals": ["sub"]}],
        measures=[{"key": "maatregel", "line": "lijn"}],
        actions=[
            {"key": "uitvoering", "measures": ["maatregel"], "lines": ["lijn"]},
            {"key": "los_in_de_lijn", "lines": ["lijn"]},
        ],
    )
    line = {"lijn": {"maatregel": {"uitvoering": {}}, "los_in_de_lijn": {}}}
    found = tree(programme)
    assert shape(found.goals) == {"hoofd": {"sub": line}}
    assert shape(found.lines) == line
    assert found.loose == ()


def test_a_line_stands_under_each_goal_it_serves_and_once_among_the_lines():
    programme = programme_of(
        goals=[{"key": "een"}, {"key": "twee"}],
        lines=[{"key": "beide", "goals": ["een", "twee"]}, {"key": "geen"}],
    )
    found = tree(programme)
    assert shape(found.goals) == {"een": {"beide": {}}, "twee": {"beide": {}}}
    assert shape(found.lines) == {"beide": {}, "geen": {}}


def test_themes_and_good_examples_stand_with_their_line():
    programme = programme_of(
        lines=[{"key": "thema"}, {"key": "lijn", "examples": ["voorbeeld", "weg"]}],
        actions=[
            {
                "key": "initiatief",
                "themes": [{"theme": "thema", "how": {"nl": "zo", "en": "so"}}],
            },
            {"key": "voorbeeld"},
        ],
    )
    assert shape(tree(programme).lines) == {
        "thema": {"initiatief": {}},
        "lijn": {"voorbeeld": {}},
    }


def test_what_hangs_nowhere_comes_last():
    programme = programme_of(
        lines=[{"key": "lijn"}],
        measures=[{"key": "zwevend", "line": "weg"}],
        actions=[{"key": "onder", "measures": ["zwevend"]}, {"key": "los"}],
    )
    found = tree(programme)
    assert keys_of(found.loose_measures) == ["zwevend"]
    assert keys_of(found.loose) == ["onder", "los"]


def test_an_action_with_the_key_of_a_measure_is_not_lost():
    programme = programme_of(
        lines=[{"key": "lijn"}],
        measures=[{"key": "zelfde", "line": "lijn"}],
        actions=[{"key": "zelfde", "lines": ["lijn"]}],
    )
    (line,) = tree(programme).lines
    assert [(e.section, e.key) for e in line.entries()] == [
        ("lines", "lijn"),
        ("measures", "zelfde"),
        ("actions", "zelfde"),
    ]


def test_goals_in_a_circle_are_shown_once():
    programme = programme_of(
        goals=[{"key": "een", "parent": "twee"}, {"key": "twee", "parent": "een"}]
    )
    assert shape(tree(programme).goals) == {"een": {"twee": {}}}


@settings(deadline=None)
@given(hanging())
def test_nothing_is_lost(programme):
    found = tree(programme)
    actions, measures = keys_of(programme.actions), keys_of(programme.measures)
    assert found_in(found.lines, "lines") == keys_of(programme.lines)
    assert {*found_in(found.lines, "actions"), *keys_of(found.loose)} == set(actions)
    assert {*found_in(found.lines, "measures"), *keys_of(found.loose_measures)} == set(measures)
    assert sorted(found_in(found.goals, "goals")) == sorted(keys_of(programme.goals))
    goals = set(keys_of(programme.goals))
    serving = {each.key for each in programme.lines if goals & set(each.goals)}
    assert set(found_in(found.goals, "lines")) == serving


@settings(deadline=None)
@given(hanging())
def test_what_is_loose_stands_nowhere_else(programme):
    found = tree(programme)
    assert not set(found_in(found.lines, "actions")) & set(keys_of(found.loose))
