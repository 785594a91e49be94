"""The Parquet files of a bundle: written the same way every time, so the bytes are the same."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from wendbaar.core.disclosure.figures import FIGURES_SCHEMA, Figures, figure_ids
from wendbaar.publish.durable import facts_of

ROW_GROUP = 8_192  # small enough that one tile reads little, large enough to compress
_BLOCK = 64 * ROW_GROUP

_REPEATED = [
    "indicator",
    "area",
    "area_kind",
    "period",
    "status",
    "unit",
    "source_kind",
    "definition_version",
    "note",
    "breakdown",
    "group",
]
_HOW: dict[str, Any] = {
    "version": "2.6",
    "compression": "zstd",
    "compression_level": 6,
    "write_statistics": True,
    "store_schema": False,
    "data_page_version": "1.0",
}


def write_figures(path: Path, figures: Figures) -> dict[str, Any]:
    """Write `figures.parquet` and return its facts."""
    repeated = [*_REPEATED, "group_by.key_value.key", "group_by.key_value.value"]
    repeated += ["receipt_ids.list.element"]
    options = {
        **_HOW,
        "use_dictionary": repeated,
        "column_encoding": {"figure_id": "DELTA_BYTE_ARRAY"},
    }
    with pq.ParquetWriter(path, FIGURES_SCHEMA, **options) as writer:
        for block in figures.batches(_BLOCK):
            writer.write_table(block, row_group_size=ROW_GROUP)
    return facts_of(path, rows=len(figures))


def write_log(path: Path, log: pa.Table) -> dict[str, Any]:
    """Write `disclosure_log.parquet`, with the name of the figure on every line."""
    schema = pa.schema([("figure_id", pa.string()), *((f.name, _full(f.type)) for f in log.schema)])
    names = [name for name in schema.names if name != "figure_id"]
    repeated = [name for name in names if schema.field(name).type == pa.string()]
    options = {
        **_HOW,
        "use_dictionary": repeated,
        "column_encoding": {"figure_id": "DELTA_BYTE_ARRAY"},
    }
    with pq.ParquetWriter(path, schema, **options) as writer:
        for start in range(0, log.num_rows, _BLOCK):
            block = log.slice(start, _BLOCK)
            columns = {
                name: block[name].cast(schema.field(name).type).combine_chunks() for name in names
            }
            columns["figure_id"] = figure_ids(columns)
            writer.write_table(pa.table([columns[n] for n in schema.names], schema=schema))
    return facts_of(path, rows=log.num_rows)


def _full(kind: pa.DataType) -> pa.DataType:
    return kind.value_type if pa.types.is_dictionary(kind) else kind
