"""What a delivery would look like when published: counted and protected by the same functions.

Counting is that of a release (data/computation), protection that of the region's last release.
Only this partner's rows are counted; a release counts those of all partners together.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wendbaar.core.disclosure.figure import Figure, Status
from wendbaar.core.disclosure.figures import published, read_figures
from wendbaar.core.disclosure.policy import PRESETS, Policy
from wendbaar.core.disclosure.protect import protect
from wendbaar.core.indicators.coverage import Coverage
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.indicators.grid import Origin
from wendbaar.core.indicators.library import library
from wendbaar.core.indicators.places import number_of
from wendbaar.core.vocabulary.areas import Area, AreaKind
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.dimensions import dimension, label_of
from wendbaar.core.vocabulary.geography import CURRENT_VINTAGE, municipalities_of
from wendbaar.data.computation import (
    Delivered,
    aggregate_employers,
    aggregate_inputs,
    aggregate_participations,
)
from wendbaar.data.partners.store import stored_path
from wendbaar.data.warehouse import Warehouse
from wendbaar.portal.deliveries.folder import home, workplace
from wendbaar.portal.deliveries.models import Delivery
from wendbaar.portal.deliveries.place import Place, action_name
from wendbaar.portal.figures.language import language
from wendbaar.portal.figures.wording import figure_text, unit_words
from wendbaar.publish.words import status_words

_COUNT = {
    "participation": aggregate_participations,
    "action_period": aggregate_inputs,
    "employer_year": aggregate_employers,
}
# table -> figures that are shown, each with its breakdowns
_SHOWN = {
    "participation": (("participants", ("sex", "age", "action")), ("participations", ("action",))),
    "action_period": (
        ("budget_spent", ("action",)),
        ("staff_fte", ("action",)),
        ("service_hours", ("action",)),
    ),
    "employer_year": (("employers_reached", ("sector",)),),
}


@dataclass(frozen=True)
class Line:
    """A figure as it would stand in a table."""

    label: str
    text: str
    is_shown: bool


@dataclass(frozen=True)
class Block:
    """One indicator: for everyone and broken down."""

    question: str
    unit: str  # at the head of a column
    about: str  # beside the number: its unit, and that it was rounded
    total: Line
    parts: tuple[tuple[str, tuple[Line, ...]], ...]  # name of the breakdown, its groups
    hidden: int


def has_preview(table: Table) -> bool:
    """Whether rows of a table can be counted without those of others."""
    return table.name in _SHOWN


def preview(place: Place, delivery: Delivery) -> tuple[Block, ...]:
    """The figures of a delivery that counts, as they would be published."""
    shown = [(library()[key], by) for key, by in _SHOWN.get(place.table.name, ())]
    figures = _figures(place, delivery, [definition for definition, _by in shown])
    return tuple(_block(place, definition, by, figures) for definition, by in shown)


def _figures(
    place: Place, delivery: Delivery, definitions: list[Indicator]
) -> dict[tuple[str, str], Figure]:
    path = stored_path(home(), place.table.name, delivery.receipt)
    areas = (place.area, *municipalities_of(place.here.region, CURRENT_VINTAGE))
    period = place.period.code
    delivered = Delivered(
        path,
        Origin("register", delivery.receipt),
        Coverage.of(_places(place, areas), period, period),
    )
    with workplace() as folder, Warehouse(folder=folder) as warehouse:
        count = _COUNT[place.table.name]
        aggregate = count(warehouse, delivered, definitions, areas, [period])
    protected = protect(aggregate, library(), _policy(place))
    rows = read_figures(published(protected.figures.table))
    of_region = (each for each in rows if each.area == place.here.region)
    return {(each.indicator, _group(each)): each for each in of_region}


def _places(place: Place, areas: tuple[Area, ...]) -> list[int | str]:
    if place.table.name == "action_period":
        return [place.here.region]
    return [number_of(each) for each in areas if each.kind is AreaKind.MUNICIPALITY]


def _policy(place: Place) -> Policy:
    """The rules under which the region publishes; those of a first release where it did not yet."""
    if place.here.place is None:
        return PRESETS["wendbaar-1"]
    return Policy.from_dict(place.here.place.bundle.manifest["policy"])


def _group(figure: Figure) -> str:
    return ",".join(f"{name}={code}" for name, code in sorted(figure.group_by.items()))


def _block(
    place: Place,
    definition: Indicator,
    breakdowns: tuple[str, ...],
    figures: dict[tuple[str, str], Figure],
) -> Block:
    mine = {group: each for (key, group), each in figures.items() if key == definition.key}
    parts = tuple(
        (dimension(by).label(language()), tuple(_lines(place, definition, by, mine)))
        for by in breakdowns
    )
    lines = [line for _name, found in parts for line in found]
    return Block(
        question=definition.question.said(language()),
        unit=_unit(definition)[language()],
        about=_about(definition, mine.get("")),
        total=_line("", definition, mine.get("")),
        parts=tuple(part for part in parts if part[1]),
        hidden=sum(not line.is_shown for line in lines),
    )


def _about(definition: Indicator, figure: Figure | None) -> str:
    words = [unit_words(_unit(definition))]
    if figure is not None and figure.status is Status.ROUNDED:
        words.append(status_words(figure.status, language()))
    return ", ".join(filter(None, words))


def _unit(definition: Indicator) -> dict[str, str]:
    unit = definition.unit
    return {"key": unit.key, "nl": unit.nl, "en": unit.en}


def _lines(place: Place, definition: Indicator, by: str, mine: dict[str, Figure]) -> Iterator[Line]:
    for figure in mine.values():
        if list(figure.group_by) == [by]:
            code = figure.group_by[by]
            is_action = by == "action"
            name = action_name(place.here.programme, code) if is_action else _name(by, code)
            yield _line(name, definition, figure)


def _name(by: str, code: str) -> str:
    return label_of(by, code, language())


def _line(label: str, definition: Indicator, figure: Figure | None) -> Line:
    shown = figure is not None and figure.value is not None
    return Line(label, figure_text(figure, _unit(definition)), shown)
