import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wendbaar.data.synthetic.calibration import Margin, controlled, fit, margin_error, whole
from wendbaar.errors import InternalError

CELL = st.integers(1, 400)


@st.composite
def table_with_totals(draw):
    """A two-way seed without zeros, and margins of another table of the same shape."""
    rows, columns = draw(st.integers(2, 5)), draw(st.integers(2, 5))
    size = rows * columns
    seed = np.array(draw(st.lists(CELL, min_size=size, max_size=size)), dtype=float)
    other = np.array(draw(st.lists(CELL, min_size=size, max_size=size)), dtype=float)
    return seed.reshape(rows, columns), other.reshape(rows, columns)


def two_way(other):
    rows, columns = other.shape
    return [
        Margin(np.repeat(np.arange(rows), columns), other.sum(axis=1)),
        Margin(np.tile(np.arange(columns), rows), other.sum(axis=0)),
    ]


@given(table_with_totals())
@settings(deadline=None)
def test_fit_meets_every_margin_and_reports_its_error(tables):
    seed, other = tables
    found = fit(seed, two_way(other), tolerance=1e-6, most=2000)
    assert found.error < 1e-3
    assert margin_error(found.table, two_way(other)) == pytest.approx(found.error)
    assert found.table.sum(axis=1) == pytest.approx(other.sum(axis=1), abs=1e-3)
    assert found.table.sum(axis=0) == pytest.approx(other.sum(axis=0), abs=1e-3)


@given(table_with_totals())
@settings(deadline=None)
def test_fit_keeps_the_odds_ratios_of_the_seed(tables):
    seed, other = tables
    found = fit(seed, two_way(other), tolerance=1e-6, most=2000).table

    def odds(table):
        return table[0, 0] * table[1, 1] / (table[0, 1] * table[1, 0])

    assert odds(found) == pytest.approx(odds(seed), rel=1e-6)


@given(table_with_totals(), st.integers(0, 3))
@settings(deadline=None)
def test_zeros_stay_zeros(tables, at):
    seed, other = tables
    seed.flat[at] = 0
    assert fit(seed, two_way(other), most=20).table.flat[at] == 0


def test_a_total_of_minus_one_leaves_the_group_free():
    margin = Margin(np.array([0, 1]), np.array([10, -1]))
    assert fit(np.array([1.0, 7.0]), [margin]).table.tolist() == [10.0, 7.0]


def test_fit_says_so_when_margins_cannot_be_met():
    groups = np.array([0, 1])
    found = fit(np.array([0.0, 1.0]), [Margin(groups, np.array([5, 5]))], most=5)
    assert found.error == 5


def test_a_margin_of_another_shape_is_our_bug():
    with pytest.raises(InternalError):
        fit(np.ones(3), [Margin(np.array([0, 1]), np.array([1, 1]))])


@given(st.lists(st.floats(0, 1e4), min_size=1, max_size=8), st.integers(0, 10**6))
def test_whole_numbers_add_up_and_stay_near(shares, total):
    found = whole(np.array([shares]), np.array([total]))[0]
    assert found.sum() == total
    assert (found >= 0).all()
    if sum(shares) > 1e-3:
        exact = np.array(shares) / sum(shares) * total
        assert (np.abs(found - exact) < 1 + 1e-6 * total).all()


@given(table_with_totals())
@settings(deadline=None)
def test_controlled_rounding_holds_rows_and_columns(tables):
    seed, other = tables
    rows, columns = other.sum(axis=1).astype(int), other.sum(axis=0).astype(int)
    exact = fit(seed, two_way(other), tolerance=1e-6, most=2000).table
    found = controlled(exact, rows, columns)
    assert found.sum(axis=1).tolist() == rows.tolist()
    assert found.sum(axis=0).tolist() == columns.tolist()
    assert (found >= 0).all()


def test_controlled_rounding_keeps_empty_cells_empty():
    exact = np.array([[0.0, 2.4], [3.5, 1.1]])
    found = controlled(exact, np.array([2, 5]), np.array([4, 3]))
    assert found[0, 0] == 0
    assert found.sum(axis=1).tolist() == [2, 5]


def test_controlled_rounding_exchanges_with_another_row_to_hold_both_totals():
    """The first row may only use the first column, which others already filled."""
    exact = np.array([[1.0, 0.0], [1.5, 0.5]])
    found = controlled(exact, np.array([2, 1]), np.array([2, 1]))
    assert found.tolist() == [[2, 0], [0, 1]]
