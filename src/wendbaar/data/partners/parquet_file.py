"""Parquet of a partner: numbers, flags and dates stay as they are."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from wendbaar.data.partners.delivery import Delivery, check_width
from wendbaar.errors import SourceError


def read_parquet(path: Path) -> Delivery:
    """Read a Parquet file; numbers, flags and dates stay as they are."""
    try:
        check_width(len(pq.read_schema(path)))
        table = pq.read_table(path, memory_map=True)
    except (pa.ArrowInvalid, OSError) as error:
        raise SourceError(
            "This is not a whole Parquet file.", hint="Write it again and send it anew."
        ) from error
    return Delivery(
        headers=tuple(table.column_names),
        columns=tuple(_simple(place, column) for place, column in enumerate(table.columns)),
        lines=np.arange(1, table.num_rows + 1),
    )


def _simple(place: int, column: pa.ChunkedArray) -> pa.ChunkedArray:
    """A column of plain values; lists, structures and raw bytes are refused."""
    kind = column.type
    if pa.types.is_decimal(kind):
        return column.cast(pa.float64())
    if pa.types.is_nested(kind) or pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        raise SourceError(
            f"Column {place + 1} holds {kind}, expected numbers, text, dates or flags.",
            hint="Write one plain value per row and column.",
        )
    return column
