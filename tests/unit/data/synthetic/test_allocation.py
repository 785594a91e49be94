import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from wendbaar.data.synthetic.allocation import split, top


@st.composite
def people(draw):
    cells = draw(st.integers(1, 6))
    size = draw(st.integers(1, 80))
    stream = np.random.default_rng(draw(st.integers(0, 999)))
    cell = stream.integers(0, cells, size)
    sizes = np.bincount(cell, minlength=cells)
    return cell, stream.standard_normal(size).astype(np.float32), stream.integers(0, sizes + 1)


@given(people())
@settings(deadline=None)
def test_exactly_the_quota_and_the_highest_scores(some):
    cell, score, quota = some
    found = top(cell, score, quota)
    assert np.bincount(cell[found], minlength=quota.size).tolist() == quota.tolist()
    for each in range(quota.size):
        inside, outside = score[found & (cell == each)], score[~found & (cell == each)]
        if inside.size and outside.size:
            assert inside.min() >= outside.max() - 0.001  # one step of the ranking


@given(people(), st.floats(-2, 2))
@settings(deadline=None)
def test_the_shortcut_gives_the_same_people(some, likely):
    cell, score, quota = some
    shortcut = top(cell, score, quota, likely=likely)
    assert (shortcut == top(cell, score, quota)).all()


@given(people())
@settings(deadline=None)
def test_split_gives_each_class_its_number(some):
    cell, score, first = some
    counts = np.stack([first, np.bincount(cell, minlength=first.size) - first], axis=1)
    found, order = split(cell, score, counts)
    assert np.bincount(cell[found == 0], minlength=first.size).tolist() == first.tolist()
    assert sorted(order.tolist()) == list(range(cell.size))
