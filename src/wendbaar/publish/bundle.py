"""Release bundle: the one gate between the engine and everything the public sees.

A bundle is a folder: `figures.parquet`, `manifest.json`, `disclosure_log.parquet`,
`dcat.jsonld` and, where there are boundaries, `boundaries.geojson`. It holds no wall clock, so
the same input gives the same bytes, and its name carries a hash of what is in it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fcntl import LOCK_EX, flock
from pathlib import Path
from shutil import rmtree
from typing import Any

import pyarrow as pa

from wendbaar.core.disclosure.figures import Figures
from wendbaar.errors import ReleaseError
from wendbaar.publish.catalogue import Publisher, describe
from wendbaar.publish.columns import write_figures, write_log
from wendbaar.publish.durable import digest_of, keep_folder, keep_text
from wendbaar.publish.manifest import (
    BOUNDARIES,
    CATALOGUE,
    FIGURES,
    LOG,
    MANIFEST,
    check_facts,
    compact,
    digest,
    readable,
    release_id,
    slug,
)
from wendbaar.publish.reader import Bundle, open_bundle
from wendbaar.publish.verify import VerifyReport, check_bundle, verify_bundle

__all__ = ["Bundle", "VerifyReport", "check_bundle", "open_bundle", "verify_bundle", "write_bundle"]


def write_bundle(
    folder: Path,
    figures: Figures,
    log: pa.Table,
    facts: Mapping[str, Any],
    boundaries: Mapping[str, Any] | None,
    publisher: Publisher,
) -> str:
    """Write a bundle into `folder` and return its release id, the name of its own folder.

    All or nothing: it is made beside and put in place in one move. When the same bundle is
    there, it is kept; a different or altered one under that name raises ReleaseError.
    """
    check_facts(facts)
    with _workplace(folder, slug(facts)) as work:
        files = {
            FIGURES: write_figures(work / FIGURES, figures),
            LOG: write_log(work / LOG, log),
        }
        if boundaries is not None:
            files[BOUNDARIES] = keep_text(work / BOUNDARIES, compact(boundaries))
        manifest = {**facts, "publisher": publisher.as_dict(), "files": files}
        manifest["release_id"] = release_id(manifest)
        files[CATALOGUE] = keep_text(work / CATALOGUE, readable(describe(manifest)))
        manifest["digest"] = digest(manifest)
        keep_text(work / MANIFEST, readable(manifest))
        _refuse_flaws(work)
        _put_in_place(work, folder / manifest["release_id"])
    return str(manifest["release_id"])


@contextmanager
def _workplace(folder: Path, name: str) -> Iterator[Path]:
    """A folder to work in, one writer at a time; nothing of it is left when the work breaks off."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".writing").open("w") as lock:
        flock(lock, LOCK_EX)
        for left in folder.glob(".*.partial"):  # of a run that was killed
            rmtree(left)
        work = folder / f".{name}.partial"
        work.mkdir()
        try:
            yield work
        finally:
            rmtree(work, ignore_errors=True)


def _refuse_flaws(work: Path) -> None:
    flaws = check_bundle(work).problems
    if flaws:
        raise ReleaseError(
            f"The release does not fit together: {'; '.join(flaws)}.",
            hint="Every figure needs its definition, area and receipts in the manifest.",
        )


def _put_in_place(work: Path, target: Path) -> None:
    if not target.exists():
        keep_folder(work)
        work.rename(target)
        keep_folder(target.parent)
        return
    made = {each.name: digest_of(each) for each in work.iterdir()}
    there = {each.name: digest_of(each) for each in target.iterdir() if each.is_file()}
    if made != there:
        raise ReleaseError(
            f"There is another release under the name {target.name}; it was altered after it was "
            "made.",
            hint="Move that folder away and make the release again. Nothing was overwritten.",
        )
