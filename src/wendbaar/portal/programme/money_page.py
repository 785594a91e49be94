"""The budget: planned, committed and spent, by line and year, drawn and as a table."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wendbaar.core.programme.budget import BudgetRow, budget, total_per_line, total_per_year
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.links import EntryLink, link_to

_WIDTH = 640  # of the longest bar
_ROW = 62


@dataclass(frozen=True)
class MoneyBar:
    """A line on the drawing, in pixels and in euros."""

    label: str
    y: int
    planned: int
    committed: int
    spent: int
    row: BudgetRow


@dataclass(frozen=True)
class MoneyLine:
    """A line in the table: its years, and all of them together."""

    link: EntryLink
    years: tuple[BudgetRow, ...]
    total: BudgetRow


@dataclass(frozen=True)
class MoneyPage:
    """The page."""

    lines: tuple[MoneyLine, ...]
    totals: tuple[BudgetRow, ...]
    bars: tuple[MoneyBar, ...]
    height: int
    is_example: bool


def money_page(here: Here) -> MoneyPage:
    """Gather the page."""
    rows = budget(here.programme)
    lines = tuple(
        MoneyLine(_link(here, key), tuple(each for each in rows if each.line == key), total)
        for key, total in total_per_line(rows).items()
    )
    most = max((each.total.planned for each in lines), default=0) or 1
    bars = tuple(
        MoneyBar(
            each.link.label,
            number * _ROW,
            _pixels(each.total.planned, most),
            _pixels(each.total.committed, most),
            _pixels(each.total.spent, most),
            each.total,
        )
        for number, each in enumerate(lines)
    )
    made_up = any(row.is_example for row in rows)
    return MoneyPage(lines, total_per_year(rows), bars, len(bars) * _ROW + 8, made_up)


def _link(here: Here, key: str | None) -> EntryLink:
    return link_to(here, key, "lines") if key else EntryLink(_("No line"), "")


def _pixels(euro: int, most: int) -> int:
    return round(_WIDTH * euro / most)
