"""Figures: a chart for what goals and targets follow, a table for the rest, and what is hidden."""

from collections.abc import Iterator

from wendbaar.core.disclosure.figure import Figure
from wendbaar.publish.observed import observed
from wendbaar.publish.report import saying
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.blocks import Block, Bullets, Heading, Paragraph, Table
from wendbaar.publish.report.drawing import chart_of
from wendbaar.publish.through_time import year_before
from wendbaar.publish.words import figure_words


def figures(basis: Basis) -> Iterator[Block]:
    """The chapter with the figures of the region."""
    yield Heading(1, basis.pick("Cijfers", "Figures"))
    yield Paragraph(_opening(basis))
    drawn = followed(basis)
    if drawn:
        title = basis.pick("Cijfers bij doelen en streefwaarden", "Figures of goals and targets")
        yield Heading(2, title)
    for key in drawn:
        yield Heading(3, saying.indicator(basis, key))
        yield Paragraph(basis.definitions[key]["definition"][basis.language])
        yield chart_of(basis, key)
    rest = [key for key in basis.indicators if key in basis.trends and key not in drawn]
    if rest:
        title = basis.pick("Andere cijfers", "Other figures")
        yield Heading(2, title)
        yield _table(basis, title, rest)
    absent = _absent(basis)
    if absent:
        yield Heading(2, basis.pick("Nog zonder cijfer", "Without a figure yet"))
        yield Bullets(absent)


def followed(basis: Basis) -> tuple[str, ...]:
    """The indicators of goals and targets that have figures through time."""
    keys = [key for goal in basis.programme.goals for key in goal.indicators]
    keys += [target.indicator for target in basis.targets]
    return tuple(key for key in dict.fromkeys(keys) if len(basis.trends.get(key, ())) > 1)


def _opening(basis: Basis) -> str:
    region = basis.area(basis.programme.region)
    said = basis.pick(
        f"Alle cijfers gaan over de arbeidsmarktregio {region}. De marge is wat we niet weten: "
        "onzekerheid en afronding.",
        f"All figures are about the labour-market region {region}. The margin is what we do not "
        "know: uncertainty and rounding.",
    )
    return f"{said} {saying.hidden(basis, hidden_in_all(basis))}"


def hidden_in_all(basis: Basis) -> int:
    """How many figures of groups in the region are hidden, of all indicators together."""
    return sum(basis.hidden[key] for key in basis.indicators)


def _table(basis: Basis, caption: str, keys: list[str]) -> Table:
    header = (
        basis.pick("Cijfer en kenmerk", "Figure and its id"),
        basis.pick("Periode", "Period"),
        basis.pick("Nu", "Now"),
        basis.pick("Marge", "Margin"),
        basis.pick("Jaar eerder", "Year earlier"),
        basis.pick("Niet getoond", "Not shown"),
    )
    rows = tuple(_row(basis, basis.trends[key]) for key in keys)
    return Table(caption, header, rows, shares=(5, 1.8, 2.3, 2, 1.7, 1.2), numbers=(5,))


def _row(basis: Basis, trend: tuple[Figure, ...]) -> tuple[str, ...]:
    now = trend[-1]
    before = year_before(trend, now)
    mark = saying.mark(basis, now.source_kind == "synthetic")
    return (
        f"{saying.indicator(basis, now.indicator)}\n{now.figure_id}",
        saying.period(basis, now.period),
        f"{saying.figure(basis, now)}{mark}",
        saying.margin(basis, observed(basis.bundle, now), now.indicator),
        figure_words(before, basis.language) if before else "",
        str(basis.hidden[now.indicator]),
    )


def _absent(basis: Basis) -> tuple[str, ...]:
    """The indicators without a figure, those with the same reason together."""
    by_reason: dict[str, list[str]] = {}
    for key in basis.indicators:
        if key not in basis.trends:
            source = basis.definitions[key]["missing_source"]
            reason = source[basis.language] if source else ""
            by_reason.setdefault(reason, []).append(saying.indicator(basis, key))
    other = basis.pick("niet in deze publicatie", "not in this release")
    return tuple(f"{'; '.join(names)}: {why or other}" for why, names in by_reason.items())
