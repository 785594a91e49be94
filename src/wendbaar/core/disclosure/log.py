"""Log: one line for each figure a rule of protection changed. It never holds the value."""

import numpy as np
import pyarrow as pa

from wendbaar.core.disclosure.draft import Codes, Draft
from wendbaar.core.disclosure.note import Note
from wendbaar.core.disclosure.policy import Policy

_CODE = pa.dictionary(pa.int32(), pa.string())
LOG_SCHEMA = pa.schema(
    [
        ("indicator", _CODE),
        ("area", _CODE),
        ("area_kind", _CODE),
        ("period", _CODE),
        ("group", _CODE),
        ("decision", _CODE),  # hidden, rounded
        ("rule", _CODE),  # a reason class: Note.key
        ("minimum_count", pa.int32()),
        ("minimum_complement", pa.int32()),
        ("minimum_group", pa.int32()),
        ("rounding_base", pa.int32()),
    ]
)
_RULES = {
    Note.TOO_FEW_PEOPLE: "hidden",
    Note.HIDDEN_BY_SUPPLIER: "hidden",
    Note.ROUNDED: "rounded",
}


def write_log(draft: Draft, policy: Policy) -> pa.Table:
    """The decisions, in the order of the figures."""
    rows = np.flatnonzero(np.isin(draft.note, list(_RULES)))
    names = ("indicator", "area", "area_kind", "period", "group")
    columns: dict[str, object] = {name: arrow(draft.codes[name], rows) for name in names}
    notes = draft.note[rows]
    columns["decision"] = _words(notes, [_RULES.get(note, "") for note in Note])
    columns["rule"] = _words(notes, [note.key for note in Note])
    kinds = draft.codes["area_kind"]
    limits = [policy.thresholds_of(kind) for kind in kinds.words]
    threshold = notes == Note.TOO_FEW_PEOPLE
    for name in ("minimum_count", "minimum_complement", "minimum_group"):
        values = np.array([getattr(limit, name) for limit in limits], dtype=np.int32)
        columns[name] = pa.array(values[kinds.numbers[rows]], mask=~threshold)
    base = np.full(len(rows), policy.rounding_base, dtype=np.int32)
    columns["rounding_base"] = pa.array(base, mask=notes != Note.ROUNDED)
    return pa.table(columns, schema=LOG_SCHEMA)


def arrow(codes: Codes, rows: np.ndarray[tuple[int], np.dtype[np.int64]]) -> pa.DictionaryArray:
    """These rows of a column of words, as Arrow holds them."""
    return pa.DictionaryArray.from_arrays(
        pa.array(codes.numbers[rows]), pa.array(codes.words, pa.string())
    )


def _words(numbers: np.ndarray[tuple[int], np.dtype[np.int8]], words: list[str]) -> object:
    return pa.DictionaryArray.from_arrays(
        pa.array(numbers.astype(np.int32)), pa.array(words, pa.string())
    )
