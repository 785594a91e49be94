from datetime import date

import pytest

from support.any_programme import programme_of
from wendbaar.core.programme.results_chain import filled_chain, is_running
from wendbaar.core.vocabulary.effect_ladder import EffectStep
from wendbaar.core.vocabulary.people import TargetGroup

ON = date(2026, 6, 1)
STAGES = {"guided": "output", "skills": "outcome", "work": "impact", "money": "input"}


def cell(*indicators):
    return {"label": {"nl": "Regel", "en": "Line"}, "indicators": list(indicators)}


def row(key="rij", group="find", number=1, **fields):
    return {"key": key, "target_group": group, "number": number, **fields}


def action(key="actie", indicators=("work",), **fields):
    contributes = [{"indicator": each} for each in indicators]
    return {"key": key, "target_groups": ["find"], "contributes": contributes, **fields}


def only(actions, chain=None, groups=()):
    chain = chain or [row(output=[cell("guided")], impact=[cell("work")])]
    programme = programme_of(actions=actions, chain=chain, groups=list(groups))
    (found,) = filled_chain(programme, ON, STAGES)
    return found


def test_an_action_stands_where_its_group_and_one_of_its_figures_are():
    found = only([action(indicators=("work", "other", "guided"))])
    (filled,) = found.actions
    assert filled.action.key == "actie"
    assert filled.indicators == ("work", "guided")
    assert found.reason is None
    assert not found.is_derived


def test_of_several_contributions_the_highest_step_of_those_in_the_row_counts():
    contributes = [
        {"indicator": "work", "effect_step": "outcome"},
        {"indicator": "guided", "effect_step": "output"},
        {"indicator": "elsewhere", "effect_step": "design"},
    ]
    found = only([action() | {"contributes": contributes}])
    assert found.actions[0].effect_step is EffectStep.OUTCOME


def test_an_action_for_everyone_is_for_each_group():
    assert only([action(target_groups=["everyone"])]).actions


def test_an_action_is_for_the_group_its_own_group_stands_for():
    groups = [
        {"key": "werkzoekend", "target_group": "find"},
        {"key": "kinderen", "target_group": "everyone"},
    ]
    assert only([action(target_groups=[], groups=["werkzoekend"])], groups=groups).actions
    assert not only([action(target_groups=[], groups=["kinderen"])], groups=groups).actions


@pytest.mark.parametrize(
    ("actions", "reason"),
    [
        ([], "geen actie die nu loopt noemt deze doelgroep"),
        ([action(target_groups=["keep"])], "geen actie die nu loopt noemt deze doelgroep"),
        ([action(end="2026-05-31")], "geen actie die nu loopt noemt deze doelgroep"),
        ([action(indicators=["other"])], "acties voor deze groep noemen geen van deze cijfers"),
    ],
)
def test_an_empty_column_says_why(actions, reason):
    found = only(actions)
    assert found.actions == ()
    assert found.reason.nl == reason


def test_a_row_without_figures_says_so():
    found = only([action()], chain=[row(output=[cell()])])
    assert found.reason.nl == "bij deze rij staat nog geen cijfer"


def test_where_nothing_is_done_on_purpose_no_action_stands():
    found = only([action()], chain=[row(no_action=True, impact=[cell("work")])])
    assert found.actions == ()
    assert found.reason.nl == "voor deze groep is bewust geen actie"


@pytest.mark.parametrize(
    ("fields", "runs"),
    [
        ({}, True),
        ({"status": "running"}, True),
        ({"status": "not_stated"}, True),
        ({"status": "proposed"}, False),
        ({"status": "paused"}, False),
        ({"status": "ended"}, False),
        ({"start": "2026-06-02"}, False),
        ({"start": "2026-06-01", "end": "2026-06-01"}, True),
    ],
)
def test_an_action_runs_when_it_is_in_force_and_has_not_stopped(fields, runs):
    (found,) = programme_of(actions=[action(**fields)]).actions
    assert is_running(found, ON) is runs


def test_an_example_in_the_chain_stays_marked():
    assert only([action(is_example=True)]).actions[0].action.is_example


def test_rows_stand_per_group_in_their_order():
    chain = [row("c", "keep", 1), row("b", "find", 2), row("a", "find", 1)]
    found = filled_chain(programme_of(chain=chain), ON, STAGES)
    assert [each.row.key for each in found] == ["a", "b", "c"]


def test_a_plan_without_a_chain_gets_rows_from_what_its_actions_say():
    programme = programme_of(
        goals=[{"key": "doel", "indicators": ["work"]}],
        actions=[
            action("een", ("guided", "money", "strange")),
            action("twee", ("skills",), target_groups=["employers"]),
        ],
    )
    find, employers = filled_chain(programme, ON, STAGES)
    assert find.is_derived
    assert find.row.target_group is TargetGroup.FIND
    cells = [find.row.output, find.row.outcome, find.row.impact]
    assert [[each.label.nl for each in found] for found in cells] == [["guided"], [], ["work"]]
    assert [each.action.key for each in find.actions] == ["een"]
    assert employers.row.indicators == ("skills", "work")
    assert [each.action.key for each in employers.actions] == ["twee"]


def test_without_any_group_there_is_one_row_for_everyone():
    (found,) = filled_chain(programme_of(goals=[{"key": "a", "indicators": ["work"]}]), ON, STAGES)
    assert found.row.target_group is TargetGroup.EVERYONE
    assert found.reason.nl == "geen actie die nu loopt noemt deze doelgroep"
