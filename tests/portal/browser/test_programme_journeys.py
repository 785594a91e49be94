"""Journeys 1, 2 and 3: the board member, the programme manager and the partner, as they walk them."""

import io
import re
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from playwright.sync_api import Page, expect

from portal.browser.conftest import LivePortal
from portal.browser.test_accessibility import find_nothing, log_in
from portal.browser.test_journeys import log_out
from support.deliveries import HEADER, WRONG, row
from wendbaar.core.vocabulary.periods import Period
from wendbaar.publish.report.writers.pdf import page_count

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def test_board_member_knows_where_it_stands_in_two_minutes(phone: Page, tmp_path: Path):
    phone.goto("/")
    brief = phone.locator(".wp-brief")
    expect(brief.get_by_role("heading", level=2)).to_have_text("Ligt het programma op koers?")
    expect(brief).to_contain_text(re.compile(r"Van 13 streefwaarden liggen er \d+ op koers"))
    expect(brief).to_contain_text("de streefwaarden zijn voorbeelden")
    for heading in ("Op koers", "Achter"):
        lines = brief.get_by_role("region", name=heading, exact=True).get_by_role("listitem")
        assert 1 <= lines.count() <= 3
        expect(lines.first).to_contain_text("pad nu")

    behind = brief.get_by_role("region", name="Achter").get_by_role("link").first
    behind.click()
    expect(phone.locator(".wb-figure__number")).to_be_visible()
    expect(phone.get_by_role("heading", name="Waar komt dit vandaan?")).to_be_visible()

    phone.goto("/")
    due = phone.get_by_role("region", name="Besluiten die eraan komen")
    expect(due.get_by_role("listitem").first).to_contain_text("voorbeeld")
    due.get_by_role("link").first.click()
    expect(phone.locator(".wb-lead")).to_contain_text("Besluit gevraagd op")
    expect(phone.get_by_role("heading", name="Wat kan er worden besloten?")).to_be_visible()
    phone.get_by_role("link", name="Kansrijk Opleiden", exact=True).click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Kansrijk Opleiden")

    phone.goto("/")
    with phone.expect_download() as download:
        phone.get_by_role("link", name="Memo van twee pagina's").click()
    memo = tmp_path / "memo.pdf"
    download.value.save_as(memo)
    assert 1 <= page_count(memo.read_bytes()) <= 2


def test_the_menu_on_a_phone_begins_with_the_page_one_is_on(phone: Page):
    for last in ("bestanden/", "ontbreekt/"):
        phone.goto(f"/programma/AM01/{last}")
        expect(phone.locator(".wp-menu [aria-current]")).to_be_in_viewport(ratio=1)


def test_programme_manager_goes_from_what_is_behind_to_a_decision(page: Page, portal: LivePortal):
    log_in(page, portal, "demo-programmamanager")
    page.get_by_role("link", name="Mijn werk").click()
    page.get_by_role("link", name="Partners die nog cijfers moeten aanleveren").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie moet nog cijfers aanleveren?")
    page.goto("/werk/")
    page.get_by_role("link", name="Maatregelen zonder cijfer").click()
    without = page.get_by_role("region", name=re.compile("Maatregelen zonder cijfer"))
    without.get_by_text("Laat ze zien").click()
    expect(without.get_by_role("listitem").first).to_be_visible()

    page.goto("/werk/")
    page.get_by_role("link", name="Streefwaarden die achterlopen").click()
    target = page.get_by_role("article").first
    expect(target).to_contain_text("achter")
    page.locator("#doel-doel_werkloosheid").get_by_role("link", name="wat eraan hangt").click()
    page.get_by_role("region", name="Acties die het moeten laten bewegen").get_by_role(
        "link", name="Praktijkleren"
    ).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Praktijkleren")
    expect(page.get_by_role("region", name="Wat ging erin, en wie bereikte het?")).to_contain_text(
        "Ingezet budget"
    )
    chain = page.get_by_role("region", name="Welk cijfer moet het laten bewegen, en waarom?")
    expect(chain).to_contain_text("Wie een vak leert, vindt eerder werk.")
    expect(chain.get_by_role("img", name=re.compile("op de effectladder")).first).to_be_visible()
    expect(page.get_by_role("region", name="Wat kost het?")).to_contain_text("€ 240.000")
    expect(page.get_by_role("region", name="Ligt het op koers?")).to_contain_text("achter")

    page.get_by_role("link", name="Een besluit hierover voorbereiden").click()
    fill_the_question(page)
    page.get_by_role("button", name="Voorleggen ter goedkeuring").click()
    expect(page.get_by_role("alert")).to_contain_text("Advies")  # it said more than is known
    advice = page.get_by_label("Advies van het programmateam").first
    advice.fill("Van de deelnemers vond een deel werk.")
    expect(page.get_by_label("Korte naam")).to_have_value("Praktijkleren in 2027")
    page.get_by_role("button", name="Voorleggen ter goedkeuring").click()
    expect(page.get_by_role("status")).to_contain_text("Een collega kan het nu goedkeuren")
    log_out(page)

    approve_what_waits(page, portal, "Praktijkleren in 2027")
    log_in(page, portal, "demo-bestuurder")
    page.goto("/programma/AM01/besluiten/")
    page.get_by_role("link", name="Gaat Praktijkleren door?").click()
    expect(page.get_by_role("table", name="Cijfers, vastgelegd")).to_contain_text("6,0%")
    page.get_by_role("link", name="Het besluit vastleggen").click()
    page.get_by_role("radio", name="voortzetten").check()
    page.get_by_label("Reden van het besluit").first.fill("Er is vraag naar.")
    page.get_by_label("Op welke dag?").fill("2026-01-15")
    page.get_by_label("Wanneer kijken we of het is uitgekomen?").fill("2027-01-15")
    page.get_by_label("Waarom schrijft u dit?").fill("Besloten in de stuurgroep")
    page.get_by_role("button", name="Voorleggen ter goedkeuring").click()
    log_out(page)
    approve_what_waits(page, portal, "Praktijkleren in 2027")

    page.goto("/programma/AM01/besluiten/")
    page.get_by_role("link", name="Gaat Praktijkleren door?").click()
    expect(page.locator(".wb-lead")).to_contain_text("voortzetten")
    expect(page.get_by_role("region", name="Waarom is zo besloten?")).to_contain_text(
        "Er is vraag naar."
    )
    expect(page.get_by_role("table", name="Cijfers, vastgelegd")).to_contain_text("6,0%")


def fill_the_question(page: Page) -> None:
    page.get_by_label("Korte naam").fill("Praktijkleren in 2027")
    page.get_by_label("De vraag aan het bestuur").first.fill("Gaat Praktijkleren door?")
    page.get_by_label("Wanneer wordt erover besloten?").fill("2027-02-18")
    page.get_by_label("Bij voortzetten: wat volgt er dan?").fill("Even veel plaatsen.")
    page.get_by_label("Bij stoppen: wat volgt er dan?").fill("Wie begon, maakt het af.")
    page.get_by_label(re.compile("4e kwartaal 2025: 6,0%")).check()
    page.get_by_label("Advies van het programmateam").first.fill("Dankzij de actie is er werk.")
    page.get_by_label("Waarom schrijft u dit?").fill("Voor de vergadering van februari")


def approve_what_waits(page: Page, portal: LivePortal, name: str) -> None:
    log_in(page, portal, "demo-goedkeurder")
    page.goto("/werk/")
    page.get_by_role("link", name="Goedkeuren of teruggeven").click()
    page.get_by_role("link", name=name).click()
    find_nothing(page, page.url)
    page.get_by_role("button", name="Goedkeuren").click()
    expect(page.get_by_role("status")).to_contain_text("Goedgekeurd")
    log_out(page)


@pytest.mark.parametrize("visitor", ["page", "phone"])
def test_partner_corrects_twelve_of_800_rows(
    visitor: str, request: pytest.FixtureRequest, portal: LivePortal, tmp_path: Path
):
    page: Page = request.getfixturevalue(visitor)
    log_in(page, portal, "demo-partner")
    page.goto("/aanleveren/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat levert u nog aan?")
    page.get_by_role("link", name=re.compile("^Deelnames")).first.click()
    period = Period.parse(page.url.rstrip("/").split("/")[-1])
    send(page, sheet_of(period))

    expect(page.get_by_role("heading", level=1)).to_have_text(
        "12 van de 800 rijen zijn nog niet goed"
    )
    faults = page.get_by_role("table", name="Fouten per kolom")
    for words in ("een lege cel", "een formule", "een plaats buiten de regio"):
        expect(faults).to_contain_text(words)
    expect(page.get_by_role("main")).not_to_contain_text("vrouwn")  # a cell is never repeated
    if visitor == "page":
        find_nothing(page, page.url)

    with page.expect_download() as download:
        page.get_by_role("link", name="Uw bestand met de fouten gemarkeerd").click()
    copy = tmp_path / "nagekeken.xlsx"
    download.value.save_as(copy)
    page.get_by_role("link", name="Een verbeterd bestand").click()
    send(page, corrected(copy, period))
    expect(page.get_by_role("heading", level=1)).to_have_text("800 rijen zijn overgenomen")
    page.get_by_role("link", name="Zien hoe het er na publicatie uitziet").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Zo zien uw cijfers er na publicatie uit"
    )
    asked = page.get_by_role("region", name="Hoeveel verschillende mensen deden mee?")
    expect(asked).to_contain_text("800")
    log_out(page)


def rows_of(period: Period) -> list[list[str]]:
    """800 right rows of this quarter."""
    first = period.first_day
    dates = {
        "start": f"{first.day + 1}-{first.month}-{first.year}",
        "end": f"{period.last_day:%d-%m-%Y}",
    }
    right = [row(number, period=period.code, **dates) for number in range(1, 801)]
    return [line.split(";") for line in right]


def sheet_of(period: Period) -> bytes:
    """The same as a spreadsheet, with twelve faults."""
    names, rows = HEADER.split(";"), rows_of(period)
    for place, (column, cell) in enumerate(WRONG):
        rows[50 * (place + 1) - 1][names.index(column)] = cell
    book = Workbook()
    sheet = book.active
    for line in [names, *rows]:
        sheet.append(line)
    return written(book)


def corrected(copy: Path, period: Period) -> bytes:
    """The marked copy as the partner gives it back: marked rows put right, our reasons taken out."""
    book = load_workbook(copy)
    sheet, right = book["invullen"], rows_of(period)
    reasons = [number for number in range(2, 802) if sheet.cell(number, 16).value]
    assert len(reasons) == len(WRONG)
    for number in reasons:
        for column, cell in enumerate(right[number - 2], start=1):
            sheet.cell(number, column).value = cell
    sheet.delete_cols(16)
    return written(book)


def written(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def send(page: Page, content: bytes) -> None:
    file = {"name": "deelnames.xlsx", "mimeType": XLSX, "buffer": content}
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Versturen en nakijken").click()
