"""Summary: on course or not, three that go well, three that do not, what is not known."""

from collections.abc import Iterator

from wendbaar.core.programme.budget import budget, total_per_year
from wendbaar.core.programme.progress import Course
from wendbaar.publish.report import saying
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.blocks import Block, Bullets, Heading, KeyFigure, KeyFigures, Paragraph
from wendbaar.publish.report.highlights import answer, going_well, not_going_well, not_known


def summary(basis: Basis) -> Iterator[Block]:
    """The chapter a reader without time reads."""
    yield Heading(1, basis.pick("Samenvatting", "Summary"))
    yield Paragraph(answer(basis))
    yield courses(basis)
    yield from highlights(basis, 2)
    unknown = not_known(basis)
    if unknown:
        yield Heading(2, basis.pick("Wat nog niet te zeggen is", "What cannot be said yet"))
        yield Bullets(unknown)
    yield Heading(2, basis.pick("Geld", "Money"))
    yield Paragraph(money_line(basis))


def courses(basis: Basis) -> KeyFigures:
    """How many targets have each course."""
    count = len(basis.progress)
    whole = (
        basis.pick("streefwaarde", "target")
        if count == 1
        else basis.pick("streefwaarden", "targets")
    )
    return KeyFigures(
        tuple(
            KeyFigure(
                str(len(basis.on_course(each))),
                basis.pick(each.nl, each.en),
                f"{basis.pick('van', 'of')} {count} {whole}",
            )
            for each in Course
        )
    )


def highlights(basis: Basis, level: int) -> Iterator[Block]:
    """What goes well and what does not, three of each at most."""
    yield Heading(level, basis.pick("Wat goed gaat", "What goes well"))
    yield _list(basis, going_well(basis), basis.pick("op koers", "on course"))
    yield Heading(level, basis.pick("Wat niet goed gaat", "What does not go well"))
    yield _list(basis, not_going_well(basis), basis.pick("achter", "behind"))


def _list(basis: Basis, found: tuple[str, ...], course: str) -> Block:
    if found:
        return Bullets(found)
    return Paragraph(
        basis.pick(
            f"Geen streefwaarde ligt {course} en geen ander cijfer is hiervoor genoeg veranderd.",
            f"No target is {course} and no other figure changed enough for this.",
        )
    )


def money_line(basis: Basis) -> str:
    """The money of the year of the report in one line."""
    year = basis.on.year
    found = [each for each in total_per_year(budget(basis.programme)) if each.year == year]
    if not found:
        return basis.pick(
            f"Over {year} is geen begroting ingevuld.", f"No budget was entered for {year}."
        )
    (row,) = found
    planned, committed, spent = (
        saying.euro(basis, each) for each in (row.planned, row.committed, row.spent)
    )
    part = saying.share(basis, row.spent, row.planned)
    example = f" ({basis.pick('voorbeeld', 'example')})" if row.is_example else ""
    return basis.pick(
        f"In {year} is {planned} begroot, {committed} toegezegd en {spent} uitgegeven: "
        f"{part} van wat is begroot{example}.",
        f"In {year} {planned} was planned, {committed} committed and {spent} spent: "
        f"{part} of what was planned{example}.",
    )
