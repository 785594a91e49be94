"""Which code made a figure: the version and a digest of the rooms that compute."""

import hashlib
from functools import cache
from pathlib import Path

import wendbaar

_ROOMS = ("core", "data", "publish", "pipeline")


@cache
def code_version() -> dict[str, str]:
    """Version of the package and a digest of the source of the rooms that make figures.

    The digest is the same for a clone, a wheel and an installed checkout, so that a release
    made again by the same code is the same to the byte.
    """
    root = Path(wendbaar.__file__).parent
    digest = hashlib.sha256()
    for room in _ROOMS:
        for path in sorted((root / room).rglob("*")):
            if path.is_file() and path.suffix not in {".pyc", ".pyo"}:
                digest.update(path.relative_to(root).as_posix().encode())
                digest.update(path.read_bytes())
    return {"version": wendbaar.__version__, "digest": digest.hexdigest()[:16]}
