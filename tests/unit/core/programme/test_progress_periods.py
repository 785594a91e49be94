"""A figure of a quarter is never laid beside a target for a year."""

from support.example_programme import example_programme
from wendbaar.core.programme.observed import Observed
from wendbaar.core.programme.progress import Course, progress
from wendbaar.core.vocabulary.measures import Direction


def figure(period: str, value: float) -> Observed:
    return Observed(period, value, None, None, "value", False, f"x/AM01/{period}")


def test_only_the_kind_of_period_of_the_target_counts():
    (target,) = example_programme().targets  # for a quarter
    figures = [figure("2025KW04", 70.5), figure("2025JJ00", 10.0)]
    found = progress(target, figures, Direction.UP)
    assert found.course is Course.ON_COURSE
    assert found.latest == figures[0]


def test_another_kind_of_period_alone_says_nothing():
    (target,) = example_programme().targets
    found = progress(target, [figure("2025JJ00", 99.0)], Direction.UP)
    assert found.course is Course.UNKNOWN
    assert "soort periode" in found.reason.nl
