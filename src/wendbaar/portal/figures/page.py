"""All that stands on the page of an indicator, gathered before the template begins."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _

from wendbaar.core.disclosure.figure import Figure, Status
from wendbaar.portal.figures import reading, wording
from wendbaar.portal.figures.answers import question
from wendbaar.portal.figures.language import in_language, language
from wendbaar.portal.figures.tiles import Tile, tile
from wendbaar.portal.releases.place import AreaEntry, Place
from wendbaar.publish.through_time import at_period

Definition = dict[str, Any]


@dataclass(frozen=True)
class Row:
    """A line of a table beside a chart."""

    label: str
    text: str
    is_shown: bool
    code: str = ""
    is_here: bool = False
    margin: str = ""
    is_provisional: bool = False


@dataclass(frozen=True)
class Breakdown:
    """A dimension one may split by."""

    key: str
    label: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Hidden:
    """How many figures are not shown for one reason."""

    reason: str
    count: int
    why: str = ""  # where the reason alone is a riddle


@dataclass(frozen=True, kw_only=True)
class Page:
    """The page of an indicator."""

    key: str
    question: str
    label: str
    tile: Tile
    period: str
    periods: tuple[tuple[str, str], ...]
    trend: tuple[Row, ...]
    breakdowns: tuple[tuple[str, str], ...]
    breakdown: Breakdown | None
    areas: tuple[Row, ...]
    regions: tuple[Row, ...]
    figures: int
    hidden: tuple[Hidden, ...]
    receipts: tuple[dict[str, Any], ...]
    figure: Figure
    has_map: bool
    remarks: tuple[str, ...]


def indicator_page(place: Place, definition: Definition, period: str, by: str) -> Page:
    """Gather the page; 404 when there is no figure for that area or period."""
    key = definition["key"]
    trend = reading.trend(place, key)
    chosen = chosen_figure(place, trend, period)
    made = tile(place, definition, chosen.period)
    assert made is not None
    figures, hidden = reading.not_shown(place, key)
    return Page(
        key=key,
        question=question(definition),
        label=in_language(definition["label"]),
        tile=made,
        period=chosen.period,
        periods=tuple((f.period, wording.period_label(f.period)) for f in reversed(trend)),
        trend=tuple(row(wording.period_label(f.period), f, definition) for f in reversed(trend)),
        breakdowns=tuple((dim, dimension_label(place, dim)) for dim in definition["breakdowns"]),
        breakdown=_breakdown(place, definition, chosen.period, by),
        areas=_areas(place, definition, chosen.period, reading.neighbours(place)),
        regions=_areas(place, definition, chosen.period, _other_regions(place)),
        figures=figures,
        hidden=tuple(
            Hidden(wording.reason(Status(status)), count, wording.why_absent(Status(status)))
            for status, count in hidden.items()
        ),
        receipts=_receipts(place, chosen),
        figure=chosen,
        has_map=any(area["kind"] == "municipality" for area in place.areas.values()),
        remarks=_remarks(chosen),
    )


def _remarks(figure: Figure) -> tuple[str, ...]:
    """What a reader must know beside the number: its margin, and whether it was changed."""
    margin = _margin(figure)
    found = (
        [_("The true value lies between {margin} (95%).").format(margin=margin)] if margin else []
    )
    if wording.is_provisional(figure):
        found.append(_("Provisional figure: the supplier may still revise it."))
    if figure.status is Status.ROUNDED:
        found.append(_("Rounded, to protect people."))
    if figure.status is Status.PERTURBED:
        found.append(_("Slightly changed, to protect people."))
    return tuple(found)


def chosen_figure(place: Place, trend: list[Figure], period: str) -> Figure:
    """The figure of the asked period, or the latest."""
    if not trend:
        name = wording.area_phrase(place.area)
        raise Http404(_("There is no figure of this kind for {area}.").format(area=name))
    if not period:
        return trend[-1]
    found = at_period(trend, period)
    if found is None:
        raise Http404(_("There is no figure of this kind for the period you asked."))
    return found


def dimension_label(place: Place, dimension: str) -> str:
    """The name of a dimension."""
    entry = place.bundle.manifest["dimensions"].get(dimension)
    return in_language(entry["label"]) if entry else dimension


def code_label(place: Place, dimension: str, code: str) -> str:
    """The name of a code of a dimension."""
    codes = place.bundle.manifest["dimensions"].get(dimension, {}).get("codes", [])
    if codes:
        return next((str(each[language()]) for each in codes if each["code"] == code), code)
    words = code.replace("_", " ")  # an open list, such as actions of partners
    return words[:1].upper() + words[1:]


def chosen_dimension(definition: Definition, by: str) -> str:
    """The asked dimension, or the first one; empty when it may not be split."""
    if by in definition["breakdowns"]:
        return by
    return str(definition["breakdowns"][0]) if definition["breakdowns"] else ""


def _breakdown(place: Place, definition: Definition, period: str, by: str) -> Breakdown | None:
    dimension = chosen_dimension(definition, by)
    if not dimension:
        return None
    found = reading.groups(place, definition["key"], period, dimension)
    rows = tuple(row(code_label(place, dimension, c), f, definition) for c, f in found)
    return Breakdown(dimension, dimension_label(place, dimension), rows) if rows else None


def _areas(
    place: Place, definition: Definition, period: str, areas: list[AreaEntry]
) -> tuple[Row, ...]:
    found = reading.of_areas(place, definition["key"], period, areas)
    here = place.area["code"]
    labels = wording.area_labels(area for area, _ in found)
    return tuple(
        row(label, figure, definition, code=area["code"], here=here)
        for label, (area, figure) in zip(labels, found, strict=True)
    )


def _other_regions(place: Place) -> list[AreaEntry]:
    """Regions to compare a region with; a country has them among its neighbours already."""
    return reading.regions(place) if place.area["kind"] == "region" else []


def row(
    label: str, figure: Figure, definition: Definition, *, code: str = "", here: str = ""
) -> Row:
    """A line of a table; `here` is the code of the area the reader is in."""
    return Row(
        label,
        wording.figure_text(figure, definition["unit"]),
        figure.value is not None,
        code,
        bool(code) and code == here,
        _margin(figure),
        wording.is_provisional(figure),
    )


def _margin(figure: Figure) -> str:
    """The interval in which the true value lies, where the figure has one."""
    if figure.error_low is None or figure.error_high is None:
        return ""
    low = wording.number(figure.error_low, figure.unit)
    return _("{low} and {high}").format(
        low=low, high=wording.number(figure.error_high, figure.unit)
    )


def _receipts(place: Place, figure: Figure) -> tuple[dict[str, Any], ...]:
    wanted = set(figure.receipt_ids)
    return tuple(each for each in place.bundle.manifest["receipts"] if each["id"] in wanted)
