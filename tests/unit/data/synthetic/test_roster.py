import numpy as np
import pytest

from support.tiny_margins import tiny_margins
from wendbaar.data.synthetic.roster import AGES, make_roster

MARGINS = tiny_margins(people=900)


@pytest.fixture(scope="module")
def roster():
    people = MARGINS.people_of("GM0047", 2019, 2024)
    return make_roster(people, 2019, np.random.default_rng(3)), people


def counted(roster, quarter):
    who = roster.present(quarter)
    cell = (roster.sex[who] - 1).astype(int) * AGES + roster.age(quarter, who) - 15
    return np.bincount(cell, minlength=2 * AGES).reshape(2, AGES)


@pytest.mark.parametrize("year", range(2019, 2025))
def test_people_on_the_first_quarter_are_the_margin(roster, year):
    made, people = roster
    assert np.array_equal(counted(made, 4 * year), people[year - 2019])


def test_people_age_and_most_of_them_stay(roster):
    made, _ = roster
    before, after = made.present(4 * 2020), made.present(4 * 2021)
    stayed = np.intersect1d(before, after)
    assert (made.age(4 * 2021, stayed) == made.age(4 * 2020, stayed) + 1).all()
    assert 0.88 < stayed.size / before.size < 0.98


def test_nobody_is_younger_than_15_or_older_than_74(roster):
    made, _ = roster
    for quarter in range(4 * 2019, 4 * 2024):
        age = made.age(quarter, made.present(quarter))
        assert age.min() == 15
        assert age.max() == 74


def test_nobody_comes_back(roster):
    made, _ = roster
    assert (made.leave > 0).all()
    assert (made.entry[made.leave < 99999] >= 4 * 2019).all()
