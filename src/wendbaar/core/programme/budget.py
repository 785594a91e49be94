"""Budget: what was planned, committed, spent and received, per line and year, in whole euros.

An amount stands with a line, a measure or an action and is counted once. An action belongs to
the first measure it names, or else to the first line; a measure belongs to its line.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from wendbaar.core.programme.codes import MoneyKind
from wendbaar.core.programme.money import Amount
from wendbaar.core.programme.plan import Action
from wendbaar.core.programme.programme import Programme
from wendbaar.core.programme.where_used import actions_of_line, measures_of


@dataclass(frozen=True)
class BudgetRow:
    """The money of a line in a year; `line` is None for what belongs to no line."""

    line: str | None
    year: int
    planned: int
    committed: int
    spent: int
    funded: int
    is_example: bool  # some of it was made up


def budget(programme: Programme) -> tuple[BudgetRow, ...]:
    """The money per line, in the order of the programme, and year."""
    by_place: dict[tuple[str | None, int], list[Amount]] = {}
    for amount in programme.amounts:
        place = line_of(programme, amount.about), amount.year
        by_place.setdefault(place, []).append(amount)
    order = {line.key: number for number, line in enumerate(programme.lines)}
    places = sorted(by_place, key=lambda each: (order.get(each[0] or "", len(order)), each[1]))
    return tuple(_row(line, year, by_place[line, year]) for line, year in places)


def total_per_year(rows: Iterable[BudgetRow]) -> tuple[BudgetRow, ...]:
    """All lines together, per year."""
    by_year: dict[int, list[BudgetRow]] = {}
    for row in rows:
        by_year.setdefault(row.year, []).append(row)
    return tuple(_sum(None, year, by_year[year]) for year in sorted(by_year))


def total_per_line(rows: Iterable[BudgetRow]) -> dict[str | None, BudgetRow]:
    """All years together, per line; `year` is the last of them."""
    by_line: dict[str | None, list[BudgetRow]] = {}
    for row in rows:
        by_line.setdefault(row.line, []).append(row)
    return {
        line: _sum(line, max(each.year for each in found), found) for line, found in by_line.items()
    }


def budget_of(programme: Programme, key: str) -> tuple[BudgetRow, ...]:
    """The money of a line, measure or action with all that hangs below it, per year."""
    below = _below(programme, key)
    by_year: dict[int, list[Amount]] = {}
    for amount in programme.amounts:
        if amount.about in below:
            by_year.setdefault(amount.year, []).append(amount)
    return tuple(_row(None, year, by_year[year]) for year in sorted(by_year))


def line_of(programme: Programme, key: str) -> str | None:
    """The line a line, measure or action belongs to."""
    if programme.find("lines", key):
        return key
    measure = next((each for each in programme.measures if each.key == key), None)
    if measure is not None:
        return measure.line
    action = next((each for each in programme.actions if each.key == key), None)
    return _line_of_action(programme, action) if action else None


def _line_of_action(programme: Programme, action: Action) -> str | None:
    if action.measures:
        return line_of(programme, action.measures[0])
    return action.lines[0] if action.lines else None


def _below(programme: Programme, key: str) -> set[str]:
    found = {key}
    if programme.find("lines", key):
        found |= {each.key for each in measures_of(programme, key)}
        actions = actions_of_line(programme, key)
        found |= {each.key for each in actions if line_of(programme, each.key) == key}
    elif programme.find("measures", key):
        found |= {
            each.key for each in programme.actions if each.measures and each.measures[0] == key
        }
    return found


def _row(line: str | None, year: int, amounts: list[Amount]) -> BudgetRow:
    def euro(kind: MoneyKind) -> int:
        return sum(each.euro for each in amounts if each.kind is kind)

    return BudgetRow(
        line,
        year,
        planned=euro(MoneyKind.PLANNED),
        committed=euro(MoneyKind.COMMITTED),
        spent=euro(MoneyKind.SPENT),
        funded=euro(MoneyKind.FUNDED),
        is_example=any(each.is_example for each in amounts),
    )


def _sum(line: str | None, year: int, rows: list[BudgetRow]) -> BudgetRow:
    return BudgetRow(
        line,
        year,
        planned=sum(each.planned for each in rows),
        committed=sum(each.committed for each in rows),
        spent=sum(each.spent for each in rows),
        funded=sum(each.funded for each in rows),
        is_example=any(each.is_example for each in rows),
    )
