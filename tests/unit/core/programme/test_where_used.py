from support.any_programme import keys_of, programme_of
from support.example_programme import example_programme
from wendbaar.core.programme.where_used import (
    actions_of_line,
    actions_of_measure,
    hangs_on,
    initiatives_by_theme,
    is_for,
    lines_of_goal,
    measures_of,
    target_groups_of,
    touching_group,
    touching_target_group,
    work_of_partner,
)
from wendbaar.core.vocabulary.people import TargetGroup


def shown(theme, words="zo"):
    return {"theme": theme, "how": {"nl": words, "en": words}}


def test_all_that_hangs_on_an_indicator():
    figures = [
        {"figure_id": "work/AM01/2024JJ00", "value": 1, "status": "value", "unit": "percent"}
    ]
    point = {"period": "2022JJ00", "value": 1}
    programme = programme_of(
        goals=[{"key": "doel", "indicators": ["work"]}, {"key": "ander", "indicators": ["works"]}],
        measures=[{"key": "maatregel", "line": "lijn", "indicators": ["work"]}],
        actions=[{"key": "actie", "contributes": [{"indicator": "work"}]}, {"key": "geen"}],
        targets=[
            {
                "key": "streef",
                "indicator": "work",
                "area": "AM01",
                "baseline": point,
                "target": {"period": "2026JJ00", "value": 2},
                "set_on": "2022-01-01",
            }
        ],
        chain=[
            {
                "key": "rij",
                "target_group": "find",
                "number": 1,
                "impact": [{"label": {"nl": "x", "en": "x"}, "indicators": ["work"]}],
            }
        ],
        decisions=[
            {
                "key": key,
                "about": [],
                "question": {"nl": "v", "en": "q"},
                "due": "2026-01-01",
                "figures": found,
            }
            for key, found in (("besluit", figures), ("zonder", []))
        ],
    )
    found = hangs_on(programme, "work")
    assert {name: keys_of(entries) for name, entries in vars(found).items()} == {
        "goals": ["doel"],
        "measures": ["maatregel"],
        "actions": ["actie"],
        "targets": ["streef"],
        "chain": ["rij"],
        "decisions": ["besluit"],
    }
    assert found
    assert not hangs_on(programme, "wor")


def test_the_actions_that_touch_a_group_itself_or_by_a_line():
    programme = programme_of(
        groups=[{"key": "jongeren"}],
        lines=[{"key": "lijn", "groups": ["jongeren"]}, {"key": "andere"}],
        measures=[{"key": "maatregel", "line": "lijn"}],
        actions=[
            {"key": "zelf", "groups": ["jongeren"]},
            {"key": "door_lijn", "lines": ["lijn"]},
            {"key": "door_maatregel", "measures": ["maatregel"]},
            {"key": "niet", "lines": ["andere"]},
        ],
    )
    found = keys_of(touching_group(programme, "jongeren"))
    assert found == ["zelf", "door_lijn", "door_maatregel"]


def test_the_actions_for_a_target_group():
    programme = programme_of(
        groups=[{"key": "werkzoekend", "target_group": "find"}, {"key": "kinderen"}],
        actions=[
            {"key": "zelf", "target_groups": ["find"]},
            {"key": "iedereen", "target_groups": ["everyone"]},
            {"key": "door_groep", "groups": ["werkzoekend"]},
            {"key": "kind", "groups": ["kinderen"]},
            {"key": "houden", "target_groups": ["keep"]},
        ],
    )
    found = keys_of(touching_target_group(programme, TargetGroup.FIND))
    assert found == ["zelf", "iedereen", "door_groep"]
    kind = programme.actions[3]
    assert target_groups_of(programme, kind) == set()
    assert not is_for(programme, kind, TargetGroup.EVERYONE)


def test_what_hangs_below_goals_lines_and_measures():
    programme = programme_of(
        goals=[{"key": "doel"}],
        lines=[{"key": "een", "goals": ["doel"]}, {"key": "twee"}],
        measures=[{"key": "m1", "line": "een"}, {"key": "m2", "line": "twee"}],
        actions=[
            {"key": "a1", "measures": ["m1", "m2"]},
            {"key": "a2", "lines": ["twee"]},
            {"key": "a3", "themes": [shown("twee")]},
        ],
    )
    assert keys_of(lines_of_goal(programme, "doel")) == ["een"]
    assert keys_of(measures_of(programme, "een")) == ["m1"]
    assert keys_of(actions_of_measure(programme, "m2")) == ["a1"]
    assert keys_of(actions_of_line(programme, "een")) == ["a1"]
    assert keys_of(actions_of_line(programme, "twee")) == ["a1", "a2", "a3"]


def test_themes_show_in_initiatives_and_how():
    programme = programme_of(
        lines=[{"key": "een"}, {"key": "stil"}, {"key": "twee"}],
        actions=[
            {"key": "a1", "themes": [shown("twee", "samen"), shown("een", "eerst")]},
            {"key": "a2", "themes": [shown("een", "daarna")]},
        ],
    )
    found = initiatives_by_theme(programme)
    assert [
        (each.theme.key, [(action.key, how.nl) for action, how in each.shown]) for each in found
    ] == [("een", [("a1", "eerst"), ("a2", "daarna")]), ("twee", [("a1", "samen")])]


def test_the_work_of_a_partner():
    programme = example_programme()
    found = work_of_partner(programme, "gemeente_groningen")
    assert keys_of(found.responsible) == ["kansrijk_opleiden"]
    assert found.takes_part == ()
    assert keys_of(found.bodies) == ["bestuur"]
    assert keys_of(found.links) == ["roc_gemeente"]
    assert found.amounts == ()
    roc = work_of_partner(programme, "roc")
    assert [(action.key, role) for action, role in roc.takes_part] == [("kansrijk_opleiden", None)]
    assert keys_of(roc.links) == ["roc_gemeente"]


def test_a_partner_that_pays():
    programme = programme_of(
        partners=[{"key": "fonds", "kind": "fund"}],
        lines=[{"key": "lijn"}],
        amounts=[
            {
                "key": "bijdrage",
                "about": "lijn",
                "kind": "funded",
                "year": 2025,
                "euro": 1,
                "funder": "fonds",
            }
        ],
    )
    assert keys_of(work_of_partner(programme, "fonds").amounts) == ["bijdrage"]
