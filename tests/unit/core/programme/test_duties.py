from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.any_programme import programme_of
from wendbaar.core.programme.checks import check
from wendbaar.core.programme.duties import (
    FREQUENCY,
    Duty,
    DutyState,
    Taken,
    due_on,
    duties,
    ended,
    standings,
    totals,
)
from wendbaar.core.vocabulary.periods import Period

SINCE, ON = date(2025, 7, 1), date(2026, 1, 20)
DAYS = st.dates(date(2019, 1, 1), date(2030, 12, 31))


def partner(key="roc", **fields):
    return {"key": key, "kind": "school", "owes": ["participation"], **fields}


def owed(*partners, since=SINCE, on=ON):
    found = duties(programme_of(partners=list(partners)), since=since, on=on)
    return [(each.partner, each.table, each.period) for each in found]


def test_tables_of_people_and_inputs_are_quarterly_those_of_employers_yearly():
    assert FREQUENCY == {
        "resident_quarter": "KW",
        "participation": "KW",
        "action_period": "KW",
        "employer_year": "JJ",
    }


def test_a_partner_owes_each_of_its_tables_for_each_quarter_that_ended():
    assert owed(partner(owes=["participation", "action_period"])) == [
        ("roc", "participation", "2025KW03"),
        ("roc", "participation", "2025KW04"),
        ("roc", "action_period", "2025KW03"),
        ("roc", "action_period", "2025KW04"),
    ]


def test_rows_of_a_year_are_owed_when_the_year_has_ended():
    assert owed(partner(owes=["employer_year"])) == [("roc", "employer_year", "2025JJ00")]
    assert owed(partner(owes=["employer_year"]), on=date(2025, 12, 31)) == []


def test_who_owes_nothing_and_what_nobody_delivers():
    assert owed(partner(owes=[]), partner("cbs", owes=["external_figure"])) == []


@pytest.mark.parametrize(
    ("start", "end", "periods"),
    [
        ("2025-10-01", None, ["2025KW04"]),
        ("2025-09-30", None, ["2025KW03", "2025KW04"]),
        (None, "2025-09-30", ["2025KW03"]),
        (None, "2025-10-01", ["2025KW03", "2025KW04"]),
        ("2026-01-01", None, []),
        (None, "2025-06-30", []),
    ],
)
def test_only_for_the_periods_in_which_the_partner_takes_part(start, end, periods):
    assert [period for *_, period in owed(partner(start=start, end=end))] == periods


def test_a_quarter_is_owed_from_the_day_after_it():
    assert [p.code for p in ended("KW", date(2025, 10, 1), date(2025, 12, 31))] == []
    assert [p.code for p in ended("KW", date(2025, 10, 1), date(2026, 1, 1))] == ["2025KW04"]


@given(DAYS, DAYS)
def test_every_period_between_is_there_once_in_order(since, on):
    found = list(ended("KW", since, on))
    assert all(since <= each.last_day < on for each in found)
    assert all(one.shift(1) == other for one, other in pairwise(found))
    days = [since + timedelta(days=n) for n in range(max((on - since).days, 0))]
    last_days = {Period(d.year, "KW", (d.month + 2) // 3).last_day for d in days}
    assert len(found) == len([day for day in last_days if since <= day < on])


def standing(first_on, on, *, left_out=0):
    duty = Duty("roc", "participation", "2025KW04", due_on(Period.parse("2025KW04")))
    other = Taken("roc", "action_period", "2025KW04", date(2026, 1, 2), 1, 0)
    taken = [other]
    if first_on:
        taken.append(Taken("roc", "participation", "2025KW04", first_on, 10, left_out))
    (found,) = standings([duty], taken, on=on)
    return found


@pytest.mark.parametrize(
    ("first_on", "on", "state"),
    [
        (None, date(2026, 1, 1), DutyState.NOT_YET),
        (None, date(2026, 2, 11), DutyState.NOT_YET),
        (None, date(2026, 2, 12), DutyState.MISSING),
        (date(2026, 1, 3), date(2026, 1, 4), DutyState.ON_TIME),
        (date(2026, 2, 11), date(2026, 5, 1), DutyState.ON_TIME),
        (date(2026, 2, 12), date(2026, 5, 1), DutyState.LATE),
    ],
)
def test_how_a_duty_stands(first_on, on, state):
    assert standing(first_on, on).state is state


def test_it_is_complete_when_no_row_was_left_out():
    day = date(2026, 2, 1)
    assert standing(day, ON).is_complete
    assert not standing(day, ON, left_out=1).is_complete
    assert not standing(None, ON).is_complete


def test_totals_are_over_what_was_due():
    after = date(2026, 3, 1)
    found = [
        standing(date(2026, 2, 1), after),
        standing(date(2026, 2, 1), after, left_out=2),
        standing(date(2026, 2, 20), after),
        standing(None, after),
    ]
    together = totals(found, on=after)
    assert (together.owed, together.came, together.on_time, together.complete) == (4, 3, 2, 2)
    assert together.share(together.came) == 75
    nothing = totals(found, on=date(2026, 2, 11))
    assert nothing.owed == 0
    assert nothing.share(0) is None


def test_a_table_nobody_delivers_is_an_error_with_the_near_miss():
    programme = programme_of(partners=[partner(owes=["participations"])])
    (found,) = [each for each in check(programme, ()) if each.field == "owes"]
    assert "participation" in found.message.nl
    assert "Did you mean participation?" in found.message.en
