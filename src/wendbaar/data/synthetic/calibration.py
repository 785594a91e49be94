"""Fitting a table to known margins, and making whole numbers of it.

Vocabulary: a *seed* holds the structure (odds ratios) we assume; *margins* are the totals we
know; *fitting* scales the seed until its totals are the margins (iterative proportional
fitting: Deming and Stephan 1940, doi:10.1214/aoms/1177731829; zeros stay zeros).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from wendbaar.errors import InternalError

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Fit:
    """A fitted table, the largest absolute margin error left, and the rounds it took."""

    table: Array
    error: float
    rounds: int


@dataclass(frozen=True)
class Margin:
    """Known totals of groups of cells: `groups` gives each cell its group, `totals` per group.

    A total of -1 leaves the group free.
    """

    groups: Array
    totals: Array


def fit(seed: Array, margins: Sequence[Margin], *, tolerance: float = 0.01, most: int = 200) -> Fit:
    """Scale the seed until every margin holds within the tolerance, or `most` rounds passed."""
    flat = np.asarray(seed, dtype=np.float64).ravel().copy()
    shaped = [(m.groups.ravel(), np.asarray(m.totals, dtype=np.float64)) for m in margins]
    for groups, totals in shaped:
        if groups.shape != flat.shape or groups.max() >= totals.size:
            raise InternalError("A margin does not have the shape of its table.")
    error, rounds = np.inf, 0
    while error > tolerance and rounds < most:
        error = max([_scale(flat, groups, totals) for groups, totals in shaped], default=0.0)
        rounds += 1
    return Fit(flat.reshape(np.shape(seed)), margin_error(flat, margins), rounds)


def _scale(flat: Array, groups: Array, totals: Array) -> float:
    """Scale in place to one margin; return how far it was off."""
    now = np.bincount(groups, weights=flat, minlength=totals.size)
    known = totals >= 0
    factor = np.where(known & (now > 0), totals / np.where(now > 0, now, 1.0), 1.0)
    flat *= factor[groups]
    return float(np.abs(np.where(known & (now > 0), now - totals, 0.0)).max(initial=0.0))


def margin_error(table: Array, margins: Sequence[Margin]) -> float:
    """The largest absolute difference between the totals of a table and its margins."""
    worst = 0.0
    for margin in margins:
        totals = np.asarray(margin.totals, dtype=np.float64)
        now = np.bincount(margin.groups.ravel(), weights=table.ravel(), minlength=totals.size)
        off = np.where(totals >= 0, np.abs(now - totals), 0.0)
        worst = max(worst, float(off.max(initial=0.0)))
    return worst


def whole(shares: Array, totals: Array) -> Array:
    """Whole numbers per row: proportional to shares, summing to totals (largest remainder).

    >>> whole(np.array([[1.0, 1.0, 1.0]]), np.array([10])).tolist()
    [[4, 3, 3]]
    """
    shares = np.asarray(shares, dtype=np.float64)
    sums = shares.sum(axis=-1, keepdims=True)
    even = np.full_like(shares, 1.0 / shares.shape[-1])
    exact = np.where(sums > 0, shares / np.where(sums > 0, sums, 1.0), even)
    exact = exact * np.asarray(totals, dtype=np.float64)[..., None]
    base = np.floor(exact + 1e-9)
    short = np.asarray(totals, dtype=np.int64) - base.sum(axis=-1).astype(np.int64)
    order = np.argsort(base - exact, axis=-1, kind="stable")
    rank = np.argsort(order, axis=-1, kind="stable")
    return np.asarray(base.astype(np.int64) + (rank < short[..., None]))


def controlled(table: Array, rows: Array, columns: Array) -> Array:
    """Round a two-way table to whole numbers with the given row and column totals.

    Rows hold exactly; columns hold as far as cells that are zero in the table (and so stay
    zero) leave room. Cells first take their floor, then the largest remainders that both
    totals still ask for, then what is left (controlled rounding: Cox 1987).
    """
    base = np.floor(table + 1e-9).astype(np.int64)
    need_row = np.asarray(rows, dtype=np.int64) - base.sum(axis=1)
    need_col = np.asarray(columns, dtype=np.int64) - base.sum(axis=0)
    allowed = table > 0
    _settle_excess(base, need_row, need_col)
    remainder = np.where(allowed, table - base, -np.inf)
    for flat in np.argsort(-remainder, axis=None, kind="stable"):
        row, column = divmod(int(flat), table.shape[1])
        if allowed[row, column] and need_row[row] > 0 and need_col[column] > 0:
            base[row, column] += 1
            need_row[row] -= 1
            need_col[column] -= 1
    _settle_rest(base, allowed, need_row, need_col)
    return base


def _settle_excess(base: Array, need_row: Array, need_col: Array) -> None:
    """Take units out of rows whose floors already exceed their total."""
    for row in np.flatnonzero(need_row < 0):
        while need_row[row] < 0:
            column = int(np.argmax(base[row]))
            base[row, column] -= 1
            need_row[row] += 1
            need_col[column] += 1


def _settle_rest(base: Array, allowed: Array, need_row: Array, need_col: Array) -> None:
    """Place what no remainder asked for: where the column has room, else by an exchange."""
    for row in np.flatnonzero(need_row > 0):
        while need_row[row] > 0:
            wish = np.where(allowed[row], np.maximum(need_col, 0), -1)
            column = int(np.argmax(wish))
            if wish[column] <= 0:
                column = _exchange(base, allowed, need_col, int(row))
            base[row, column] += 1
            need_row[row] -= 1
            need_col[column] -= 1


def _exchange(base: Array, allowed: Array, need_col: Array, row: int) -> int:
    """Let another row move a unit to a column with room; returns the column it leaves to us.

    Where no row can, the largest cell of our own row takes the unit and its column is off.
    """
    for column in np.flatnonzero(allowed[row]):
        for free in np.flatnonzero(need_col > 0):
            able = np.where(allowed[:, free], base[:, column], 0)
            other = int(np.argmax(able))
            if able[other] > 0 and other != row:
                base[other, column] -= 1
                base[other, free] += 1
                need_col[free] -= 1
                need_col[column] += 1
                return int(column)
    mine = np.where(allowed[row], base[row], -1)
    return int(np.argmax(mine))
