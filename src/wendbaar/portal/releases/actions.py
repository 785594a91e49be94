"""What people do with releases: bring in, approve, withdraw. Each is whole or not at all, and noted."""

import hashlib
import shutil
from pathlib import Path
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.releases.models import AuditEvent, Release
from wendbaar.portal.releases.refusal import Refusal
from wendbaar.portal.releases.shelf import shelf
from wendbaar.publish.bundle import verify_bundle
from wendbaar.publish.reader import read_manifest


def import_release(*, by: AbstractBaseUser, folder: Path) -> Release:
    """Bring a bundle in: check every file against the manifest, keep it on the shelf, note who did.

    A bundle that was brought in before is an error; its name is permanent. The check, a minute
    for a whole country, is done before the database is asked to wait.
    """
    _require(by, Permission.IMPORT)
    manifest = read_manifest(folder)
    name = str(manifest.get("release_id", ""))
    if Release.objects.filter(release_id=name).exists():
        raise _brought_in_before(name)
    verify_bundle(folder)
    kept = _keep(folder, name)
    try:
        with transaction.atomic():
            return _note_import(by, manifest, kept)
    except IntegrityError as error:  # someone else did so during the check
        raise _brought_in_before(name) from error


def _note_import(by: AbstractBaseUser, manifest: dict[str, Any], kept: Path) -> Release:
    release = Release.objects.create(
        release_id=manifest["release_id"],
        folder=kept.name,
        manifest_sha256=_sha256(kept / "manifest.json"),
        title_nl=manifest["title"]["nl"],
        title_en=manifest["title"]["en"],
        focus=manifest["focus"],
        synthetic=manifest["synthetic"],
        imported_by=by,
        imported_at=timezone.now(),
    )
    _note(by, "import", release, {"manifest_sha256": release.manifest_sha256})
    return release


def _brought_in_before(name: str) -> Refusal:
    return Refusal(
        gettext_noop("Release {name} was brought in before."),
        advice=gettext_noop("Make a new release, or open this one at the desk."),
        name=name,
    )


def approve_release(*, by: AbstractBaseUser, release: Release) -> None:
    """Publish a release; only someone else than the importer may. The bundle is checked again."""
    _require(by, Permission.APPROVE)
    _refuse_approval(by, Release.objects.get(pk=release.pk))
    verify_bundle(shelf() / release.folder)
    with transaction.atomic():
        locked = Release.objects.select_for_update().get(pk=release.pk)
        _refuse_approval(by, locked)  # it may have changed during the check
        locked.status, locked.approved_by = Release.Status.APPROVED, by
        locked.approved_at = timezone.now()
        locked.save(update_fields=["status", "approved_by", "approved_at"])
        _note(by, "approve", locked, {"manifest_sha256": locked.manifest_sha256})


def _refuse_approval(by: AbstractBaseUser, release: Release) -> None:
    if release.imported_by_id == by.pk:
        raise Refusal(
            gettext_noop("The person who brought a release in may not approve it."),
            advice=gettext_noop("Ask a colleague with the role goedkeurder."),
        )
    if release.status != Release.Status.IMPORTED:
        raise Refusal(
            gettext_noop("Release {name} cannot be approved now; its state is: {state}."),
            advice=gettext_noop("Only a release that waits for approval can be approved."),
            name=release.release_id,
            state=Release.Status(release.status).label,
        )


@transaction.atomic
def withdraw_release(*, by: AbstractBaseUser, release: Release, reason: str) -> None:
    """Take a release back; the reason is public."""
    _require(by, Permission.WITHDRAW)
    locked = Release.objects.select_for_update().get(pk=release.pk)
    if locked.status != Release.Status.APPROVED:
        raise Refusal(
            gettext_noop("Release {name} cannot be withdrawn; its state is: {state}."),
            advice=gettext_noop("Only a published release can be withdrawn."),
            name=locked.release_id,
            state=Release.Status(locked.status).label,
        )
    if not reason.strip():
        raise Refusal(
            gettext_noop("A withdrawal needs a reason."),
            advice=gettext_noop("Say in a sentence what is wrong. Nothing was changed."),
        )
    locked.status, locked.withdrawn_at = Release.Status.WITHDRAWN, timezone.now()
    locked.withdrawal_reason = reason.strip()
    locked.save(update_fields=["status", "withdrawn_at", "withdrawal_reason"])
    _note(by, "withdraw", locked, {"reason": locked.withdrawal_reason})


def _require(by: AbstractBaseUser, permission: Permission) -> None:
    if not by.has_perm(permission):  # type: ignore[attr-defined]  # every user of ours has roles
        raise PermissionDenied(f"{permission} is needed.")


def _keep(folder: Path, release_id: str) -> Path:
    """The bundle on the shelf; copied whole when it came from elsewhere."""
    target = shelf() / release_id
    if target.exists():
        if _sha256(target / "manifest.json") != _sha256(folder / "manifest.json"):
            raise Refusal(
                gettext_noop("Another release named {name} is on the shelf."),
                advice=gettext_noop(
                    "Move {name} away from the folder with releases and bring it in again."
                ),
                name=release_id,
            )
        return target
    partial = target.with_name(f"{target.name}.partial")
    try:
        shutil.rmtree(partial, ignore_errors=True)
        shutil.copytree(folder, partial)
        partial.replace(target)
    except OSError as error:
        raise Refusal(
            gettext_noop("The files of this release cannot be written: {why}."),
            advice=gettext_noop(
                "Ask the administrator for space and rights in the folder with releases. "
                "Nothing was changed."
            ),
            why=error.strerror or "?",
        ) from error
    return target


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _note(by: AbstractBaseUser, action: str, release: Release, detail: dict[str, Any]) -> None:
    AuditEvent.objects.create(
        at=timezone.now(),
        actor=by.get_username(),
        action=action,
        subject=release.release_id,
        detail=detail,
    )
