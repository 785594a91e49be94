import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from wendbaar.publish.report.blocks import Heading, Table
from wendbaar.publish.report.writers.docx import write_docx


@pytest.fixture(scope="module")
def made(yearly) -> bytes:
    return write_docx(yearly)


@pytest.fixture(scope="module")
def document(made):
    return Document(io.BytesIO(made))


def test_it_says_what_it_is(document, yearly):
    facts = document.core_properties
    assert (facts.title, facts.author) == (yearly.title, yearly.publisher)
    assert facts.language == "nl-NL"
    assert facts.created.date().isoformat() == yearly.day


def test_its_words_are_dutch(document):
    languages = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"nl-NL"}


def test_headings_are_real_headings(document, yearly):
    wanted = [(each.level, each.text) for each in yearly.blocks if isinstance(each, Heading)]
    found = [
        (int(each.style.name[-1]), each.text)
        for each in document.paragraphs
        if each.style.name.startswith("Heading ")
    ]
    assert found == wanted


def test_every_table_has_a_row_of_headings(document, yearly):
    tables = sum(isinstance(each, Table) for each in yearly.blocks) + len(list(yearly.charts()))
    assert len(document.tables) == tables
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_every_picture_has_words(document, yearly):
    found = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert found == [each.alt for each in yearly.charts()]


def test_what_was_made_up_stands_at_the_foot_of_each_page(document, yearly):
    assert document.sections[0].footer.paragraphs[0].text == yearly.footer
    assert "synthetische cijfers" in yearly.footer


def test_the_same_report_gives_the_same_bytes(made, yearly):
    assert write_docx(yearly) == made
