import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from wendbaar.data.synthetic.schooling import first_education, later_education


def a_town(seed, size=600):
    stream = np.random.default_rng(seed)
    age = stream.integers(15, 75, size).astype(np.int8)
    return age, stream.integers(1, 3, size).astype(np.int8), stream.standard_normal(size)


@given(st.integers(0, 500), st.floats(0.15, 0.4), st.floats(0.15, 0.45))
@settings(deadline=None, max_examples=25)
def test_first_education_is_the_margin(seed, low, high):
    age, sex, score = a_town(seed)
    totals = np.array([round(low * 600), 0, round(high * 600)])
    totals[1] = 600 - totals.sum()
    found, error = first_education(age, sex, score, totals)
    assert np.bincount(found, minlength=4)[1:].tolist() == totals.tolist()
    assert error < 1


@given(st.integers(0, 500))
@settings(deadline=None, max_examples=25)
def test_education_never_falls_and_follows_the_margin(seed):
    age, sex, score = a_town(seed)
    totals = np.array([160, 250, 190])
    before, _ = first_education(age, sex, score, totals)
    before[:25] = 0
    after = later_education(before, age, sex, score, totals + np.array([-4, 0, 4]))
    assert (after[25:] >= before[25:]).all()
    assert (after > 0).all()
    assert abs(int((after == 3).sum()) - 194) <= 12
