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


HERE = "/programma/AM01/"
DECISION = f"{HERE}besluit/vervolg_kansrijk_opleiden/"
PROGRAMME = {
    "of the whole": ["", "keten/", "streefwaarden/", "tijdlijn/", "begroting/", "partners/"],
    "around it": ["netwerk/", "ontbreekt/", "themas/", "bestanden/", "besluiten/", "fondsen/"],
    "of its parts": [
        *("lijn/lijn_1/", "maatregel/leeromgevingen/", "actie/praktijkleren/"),
        *("doel/werkloosheid/", "groep/jongeren/", "doelgroep/find/", "partner/groningen/"),
        *("overleg/stuurgroep/", "cijfer/unemployment_rate/", "fonds/samen_leren/"),
        *("besluit/vervolg_kansrijk_opleiden/", "besluit/talenttour_aanpassen/"),
    ],
}
ROLES = {
    "demo-programmamanager": [
        *("/werk/", "/aanleveren/AM01/", DECISION, f"{HERE}actie/praktijkleren/"),
        *(f"{HERE}besluiten/voorbereiden/", f"{DECISION}voorbereiden/"),
        *(f"{HERE}besluit/talenttour_aanpassen/terugkijken/", f"{HERE}fonds/samen_leren/"),
        *(f"{HERE}fonds/samen_leren/beoordelen/", f"{HERE}fonds/persoonlijk_budget/beoordelen/"),
    ],
    "demo-bestuurder": ["/werk/", f"{DECISION}vastleggen/", f"/en{DECISION}"],
    "demo-goedkeurder": ["/werk/", "/werk/AM01/wacht/"],
    "demo-partner": ["/werk/", "/aanleveren/", f"{HERE}fonds/samen_leren/aanvragen/"],
    "demo-beheerder": ["/werk/"],
}


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(page: Page, portal: LivePortal, address: str):
    check(page, address.format(release=portal.published))


@pytest.mark.parametrize("part", PROGRAMME)
def test_axe_finds_nothing_in_the_programme(page: Page, part: str):
    for name in PROGRAMME[part]:
        check(page, f"{HERE}{name}", on_phone=True)


def test_axe_finds_nothing_in_the_programme_in_english(page: Page):
    for name in ("", "besluiten/", "actie/praktijkleren/"):
        check(page, f"/en{HERE}{name}", on_phone=True)


@pytest.mark.parametrize("name", ROLES)
def test_axe_finds_nothing_where_a_role_works(page: Page, portal: LivePortal, name: str):
    log_in(page, portal, name)
    for address in ROLES[name]:
        check(page, address, on_phone=True)


def check(page: Page, address: str, *, on_phone: bool = False) -> None:
    """What axe finds at the width of a desk, and if asked on a phone; whether it fits and can be hit."""
    page.set_viewport_size({"width": 1280, "height": 900})
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 200, address
    find_nothing(page, address)
    keep_picture(page, address)
    page.set_viewport_size({"width": 360, "height": 740})
    overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert overflow <= 0, f"{address} is {overflow} px too wide for a phone"
    small = page.evaluate(SMALL_TARGETS)
    assert not small, f"{address} {small}"
    if on_phone:
        find_nothing(page, address)
    keep_picture(page, f"phone {address}")


def find_nothing(page: Page, address: str) -> None:
    """Fail with what axe says is wrong on the page."""
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, f"{address}\n{found.generate_report()}"


def log_in(page: Page, portal: LivePortal, name: str) -> None:
    """Log in with the account of a role."""
    page.goto("/werk/")
    page.get_by_label("Naam van het account").fill(name)
    page.get_by_label("Wachtwoord").fill(portal.passwords[name])
    page.get_by_role("button", name="Inloggen").click()


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
