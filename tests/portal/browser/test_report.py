"""The reports as pages: what axe finds in them, and whether they fit on a phone: all is well."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from portal.browser.test_accessibility import RULES
from support.example_report import make_basis
from wendbaar.publish.report.memo import board_memo
from wendbaar.publish.report.writers.html import write_html
from wendbaar.publish.report.yearly import yearly_report

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("make", [yearly_report, board_memo])
def test_a_report_is_accessible_and_fits(browser: Browser, tmp_path, make, width):
    path = tmp_path / "report.html"
    path.write_text(write_html(make(make_basis(tmp_path))), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(path.as_uri())
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()
