"""What staging hands on: three tables, boundaries and the receipts of everything read."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pyarrow as pa
import pyarrow.parquet as pq

from wendbaar.data.receipts import Receipt, write_whole

Origin = Literal["mirror", "network", "package"]
Boundaries = dict[str, Any]


@dataclass(frozen=True)
class Staged:
    """Population, profile and published figures, with boundaries where there are any."""

    population: pa.Table
    profile: pa.Table
    external_figure: pa.Table
    boundaries: Boundaries | None
    receipts: tuple[Receipt, ...]
    origin: Origin

    def write(self, folder: Path) -> None:
        """Write the tables as Parquet, each whole or not at all."""
        for name in ("population", "profile", "external_figure"):
            write_whole(folder / f"{name}.parquet", _parquet(getattr(self, name)))
        if self.boundaries is not None:
            write_whole(folder / "boundaries.geojson", compact_json(self.boundaries))
        receipts = [receipt.as_dict() for receipt in self.receipts]
        write_whole(folder / "receipts.json", compact_json(receipts))


def compact_json(document: Any) -> bytes:
    """JSON without spaces; the same document gives the same bytes."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def unique(receipts: list[Receipt]) -> tuple[Receipt, ...]:
    """Each receipt once, in order of address and name."""
    once = {(receipt.url, receipt.id): receipt for receipt in receipts}
    return tuple(once[key] for key in sorted(once))


def _parquet(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd")
    content: bytes = sink.getvalue().to_pybytes()
    return content
