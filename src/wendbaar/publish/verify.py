"""Verify: is a bundle whole, unaltered and true to its own rules?"""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

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
from wendbaar.publish.scan import scan_figures

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
        figures, wrong = scan_figures(folder / FIGURES, manifest)
        problems += wrong
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
