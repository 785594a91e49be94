"""DOCX: a report for who wants to go on writing in it, with real headings, tables and alt texts."""

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

import vl_convert
from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell

from wendbaar.publish.report.blocks import (
    Block,
    Bullets,
    Callout,
    Chart,
    Facts,
    Heading,
    KeyFigures,
    PageBreak,
    Paragraph,
    Report,
    Table,
)

_WIDTH = 16.6  # cm between the margins
_LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
_OLDEST = (1980, 1, 1, 0, 0, 0)  # what a zip file can hold


def write_docx(report: Report) -> bytes:
    """The report as a Word document; the same report gives the same bytes."""
    document = Document()
    _describe(document, report)
    _set_up(document, report)
    document.add_paragraph(report.title, style="Title")
    document.add_paragraph(report.subtitle, style="Subtitle")
    document.add_paragraph(f"{report.publisher}, {report.date}")
    for block in report.blocks:
        _add(document, block)
    made = io.BytesIO()
    document.save(made)
    return _without_clock(made.getvalue())


def _describe(document: Docx, report: Report) -> None:
    facts = document.core_properties
    day = datetime.fromisoformat(report.day).replace(tzinfo=UTC)
    facts.title, facts.subject, facts.author = report.title, report.subtitle, report.publisher
    facts.language, facts.comments = _LANGUAGES[report.language], report.footer
    facts.created = facts.modified = day


def _set_up(document: Docx, report: Report) -> None:
    """Paper, margins, language, colours of headings, footer."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    section.footer.paragraphs[0].text = report.footer
    accent = RGBColor.from_string(report.accent.removeprefix("#").upper())
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        document.styles[name].font.color.rgb = accent
    document.styles["Normal"].font.size = Pt(10.5)
    for properties in document.styles.element.iter(qn("w:lang")):
        properties.set(qn("w:val"), _LANGUAGES[report.language])


def _add(document: Docx, block: Block) -> None:
    match block:
        case Heading():
            document.add_heading(block.text, level=block.level)
        case Paragraph():
            run = document.add_paragraph().add_run(block.text)
            run.font.size = Pt(9) if block.is_small else None
        case Bullets():
            for each in block.items:
                document.add_paragraph(each, style="List Bullet")
        case Table():
            _add_table(document, block)
        case Chart():
            _add_chart(document, block)
        case KeyFigures():
            for figure in block.figures:
                _add_fact(document, figure.value, f"{figure.label} ({figure.note})")
        case Callout():
            _add_fact(document, block.title, block.text)
        case Facts():
            for name, said in block.pairs:
                _add_fact(document, name, said)
        case PageBreak():
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _add_fact(document: Docx, name: str, said: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{name}: ").bold = True
    paragraph.add_run(said)


def _add_chart(document: Docx, chart: Chart) -> None:
    picture = io.BytesIO(vl_convert.svg_to_png(chart.svg, scale=2))
    document.add_picture(picture, width=Cm(_WIDTH * 0.9))
    document.inline_shapes[-1]._inline.docPr.set("descr", chart.alt)
    document.add_paragraph(chart.caption, style="Caption")
    _add_table(document, chart.table)


def _add_table(document: Docx, table: Table) -> None:
    caption = document.add_paragraph(table.caption, style="Caption")
    caption.paragraph_format.keep_with_next = True
    made = document.add_table(rows=0, cols=len(table.header), style="Light List")
    made.autofit = False
    rows: list[tuple[str, ...]] = [table.header, *table.rows]
    for number, row in enumerate(rows):
        cells = made.add_row().cells
        is_bold = number == 0 or number - 1 in table.openings
        for place, words in enumerate(row):
            _fill(cells[place], words, is_bold=is_bold, is_number=place in table.numbers)
    for place, share in enumerate(table.shares):
        made.columns[place].width = Cm(_WIDTH * share / sum(table.shares))
    _mark_header(made)
    document.add_paragraph()


def _fill(cell: _Cell, words: str, *, is_bold: bool, is_number: bool) -> None:
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(words)
    run.font.size, run.bold = Pt(9), is_bold
    if is_number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _mark_header(table: Any) -> None:
    """The first row comes back on every page and is read out as headings."""
    properties = table.rows[0]._tr.get_or_add_trPr()
    header = OxmlElement("w:tblHeader")
    header.set(qn("w:val"), "true")
    properties.append(header)


def _without_clock(made: bytes) -> bytes:
    """The same parts with one moment for all: a zip file notes when each was written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(out, "w") as new:
        for each in old.infolist():
            entry = zipfile.ZipInfo(each.filename, _OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(each))
    return out.getvalue()
