from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.any_programme import programme_of
from wendbaar.core.programme import progress as module
from wendbaar.core.programme.observed import Observed
from wendbaar.core.programme.progress import (
    Course,
    interval,
    path_value,
    progress,
    progress_of,
)
from wendbaar.core.programme.targets import Target
from wendbaar.core.vocabulary.measures import Direction

NUMBERS = st.floats(-1000, 1000, allow_nan=False).map(lambda each: round(each, 3))
MARGINS = st.one_of(st.none(), st.floats(0, 100, allow_nan=False).map(lambda each: round(each, 3)))
YEARS = st.integers(2023, 2029)
WAYS = st.sampled_from([Direction.UP, Direction.DOWN])
ORDER = {Course.BEHIND: 0, Course.ON_COURSE: 1}
MIRROR = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}


def target(first, last, path=(), kind="JJ00"):
    return Target.model_validate(
        {
            "key": "deelname",
            "label": {"nl": "Deelname", "en": "Participation"},
            "indicator": "net_participation",
            "area": "AM01",
            "baseline": {"period": f"2022{kind}", "value": first},
            "path": [{"period": f"{year}{kind}", "value": value} for year, value in path],
            "target": {"period": f"2026{kind}", "value": last},
            "set_on": "2022-06-01",
        }
    )


def figure(value, margin=None, period="2024JJ00", status="value"):
    low, high = (None, None) if margin is None else (value - margin, value + margin)
    return Observed(period, value, low, high, status, False, f"net_participation/AM01/{period}")


@st.composite
def targets(draw):
    path = [(year, draw(NUMBERS)) for year in draw(st.sets(st.integers(2023, 2025), max_size=2))]
    return target(draw(NUMBERS), draw(NUMBERS), path)


def mirrored(found):
    points = [(int(each.period[:4]), -each.value) for each in found.path]
    return target(-found.baseline.value, -found.target.value, points)


@settings(deadline=None)
@given(targets(), NUMBERS, st.floats(0, 1000, allow_nan=False), MARGINS, YEARS, WAYS)
def test_a_better_figure_never_worsens_the_course(aim, value, better, margin, year, way):
    step = better if way is Direction.UP else -better
    period = f"{year}JJ00"
    before = progress(aim, [figure(value, margin, period)], way)
    after = progress(aim, [figure(value + step, margin, period)], way)
    assert ORDER[after.course] >= ORDER[before.course]


@settings(deadline=None)
@given(targets(), NUMBERS, MARGINS, YEARS, WAYS)
def test_the_mirror_gives_the_same_judgement(aim, value, margin, year, way):
    period = f"{year}JJ00"
    one = progress(aim, [figure(value, margin, period)], way)
    other = progress(mirrored(aim), [figure(-value, margin, period)], MIRROR[way])
    assert (one.course, one.reason) == (other.course, other.reason)
    assert one.expected == -other.expected


@settings(deadline=None)
@given(targets(), NUMBERS, YEARS, WAYS)
def test_a_margin_that_holds_the_path_is_never_behind(aim, value, year, way):
    period = f"{year}JJ00"
    margin = abs(value - path_value(aim, period)) + 1
    assert progress(aim, [figure(value, margin, period)], way).course is Course.ON_COURSE


@settings(deadline=None)
@given(NUMBERS, NUMBERS, st.integers(2022, 2030))
def test_a_straight_path_goes_one_way_and_stays_between_its_ends(first, last, year):
    aim = target(first, last)
    here, there = path_value(aim, f"{year}JJ00"), path_value(aim, f"{year + 1}JJ00")
    assert min(first, last) - 1e-8 <= here <= max(first, last) + 1e-8
    assert (there - here) * (last - first) >= 0


def test_the_path_goes_through_its_points_in_equal_steps():
    aim = target(60, 70, [(2025, 66), (2023, 62)])  # in any order
    found = [path_value(aim, f"{year}JJ00") for year in range(2020, 2029)]
    assert found == [60, 60, 60, 62, 64, 66, 70, 70, 70]


def test_quarters_and_months_lie_between_years():
    aim = target(60, 72)
    found = [path_value(aim, f"2023KW0{number}") for number in (1, 2, 3, 4)]
    assert found == [60.75, 61.5, 62.25, 63]
    assert path_value(aim, "2023MM01") == 60.25


def test_a_target_without_a_path_before_it_is_its_own_value():
    broken = Target.model_validate(
        {
            **target(60, 70).model_dump(mode="json"),
            "target": {"period": "2022JJ00", "value": 70},
        }
    )
    assert path_value(broken, "2021JJ00") == 60
    assert path_value(broken, "2023JJ00") == 70


def test_a_figure_without_margin_is_its_own_interval():
    assert interval(figure(5)) == (5, 5)
    assert interval(figure(5, 2)) == (3, 7)


def test_the_figures_of_a_target_are_those_of_its_indicator_area_and_group():
    aim = target(60, 70)
    series = {
        ("net_participation", "AM01", ""): (figure(66, 1),),
        ("net_participation", "AM01", "sex=women"): (figure(50, 1),),
        ("net_participation", "AM09", ""): (figure(50, 1),),
    }
    assert progress_of(aim, series, Direction.UP).course is Course.ON_COURSE
    women = aim.model_copy(update={"group": "sex=women"})
    assert progress_of(women, series, Direction.UP).course is Course.BEHIND
    men = aim.model_copy(update={"group": "sex=men"})
    assert progress_of(men, series, Direction.UP).course is Course.UNKNOWN


def test_what_was_read_goes_with_the_judgement():
    latest = figure(66, 1)
    found = progress(target(60, 70), [figure(50, 1, "2023JJ00"), latest], Direction.UP)
    assert (found.latest, found.expected) == (latest, 65)


@pytest.mark.parametrize("status", ["suppressed_primary", "suppressed_complementary", "unknown"])
def test_a_hidden_figure_stays_hidden_and_decides_nothing(status):
    hidden = Observed("2024JJ00", None, None, None, status, False, "net_participation/AM01")
    found = progress(target(60, 70), [figure(80, 1, "2023JJ00"), hidden], Direction.UP)
    assert found.course is Course.UNKNOWN
    assert found.latest is hidden
    assert found.expected is None
    assert hidden.is_hidden is status.startswith("suppressed")


def test_two_actions_for_one_target_leave_it_as_it_is():
    actions = [
        {"key": key, "contributes": [{"indicator": "net_participation", "size": 3}]}
        for key in ("een", "twee")
    ]
    content = target(60, 70).model_dump(mode="json")
    one = programme_of(actions=actions[:1], targets=[content]).targets[0]
    two = programme_of(actions=actions, targets=[content]).targets[0]
    for year in range(2022, 2028):
        assert path_value(one, f"{year}JJ00") == path_value(two, f"{year}JJ00")
    latest = [figure(66, 1)]
    assert progress(one, latest, Direction.UP) == progress(two, latest, Direction.UP)


def test_nothing_takes_more_than_one_target():
    public = [
        each
        for each in vars(module).values()
        if getattr(each, "__module__", "") == module.__name__ and callable(each)
    ]
    assert progress in public
    for each in public:
        names = each.__annotations__
        assert not any("Target" in str(kind) and "[" in str(kind) for kind in names.values())


def test_the_courses_have_their_words():
    assert [each.nl for each in Course] == ["op koers", "achter", "nog niet te zeggen"]
    assert all(one < other for one, other in pairwise(Course))
