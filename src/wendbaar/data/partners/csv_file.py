"""CSV of a partner: separator, byte order mark and encoding are found out, values left alone."""

import csv
import io
from pathlib import Path

from wendbaar.data.partners.delivery import Collector, Delivery
from wendbaar.errors import SourceError

_SEPARATORS = ";,\t|"


def read_csv(path: Path) -> Delivery:
    """Read a CSV file in UTF-8 (with or without byte order mark) or cp1252."""
    text = decode(path.read_bytes())
    first = next((line for line in text.splitlines() if line.strip()), "")
    if not first:
        raise SourceError("The file is empty.", hint="Use the template: wendbaar template.")
    separator = max(_SEPARATORS, key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    collector: Collector | None = None
    try:
        for line, row in enumerate(rows, start=1):
            if collector is None:
                collector = Collector(row) if any(row) else None
            else:
                collector.add(line, list(row))
    except csv.Error as error:
        raise SourceError(
            "The file cannot be read as CSV: a quote is not closed or a cell is too long.",
            hint="Save the spreadsheet anew as CSV or as .xlsx.",
        ) from error
    assert collector is not None  # there was a first line
    return collector.delivery()


def decode(content: bytes) -> str:
    """The text of a file: UTF-8 when it is, else cp1252 as Dutch Windows writes it."""
    if b"\x00" in content[:4096]:
        raise SourceError(
            "The file is not text in UTF-8 or cp1252.",
            hint="Save it as 'CSV UTF-8' or as .xlsx.",
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
