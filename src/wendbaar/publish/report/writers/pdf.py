"""PDF: a report as tagged PDF/UA-1, made by Typst from data and one template."""

import json
import re
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from importlib import resources
from typing import Any

import typst

from wendbaar.errors import InternalError
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

BODY = 10.5  # points
_KINDS: dict[type, str] = {  # as the template names them
    Heading: "heading",
    Paragraph: "paragraph",
    Bullets: "bullets",
    Table: "table",
    Chart: "chart",
    KeyFigures: "key_figures",
    Callout: "callout",
    Facts: "facts",
    PageBreak: "page_break",
}
_PAGES = re.compile(rb"<xmpTPg:NPages>(\d+)<")


def write_pdf(report: Report, *, size: float = BODY) -> bytes:
    """The report as PDF; the same report gives the same bytes.

    Only the fonts inside Typst are used, so that it looks the same on every machine. Typst
    refuses what breaks PDF/UA-1; that is a bug of ours and raises InternalError.
    """
    inputs = {"report": json.dumps(_data(report), ensure_ascii=False), "size": str(size)}
    made_on = datetime.fromisoformat(report.day).replace(tzinfo=UTC)
    try:
        made: bytes = typst.compile(
            _template(),
            sys_inputs=inputs,
            format="pdf",
            ignore_system_fonts=True,
            pdf_standards=["ua-1"],
            timestamp=made_on,
        )
    except typst.TypstError as error:
        raise InternalError(f"The report does not fit PDF/UA-1: {error.message}") from error
    return made


def page_count(pdf: bytes) -> int:
    """How many pages a PDF of ours has; its metadata says so."""
    found = _PAGES.search(pdf)
    if found is None:
        raise InternalError("The PDF does not say how many pages it has.")
    return int(found[1])


@cache
def _template() -> bytes:
    return (resources.files("wendbaar.publish.report.writers") / "report.typ").read_bytes()


def _data(report: Report) -> dict[str, Any]:
    day = datetime.fromisoformat(report.day)
    facts = {key: value for key, value in vars(report).items() if key != "blocks"}
    dates = {"year": day.year, "month": day.month, "day_of_month": day.day}
    return facts | dates | {"blocks": [_block(each) for each in report.blocks]}


def _block(block: Block) -> dict[str, Any]:
    return {"kind": _KINDS[type(block)], **asdict(block)}
