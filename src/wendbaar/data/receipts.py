"""Receipts: every file that came in is kept unchanged, with where it came from and when."""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from wendbaar.errors import SourceError

CC_BY = "CC BY 4.0, Bron: CBS"


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """Where a file came from: address, time, checksum, licence, number of rows.

    `kind` is mirror, network, package, synthetic or ingest. `retrieved` is ISO 8601 in UTC.
    """

    url: str
    title: str
    retrieved: str
    sha256: str
    licence: str
    rows: int
    kind: str
    bytes: int

    @property
    def id(self) -> str:
        """Short name of the receipt: twelve characters of the checksum."""
        return self.sha256[:12]

    def as_dict(self) -> dict[str, Any]:
        """As it stands in a manifest."""
        return {"id": self.id, **asdict(self)}

    @classmethod
    def from_dict(cls, document: dict[str, Any]) -> Self:
        """Read back what `as_dict` wrote."""
        return cls(**{each.name: document[each.name] for each in fields(cls)})


@dataclass(frozen=True, kw_only=True)
class Origin:
    """What is known of a file before it is read: address, title, time, licence, kind."""

    url: str
    title: str
    retrieved: str
    kind: str
    licence: str = CC_BY

    def receipt(self, content: bytes, rows: int) -> Receipt:
        """The receipt of this content."""
        return Receipt(
            url=self.url,
            title=self.title,
            retrieved=self.retrieved,
            sha256=hashlib.sha256(content).hexdigest(),
            licence=self.licence,
            rows=rows,
            kind=self.kind,
            bytes=len(content),
        )


def iso_utc(moment: float) -> str:
    """Seconds since 1970 as ISO 8601 in UTC.

    >>> iso_utc(0)
    '1970-01-01T00:00:00Z'
    """
    return datetime.fromtimestamp(int(moment), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    partial.write_bytes(content)
    partial.replace(path)


class ReceiptStore:
    """The kept files: `raw/<sha256>.<ext>` with `raw/<sha256>.receipt.json` beside it."""

    def __init__(self, folder: Path) -> None:
        """Take the home folder; nothing is made until something is kept."""
        self.raw = folder / "raw"

    def keep(self, content: bytes, origin: Origin, *, rows: int, extension: str) -> Receipt:
        """Keep a file once; fetched again unchanged, only the time on its receipt moves on."""
        receipt = origin.receipt(content, rows)
        path = self.raw / f"{receipt.sha256}.{extension.lstrip('.')}"
        if not path.exists():
            write_whole(path, content)
        card, document = self._card(receipt), _json(receipt.as_dict())
        if not card.exists() or card.read_bytes() != document:
            write_whole(card, document)
        return receipt

    def _card(self, receipt: Receipt) -> Path:
        """One card per file and address: equal content may come from two addresses."""
        first = self.raw / f"{receipt.sha256}.receipt.json"
        if not first.exists() or json.loads(first.read_text("utf-8"))["url"] == receipt.url:
            return first
        address = hashlib.sha256(receipt.url.encode()).hexdigest()[:8]
        return self.raw / f"{receipt.sha256}.{address}.receipt.json"

    def __iter__(self) -> Iterator[Receipt]:
        for card in sorted(self.raw.glob("*.receipt.json")):
            yield Receipt.from_dict(json.loads(card.read_text("utf-8")))

    def find(self, url: str) -> Receipt | None:
        """The newest receipt of an address, or None."""
        found = [receipt for receipt in self if receipt.url == url]
        return max(found, key=lambda receipt: receipt.retrieved, default=None)

    def path(self, receipt: Receipt) -> Path:
        """The kept file of a receipt."""
        for path in sorted(self.raw.glob(f"{receipt.sha256}.*")):
            if not path.name.endswith((".receipt.json", ".partial")):
                return path
        raise SourceError(
            f"The kept file of {receipt.url} is gone from {self.raw}.",
            hint="Fetch it again with: wendbaar fetch.",
        )

    def verify(self) -> list[str]:
        """Hash every kept file again; returns what is wrong in words, empty when all is well."""
        wrong = []
        for receipt in self:
            try:
                found = hashlib.sha256(self.path(receipt).read_bytes()).hexdigest()
            except SourceError as error:
                wrong.append(error.message)
                continue
            if found != receipt.sha256:
                wrong.append(f"{receipt.url}: kept file was altered, its sha256 is now {found}.")
        return wrong


def _json(document: dict[str, Any]) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
