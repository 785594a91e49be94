"""Money: planned, committed and spent, per year and per line."""

from collections.abc import Callable, Iterator

from wendbaar.core.programme.budget import BudgetRow, budget, total_per_year
from wendbaar.core.vocabulary.text import Text
from wendbaar.publish.report import saying
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.blocks import Block, Callout, Heading, Paragraph, Table
from wendbaar.publish.words import format_number

_KINDS: tuple[tuple[Text, Callable[[BudgetRow], int]], ...] = (
    (Text("Begroot", "Planned"), lambda row: row.planned),
    (Text("Toegezegd", "Committed"), lambda row: row.committed),
    (Text("Uitgegeven", "Spent"), lambda row: row.spent),
)


def money(basis: Basis) -> Iterator[Block]:
    """The chapter on the budget, in whole euros."""
    yield Heading(1, basis.pick("Begroting", "Budget"))
    rows = budget(basis.programme)
    if not rows:
        yield Paragraph(basis.pick("Er is geen begroting ingevuld.", "No budget was entered."))
        return
    if any(row.is_example for row in rows):
        title = basis.pick("Voorbeeld", "Example")
        yield Callout(
            title,
            basis.pick(
                "Bedragen in dit hoofdstuk zijn bedacht om te laten zien hoe het werkt.",
                "Amounts in this chapter were made up to show how it works.",
            ),
        )
    yield _per_year(basis, rows)
    for kind, read in _KINDS:
        if any(read(row) for row in rows):
            yield _per_line(basis, rows, kind, read)


def _per_year(basis: Basis, rows: tuple[BudgetRow, ...]) -> Table:
    header = (
        basis.pick("Jaar", "Year"),
        *(basis.say(kind) for kind, _ in _KINDS),
        basis.pick("Deel uitgegeven", "Part spent"),
        basis.pick("Van financiers", "From funders"),
    )
    found = tuple(
        (
            str(row.year),
            *(_euro(basis, read(row)) for _, read in _KINDS),
            saying.share(basis, row.spent, row.planned),
            _euro(basis, row.funded),
        )
        for row in total_per_year(rows)
    )
    caption = basis.pick("Alle lijnen samen, in euro", "All lines together, in euros")
    return Table(caption, header, found, numbers=(1, 2, 3, 4, 5))


def _per_line(
    basis: Basis, rows: tuple[BudgetRow, ...], kind: Text, read: Callable[[BudgetRow], int]
) -> Table:
    years = sorted({row.year for row in rows})
    lines = list(dict.fromkeys(row.line for row in rows))
    amounts = {(row.line, row.year): read(row) for row in rows}
    found = tuple(
        (
            basis.label(line, "lines") or basis.pick("Zonder lijn", "Without a line"),
            *(_euro(basis, amounts.get((line, year), 0)) for year in years),
            _euro(basis, sum(amounts.get((line, year), 0) for year in years)),
        )
        for line in lines
    )
    total = basis.pick("Samen", "Together")
    header = (basis.pick("Lijn", "Line"), *map(str, years), total)
    places = range(1, len(header))
    caption = f"{basis.say(kind)} {basis.pick('per lijn, in euro', 'per line, in euros')}"
    wide = (2.6, *(1.0 for _ in places))
    return Table(caption, header, found, shares=wide, numbers=tuple(places))


def _euro(basis: Basis, amount: int) -> str:
    return format_number(amount, 0, basis.language)
