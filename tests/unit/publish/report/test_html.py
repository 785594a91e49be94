import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from wendbaar.publish.report.blocks import Bullets, Callout, Facts, Heading, Paragraph, Table
from wendbaar.publish.report.writers.html import write_html

ODD = "<script>alert(\"x\")</script> & 'y'"


class Outline(HTMLParser):
    """The levels of headings, the pictures, the targets of links and the names of elements."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.levels, self.pictures, self.links, self.names, self.tags = [], [], [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append(tag)
        self.names += [found["id"]] if "id" in found else []
        if re.fullmatch(r"h[1-6]", tag):
            self.levels.append(int(tag[1]))
        elif tag == "img":
            self.pictures.append(found)
        elif tag == "a":
            self.links.append(found["href"].removeprefix("#"))


@pytest.fixture(scope="module")
def page(yearly) -> str:
    return write_html(yearly)


@pytest.fixture(scope="module")
def outline(page) -> Outline:
    return Outline(page)


def test_headings_begin_at_one_and_skip_nothing(outline):
    assert outline.levels[0] == 1
    assert outline.levels.count(1) == 1
    pairs = zip(outline.levels, outline.levels[1:], strict=False)
    assert all(after <= before + 1 for before, after in pairs)


def test_it_has_a_language_a_title_and_landmarks(page, yearly, outline):
    assert '<html lang="nl">' in page
    assert f"<title>{yearly.title}</title>" in page
    assert {"header", "nav", "main", "footer"} <= set(outline.tags)


def test_every_picture_has_words(outline, yearly):
    assert [each["alt"] for each in outline.pictures] == [each.alt for each in yearly.charts()]


def test_links_lead_to_chapters_and_names_are_used_once(outline):
    assert len(outline.links) == 10
    assert set(outline.links) <= set(outline.names)
    assert len(outline.names) == len(set(outline.names))


def test_nothing_comes_from_elsewhere_and_nothing_runs(page, outline):
    assert not {"script", "link", "iframe"} & set(outline.tags)
    assert "style=" not in page
    assert not re.search(r'(?:src|href)="(?!data:|#)', page)


def test_it_prints(page):
    assert "@media print" in page


def test_the_same_report_gives_the_same_page(page, yearly):
    assert write_html(yearly) == page


def test_text_is_never_read_as_markup(memo):
    table = Table(ODD, (ODD, ODD), ((ODD, ODD),))
    blocks = (
        Heading(1, ODD),
        Paragraph(ODD),
        Bullets((ODD,)),
        Facts(((ODD, ODD),)),
        Callout(ODD, ODD),
        table,
    )
    page = write_html(replace(memo, title=ODD, subtitle=ODD, publisher=ODD, blocks=blocks))
    assert "<script" not in page
    assert page.count("&lt;script&gt;") == 17


def test_a_new_line_in_a_cell_is_one_on_the_page(memo):
    page = write_html(replace(memo, blocks=(Table("T", ("A", "B"), (("een\ntwee", ""),)),)))
    assert '<th scope="row">een<br>twee</th>' in page


def test_columns_of_numbers_and_opening_rows_are_marked(memo):
    table = Table("T", ("A", "B"), (("een", "1"),), numbers=(1,), openings=(0,))
    page = write_html(replace(memo, blocks=(table,)))
    assert '<tr class="opening">' in page
    assert '<td class="number">1</td>' in page
