"""Where accepted deliveries stand: `home/ingested/<table>/<first 12 of sha256>.parquet`, with a receipt."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from wendbaar.core.vocabulary.tables import Table
from wendbaar.data.partners.rules import KEYS
from wendbaar.data.receipts import Receipt, write_whole
from wendbaar.errors import SourceError

LICENCE = "delivered by a partner, not for publication"


@dataclass(frozen=True)
class IngestedTable:
    """Everything that was taken in for one table."""

    table: str
    paths: tuple[Path, ...]
    receipts: tuple[Receipt, ...]


def ingested(home: Path, table: str) -> IngestedTable | None:
    """What was taken in for a table, ordered by name; None when nothing was."""
    cards = sorted((home / "ingested" / table).glob("*.json"))
    pairs = [(card.with_suffix(".parquet"), card) for card in cards]
    whole = [(path, card) for path, card in pairs if path.is_file()]
    if not whole:
        return None
    receipts = (Receipt.from_dict(json.loads(card.read_text("utf-8"))) for _, card in whole)
    return IngestedTable(table, tuple(path for path, _ in whole), tuple(receipts))


def file_receipt(path: Path, table: Table, *, rows: int, now: str) -> Receipt:
    """The receipt of a delivered file; it names the table, never the partner's file name."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return Receipt(
        url="",
        title=f"{table.en}, delivered by a partner",
        retrieved=now,
        sha256=digest.hexdigest(),
        licence=LICENCE,
        rows=rows,
        kind="ingest",
        bytes=path.stat().st_size,
    )


def store(
    home: Path, table: Table, rows: pa.Table, receipt: Receipt, *, replaces: str | None = None
) -> Path:
    """Keep good rows whole or not at all; refuses rows that another delivery brought already."""
    folder = home / "ingested" / table.name
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / f"{receipt.id}.parquet"
    earlier = folder / f"{replaces}.parquet" if replaces else None
    if earlier is not None and not earlier.is_file():
        known = ", ".join(each.stem for each in sorted(folder.glob("*.parquet"))) or "none"
        raise SourceError(f"No earlier delivery {replaces}.", hint=f"Known deliveries: {known}.")
    _refuse_overlap(table, rows, folder, {path, earlier})
    partial = path.with_suffix(".parquet.partial")
    pq.write_table(rows, partial, compression="zstd")
    partial.chmod(0o600)
    partial.replace(path)
    card = json.dumps(receipt.as_dict(), ensure_ascii=False, indent=2, sort_keys=True)
    write_whole(path.with_suffix(".json"), f"{card}\n".encode())
    if earlier is not None and earlier != path:
        _set_aside(earlier)
    return path


def _refuse_overlap(table: Table, rows: pa.Table, folder: Path, but: set[Path | None]) -> None:
    names = list(KEYS[table.name])
    for path in sorted(folder.glob("*.parquet")):
        if path in but:
            continue
        known = pq.read_table(path, columns=names)
        both = rows.select(names).join(known, keys=names, join_type="left semi").num_rows
        if both:
            raise SourceError(
                f"{both} rows were already delivered in {path.stem}.",
                hint=f"Correcting that delivery? Add --replaces {path.stem}.",
            )


def _set_aside(path: Path) -> None:
    """Take an earlier delivery out of use: its receipt goes first, so that it no longer counts."""
    aside = path.parent / "replaced"
    aside.mkdir(exist_ok=True)
    for each in (path.with_suffix(".json"), path):
        each.replace(aside / each.name)
