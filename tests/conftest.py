"""What all tests share: the folder with real data, when it is there."""

import os
import shutil
import tempfile
from pathlib import Path

import django
import pytest

CHECKOUT = Path(__file__).resolve().parents[1]

# The portal reads its settings when it starts, before any fixture: tests get a home of their own.
_HOME = tempfile.mkdtemp(prefix="wendbaar-tests-")
Path(_HOME, "static").mkdir()
os.environ["WENDBAAR_HOME"] = _HOME
os.environ["DJANGO_SETTINGS_MODULE"] = "wendbaar.portal.settings"
os.environ.pop("DATABASE_URL", None)
django.setup()


def pytest_unconfigure() -> None:
    """Leave nothing behind."""
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def mirror() -> Path:
    """The mirror with real data; skips, saying so, where there is none."""
    named = os.environ.get("WENDBAAR_MIRROR")
    folder = Path(named) if named else CHECKOUT.parent / "shared" / "data"
    if not (folder / "regions").is_dir():
        pytest.skip("real data absent: set WENDBAAR_MIRROR to a folder with the mirrored files")
    return folder
