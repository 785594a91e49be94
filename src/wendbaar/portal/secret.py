"""The portal's secret, made once and kept readable for its owner only."""

import os
import secrets
from contextlib import suppress
from pathlib import Path


def kept_secret(home_folder: Path) -> str:
    """The secret in `home_folder/secret_key`; made with mode 600 when absent.

    Two server processes that start together end with the same secret: the first link wins.
    """
    target = home_folder / "secret_key"
    if not target.exists():
        home_folder.mkdir(parents=True, exist_ok=True)
        _write_once(target, secrets.token_urlsafe(50))
    return target.read_text(encoding="ascii").strip()


def _write_once(target: Path, secret: str) -> None:
    partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secret)
    with suppress(FileExistsError):
        os.link(partial, target)
    partial.unlink()
