"""What axe finds on each page, in both languages, wide and narrow: nothing."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from portal.browser.conftest import LivePortal, picture_folder

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PAGES = [
    "/",
    "/cijfers/",
    "/cijfers/net_participation/?gebied=GM0047",
    "/cijfers/satisfaction_resident/",
    "/kaart/net_participation/",
    "/publicaties/{release}/",
    "/begrippen/",
    "/inloggen/",
    "/melding/?pagina=/cijfers/",
    "/en/cijfers/long_unemployment/?naar=education",
]


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(page: Page, portal: LivePortal, address: str):
    page.goto(address.format(release=portal.published))
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()
    keep_picture(page, address)
    page.set_viewport_size({"width": 360, "height": 740})
    overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert overflow <= 0, f"{address} is {overflow} px too wide for a phone"
    small = page.evaluate(SMALL_TARGETS)
    assert not small, small
    keep_picture(page, f"phone {address}")


# Buttons, fields and links outside a sentence are at least 24 by 24 (WCAG 2.2, 2.5.8); the ones
# people press most are 44 high.
SMALL_TARGETS = """
[...document.querySelectorAll('button, select, input:not([type=hidden]), nav a, .wb-button')]
  .filter(node => node.offsetParent)
  .filter(node => !node.closest('.wb-crumbs') && !node.closest('[aria-hidden]'))
  .filter(node => node.type !== 'checkbox' && node.type !== 'radio')
  .filter(node => node.getBoundingClientRect().height < 43.5 && node.tabIndex >= 0)
  .map(node => node.outerHTML.slice(0, 80))
"""


def keep_picture(page: Page, name: str) -> None:
    """Keep a picture of the page when someone asked for them (WENDBAAR_PICTURES)."""
    folder = picture_folder()
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        plain = "".join(letter if letter.isalnum() else "-" for letter in name).strip("-")
        page.screenshot(path=folder / f"{plain or 'home'}.png", full_page=True)
