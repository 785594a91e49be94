"""The bundles on the shelf: opened once per release and kept open."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from wendbaar.portal.releases.models import Release
from wendbaar.publish.bundle import Bundle, open_bundle


def shelf() -> Path:
    """The folder with all bundles that were brought in."""
    return Path(settings.WENDBAAR.home_folder) / "releases"


def folder_of(release: Release) -> Path:
    """Where the bundle of a release is kept."""
    return shelf() / release.folder


def bundle_of(release: Release) -> Bundle:
    """The opened bundle of a release; a bundle never changes, so it is kept open."""
    return opened(str(folder_of(release)), release.manifest_sha256)


@lru_cache(maxsize=6)
def opened(folder: str, _manifest_sha256: str) -> Bundle:
    """The bundle in a folder; the hash makes sure that it is the one that was approved."""
    return open_bundle(Path(folder))
