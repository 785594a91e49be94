"""A place to run the command as a user does: own home, no network, no settings of the machine."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

# A proxy where nobody listens: the command meets a network that does not answer.
NOWHERE = "http://127.0.0.1:9"
SHORT = ("--first", "2024KW01", "--last", "2025KW04")


@dataclass(frozen=True)
class Run:
    """What a command did."""

    code: int
    out: str
    messages: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class User:
    """Somebody at a terminal with a home folder of their own."""

    home: Path
    mirror: Path | None = None

    @property
    def environment(self) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("WENDBAAR_", "DJANGO_"))}
        kept.pop("DATABASE_URL", None)
        mirror = {"WENDBAAR_MIRROR": str(self.mirror)} if self.mirror else {}
        proxies = {"HTTPS_PROXY": NOWHERE, "HTTP_PROXY": NOWHERE, "https_proxy": NOWHERE}
        return {**kept, **proxies, **mirror, "WENDBAAR_HOME": str(self.home), "COLUMNS": "200"}

    def start(self, *words: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", "from wendbaar.cli import main; main()", *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=self.environment,
        )

    def wendbaar(self, *words: str) -> Run:
        process = self.start(*words)
        out, messages = process.communicate(timeout=240)
        return Run(process.returncode, out, messages)


@pytest.fixture(scope="session")
def user(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., User]:
    """Make a user with an empty home, with or without a mirror."""
    return lambda mirror=None: User(tmp_path_factory.mktemp("home"), mirror)
