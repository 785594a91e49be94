"""Manifest: what a bundle says about itself, and the hashes that hold it together."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from wendbaar.errors import ReleaseError

FIGURES, LOG, MANIFEST = "figures.parquet", "disclosure_log.parquet", "manifest.json"
CATALOGUE, BOUNDARIES = "dcat.jsonld", "boundaries.geojson"
REQUIRED = [
    "title",
    "focus",
    "synthetic",
    "vintage",
    "periods",
    "code",
    "areas",
    "dimensions",
    "indicators",
    "receipts",
    "policy",
    "audit",
    "loss",
    "created_from",
]


def slug(facts: Mapping[str, Any]) -> str:
    """The readable part of a release id: focus and last period.

    >>> slug({"focus": "AM01", "areas": [{"code": "AM01", "name": "Groningen"}],
    ...       "periods": {"last": "2025KW04"}})
    'groningen-2025KW04'
    """
    names = {area["code"]: area["name"] for area in facts["areas"]}
    name = unicodedata.normalize("NFKD", names[facts["focus"]]).encode("ascii", "ignore").decode()
    word = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return f"{word}-{facts['periods']['last']}"


def release_id(manifest: Mapping[str, Any]) -> str:
    """Focus, last period and a short hash of all that is in the bundle but its description."""
    files = {name: facts for name, facts in manifest["files"].items() if name != CATALOGUE}
    content = {**manifest, "files": files}
    for made_later in ("release_id", "digest"):
        content.pop(made_later, None)
    return f"{slug(manifest)}-{_hash(content)[:8]}"


def digest(manifest: Mapping[str, Any]) -> str:
    """Hash of the whole manifest, and through it of every file."""
    return _hash({key: value for key, value in manifest.items() if key != "digest"})


def _hash(document: Mapping[str, Any]) -> str:
    return hashlib.sha256(compact(document, sort=True).encode()).hexdigest()


def compact(document: Any, *, sort: bool = False) -> str:
    """JSON on one line."""
    return json.dumps(
        document, ensure_ascii=False, separators=(",", ":"), sort_keys=sort, allow_nan=False
    )


def readable(document: Any) -> str:
    """JSON for people."""
    return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def check_facts(facts: Mapping[str, Any]) -> None:
    """Raise ReleaseError when a release does not say all it must."""
    absent = [key for key in REQUIRED if key not in facts]
    if absent:
        raise ReleaseError(
            f"The manifest lacks {', '.join(absent)}.", hint="Every release states these."
        )
    if facts["focus"] not in {area["code"] for area in facts["areas"]}:
        raise ReleaseError(f"The focus {facts['focus']} is not among the areas of the release.")
