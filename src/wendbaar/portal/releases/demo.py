"""Two demo accounts in place of two people, so that the demo publishes by the same rule as a region."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group

from wendbaar.portal.releases.actions import approve_release, import_release
from wendbaar.portal.releases.models import DEMO_PREFIX, Release
from wendbaar.publish.bundle import open_bundle

IMPORTER, APPROVER = f"{DEMO_PREFIX}importeur", f"{DEMO_PREFIX}goedkeurder"


@dataclass(frozen=True)
class DemoAccount:
    """A name and the password that was made for it."""

    username: str
    password: str
    user_pk: int


def make_demo_accounts() -> tuple[DemoAccount, DemoAccount]:
    """Make importer and approver with new passwords; passwords of an earlier run stop working."""
    return demo_account(IMPORTER, "importeur"), demo_account(APPROVER, "goedkeurder")


def publish_demo_release(folder: Path) -> Release:
    """Bring a bundle in with one demo account and approve it with the other; again changes nothing."""
    release_id = open_bundle(folder).release_id
    release = Release.objects.filter(release_id=release_id).first()
    if release is None:
        release = import_release(by=_user(IMPORTER, "importeur"), folder=folder)
    if release.status == Release.Status.IMPORTED:
        approve_release(by=_user(APPROVER, "goedkeurder"), release=release)
        release.refresh_from_db()
    return release


def demo_account(username: str, role: str) -> DemoAccount:
    """An account with a role and a new password."""
    user = _user(username, role)
    password = secrets.token_urlsafe(9)
    user.set_password(password)
    user.save(update_fields=["password"])
    return DemoAccount(username, password, user.pk)


def _user(username: str, role: str) -> AbstractUser:
    user, is_new = get_user_model().objects.get_or_create(username=username)
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    user.groups.set([Group.objects.get(name=role)])
    return user
