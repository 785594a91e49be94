"""The demo as a newcomer meets it: one command, a portal, pages a director would show.

With WENDBAAR_PICTURES=DIR the pages are kept as pictures; those of the README are made so (`make pictures`).
"""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from tests.acceptance.conftest import User

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
PAGES = {
    "kompas": "/",
    "cijfer": "/cijfers/net_participation/?naar=education",
    "kaart": "/kaart/net_participation/",
    "programma": "/programma/AM01/#beeld",
    "keten": "/programma/AM01/keten/#t1",
    "besluit": "/programma/AM01/besluit/vervolg_kansrijk_opleiden/",
}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def portal(user: Callable[..., User]) -> Iterator[str]:
    """The demo of Groningen, served; on the mirror where there is one."""
    if CHROMIUM is None and not os.environ.get("WENDBAAR_REQUIRE_BROWSER"):
        pytest.skip("no Chromium on this machine: install it to run the browser tests")
    data = Path(os.environ.get("WENDBAAR_MIRROR", Path(__file__).parents[3] / "shared" / "data"))
    someone, port = user(data if data.is_dir() else None), free_port()
    address = f"http://127.0.0.1:{port}"
    process = someone.start(
        "demo", "--region", "groningen", "--first", "2023KW01", "--port", str(port)
    )
    try:
        wait_for(address, process)
        yield address
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)


def wait_for(address: str, process: "subprocess.Popen[str]") -> None:
    deadline = time.monotonic() + 180
    while time.monotonic() < deadline:
        if process.poll() is not None:
            pytest.fail(f"the demo stopped: {process.communicate()[1][-2000:]}")
        try:
            if httpx.get(f"{address}/gezondheid", timeout=5).status_code == 200:
                return
        except httpx.HTTPError:
            time.sleep(0.5)
    pytest.fail("the demo did not answer within three minutes")


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 360])
def test_the_pages_of_the_demo_are_whole_light_and_quiet(portal: str, width: int) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": width, "height": 900}, reduced_motion="reduce")
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        for name, address in PAGES.items():
            answer = page.goto(portal + address, wait_until="networkidle")
            assert answer is not None
            assert answer.status == 200
            assert len(answer.body()) < 100_000, f"{name} is too heavy"
            assert "synthetisch" in page.content()
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name
            keep(page, name if width == 1280 else f"{name}-phone")
        browser.close()
    assert complaints == []


def keep(page: "Page", name: str) -> None:
    """Keep the page as a picture when that is asked."""
    folder = os.environ.get("WENDBAAR_PICTURES")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(folder) / f"{name}.png")
