"""Grid: the four parts of one indicator for areas x periods x groups, and its rows as Aggregate."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from wendbaar.core.indicators.aggregate import AGGREGATE_SCHEMA, Aggregate
from wendbaar.core.vocabulary.areas import Area
from wendbaar.core.vocabulary.measures import Missing

Numbers = NDArray[np.float64]

# Why a figure has no number, in rising order: the last reason that holds is the one given.
REASONS = ("", str(Missing.NOT_APPLICABLE), str(Missing.UNKNOWN), str(Missing.MISSING))


@dataclass(frozen=True)
class Origin:
    """Where the rows come from: register, survey or synthetic, and the receipts."""

    kind: str
    receipts: str = ""


@dataclass(frozen=True, kw_only=True)
class Grid:
    """Arrays of shape areas x periods x groups; `denominator` is None where there is none.

    `nobody_is_zero` tells what a group without anyone means for a count: zero (nothing was
    registered), or not applicable (there are no such people here). `reasons` are positions in
    REASONS, for what is known beforehand to have no number; such figures have no people either.
    """

    indicator: str
    areas: Sequence[Area]
    periods: Sequence[str]
    groups: Sequence[str]
    numerator: Numbers
    denominator: Numbers | None
    people: Numbers
    base: Numbers
    nobody_is_zero: bool = True
    reasons: NDArray[np.int8] | None = None

    def _absent(self) -> NDArray[np.bool_]:
        """Where nothing can exist: no one to divide over."""
        if self.denominator is not None:
            return np.asarray(self.denominator == 0)
        if self.nobody_is_zero:
            return np.zeros(self.numerator.shape, bool)
        grouped = np.array([group != "" for group in self.groups])
        return np.asarray((self.base == 0) & grouped)

    def _reasons(self) -> NDArray[np.int8]:
        nobody = self._absent().astype(np.int8)
        return nobody if self.reasons is None else np.maximum(nobody, self.reasons)

    def rows(self, origin: Origin) -> Aggregate:
        """The rows of the grid."""
        size = self.numerator.size
        area, period, group = np.unravel_index(np.arange(size), self.numerator.shape)
        reasons = self._reasons().ravel()
        absent, unknown = reasons > 0, reasons > REASONS.index(Missing.NOT_APPLICABLE)
        kinds = [str(each.kind) for each in self.areas]
        vintages = np.array([each.vintage for each in self.areas], np.int16)
        none = pa.nulls(size, pa.float64())
        columns = {
            "indicator": _same(self.indicator, size),
            "area": _pick([each.code for each in self.areas], area),
            "area_kind": _pick(kinds, area),
            "vintage": pa.array(vintages[area]),
            "period": _pick(self.periods, period),
            "group": _pick(self.groups, group),
            "numerator": pa.array(self.numerator.ravel(), mask=absent),
            "denominator": none
            if self.denominator is None
            else pa.array(self.denominator.ravel(), mask=absent),
            "people": pa.array(self.people.ravel().astype(np.int64), mask=unknown),
            "base": pa.array(self.base.ravel().astype(np.int64), mask=unknown),
            "published": none,
            "missing": _pick(REASONS, reasons.astype(np.int64)),
            "error_low": none,
            "error_high": none,
            "source_kind": _same(origin.kind, size),
            "receipts": _same(origin.receipts, size),
            "provisional": pa.nulls(size, pa.bool_()),
        }
        return Aggregate(pa.table(columns, schema=AGGREGATE_SCHEMA))


def _pick(words: Sequence[str], at: NDArray[np.int64]) -> pa.Array:
    return pa.array(words, pa.string()).take(pa.array(at))


def _same(word: str, size: int) -> pa.Array:
    return pa.repeat(pa.scalar(word, pa.string()), size)
