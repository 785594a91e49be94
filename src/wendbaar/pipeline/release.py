"""Release: from source files to a bundle that may be approved, every step timed and on record."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from wendbaar.config import Settings
from wendbaar.core.disclosure.protect import Protected, protect
from wendbaar.core.indicators.library import library
from wendbaar.core.vocabulary.areas import COUNTRY
from wendbaar.data.receipts import Receipt, write_whole
from wendbaar.data.staging import Staged, stage
from wendbaar.data.staging.from_package import stage_package
from wendbaar.errors import SchemaDrift
from wendbaar.pipeline.code_version import code_version
from wendbaar.pipeline.compute import compute
from wendbaar.pipeline.facts import boundaries_of, manifest_facts, publisher_of
from wendbaar.pipeline.people import Rows, gather_people
from wendbaar.pipeline.progress import Journal, Progress, Step
from wendbaar.pipeline.request import ReleaseRequest
from wendbaar.publish.bundle import check_bundle, open_bundle, write_bundle


@dataclass(frozen=True)
class MadeRelease:
    """A release on disk, and how it came about."""

    folder: Path
    release_id: str
    origin: str
    receipts: tuple[Receipt, ...]
    loss: Mapping[str, Any]
    steps: tuple[Step, ...]
    reused: bool


def make_release(
    settings: Settings, request: ReleaseRequest, progress: Progress, *, is_demo: bool = False
) -> MadeRelease:
    """Make the release of a region or the country in `home/releases`; one that is there is reused.

    A demo goes on with the key figures the package carries when a supplier on the internet
    changed its columns, and says so; a release stops. Raises SourceError when a source is not there or changed its columns, DisclosureError when a
    figure cannot be protected. Stopped at any moment, earlier releases are untouched.
    """
    journal = Journal(progress)
    with journal.step("Read the sources") as note:
        staged = _staged(settings, request, progress, is_demo=is_demo)
        note.append(f"{len(staged.receipts)} files from {_ORIGIN[staged.origin]}")
    with journal.step("Residents, participations, employers") as note:
        rows = gather_people(settings, staged, request, progress)
        note.append(_people_note(rows))
    shelf = settings.home_folder / "releases"
    fingerprint = _fingerprint(settings, request, staged, rows)
    release_id = _made_before(shelf, fingerprint)
    reused = release_id is not None
    if release_id is None:
        release_id = _make(settings, request, staged, rows, journal)
        write_whole(shelf / ".made" / fingerprint, release_id.encode())
    bundle = open_bundle(shelf / release_id)
    return MadeRelease(
        folder=shelf / release_id,
        release_id=release_id,
        origin=staged.origin,
        receipts=_receipts(staged, rows),
        loss=bundle.manifest["loss"],
        steps=tuple(journal.steps),
        reused=reused,
    )


_ORIGIN = {"mirror": "the mirror", "network": "the suppliers", "package": "the package itself"}


def _staged(
    settings: Settings, request: ReleaseRequest, progress: Progress, *, is_demo: bool
) -> Staged:
    regions = () if request.focus.code == COUNTRY else request.regions
    try:
        return stage(settings, say=progress.say, regions=regions)
    except SchemaDrift as error:
        if not is_demo or settings.mirror is not None:
            raise
        progress.say(f"{error} Using the key figures the package carries.")
        return stage_package(progress.say, regions)


def _people_note(rows: Mapping[str, Rows]) -> str:
    counted = sum(receipt.rows for receipt in rows["resident_quarter"].receipts)
    kind = "synthetic" if rows["resident_quarter"].synthetic else "own microdata"
    return f"{counted:,} resident-quarters, {kind}"


def _make(
    settings: Settings,
    request: ReleaseRequest,
    staged: Staged,
    rows: Mapping[str, Rows],
    journal: Journal,
) -> str:
    with journal.step("Count and derive the indicators") as note:
        aggregate = compute(settings, request, staged, rows, journal.progress)
        note.append(f"{len(aggregate):,} figures of {len(library())} indicators")
    with journal.step("Protect people") as note:
        protected = protect(aggregate, library(), request.policy)
        note.append(_loss_note(protected))
    with journal.step("Write the release") as note:
        receipts = _receipts(staged, rows)
        facts = manifest_facts(request, protected, receipts, rows, staged.origin)
        release_id = write_bundle(
            settings.home_folder / "releases",
            protected.figures,
            protected.log,
            facts,
            boundaries_of(request, staged),
            publisher_of(settings),
        )
        note.append(release_id)
    return release_id


def _loss_note(protected: Protected) -> str:
    loss = protected.loss
    hidden = sum(number for status, number in loss["by_status"].items() if "suppressed" in status)
    return f"{loss['shown']:,} shown, {hidden:,} hidden"


def _receipts(staged: Staged, rows: Mapping[str, Rows]) -> tuple[Receipt, ...]:
    return (*staged.receipts, *(receipt for each in rows.values() for receipt in each.receipts))


def _fingerprint(
    settings: Settings, request: ReleaseRequest, staged: Staged, rows: Mapping[str, Rows]
) -> str:
    """A hash of everything a release is made from: same fingerprint, same bytes."""
    parts = {
        "receipts": [receipt.as_dict() for receipt in _receipts(staged, rows)],
        "request": [request.focus.code, request.first, request.last, request.seed],
        "policy": request.policy.as_dict(),
        "publisher": asdict(publisher_of(settings)),
        "code": code_version(),
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:24]


def _made_before(shelf: Path, fingerprint: str) -> str | None:
    """The release that was made from exactly this, when it is there and whole."""
    note = shelf / ".made" / fingerprint
    if not note.is_file():
        return None
    release_id = note.read_text(encoding="utf-8")
    whole = (shelf / release_id).is_dir() and check_bundle(shelf / release_id).ok
    return release_id if whole else None
