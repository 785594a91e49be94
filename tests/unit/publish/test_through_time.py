import pytest

from unit.publish.example import make_figure
from wendbaar.core.disclosure.figure import Status
from wendbaar.publish.through_time import (
    a_year_earlier,
    change_size,
    is_wanted,
    tells_result,
    through_time,
    year_before,
)


def test_the_most_frequent_kind_of_period_oldest_first():
    figures = [make_figure(period=code) for code in ("2024KW02", "2023JJ00", "2024KW01")]
    assert [each.period for each in through_time(figures)] == ["2024KW01", "2024KW02"]
    assert through_time([]) == ()


@pytest.mark.parametrize(
    ("period", "earlier"),
    [("2025KW04", "2024KW04"), ("2025MM01", "2024MM01"), ("2025JJ00", "2024JJ00")],
)
def test_a_year_earlier_is_the_same_time_of_the_year(period, earlier):
    assert a_year_earlier(period) == earlier


def test_there_is_no_year_before_when_one_of_both_is_hidden():
    now, then = make_figure(60, period="2025KW01"), make_figure(58, period="2024KW01")
    hidden = make_figure(None, Status.SUPPRESSED_PRIMARY, period="2024KW01")
    assert year_before([then, now], now) == then
    assert year_before([hidden, now], now) is None


@pytest.mark.parametrize(
    ("now", "direction", "wanted"),
    [(62, "up", True), (62, "down", False), (62, "neutral", None), (60.4, "up", None)],
)
def test_a_change_is_wanted_by_direction_and_only_when_it_tells(now, direction, wanted):
    assert is_wanted(make_figure(now), make_figure(60), direction) is wanted


def test_a_change_among_few_people_has_no_size():
    few = [
        make_figure(v, unit="persons", period=p) for v, p in ((50, "2024KW01"), (90, "2025KW01"))
    ]
    many = [
        make_figure(v, unit="persons", period=p) for v, p in ((500, "2024KW01"), (600, "2025KW01"))
    ]
    assert change_size(few) == 0
    assert change_size(many) == pytest.approx(0.2)
    assert change_size(many[1:]) == 0


def test_a_result_of_long_ago_tells_nothing():
    assert tells_result({"level": "impact"}, "2024JJ00", "2025KW04")
    assert not tells_result({"level": "impact"}, "2023JJ00", "2025KW04")
    assert not tells_result({"level": "output"}, "2025KW04", "2025KW04")
