"""A portal that really runs, and a Chromium that really walks through it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from support.example_bundle import make_example_bundle

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
PREPARE = """
import sys
from pathlib import Path
from support.journey_programme import journey_document
from wendbaar.cli import serve
from wendbaar.config import Settings
import os
serve.shipped_document = journey_document
for name, password in serve.publish_demo(Settings.from_environ(os.environ), Path(sys.argv[1])):
    print(name, password)
"""
TESTS = Path(__file__).parents[2]


@dataclass(frozen=True)
class LivePortal:
    """Where it is, who may log in, and the release that was not brought in yet."""

    address: str
    passwords: dict[str, str]
    published: str
    new: str


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LivePortal]:
    """The example release published, a newer one on the shelf, served by gunicorn."""
    home = tmp_path_factory.mktemp("home")
    published = make_example_bundle(home / "releases")
    new = make_example_bundle(home / "releases", title={"nl": "Nieuwe cijfers", "en": "New"})
    port = _free_port()
    environment = {**os.environ, "WENDBAAR_HOME": str(home), "WENDBAAR_WORKERS": "1"}
    path = os.pathsep.join(filter(None, [str(TESTS), os.environ.get("PYTHONPATH")]))
    printed = subprocess.run(
        [sys.executable, "-c", PREPARE, str(published)],
        env={**environment, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    command = [sys.executable, "-c", "from wendbaar.cli import main; main()", "serve"]
    server = subprocess.Popen([*command, "--port", str(port)], env=environment)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(f"{address}/gezondheid", server)
        passwords = dict(line.split() for line in printed.splitlines())
        yield LivePortal(address, passwords, published.name, new.name)
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium of the machine; without one the test is skipped, unless it is required."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        if os.environ.get("WENDBAAR_REQUIRE_BROWSER") == "1":
            pytest.fail("Chromium is required here and not installed.")
        pytest.skip("no Chromium on this machine: browser tests skipped")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield found
        found.close()


@pytest.fixture
def page(browser: Browser, portal: LivePortal) -> Iterator[Page]:
    """A fresh visitor; an error in the console, such as a refused inline style, fails the test."""
    context = browser.new_context(base_url=portal.address, viewport={"width": 1280, "height": 900})
    found = context.new_page()
    complaints: list[str] = []
    found.on("console", lambda told: _is_complaint(told) and complaints.append(told.text))
    found.on("pageerror", lambda error: complaints.append(str(error)))
    yield found
    context.close()
    assert not complaints, complaints


@pytest.fixture
def phone(browser: Browser, portal: LivePortal) -> Iterator[Page]:
    """A visitor with a small phone and scripts switched off."""
    context = browser.new_context(
        base_url=portal.address,
        viewport={"width": 360, "height": 740},
        java_script_enabled=False,
    )
    yield context.new_page()
    context.close()


def _is_complaint(told: ConsoleMessage) -> bool:
    """An error, but not that a form came back with what is wrong (422), which is as it should be."""
    return told.type == "error" and "status of 422" not in told.text


def picture_folder() -> Path | None:
    """Where pictures of pages are kept, when someone wants them."""
    named = os.environ.get("WENDBAAR_PICTURES")
    return Path(named) if named else None


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(address: str, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(150):
        if server.poll() is not None:
            raise RuntimeError(f"The portal stopped with {server.returncode}.")
        try:
            urllib.request.urlopen(address, timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("The portal did not start within 30 seconds.")
