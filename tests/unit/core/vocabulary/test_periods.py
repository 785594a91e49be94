from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wendbaar.core.vocabulary.periods import Period, quarters
from wendbaar.errors import DefinitionError

YEARS = st.integers(1900, 2100)
PERIODS = st.one_of(
    st.builds(Period, YEARS, st.sampled_from(["JJ", "SJ"])),
    st.builds(Period, YEARS, st.just("KW"), st.integers(1, 4)),
    st.builds(Period, YEARS, st.just("MM"), st.integers(1, 12)),
)


@given(PERIODS)
def test_a_code_reads_back(period):
    assert Period.parse(f" {period.code}  ") == period


@given(PERIODS, st.integers(-200, 200))
def test_shifting_back_and_forth_changes_nothing(period, steps):
    assert period.shift(steps).shift(-steps) == period


@given(PERIODS)
def test_periods_follow_each_other_without_a_gap(period):
    assert period.last_day + timedelta(days=1) == period.shift(1).first_day
    assert period < period.shift(1)


@given(st.lists(PERIODS, min_size=2, max_size=6))
def test_order_is_total(periods):
    ordered = sorted(periods)
    assert all(one <= two for one, two in pairwise(ordered))


@pytest.mark.parametrize(
    "code",
    ["0000JJ00", "9999KW04", "2024KW05", "2024KW00", "2024JJ01", "2024MM13", "2024XX01", "24"],
)
def test_what_does_not_exist_is_refused(code):
    with pytest.raises(DefinitionError):
        Period.parse(code)


def test_an_unknown_kind_is_refused():
    with pytest.raises(DefinitionError, match="JJ, SJ, KW or MM"):
        Period(2024, "WK", 3)


@pytest.mark.parametrize(
    ("code", "dutch", "english"),
    [
        ("2024JJ00", "2024", "2024"),
        ("2023SJ00", "schooljaar 2023/2024", "school year 2023/2024"),
        ("2024KW01", "1e kwartaal 2024", "Q1 2024"),
        ("2024MM03", "maart 2024", "March 2024"),
    ],
)
def test_labels(code, dutch, english):
    assert Period.parse(code).label() == dutch
    assert Period.parse(code).label("en") == english


def test_quarters_from_first_to_last():
    found = [each.code for each in quarters("2023KW03", "2024KW02")]
    assert found == ["2023KW03", "2023KW04", "2024KW01", "2024KW02"]


def test_a_school_year_starts_in_august():
    assert Period.parse("2023SJ00").first_day.isoformat() == "2023-08-01"
    assert Period.parse("2023SJ00").last_day.isoformat() == "2024-07-31"
