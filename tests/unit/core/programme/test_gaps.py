from datetime import date

from hypothesis import given, settings

from support.any_programme import hanging, keys_of, programme_of
from support.example_programme import example_programme
from wendbaar.core.programme.gaps import (
    GAP_WORDS,
    Gaps,
    followed_indicators,
    gaps,
    measure_indicators,
)
from wendbaar.core.vocabulary.people import TargetGroup

ON = date(2026, 6, 1)
EARLIER = "2026-05-31"


def found(name, **sections):
    entries = getattr(gaps(programme_of(**sections), ON), name)
    return [getattr(each, "key", each) for each in entries]


def contributing(key, *indicators, **fields):
    return {"key": key, "contributes": [{"indicator": each} for each in indicators], **fields}


def test_a_goal_that_cannot_be_followed():
    goals = [
        {"key": "zonder"},
        {"key": "met", "indicators": ["work"]},
        {"key": "hoofd"},
        {"key": "sub", "parent": "hoofd", "indicators": ["work"]},
        {"key": "voorbij", "end": EARLIER},
    ]
    assert found("goals_without_indicator", goals=goals) == ["zonder"]


def test_a_goal_nothing_serves():
    goals = [
        {"key": "zonder"},
        {"key": "lijn"},
        {"key": "hoofd"},
        {"key": "sub", "parent": "hoofd"},
        {"key": "rond", "parent": "rond"},
    ]
    lines = [{"key": "l", "goals": ["lijn"]}, {"key": "oud", "goals": ["zonder"], "end": EARLIER}]
    measures = [{"key": "m", "line": "l", "goals": ["sub"]}]
    assert found("goals_without_line", goals=goals, lines=lines, measures=measures) == [
        "zonder",
        "rond",
    ]


def test_a_measure_without_a_figure_of_its_own_or_of_its_actions():
    measures = [
        {"key": "eigen", "line": "l", "indicators": ["work"]},
        {"key": "door_actie", "line": "l"},
        {"key": "zonder", "line": "l"},
        {"key": "voorbij", "line": "l", "end": EARLIER},
    ]
    actions = [contributing("a", "work", measures=["door_actie"])]
    assert found("measures_without_indicator", measures=measures, actions=actions) == ["zonder"]


def test_a_measure_nobody_carries_out_today():
    measures = [{"key": key, "line": "l"} for key in ("loopt", "gestopt", "niemand")]
    actions = [
        {"key": "a", "measures": ["loopt"]},
        {"key": "b", "measures": ["gestopt"], "status": "ended"},
    ]
    assert found("measures_without_action", measures=measures, actions=actions) == [
        "gestopt",
        "niemand",
    ]


def test_an_action_that_names_no_figure():
    actions = [
        {"key": "zonder"},
        contributing("met", "work"),
        {"key": "straks", "start": "2027-01-01"},
    ]
    assert found("actions_without_contribution", actions=actions) == ["zonder"]


def test_a_figure_that_is_followed_and_that_nobody_moves():
    sections = {
        "goals": [{"key": "doel", "indicators": ["work", "income", "skills"]}],
        "actions": [contributing("a", "work"), contributing("b", "income", status="paused")],
    }
    assert found("indicators_nobody_moves", **sections) == ["income", "skills"]
    assert found("indicators_without_target", **sections) == ["work", "income", "skills"]


def test_a_group_nobody_reaches():
    groups = [
        {"key": "bereikt", "target_group": "find"},
        {"key": "niet", "target_group": "keep"},
        {"key": "kinderen"},
    ]
    actions = [{"key": "a", "groups": ["bereikt"]}]
    assert found("groups_nobody_reaches", groups=groups, actions=actions) == ["niet", "kinderen"]
    wanted = found("target_groups_nobody_reaches", groups=groups, actions=actions)
    assert wanted == [TargetGroup.KEEP.key]


def test_an_action_for_everyone_leaves_no_target_group_out():
    groups = [{"key": "niet", "target_group": "keep"}]
    actions = [{"key": "a", "target_groups": ["everyone"]}]
    assert found("target_groups_nobody_reaches", groups=groups, actions=actions) == []


def test_figures_are_followed_by_goals_measures_targets_and_the_chain_each_once():
    programme = programme_of(
        goals=[{"key": "doel", "indicators": ["work"]}],
        measures=[{"key": "m", "line": "l", "indicators": ["skills", "work"]}],
        targets=[
            {
                "key": "t",
                "indicator": "income",
                "area": "AM01",
                "baseline": {"period": "2022JJ00", "value": 1},
                "target": {"period": "2026JJ00", "value": 2},
                "set_on": "2022-01-01",
            }
        ],
        chain=[
            {
                "key": "rij",
                "target_group": "find",
                "number": 1,
                "output": [{"label": {"nl": "x", "en": "x"}, "indicators": ["guided"]}],
            }
        ],
        actions=[contributing("a", "hours", "skills", measures=["m"])],
    )
    assert followed_indicators(programme) == ("work", "skills", "income", "guided")
    assert measure_indicators(programme, programme.measures[0]) == ("skills", "work", "hours")


def test_the_gaps_of_the_example():
    holes = gaps(example_programme(), ON)
    assert {
        name: [getattr(each, "key", each) for each in v] for name, v in vars(holes).items()
    } == {
        "goals_without_indicator": [],
        "goals_without_line": [],
        "measures_without_indicator": ["budget_per_inwoner"],
        "measures_without_action": ["budget_per_inwoner"],
        "actions_without_contribution": [],
        "indicators_nobody_moves": [],
        "indicators_without_target": [],
        "groups_nobody_reaches": [],
        "target_groups_nobody_reaches": [],
    }
    assert holes.count == 2


def test_every_gap_has_its_reason_in_words():
    assert set(GAP_WORDS) == set(Gaps.__dataclass_fields__)
    assert all(each.nl and each.en for each in GAP_WORDS.values())


@settings(deadline=None)
@given(hanging())
def test_an_action_leaves_no_gap_it_fills(programme):
    holes = gaps(programme, ON)
    open_measures = set(keys_of(holes.measures_without_action))
    for action in programme.actions:
        assert not open_measures & set(action.measures)
    assert holes.count == sum(len(each) for each in vars(holes).values())
