"""Journeys 4 and 5, walked as people walk them."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from portal.browser.conftest import LivePortal
from portal.browser.test_accessibility import find_nothing, log_in

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]


def log_out(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Uitloggen")).click()


def test_data_officer_hands_over_and_a_colleague_approves(page: Page, portal: LivePortal):
    log_in(page, portal, "demo-importeur")
    page.goto("/beheer/")
    page.get_by_label(re.compile("Publicatie die klaarstaat")).select_option(portal.new)
    page.get_by_role("button", name="Controleren en inlezen").click()
    expect(page.get_by_role("status")).to_contain_text("Een collega kan haar nu goedkeuren")
    expect(page.get_by_text("Vergeleken met")).to_be_visible()
    expect(page.get_by_text("dezelfde bronbestanden")).to_be_visible()
    expect(page.get_by_role("button", name="Goedkeuren en publiceren")).to_have_count(0)
    log_out(page)

    log_in(page, portal, "demo-goedkeurder")
    page.goto("/beheer/")
    find_nothing(page, page.url)
    page.get_by_role("link", name="Nieuwe cijfers").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mag dit worden gepubliceerd?")
    find_nothing(page, page.url)
    page.get_by_role("button", name="Goedkeuren en publiceren").click()
    expect(page.get_by_role("status")).to_contain_text("Gepubliceerd")
    page.get_by_role("link", name="Bekijk de pagina die bezoekers zien").click()
    expect(page.get_by_text("rol importeur heeft de publicatie ingelezen")).to_be_visible()
    expect(page.get_by_text("Dit is een demonstratie")).to_be_visible()
    log_out(page)


def test_council_member_finds_compares_downloads_and_cites(page: Page, tmp_path: Path):
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("werklozen")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Hoeveel mensen zijn een jaar of langer werkloos?").click()
    page.get_by_label("Gebied", exact=True).select_option(label="Veendam")
    page.get_by_label("Uitgesplitst naar").select_option(label="onderwijsniveau")
    page.get_by_role("button", name="Toon").click()

    expect(page.locator(".wb-lead")).to_contain_text("gemeente Veendam")
    own = page.locator("tr[aria-current]").first
    expect(own).to_contain_text("Veendam")
    near = page.get_by_role("region", name=re.compile("Gebied"))
    expect(near.get_by_role("row")).to_have_count(17)
    expect(page.get_by_role("heading", name="Wat ziet u niet, en waarom?")).to_be_visible()

    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    file = tmp_path / "cijfers.csv"
    download.value.save_as(file)
    assert "Veendam" in file.read_text(encoding="utf-8-sig")

    address = page.locator(".wb-cite a").inner_text()
    number = page.locator(".wb-figure__number").inner_text()
    page.goto(address)
    expect(page.locator(".wb-figure__number")).to_have_text(number)


def test_hidden_is_explained_and_is_not_zero(page: Page):
    page.goto("/cijfers/in_volunteering/?gebied=GM0047&naar=age")
    hidden = page.get_by_role("cell", name="niet getoond, om mensen te beschermen")
    expect(hidden.first).to_be_visible()
    page.get_by_role("link", name="Hoe we mensen beschermen").click()
    expect(page.get_by_text("Niet getoond is geen nul.")).to_be_visible()


def test_map_leads_to_a_municipality_and_the_list_says_the_same(page: Page):
    page.goto("/kaart/net_participation/")
    listed = page.get_by_role("row", name=re.compile("Oldambt")).get_by_role("cell").inner_text()
    page.locator(".wb-map a[aria-label^='Oldambt']").click()
    expect(page.locator(".wb-figure__number")).to_have_text(listed)


def test_chart_becomes_interactive_within_the_security_policy(page: Page):
    page.goto("/cijfers/net_participation/")
    page.get_by_role("button", name="Maak de grafiek interactief").first.click()
    expect(page.locator("#tekening-verloop svg")).to_be_visible(timeout=20_000)


def test_everything_works_on_a_phone_without_scripts(phone: Page):
    for address in ("/", "/cijfers/", "/cijfers/net_participation/", "/kaart/net_participation/"):
        phone.goto(address)
        expect(phone.get_by_role("heading", level=1)).to_be_visible()
        widest = phone.locator("main").evaluate("node => node.scrollWidth")
        assert widest <= 360, address
    phone.goto("/")
    phone.get_by_label("Gebied").select_option(label="Assen")
    phone.get_by_role("button", name="Toon").click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("gemeente Assen")
    phone.get_by_role("link", name="Cijfers", exact=True).click()
    phone.get_by_role("link", name="Hoeveel mensen hebben werk?").click()
    expect(phone.locator(".wb-lead")).to_contain_text("gemeente Assen")
