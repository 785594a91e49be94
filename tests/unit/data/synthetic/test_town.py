import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.tiny_margins import tiny_margins
from wendbaar.core.vocabulary.learning import Activity
from wendbaar.core.vocabulary.people import Benefit, Contract, LabourPosition, LadderStep
from wendbaar.core.vocabulary.tables import RESIDENT_QUARTER
from wendbaar.data.synthetic.town import Town

START = 4 * 2023
_UNEMPLOYED = [LabourPosition.UNEMPLOYED, LabourPosition.LONG_UNEMPLOYED]


def assert_consistent(columns):
    """Every rule that must hold within a row."""
    c = columns
    employed = c["position"] == LabourPosition.EMPLOYED
    assert (np.isin(c["ladder"], [LadderStep.SUPPORTED, LadderStep.PAID]) == employed).all()
    assert ((c["ladder"] >= 1) & (c["ladder"] <= 6)).all()
    assert ((c["contract"] == Contract.NONE) == ~employed).all()
    assert ((c["hours"] > 0) == employed).all()
    assert ((c["activity"] == Activity.PAID_WORK) == employed).all()
    assert (c["with_support"] == (c["ladder"] == LadderStep.SUPPORTED)).all()
    for only_in_work in ("wants_more_hours", "growth_sector", "changed_job"):
        assert not (c[only_in_work] & ~employed).any()
    assert not (c["learning_informal_work"] & ~employed).any()
    assert (c["hours"][c["benefit"] == Benefit.WW] <= 16).all()
    assert not (c["benefit"][c["age"] >= 65] > 0).any()
    assert not (np.isin(c["position"], _UNEMPLOYED) & (c["benefit"] == Benefit.AO)).any()
    assert (c["work_limited"] | (c["benefit"] != Benefit.AO)).all()
    organised = c["learning_formal"] | c["learning_nonformal"]
    assert ((c["learning_layer"] > 0) == organised).all()
    assert (c["learning_hours_informal"] <= c["learning_hours_work"]).all()
    assert not (c["learning_hours_work"][~employed] > 0).any()
    assert ((c["hours_year_ago"] == -1) == (c["ladder_year_ago"] == 0)).all()


def assert_contract(columns):
    """Codes and limits of the table contract."""
    for column in RESIDENT_QUARTER.columns:
        if column.name == "period":
            continue
        values = columns[column.name]
        if column.codes:
            assert np.isin(values, [int(each) for each in column.codes]).all(), column.name
        if column.minimum is not None:
            assert values.min() >= column.minimum, column.name
        if column.maximum is not None:
            assert values.max() <= column.maximum, column.name
    assert np.unique(columns["person_id"]).size == columns["person_id"].size


@given(
    seed=st.integers(0, 10_000),
    people=st.integers(60, 900),
    participation=st.floats(0.45, 0.8),
    benefits_bijstand=st.floats(0.0, 0.12),
    benefits_ao=st.floats(0.0, 0.1),
    unemployment_rate=st.floats(0.0, 0.12),
)
@settings(deadline=None, max_examples=25)
def test_every_row_is_consistent_and_stocks_are_the_margins(seed, people, **shares):
    margins = tiny_margins(people=people, **shares)
    town = Town("GM0047", margins, [START, START + 1], seed)
    for _, columns in town.quarters():
        assert_consistent(columns)
        assert_contract(columns)
    for check in town.checks:
        for name, asked in check.asked.items():
            if name.startswith(("benefits", "participation", "income", "self")):
                assert abs(check.made[name] - asked) * check.people <= 3, name
        assert check.made["unemployment_rate"] == pytest.approx(
            check.asked["unemployment_rate"], abs=3 / check.people
        )


@pytest.fixture(scope="module")
def history():
    """A town of twenty thousand through eight quarters."""
    margins = tiny_margins(people=20_000)
    town = Town("GM0047", margins, list(range(START, START + 8)), seed=11)
    return town, dict(town.quarters())


def by_person(history, quarter, name):
    columns = history[quarter]
    return dict(zip(columns["person_id"].tolist(), columns[name].tolist(), strict=True))


@pytest.mark.parametrize(
    ("now", "ago"), [("ladder", "ladder_year_ago"), ("hours", "hours_year_ago")]
)
def test_a_year_ago_is_the_persons_own_past(history, now, ago):
    _, quarters = history
    before = by_person(quarters, START + 1, now)
    for person, value in by_person(quarters, START + 5, ago).items():
        assert value == before.get(person, 0 if now == "ladder" else -1)


def test_people_keep_their_sex_and_never_lose_education(history):
    _, quarters = history
    for name, rule in (("sex", int.__eq__), ("education", int.__ge__)):
        before, after = by_person(quarters, START, name), by_person(quarters, START + 7, name)
        shared = before.keys() & after.keys()
        assert len(shared) > 0.85 * len(before)
        assert all(rule(after[person], before[person]) for person in shared)


def test_most_people_keep_their_position_from_quarter_to_quarter(history):
    _, quarters = history
    before, after = (by_person(quarters, START + step, "position") for step in (3, 4))
    shared = before.keys() & after.keys()
    changed = np.mean([(before[p] == 1) != (after[p] == 1) for p in shared])
    assert 0.01 < changed < 0.06


def test_long_unemployed_had_no_work_a_year_ago(history):
    _, quarters = history
    columns = quarters[START + 6]
    long = columns["position"] == LabourPosition.LONG_UNEMPLOYED
    assert long.sum() > 10
    assert (columns["hours_year_ago"][long] <= 0).all()


def test_informal_learning_takes_about_92_percent_of_learning_at_work(history):
    columns = history[1][START]
    share = columns["learning_hours_informal"].sum() / columns["learning_hours_work"].sum()
    assert share == pytest.approx(0.92, abs=0.02)


def test_who_takes_part_is_not_who_does_not(history):
    """Participants of an action for people on bijstand stood lower than others on bijstand."""
    town, quarters = history
    some = town.participations
    from wendbaar.data.synthetic.enrolment import NUMBER_OF

    rows = some.action == NUMBER_OF["sociaal_ontwikkel_partners"]
    columns = quarters[START]
    others = (columns["benefit"] == Benefit.BIJSTAND) & (columns["hours"] == 0)
    assert rows.sum() > 30
    assert some.ladder[rows].mean() < columns["ladder"][others].mean() - 0.05


def test_in_programme_marks_those_whose_participation_covers_the_quarter(history):
    town, quarters = history
    some = town.participations
    quarter = START + 5
    running = some.person[(some.start <= quarter) & (quarter <= some.end)]
    columns = quarters[quarter]
    marked = set((columns["person_id"][columns["in_programme"]] % 100_000_000).tolist())
    here = set((columns["person_id"] % 100_000_000).tolist())
    assert marked == set(running.tolist()) & here
