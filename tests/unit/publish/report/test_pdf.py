import re
from dataclasses import replace

import pytest

from wendbaar.errors import InternalError
from wendbaar.publish.report.blocks import Bullets, Chart, Facts, Heading, Paragraph, Table
from wendbaar.publish.report.writers.pdf import page_count, write_pdf

ODD = '#let x = 1 $a$ *b* _c_ <d> @e "f" \\ [g] {h} // é ë € ’'


@pytest.fixture(scope="module")
def pdf(yearly) -> bytes:
    return write_pdf(yearly)


def test_it_is_tagged_and_says_that_it_follows_pdf_ua(pdf):
    assert b"/StructTreeRoot" in pdf
    assert re.search(rb"/MarkInfo\s*<<\s*/Marked true", pdf)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf


def test_it_has_a_language_and_a_title_that_the_window_shows(pdf, yearly):
    assert b"/Lang(nl)" in pdf
    assert re.search(rb"/DisplayDocTitle true", pdf)
    assert yearly.title.encode() in pdf


def test_tables_have_headings(pdf):
    assert pdf.count(b"/S/TH") >= 20
    assert b"/Scope/Column" in pdf


def test_every_chart_has_its_words(pdf, yearly):
    charts = list(yearly.charts())
    assert charts
    assert pdf.count(b"/S/Figure") == len(charts)
    assert pdf.count(b"/Alt") >= len(charts)


def test_only_fonts_that_travel_with_us_are_used(pdf):
    names = {each.split(b"+")[-1] for each in re.findall(rb"/FontName/([^/]+)/", pdf)}
    assert names
    assert all(each.startswith((b"Libertinus", b"NewCM", b"DejaVu")) for each in names)


def test_the_same_report_gives_the_same_bytes(pdf, yearly):
    assert write_pdf(yearly) == pdf


def test_its_date_is_the_day_of_the_report(pdf):
    assert b"D:20260331" in pdf


def test_the_memo_has_two_pages_at_most(memo):
    assert 1 <= page_count(write_pdf(memo)) <= 2


def test_text_is_never_read_as_markup(memo):
    table = Table(ODD, (ODD, "B"), ((ODD, "1"),), numbers=(1,), openings=(0,))
    odd = replace(
        memo,
        title=ODD,
        blocks=(Heading(1, ODD), Paragraph(ODD), Bullets((ODD,)), Facts(((ODD, ODD),)), table),
    )
    assert page_count(write_pdf(odd)) == 1


def test_a_picture_that_cannot_be_drawn_is_our_bug(memo):
    table = Table("Titel", ("A",), (("1",),))
    broken = replace(memo, blocks=(Chart("geen svg", "Alt", "Bij", ("a",), table),))
    with pytest.raises(InternalError, match="PDF/UA-1"):
        write_pdf(broken)


def test_headings_that_skip_a_level_are_refused(memo):
    with pytest.raises(InternalError, match="PDF/UA-1"):
        write_pdf(replace(memo, blocks=(Heading(3, "Te diep"),)))


def test_what_is_no_pdf_of_ours_has_no_pages():
    with pytest.raises(InternalError, match="how many pages"):
        page_count(b"%PDF-1.7")
