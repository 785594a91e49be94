"""Verify: is a bundle whole, unaltered and true to its own rules?"""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from wendbaar.core.disclosure.figure import Status
from wendbaar.core.disclosure.figures import FIGURES_SCHEMA, SHOWN
from wendbaar.errors import ReleaseError
from wendbaar.publish.durable import digest_of
from wendbaar.publish.manifest import (
    BOUNDARIES,
    CATALOGUE,
    FIGURES,
    LOG,
    MANIFEST,
    REQUIRED,
    digest,
    release_id,
)
from wendbaar.publish.reader import read_manifest

_KNOWN = {FIGURES, LOG, CATALOGUE, BOUNDARIES}
_NEEDED = (FIGURES, LOG, CATALOGUE)


@dataclass(frozen=True)
class VerifyReport:
    """What was found: no problems means that the bundle is as it was made."""

    release_id: str
    files: int
    figures: int
    problems: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    def as_dict(self) -> dict[str, Any]:
        """For `--json`."""
        return {**asdict(self), "problems": list(self.problems), "ok": self.ok}


def verify_bundle(folder: Path) -> VerifyReport:
    """Check a bundle; raises ReleaseError that lists what is wrong."""
    report = check_bundle(folder)
    if not report.ok:
        raise ReleaseError(
            f"Release {folder.name} is not as it was made: {'; '.join(report.problems)}",
            hint="Do not publish it. Make the release again from its sources.",
        )
    return report


def check_bundle(folder: Path) -> VerifyReport:
    """Check a bundle and report; raises ReleaseError only when there is no manifest."""
    manifest = read_manifest(folder)
    problems = [*_check_manifest(manifest), *_check_files(folder, manifest)]
    figures = 0
    if not problems:
        table = pq.read_table(folder / FIGURES, memory_map=True)
        figures = table.num_rows
        problems += _check_figures(table, manifest)
    return VerifyReport(
        str(manifest.get("release_id", "")), len(manifest["files"]), figures, tuple(problems)
    )


def _check_manifest(manifest: dict[str, Any]) -> list[str]:
    absent = [key for key in (*REQUIRED, "release_id", "digest") if key not in manifest]
    if absent:
        return [f"{MANIFEST} lacks {', '.join(absent)}"]
    problems = []
    if manifest["digest"] != digest(manifest):
        problems.append(f"{MANIFEST} was altered (digest)")
    if manifest["release_id"] != release_id(manifest):
        problems.append("the release id does not belong to this content")
    return problems


def _check_files(folder: Path, manifest: dict[str, Any]) -> list[str]:
    listed = manifest["files"]
    problems = [f"{MANIFEST} does not list {name}" for name in _NEEDED if name not in listed]
    for name, facts in listed.items():
        if name not in _KNOWN:  # never follow a name out of the folder
            problems.append(f"{MANIFEST} lists an unknown file {name!r}")
        elif not (folder / name).is_file() or (folder / name).is_symlink():
            problems.append(f"{name} is not there")
        elif digest_of(folder / name) != facts.get("sha256"):
            problems.append(f"{name} was altered")
    extra = {each.name for each in folder.iterdir()} - {*listed, MANIFEST}
    return [*problems, *(f"{name} does not belong to the release" for name in sorted(extra))]


def _check_figures(table: pa.Table, manifest: dict[str, Any]) -> list[str]:
    if not table.schema.equals(FIGURES_SCHEMA):
        return [f"{FIGURES} has other columns than a release has"]
    shown = pc.is_in(table["status"], pa.array(SHOWN))
    rules = {
        "a hidden figure has a value, or a shown figure has none": pc.not_equal(
            shown, table["value"].is_valid()
        ),
        "a hidden figure has a margin": pc.and_(
            pc.invert(shown), pc.or_(table["error_low"].is_valid(), table["error_high"].is_valid())
        ),
    }
    problems = [what for what, broken in rules.items() if pc.any(broken, min_count=0).as_py()]
    if pc.count_distinct(table["figure_id"]).as_py() != table.num_rows:
        problems.append("a figure is there twice")
    if table.num_rows != manifest["loss"].get("figures", table.num_rows):
        problems.append("the manifest counts another number of figures")
    return [*problems, *_check_words(table, manifest)]


def _check_words(table: pa.Table, manifest: dict[str, Any]) -> list[str]:
    versions = {(each["key"], each["definition_version"]) for each in manifest["indicators"]}
    used = table.select(["indicator", "definition_version"]).group_by(
        ["indicator", "definition_version"]
    )
    found = {
        (row["indicator"], row["definition_version"]) for row in used.aggregate([]).to_pylist()
    }
    known = {
        "status": {str(status) for status in Status},
        "area": {each["code"] for each in manifest["areas"]},
    }
    problems = [f"no definition of {key} version {version}" for key, version in found - versions]
    for column, words in known.items():
        odd = set(pc.unique(table[column]).to_pylist()) - words
        problems += [f"unknown {column} {word}" for word in odd]
    receipts = {each["id"] for each in manifest["receipts"]}
    used_receipts = set(pc.unique(pc.list_flatten(table["receipt_ids"])).to_pylist())
    problems += [f"no receipt {each}" for each in used_receipts - receipts]
    return sorted(problems)
