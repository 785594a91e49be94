"""Files: which reports in which formats, written whole or not at all."""

from collections.abc import Collection, Iterator
from pathlib import Path

from wendbaar.errors import UserError
from wendbaar.publish.durable import keep_bytes
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.blocks import Report
from wendbaar.publish.report.memo import MOST, PAGES, board_memo
from wendbaar.publish.report.writers.docx import write_docx
from wendbaar.publish.report.writers.html import write_html
from wendbaar.publish.report.writers.pdf import page_count, write_pdf
from wendbaar.publish.report.yearly import yearly_report

KINDS = ("yearly", "memo")
FORMATS = ("pdf", "html", "docx")
_NAMES = {
    "yearly": {"nl": "jaarrapport", "en": "yearly-report"},
    "memo": {"nl": "bestuursnotitie", "en": "board-memo"},
}


def write_reports(
    basis: Basis, folder: Path, kinds: Collection[str], formats: Collection[str]
) -> Iterator[Path]:
    """Write the reports asked for, one by one; each file is there whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in kinds:
        report = yearly_report(basis) if kind == "yearly" else fitting_memo(basis)
        for wanted in formats:
            name = f"{_NAMES[kind][basis.language]}-{basis.bundle.release_id}.{wanted}"
            keep_bytes(folder / name, write_report(report, wanted))
            yield folder / name


def fitting_memo(basis: Basis) -> Report:
    """The memo on two pages, with as many decisions as fit.

    Raises UserError when even one decision leaves too little room.
    """
    for most in range(MOST, 0, -1):
        memo = board_memo(basis, most)
        if page_count(write_pdf(memo)) <= PAGES:
            return memo
    raise UserError(
        f"The board memo does not fit on {PAGES} pages, even with one decision.",
        hint="Shorten the texts of the first decision that is due.",
    )


def write_report(report: Report, wanted: str) -> bytes:
    """A report as pdf, html or docx."""
    match wanted:
        case "pdf":
            return write_pdf(report)
        case "html":
            return write_html(report).encode()
        case _:
            return write_docx(report)
