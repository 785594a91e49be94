"""A partner's file as it came: headers, and per column the cells, before anything is judged."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from wendbaar.errors import SourceError

MOST_COLUMNS = 200
Index = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Cells:
    """A column as its distinct values and, per row, which of them stands there."""

    distinct: tuple[Any, ...]
    index: Index


@dataclass(frozen=True)
class Delivery:
    """The columns of a file in order; `lines` is the row number a spreadsheet shows per row."""

    headers: tuple[str, ...]
    columns: tuple[Cells | pa.ChunkedArray, ...]
    lines: Index
    extra: tuple[int, ...] = ()  # lines that had more cells than there are headers

    def __len__(self) -> int:
        return len(self.lines)


def check_size(size: int, most: int, what: str) -> None:
    """Refuse what is larger than we can read with care."""
    if size > most:
        raise SourceError(
            f"{what} is {size / 1e6:,.0f} MB; the limit is {most / 1e6:,.0f} MB.",
            hint="Divide it by quarter, or deliver Parquet.",
        )


def check_width(count: int) -> None:
    """Refuse a file with far more columns than any contract has."""
    if count > MOST_COLUMNS:
        raise SourceError(
            f"The file has {count} columns; the limit is {MOST_COLUMNS}.",
            hint="Use the template: wendbaar template.",
        )


class Collector:
    """Gathers rows cell by cell into columns of distinct values, so that memory stays small."""

    def __init__(self, headers: Iterable[str]) -> None:
        """Start with the headers."""
        self.headers = tuple(headers)
        check_width(len(self.headers))
        self._seen: list[dict[Any, int]] = [{} for _ in self.headers]
        self._rows: list[list[int]] = [[] for _ in self.headers]
        self._lines: list[int] = []
        self._extra: list[int] = []

    def add(self, line: int, row: list[Any]) -> None:
        """Take in a row; rows without any value are passed over."""
        if all(_is_empty(value) for value in row):
            return
        width = len(self.headers)
        if any(not _is_empty(value) for value in row[width:]):
            self._extra.append(line)
        self._lines.append(line)
        for position in range(width):
            value = row[position] if position < len(row) else None
            seen = self._seen[position]
            self._rows[position].append(seen.setdefault((type(value), value), len(seen)))

    def delivery(self) -> Delivery:
        """What was gathered."""
        return Delivery(
            headers=self.headers,
            columns=tuple(
                Cells(tuple(value for _, value in seen), np.asarray(rows, dtype=np.int64))
                for seen, rows in zip(self._seen, self._rows, strict=True)
            ),
            lines=np.asarray(self._lines, dtype=np.int64),
            extra=tuple(self._extra),
        )


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def cells_of(column: pa.ChunkedArray) -> Cells:
    """An Arrow column as distinct values."""
    if pa.types.is_dictionary(column.type):  # chunks may have dictionaries of their own
        column = column.cast(column.type.value_type)
    encoded = column.combine_chunks().dictionary_encode()
    values = (*encoded.dictionary.to_pylist(), None)
    index = encoded.indices.fill_null(len(values) - 1).to_numpy(zero_copy_only=False)
    return Cells(values, index.astype(np.int64))
