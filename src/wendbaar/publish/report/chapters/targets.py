"""Targets: how each figure stands towards its target, and why one says so."""

from collections.abc import Iterator

from wendbaar.core.programme.progress import Progress
from wendbaar.core.programme.targets import Point
from wendbaar.publish.report import saying
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.blocks import Block, Heading, Paragraph, Table
from wendbaar.publish.report.highlights import target_name


def targets(basis: Basis) -> Iterator[Block]:
    """The chapter on progress."""
    yield Heading(1, basis.pick("Voortgang naar streefwaarden", "Progress to targets"))
    if not basis.progress:
        yield Paragraph(basis.pick("Er zijn nog geen streefwaarden.", "There are no targets yet."))
        return
    yield Paragraph(
        basis.pick(
            "Van nulmeting naar streefwaarde loopt een rechte lijn: het pad. Op koers betekent dat het "
            "cijfer met zijn marge het pad haalt. Achter betekent dat ook de marge het pad niet haalt. "
            "Streefwaarden worden niet bij elkaar opgeteld.",
            "From baseline to target runs a straight line: the path. On course means that the figure "
            "with its margin reaches the path. Behind means that its margin misses the path too. "
            "Targets are not added up.",
        )
    )
    yield _table(basis)


def _table(basis: Basis) -> Table:
    header = (
        basis.pick("Streefwaarde", "Target"),
        basis.pick("Van en naar", "From and to"),
        basis.pick("Nu", "Now"),
        basis.pick("Op het pad", "On the path"),
        basis.pick("Stand", "Course"),
    )
    rows = tuple(_row(basis, each) for each in basis.progress)
    caption = basis.pick("Voortgang per streefwaarde", "Progress per target")
    return Table(caption, header, rows, shares=(3, 2.6, 3, 1.8, 3.2))


def _row(basis: Basis, found: Progress) -> tuple[str, ...]:
    target, key = found.target, found.target.indicator
    course = basis.pick(found.course.nl, found.course.en)
    path = (
        saying.quantity(basis, found.expected, key) if found.expected is not None else "\N{EN DASH}"
    )
    return (
        target_name(basis, found),
        f"{_point(basis, target.baseline, key)}\n{_point(basis, target.target, key)}",
        _now(basis, found),
        path,
        f"{saying.capital(course)}: {basis.say(found.reason)}",
    )


def _point(basis: Basis, point: Point, key: str) -> str:
    when = saying.period(basis, point.period)
    return f"{saying.quantity(basis, point.value, key)} ({when})"


def _now(basis: Basis, found: Progress) -> str:
    latest, key = found.latest, found.target.indicator
    if latest is None:
        return basis.pick("geen cijfer", "no figure")
    mark = saying.mark(basis, latest.is_synthetic)
    lines = [f"{saying.latest(basis, latest, key)}, {saying.period(basis, latest.period)}{mark}"]
    margin = saying.margin(basis, latest, key)
    if margin:
        lines.append(f"{basis.pick('marge', 'margin')} {margin}")
    return "\n".join(lines)
