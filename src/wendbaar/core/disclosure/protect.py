"""Protect: the road from raw counts to publishable figures, as a list of steps.

A step takes the whole draft and the policy and may only hide or blur. Steps see all figures of
a release at once, so that a step for linked tables (which hides a second figure where
a first could be found by subtraction) is one more entry between hiding and rounding.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from wendbaar.core.disclosure.draft import (
    STATUSES,
    Codes,
    Definition,
    Draft,
    Flags,
    Floats,
    definitions_of,
)
from wendbaar.core.disclosure.evaluate import evaluate
from wendbaar.core.disclosure.figures import COMPACT_SCHEMA, Figures, breakdown_of
from wendbaar.core.disclosure.log import arrow, write_log
from wendbaar.core.disclosure.note import Note
from wendbaar.core.disclosure.policy import Policy
from wendbaar.core.disclosure.primary import hide_small
from wendbaar.core.disclosure.rounding import round_figures
from wendbaar.core.indicators.aggregate import Aggregate

Step = Callable[[Draft, Policy], None]
STEPS: tuple[Step, ...] = (evaluate, hide_small, round_figures)

_WORDS = ["indicator", "area", "area_kind", "period", "group", "missing", "source_kind", "receipts"]


@dataclass(frozen=True)
class Protected:
    """Figures that may be published, the log of decisions, and what protection cost."""

    figures: Figures
    log: pa.Table
    loss: dict[str, Any]


def protect(
    aggregate: Aggregate, definitions: Mapping[str, Definition], policy: Policy
) -> Protected:
    """Turn raw counts into publishable figures.

    The order of rows makes no difference. Raises DisclosureError when a figure cannot be
    protected: no definition, no people known, the same figure twice.
    """
    draft = _draft(aggregate.table, definitions)
    for step in STEPS:
        step(draft, policy)
    figures = Figures(_table(draft))
    return Protected(figures, write_log(draft, policy), _loss(draft))


def _draft(table: pa.Table, definitions: Mapping[str, Definition]) -> Draft:
    codes = {name: Codes.of(table[name]) for name in _WORDS}
    order = _order(codes)
    codes = {name: Codes(each.numbers[order], each.words) for name, each in codes.items()}
    columns = {
        name: _floats(table[name], order)
        for name in ["numerator", "denominator", "people", "base", "error_low", "error_high"]
    }
    draft = Draft(
        codes=codes,
        vintage=table["vintage"].combine_chunks().to_numpy(zero_copy_only=False)[order],
        definitions=definitions_of(codes["indicator"], definitions),
        value=_floats(table["published"], order),
        provisional=_flags(table["provisional"], order),
        status=np.zeros(len(order), dtype=np.int8),
        note=np.zeros(len(order), dtype=np.int8),
        **columns,
    )
    _refuse_twice(draft)
    return draft


def _order(codes: Mapping[str, Codes]) -> NDArray[np.int64]:
    """Rows sorted by indicator, breakdown, group, area and period, as bundles are read."""
    groups = codes["group"].words
    ranks = {
        word: rank for rank, word in enumerate(sorted(groups, key=lambda g: (breakdown_of(g), g)))
    }
    key = codes["indicator"].numbers.astype(np.int64) * len(groups)
    key += codes["group"].each([ranks[word] for word in groups], np.int64)
    for name in ("area", "period"):
        key = key * len(codes[name].words) + codes[name].numbers
    return np.argsort(key, kind="stable")


def _floats(column: pa.ChunkedArray, order: NDArray[np.int64]) -> Floats:
    values = column.cast(pa.float64(), safe=False).combine_chunks()
    return np.asarray(values.to_numpy(zero_copy_only=False)[order], dtype=np.float64)


def _flags(column: pa.ChunkedArray, order: NDArray[np.int64]) -> Flags:
    values = column.fill_null(False).combine_chunks()
    return np.asarray(values.to_numpy(zero_copy_only=False)[order], dtype=bool)


def _refuse_twice(draft: Draft) -> None:
    same = np.zeros(len(draft.value), dtype=bool)
    same[1:] = True
    for name in ("indicator", "area", "period", "group"):
        numbers = draft.codes[name].numbers
        same[1:] &= numbers[1:] == numbers[:-1]
    draft.refuse(same, "this figure is there twice.", "Give one row per figure.")


def _table(draft: Draft) -> pa.Table:
    rows = np.arange(len(draft.value))
    columns: dict[str, Any] = {
        name: arrow(draft.codes[name], rows)
        for name in ("indicator", "area", "area_kind", "period", "group", "source_kind", "receipts")
    }
    definitions = draft.codes["indicator"].numbers
    columns["unit"] = _meanings(definitions, [each.unit.key for each in draft.definitions])
    columns["definition_version"] = _meanings(
        definitions, [each.definition_version for each in draft.definitions]
    )
    columns["status"] = _meanings(draft.status, [str(status) for status in STATUSES])
    columns["note"] = _meanings(draft.note, [note.key for note in Note])
    columns["vintage"] = pa.array(draft.vintage)
    for name in ("value", "error_low", "error_high"):
        columns[name] = pa.array(getattr(draft, name), from_pandas=True)  # NaN becomes null
    return pa.table(columns, schema=COMPACT_SCHEMA)


def _meanings(numbers: NDArray[Any], words: list[str]) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(
        pa.array(numbers.astype(np.int32)), pa.array(words, pa.string())
    )


def _loss(draft: Draft) -> dict[str, Any]:
    statuses = np.bincount(draft.status, minlength=len(STATUSES))
    notes = np.bincount(draft.note, minlength=len(Note))
    suppressed = np.isin(draft.status, [n for n, s in enumerate(STATUSES) if s.is_suppressed])
    kinds = draft.codes["area_kind"]
    hidden = np.bincount(kinds.numbers[suppressed], minlength=len(kinds.words))
    every = np.bincount(kinds.numbers, minlength=len(kinds.words))
    return {
        "figures": len(draft.value),
        "shown": int(draft.shown.sum()),
        "by_status": {str(s): int(n) for s, n in zip(STATUSES, statuses, strict=True) if n},
        "by_reason": {note.key: int(n) for note, n in zip(Note, notes, strict=True) if n and note},
        "by_area_kind": {
            kind: {"figures": int(every[number]), "hidden": int(hidden[number])}
            for number, kind in enumerate(kinds.words)
        },
    }
