"""Yearly report: the whole state of a programme with its figures, chapter by chapter."""

from collections.abc import Iterator

from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.blocks import Block, PageBreak, Report
from wendbaar.publish.report.chapters.chain import chain
from wendbaar.publish.report.chapters.decisions import decisions
from wendbaar.publish.report.chapters.figures import figures
from wendbaar.publish.report.chapters.missing import missing
from wendbaar.publish.report.chapters.money import money
from wendbaar.publish.report.chapters.partners import partners
from wendbaar.publish.report.chapters.plan import plan
from wendbaar.publish.report.chapters.sources import sources
from wendbaar.publish.report.chapters.summary import summary
from wendbaar.publish.report.chapters.targets import targets
from wendbaar.publish.report.cover import marks, report_of

CHAPTERS = (
    summary,
    plan,
    chain,
    targets,
    figures,
    money,
    partners,
    decisions,
    missing,
    sources,
)


def yearly_report(basis: Basis) -> Report:
    """The yearly report on a programme."""
    title = basis.pick("Jaarrapport", "Yearly report")
    return report_of(basis, title, tuple(_blocks(basis)), contents=basis.pick("Inhoud", "Contents"))


def _blocks(basis: Basis) -> Iterator[Block]:
    yield from marks(basis)
    for chapter in CHAPTERS:
        yield PageBreak()
        yield from chapter(basis)
