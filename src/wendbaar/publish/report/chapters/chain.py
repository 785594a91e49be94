"""Chain: per target group the table of actions, output, outcome and impact, its first column filled."""

from collections.abc import Iterator
from itertools import groupby

from wendbaar.core.disclosure.figure import Figure
from wendbaar.core.programme.chain import Cell
from wendbaar.core.programme.results_chain import FilledRow, filled_chain
from wendbaar.core.vocabulary.effect_ladder import EffectStep
from wendbaar.publish.report import saying
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.blocks import Block, Heading, Paragraph, Table


def chain(basis: Basis) -> Iterator[Block]:
    """The chapter on what is done for whom, and which figures should move."""
    yield Heading(1, basis.pick("Keten van resultaten", "Results chain"))
    last = saying.period(basis, basis.bundle.manifest["periods"]["last"])
    yield Paragraph(
        basis.pick(
            "De kolom Acties noemt wat nu loopt, voor deze doelgroep is en een cijfer van de rij noemt. "
            "Bij elk resultaat staat het laatste cijfer van de hele regio, niet alleen van deelnemers. "
            f"Zonder periode is dat het cijfer van het {last}.",
            "The column Actions names what runs now, is for this group and names a figure of the row. "
            "Each result has the latest figure of the whole region, not of participants only. Without "
            f"a period it is the figure of {last}.",
        )
    )
    yield Paragraph(_ladder(basis), is_small=True)
    stages = {key: each["level"] for key, each in basis.definitions.items()}
    rows = filled_chain(basis.programme, basis.on, stages)
    if any(row.is_derived for row in rows):
        yield Paragraph(
            basis.pick(
                "Het plan heeft zelf geen keten. Deze tabellen zijn afgeleid uit wat de acties en "
                "doelen noemen.",
                "The plan has no chain of its own. These tables were read from what the actions and "
                "goals name.",
            )
        )
    for group, found in groupby(rows, key=lambda row: row.row.target_group):
        words = basis.pick(group.nl, group.en)
        yield Heading(2, saying.capital(words))
        yield _table(basis, words, tuple(found))


def _ladder(basis: Basis) -> str:
    steps = "; ".join(f"{int(each)}: {basis.pick(each.nl, each.en)}" for each in EffectStep)
    opening = basis.pick(
        "De stap achter een actie zegt wat er van bekend is",
        "The step behind an action says what is known of it",
    )
    return f"{opening}. {steps}."


def _table(basis: Basis, group: str, rows: tuple[FilledRow, ...]) -> Table:
    header = (
        basis.pick("Waar het om gaat", "What it is about"),
        basis.pick("Acties", "Actions"),
        basis.pick("Output: wat er is gedaan", "Output: what was done"),
        basis.pick("Outcome: wat mensen leren", "Outcome: what people learn"),
        basis.pick("Impact: wat er verandert", "Impact: what changes"),
    )
    caption = f"{basis.pick('Keten van resultaten', 'Results chain')}: {group}"
    return Table(
        caption, header, tuple(_row(basis, row) for row in rows), shares=(2, 2.6, 2.4, 2.2, 2.6)
    )


def _row(basis: Basis, found: FilledRow) -> tuple[str, ...]:
    row = found.row
    return (
        saying.capital(basis.name(row)),
        _actions(basis, found),
        *(_cells(basis, cells) for cells in (row.output, row.outcome, row.impact)),
    )


def _actions(basis: Basis, found: FilledRow) -> str:
    if found.reason is not None:
        words = basis.say(found.reason)
        return f"{basis.pick('Geen', 'None')}: {words}."
    return "\n".join(
        f"{basis.name(each.action)} ({basis.pick('stap', 'step')} {int(each.effect_step)})"
        for each in found.actions
    )


def _cells(basis: Basis, cells: tuple[Cell, ...]) -> str:
    return "\n".join(_cell(basis, each) for each in cells)


def _cell(basis: Basis, cell: Cell) -> str:
    known = basis.definitions.get(cell.label.nl)
    name = saying.indicator(basis, cell.label.nl) if known else basis.say(cell.label)
    trends = (basis.trends.get(key) for key in cell.indicators)
    values = "; ".join(_value(basis, trend[-1]) for trend in trends if trend)
    return f"{name}: {values or basis.pick('nog geen cijfer', 'no figure yet')}"


def _value(basis: Basis, figure: Figure) -> str:
    said = saying.figure(basis, figure)
    if figure.period == basis.bundle.manifest["periods"]["last"]:
        return said
    return f"{said} ({saying.period(basis, figure.period)})"
