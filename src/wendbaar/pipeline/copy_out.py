"""Put a copy of a release in a folder someone named."""

import shutil
from pathlib import Path

from wendbaar.errors import ReleaseError


def copy_out(bundle: Path, target: Path) -> None:
    """Copy a bundle to `target`, whole or not at all; an earlier release there is replaced.

    Raises ReleaseError when the folder holds something else.
    """
    if target.exists() and any(target.iterdir()) and not (target / "manifest.json").is_file():
        raise ReleaseError(
            f"The folder {target.name} holds other files, no release; nothing was written there.",
            hint="Name an empty or new folder with --out.",
        )
    partial = target.with_name(f"{target.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(bundle, partial)
    if target.exists():
        former = target.with_name(f"{target.name}.former.partial")
        shutil.rmtree(former, ignore_errors=True)
        target.replace(former)
        partial.replace(target)
        shutil.rmtree(former)
    else:
        partial.replace(target)
