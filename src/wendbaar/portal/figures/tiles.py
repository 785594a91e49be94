"""A tile: the question, the number, how it changed, how fresh it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wendbaar.core.disclosure.figure import Figure
from wendbaar.portal.figures import reading, wording
from wendbaar.portal.figures.answers import answer, question
from wendbaar.portal.figures.change import Change, change
from wendbaar.portal.figures.sparkline import Sparkline, sparkline
from wendbaar.portal.releases.place import Place
from wendbaar.publish.through_time import at_period, year_before


@dataclass(frozen=True, kw_only=True)
class Tile:
    """One figure as a reader meets it first."""

    key: str
    question: str
    number: str  # empty when hidden
    unit: str
    reason: str  # why there is no number; empty when there is one
    period: str
    answer: str
    change: Change | None
    line: Sparkline
    is_synthetic: bool
    is_provisional: bool
    next_period: str


def tile(place: Place, definition: dict[str, Any], period: str = "") -> Tile | None:
    """The tile of an indicator in this area; None when there is no figure at all."""
    trend = reading.trend(place, definition["key"])
    figure = at_period(trend, period) if period else (trend[-1] if trend else None)
    if figure is None:
        return None
    return _made(place, definition, figure, trend[: trend.index(figure) + 1])


def latest_tiles(place: Place) -> dict[str, Tile]:
    """The tile of every indicator that has a figure here, made from one read."""
    definitions = {each["key"]: each for each in place.bundle.manifest["indicators"]}
    return {
        key: _made(place, definitions[key], trend[-1], trend)
        for key, trend in reading.trends_of_all(place).items()
    }


def _made(place: Place, definition: dict[str, Any], figure: Figure, upto: Sequence[Figure]) -> Tile:
    before = year_before(upto, figure)
    is_shown = figure.value is not None
    unit = definition["unit"]
    return Tile(
        key=definition["key"],
        question=question(definition),
        number=wording.figure_text(figure, unit) if is_shown else "",
        unit=wording.unit_words(unit),
        reason="" if is_shown else wording.reason(figure.status),
        period=wording.period_label(figure.period),
        answer=_answer(place, definition, figure),
        change=change(figure, before, definition) if before else None,
        line=sparkline([each.value for each in upto]),
        is_synthetic=figure.source_kind == "synthetic",
        is_provisional=wording.is_provisional(figure),
        next_period=wording.next_period(figure.period, place.bundle.manifest["periods"]["last"]),
    )


def _answer(place: Place, definition: dict[str, Any], figure: Figure) -> str:
    if figure.value is None:
        return ""
    return answer(
        definition["key"],
        period=wording.period_phrase(figure.period),
        area=wording.area_phrase(place.area),
        value=wording.quantity(figure.value, definition["unit"]),
        number=wording.number(figure.value, definition["unit"]["key"]),
    )
