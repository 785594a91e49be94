"""Working with the programme: on a phone without scripts, and what axe finds on those pages."""

import pytest
from playwright.sync_api import Page, expect

from portal.browser.conftest import LivePortal
from portal.browser.test_accessibility import check, log_in
from portal.browser.test_journeys import log_out

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]
ACTION = "/werk/AM01/actions/kansrijk_opleiden/"
PAGES = {
    "demo-programmamanager": [
        "/werk/",
        "/werk/AM01/",
        "/werk/AM01/?zoek=leren",
        "/werk/AM01/actions/",
        ACTION,
        "/werk/AM01/targets/nieuw/",
        f"{ACTION}geschiedenis/",
        f"{ACTION}beeindigen/",
        "/werk/AM01/periodes/",
        "/werk/AM01/wijzigingen/",
        "/en/werk/AM01/lines/nieuw/",
    ],
    "demo-beheerder": [
        "/werk/AM01/inlezen/",
        "/werk/accounts/",
        "/werk/accounts/nieuw/",
    ],
}


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_on_the_pages_of_the_register(page: Page, portal: LivePortal, name: str):
    log_in(page, portal, name)
    for address in PAGES[name]:
        check(page, address)


def test_a_change_is_written_sent_and_approved_without_scripts(phone: Page, portal: LivePortal):
    log_in(phone, portal, "demo-programmamedewerker")
    phone.goto(ACTION)
    phone.locator("#veld-activities-nl").fill("Opleidingen met een leerplek.")
    phone.locator("button[value='erbij:partners']").click()
    expect(phone.locator("#veld-activities-nl")).to_have_value("Opleidingen met een leerplek.")
    phone.locator("#veld-partners-0-partner").select_option(index=1)
    phone.locator("#veld-activities-nl").press("Tab")
    phone.locator("#veld-label-nl").press("Enter")  # keeps, and adds no row
    expect(phone.get_by_role("alert")).to_contain_text("zeg in één zin waarom")
    phone.get_by_role("link", name="Waarom schrijft u dit?").click()
    phone.locator("#veld-why").fill("Zoals het plan het zegt")
    phone.get_by_role("button", name="Bewaren en voorleggen").last.click()
    expect(phone.get_by_role("status")).to_contain_text("Voorgelegd")
    address = phone.url
    log_out(phone)
    log_in(phone, portal, "demo-goedkeurder")
    phone.goto(address)
    expect(phone.get_by_text("Opleidingen met een leerplek.")).to_be_visible()
    phone.get_by_role("button", name="Goedkeuren").click()
    expect(phone.get_by_role("status")).to_contain_text("Goedgekeurd")
    log_out(phone)
