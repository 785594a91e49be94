from datetime import date

import pytest
from pydantic import ValidationError

from support.any_programme import made
from wendbaar.core.programme.codes import GoalKind
from wendbaar.core.programme.plan import Goal, Line
from wendbaar.core.programme.targets import Point, Target


def _kinds_of_errors(kind, content):
    with pytest.raises(ValidationError) as caught:
        kind.model_validate(content)
    return {each["type"] for each in caught.value.errors()}


@pytest.mark.parametrize("key", ["a", "lijn_1", "2024", "a_b_c", "x" * 60])
def test_a_key_is_short_and_plain(key):
    assert Goal.model_validate(made("goals", key)).key == key


@pytest.mark.parametrize("key", ["", "Lijn", "lijn 1", "lijn-1", "_a", "a_", "a__b", "é", "a\n"])
def test_other_keys_are_refused(key):
    assert _kinds_of_errors(Goal, made("goals", key)) == {"string_pattern_mismatch"}


def test_a_long_key_is_refused():
    assert _kinds_of_errors(Goal, made("goals", "x" * 61)) == {"string_too_long"}


def test_a_code_is_read_from_its_key_and_written_as_its_key():
    goal = Goal.model_validate(made("goals", "a", kind="head"))
    assert goal.kind is GoalKind.HEAD
    assert goal.model_dump(mode="json")["kind"] == "head"
    assert Goal(key="a", label=goal.label, kind=GoalKind.SUB).kind is GoalKind.SUB


def test_an_unknown_code_says_what_is_expected_and_what_is_near():
    with pytest.raises(ValidationError) as caught:
        Goal.model_validate(made("goals", "a", kind="haed"))
    (problem,) = caught.value.errors()
    assert problem["type"] == "code"
    assert "aim, head, sub" in problem["ctx"]["expected"]
    assert "head" in problem["ctx"]["near"]


def test_the_number_of_a_code_is_not_its_key():
    assert _kinds_of_errors(Goal, made("goals", "a", kind=2)) == {"code"}


def test_a_field_nobody_knows_is_refused():
    assert _kinds_of_errors(Goal, made("goals", "a", colour="red")) == {"extra_forbidden"}


def test_an_entry_does_not_change():
    goal = Goal.model_validate(made("goals", "a"))
    with pytest.raises(ValidationError):
        goal.key = "b"


@pytest.mark.parametrize("code", ["2024JJ00", "2024KW01", "2024MM12", "2023SJ00"])
def test_a_period_is_a_code(code):
    assert Point(period=f" {code} ", value=1).period == code


@pytest.mark.parametrize("code", ["2024", "2024KW05", "2024-01", ""])
def test_other_periods_are_refused(code):
    assert _kinds_of_errors(Point, {"period": code, "value": 1}) == {"period"}


@pytest.mark.parametrize(("area", "fits"), [("AM01", True), ("GM0014", True), ("GM14", False)])
def test_an_area_is_a_code(area, fits):
    content = made(
        "targets",
        "a",
        indicator="net_participation",
        area=area,
        baseline={"period": "2022JJ00", "value": 1},
        target={"period": "2024JJ00", "value": 2},
        set_on="2022-01-01",
    )
    if fits:
        assert Target.model_validate(content).area == area
    else:
        assert _kinds_of_errors(Target, content) == {"string_pattern_mismatch"}


@pytest.mark.parametrize(
    ("start", "end", "runs"),
    [
        (None, None, True),
        ("2025-01-01", None, True),
        ("2025-06-01", "2025-06-01", True),
        (None, "2025-05-31", False),
        ("2025-06-02", None, False),
    ],
)
def test_an_entry_runs_from_its_start_to_its_end_both_included(start, end, runs):
    line = Line.model_validate(made("lines", "a", start=start, end=end))
    assert line.runs_on(date(2025, 6, 1)) is runs


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\uffff"])
def test_a_sign_no_file_can_hold_is_no_text(sign):
    label = {"nl": "goed", "en": f"mis{sign}"}
    assert _kinds_of_errors(Goal, made("goals", "a") | {"label": label}) == {"no_text"}
    assert _kinds_of_errors(Goal, made("goals", "a", source=f"plan{sign}")) == {"no_text"}
    assert _kinds_of_errors(Line, made("lines", "a", points=[label])) == {"no_text"}


def test_lines_tabs_and_pictures_are_text():
    assert Goal.model_validate(made("goals", "a", source="een\n\ttwee 🚲")).source[-1] == "🚲"
