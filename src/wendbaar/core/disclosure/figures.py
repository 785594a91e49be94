"""Figures: many publishable figures as columns, in the order and shape in which they are published."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from wendbaar.core.disclosure.figure import Figure, Status

_CODE = pa.dictionary(pa.int32(), pa.string())

# In memory: codes in place of repeated text, so that millions of figures fit.
COMPACT_SCHEMA = pa.schema(
    [
        ("indicator", _CODE),
        ("area", _CODE),
        ("area_kind", _CODE),
        ("vintage", pa.int16()),
        ("period", _CODE),
        ("group", _CODE),  # "" for everyone, else "sex=women"
        ("value", pa.float64()),
        ("status", _CODE),
        ("unit", _CODE),
        ("error_low", pa.float64()),
        ("error_high", pa.float64()),
        ("source_kind", _CODE),
        ("definition_version", _CODE),
        ("receipts", _CODE),  # ids, separated by spaces
        ("note", _CODE),
    ]
)

# Published: `figures.parquet`.
FIGURES_SCHEMA = pa.schema(
    [
        ("figure_id", pa.string()),
        ("indicator", pa.string()),
        ("area", pa.string()),
        ("area_kind", pa.string()),
        ("vintage", pa.int16()),
        ("period", pa.string()),
        ("group_by", pa.map_(pa.string(), pa.string())),
        ("value", pa.float64()),
        ("status", pa.string()),
        ("unit", pa.string()),
        ("error_low", pa.float64()),
        ("error_high", pa.float64()),
        ("source_kind", pa.string()),
        ("definition_version", pa.string()),
        ("receipt_ids", pa.list_(pa.string())),
        ("note", pa.string()),
        ("breakdown", pa.string()),  # dimensions of the group: "", "sex", "age,sex"
        ("group", pa.string()),  # the group in one word, for quick look-up
    ]
)
SHOWN = tuple(status.value for status in Status if status.is_shown)


def breakdown_of(group: str) -> str:
    """The dimensions of a group.

    >>> breakdown_of("age=15-24,sex=women")
    'age,sex'
    """
    return ",".join(part.partition("=")[0] for part in group.split(",") if part)


def group_by(group: str) -> dict[str, str]:
    """The codes of a group per dimension.

    >>> group_by("age=15-24,sex=women")
    {'age': '15-24', 'sex': 'women'}
    """
    pairs = (part.partition("=") for part in group.split(",") if part)
    return {dimension: code for dimension, _, code in pairs}


@dataclass(frozen=True)
class Figures:
    """Publishable figures, sorted by indicator, breakdown, group, area and period.

    Only `core.disclosure` makes them. A hidden figure has no value and no margins.
    """

    table: pa.Table

    def __post_init__(self) -> None:
        """Hold every maker to the schema and to the rule that hidden means absent."""
        if not self.table.schema.equals(COMPACT_SCHEMA):
            raise TypeError(f"Figures have another schema: {self.table.schema}")
        shown = pc.is_in(self.table["status"].cast(pa.string()), pa.array(SHOWN))
        if not pc.all(pc.equal(shown, self.table["value"].is_valid()), min_count=0).as_py():
            raise ValueError("A hidden figure has a value, or a shown figure has none.")
        for margin in ("error_low", "error_high"):
            leaks = pc.and_(pc.invert(shown), self.table[margin].is_valid())
            if pc.any(leaks, min_count=0).as_py():
                raise ValueError(f"A hidden figure has {margin}.")

    def __len__(self) -> int:
        return int(self.table.num_rows)

    def batches(self, rows: int) -> Iterator[pa.Table]:
        """The figures as they are published, so many rows at a time."""
        for start in range(0, len(self), rows):
            yield published(self.table.slice(start, rows))


def published(compact: pa.Table) -> pa.Table:
    """Write codes out in full: FIGURES_SCHEMA."""
    text = {
        name: compact[name].cast(pa.string()).combine_chunks()
        for name in COMPACT_SCHEMA.names
        if COMPACT_SCHEMA.field(name).type == _CODE
    }
    columns = {**{name: compact[name] for name in compact.column_names}, **text}
    groups = text["group"].dictionary_encode()
    words = groups.dictionary.to_pylist()
    columns["figure_id"] = figure_ids(text)
    columns["group_by"] = _spread(
        groups, [list(group_by(word).items()) for word in words], "group_by"
    )
    columns["breakdown"] = _spread(groups, [breakdown_of(word) for word in words], "breakdown")
    receipts = text["receipts"].dictionary_encode()
    lists = [ids.split() for ids in receipts.dictionary.to_pylist()]
    columns["receipt_ids"] = _spread(receipts, lists, "receipt_ids")
    return pa.table([columns[name] for name in FIGURES_SCHEMA.names], schema=FIGURES_SCHEMA)


def figure_ids(columns: dict[str, pa.Array]) -> pa.Array:
    """The permanent names of figures, as `figure.figure_id` makes them."""
    name = pc.binary_join_element_wise(
        columns["indicator"], columns["area"], columns["period"], columns["group"], "/"
    )
    return pc.utf8_rtrim(name, "/")


def _spread(codes: pa.DictionaryArray, meanings: list[object], column: str) -> pa.Array:
    values = pa.array(meanings, type=FIGURES_SCHEMA.field(column).type)
    return values.take(codes.indices)


READ_COLUMNS = [
    "figure_id",
    "indicator",
    "area",
    "area_kind",
    "vintage",
    "period",
    "group",
    "value",
    "status",
    "unit",
    "error_low",
    "error_high",
    "source_kind",
    "definition_version",
    "receipt_ids",
    "note",
]


def read_figures(table: pa.Table) -> list[Figure]:
    """Figures one by one, out of published columns."""
    statuses = {status.value: status for status in Status}
    groups: dict[str, dict[str, str]] = {}
    found = []
    for row in zip(*(table[name].to_pylist() for name in READ_COLUMNS), strict=True):
        fields = dict(zip(READ_COLUMNS, row, strict=True))
        group = fields.pop("group")
        fields["group_by"] = dict(groups.setdefault(group, group_by(group)))
        fields["status"] = statuses[fields["status"]]
        fields["receipt_ids"] = tuple(fields["receipt_ids"])
        found.append(Figure(**fields))
    return found
