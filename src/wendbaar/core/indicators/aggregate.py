"""Aggregate: raw counts on the engine's side. Never shown; only `core.disclosure` may read it."""

from dataclasses import dataclass

import pyarrow as pa

# One row per indicator x area x period x group. Values are parts, so that every level is
# computed from parts and never from an average of ratios.
AGGREGATE_SCHEMA = pa.schema(
    [
        ("indicator", pa.string()),
        ("area", pa.string()),  # NL01, AM01, PV20, GM0014
        ("area_kind", pa.string()),  # country, region, province, municipality
        ("vintage", pa.int16()),  # year of the boundaries
        ("period", pa.string()),  # CBS code
        (
            "group",
            pa.string(),
        ),  # "" for everyone, else "sex=women" or "age=15-24,sex=women"
        ("numerator", pa.float64()),
        ("denominator", pa.float64()),  # null where the indicator has none
        (
            "people",
            pa.int64(),
        ),  # people, participations or employers behind the numerator; null if published
        (
            "base",
            pa.int64(),
        ),  # the same behind the denominator, or in the population; null if published
        ("published", pa.float64()),  # the supplier's own value, when it gives no parts
        ("missing", pa.string()),  # "" or a core.vocabulary.measures.Missing
        ("error_low", pa.float64()),
        ("error_high", pa.float64()),
        ("source_kind", pa.string()),  # register, survey, synthetic, published
        ("receipts", pa.string()),  # ids, separated by spaces
        ("provisional", pa.bool_()),  # the supplier may still revise it; null is no
    ]
)


@dataclass(frozen=True)
class Aggregate:
    """Raw counts of one or more indicators, as columns (see AGGREGATE_SCHEMA)."""

    table: pa.Table

    def __post_init__(self) -> None:
        """Hold the engine to the schema."""
        if not self.table.schema.equals(AGGREGATE_SCHEMA):
            raise TypeError(f"Aggregate has another schema: {self.table.schema}")

    def __len__(self) -> int:
        return int(self.table.num_rows)

    @classmethod
    def concat(cls, parts: "list[Aggregate]") -> "Aggregate":
        """All rows of the parts."""
        if not parts:
            return cls(AGGREGATE_SCHEMA.empty_table())
        return cls(pa.concat_tables([part.table for part in parts]))
