"""Files that are on disk when we say so, with the facts a manifest gives of each."""

import hashlib
import os
from pathlib import Path
from typing import Any


def keep_text(path: Path, text: str) -> dict[str, Any]:
    """Write a text file and return its facts."""
    path.write_text(text, encoding="utf-8", newline="\n")
    return facts_of(path)


def facts_of(path: Path, **more: Any) -> dict[str, Any]:
    """Flush a file to disk and return its hash and size."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
    return {"sha256": digest_of(path), "bytes": path.stat().st_size, **more}


def digest_of(path: Path) -> str:
    """SHA-256 of a file, read in blocks."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def keep_folder(folder: Path) -> None:
    """Flush the names in a folder to disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def keep_bytes(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; what was there before stays until the new one is on disk."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        partial.write_bytes(content)
        facts_of(partial)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    keep_folder(path.parent)
