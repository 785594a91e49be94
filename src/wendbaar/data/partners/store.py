"""Where accepted deliveries stand: `home/ingested/<table>/<first 12 of sha256>.parquet`, with a receipt."""

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from wendbaar.core.vocabulary.contracts import Table
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
    """What was taken in for a table and is in force; None when nothing was."""
    found = _in_force(home / "ingested" / table)
    if not found:
        return None
    receipts = (Receipt.from_dict(card) for card in found.values())
    return IngestedTable(table, tuple(found), tuple(receipts))


def ids_in_force(home: Path, table: str) -> frozenset[str]:
    """The ids of the deliveries of a table that are in force."""
    return frozenset(path.stem for path in _in_force(home / "ingested" / table))


def stored_path(home: Path, table: str, receipt_id: str) -> Path:
    """Where the rows of a delivery stand."""
    return home / "ingested" / table / f"{receipt_id}.parquet"


def _in_force(folder: Path) -> dict[Path, dict[str, Any]]:
    """Deliveries with their cards: whole, and not replaced by another one.

    The card of a delivery names the one it replaces, so that one write takes the new delivery
    into use and the old one out of it.
    """
    cards = {path: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}
    replaced = {card.get("replaces") for card in cards.values()}
    return {
        path.with_suffix(".parquet"): card
        for path, card in cards.items()
        if path.stem not in replaced and path.with_suffix(".parquet").is_file()
    }


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
    path = stored_path(home, table.name, receipt.id)
    if path.is_file() and path not in _in_force(folder) and path.with_suffix(".json").is_file():
        raise SourceError(
            f"Delivery {receipt.id} was replaced by a later one.",
            hint="Send the file with its corrections.",
        )
    others = [each for each in _in_force(folder) if each != path]
    replaces = None if replaces == receipt.id else replaces
    if replaces and replaces not in [each.stem for each in others]:
        known = ", ".join(each.stem for each in others) or "none"
        raise SourceError(f"No earlier delivery {replaces}.", hint=f"Known deliveries: {known}.")
    _refuse_overlap(table, rows, [each for each in others if each.stem != replaces])
    _write_rows(path, rows)
    card = receipt.as_dict() | ({"replaces": replaces} if replaces else {})
    text = json.dumps(card, ensure_ascii=False, indent=2, sort_keys=True)
    write_whole(path.with_suffix(".json"), f"{text}\n".encode())
    return path


def _write_rows(path: Path, rows: pa.Table) -> None:
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    pq.write_table(rows, partial, compression="zstd")
    partial.chmod(0o600)
    partial.replace(path)


def _refuse_overlap(table: Table, rows: pa.Table, others: list[Path]) -> None:
    names = list(KEYS[table.name])
    mine = _keys(rows.select(names))
    for path in others:
        known = _keys(pq.read_table(path, columns=names))
        both = mine.join(known, keys=names, join_type="left semi").num_rows
        if both:
            raise SourceError(
                f"{both} rows were already delivered in {path.stem}.",
                hint=f"Correcting that delivery? Add --replaces {path.stem}.",
            )


def _keys(rows: pa.Table) -> pa.Table:
    """Keys to compare: a join passes over what is empty, and two rows without method are the same."""
    columns = [
        pc.fill_null(each, "") if pa.types.is_string(each.type) else each for each in rows.columns
    ]
    return pa.table(columns, names=rows.column_names)
