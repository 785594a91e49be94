"""What all tests share: the folder with real data, when it is there."""

import os
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def mirror() -> Path:
    """The mirror with real data; skips, saying so, where there is none."""
    named = os.environ.get("WENDBAAR_MIRROR")
    folder = Path(named) if named else CHECKOUT.parent / "shared" / "data"
    if not (folder / "regions").is_dir():
        pytest.skip("real data absent: set WENDBAAR_MIRROR to a folder with the mirrored files")
    return folder
