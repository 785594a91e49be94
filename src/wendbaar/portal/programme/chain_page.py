"""The results chain: the tables of the plan with their first column filled, and the same as a picture."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wendbaar.core.indicators.library import library
from wendbaar.core.programme.chain import Cell
from wendbaar.core.programme.progress import Course, Progress
from wendbaar.core.programme.results_chain import FilledRow, filled_chain
from wendbaar.core.vocabulary.people import TargetGroup
from wendbaar.portal.figures.language import language
from wendbaar.portal.programme.definitions import has_page, indicator_label
from wendbaar.portal.programme.drawing import Box, Curve, Drawing, draw
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.links import EntryLink, href, link
from wendbaar.portal.programme.series import (
    Shown,
    course_of_indicator,
    courses,
    shown,
)


@dataclass(frozen=True)
class FigureLine:
    """A figure in a cell."""

    key: str
    label: str
    shown: Shown | None
    course: Course | None
    has_page: bool


@dataclass(frozen=True)
class CellView:
    """A line of a cell with its figures; a derived row has no words of its own."""

    label: str
    figures: tuple[FigureLine, ...]


@dataclass(frozen=True)
class RowView:
    """A row of the table."""

    key: str
    label: str
    actions: tuple[tuple[EntryLink, str], ...]  # with the step on the effect ladder in words
    reason: str
    output: tuple[CellView, ...]
    outcome: tuple[CellView, ...]
    impact: tuple[CellView, ...]


@dataclass(frozen=True)
class GroupView:
    """The table of a target group and its picture."""

    group: TargetGroup
    label: str
    rows: tuple[RowView, ...]
    picture: Drawing


@dataclass(frozen=True)
class ChainPage:
    """The whole page."""

    groups: tuple[GroupView, ...]
    is_derived: bool


def chain_page(here: Here) -> ChainPage:
    """Gather the page."""
    stages = {key: each.level.key for key, each in library().items()}
    rows = filled_chain(here.programme, here.today, stages)
    found = courses(here)
    by_group: dict[TargetGroup, list[FilledRow]] = {}
    for each in rows:
        by_group.setdefault(each.row.target_group, []).append(each)
    groups = tuple(_group(here, group, own, found) for group, own in by_group.items())
    return ChainPage(groups, any(each.is_derived for each in rows))


def _group(
    here: Here, group: TargetGroup, rows: list[FilledRow], found: dict[str, Progress]
) -> GroupView:
    label = group.en if language() == "en" else group.nl
    views = tuple(_row(here, each, found) for each in rows)
    return GroupView(group, label, views, _picture(here, rows))


def _row(here: Here, filled: FilledRow, found: dict[str, Progress]) -> RowView:
    def cells(of: tuple[Cell, ...]) -> tuple[CellView, ...]:
        return tuple(_cell(here, each, found, is_derived=filled.is_derived) for each in of)

    row, lang = filled.row, language()
    return RowView(
        key=row.key,
        label=row.label.said(lang),
        actions=tuple(
            (link(here, each.action), _step(each.effect_step)) for each in filled.actions
        ),
        reason=filled.reason.said(lang) if filled.reason else "",
        output=cells(row.output),
        outcome=cells(row.outcome),
        impact=cells(row.impact),
    )


def _step(step: object) -> str:
    return str(getattr(step, "en" if language() == "en" else "nl"))


def _cell(here: Here, cell: Cell, found: dict[str, Progress], *, is_derived: bool) -> CellView:
    label = "" if is_derived else cell.label.said(language())  # it would say the figure twice
    return CellView(label, tuple(_figure(here, key, found) for key in cell.indicators))


def _figure(here: Here, key: str, found: dict[str, Progress]) -> FigureLine:
    return FigureLine(
        key,
        indicator_label(here, key),
        shown(here, key),
        course_of_indicator(here, key, found),
        has_page(here.place, key),
    )


def _picture(here: Here, rows: list[FilledRow]) -> Drawing:
    """Actions, the rows they stand in, and what one hopes to see: from left to right."""
    actions, impacts, curves = dict[str, Box](), dict[str, Box](), list[Curve]()
    middle = []
    for filled in rows:
        row = filled.row
        key = f"row/{row.key}"
        middle.append(Box(key, row.label.said(language())))
        for each in filled.actions:
            name = f"action/{each.action.key}"
            actions[name] = Box(
                name, each.action.label.said(language()), href(here.region, each.action)
            )
            curves.append(Curve(name, key, is_dotted=not each.effect_step.allows_effect_words))
        for cell in row.impact:
            name = f"impact/{cell.indicators[0] if cell.indicators else cell.label.nl}"
            label = (
                indicator_label(here, cell.label.nl)
                if filled.is_derived
                else cell.label.said(language())
            )
            impacts.setdefault(name, Box(name, label))
            curves.append(Curve(key, name, is_dotted=True))
    columns = [
        (_("Actions"), list(actions.values())),
        (_("What is done"), middle),
        (_("What one hopes to see"), list(impacts.values())),
    ]
    return draw(columns, curves, gap=110)
