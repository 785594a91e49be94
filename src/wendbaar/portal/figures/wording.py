"""Figures, periods and areas as they stand in a sentence or beside a number."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from wendbaar.core.disclosure.figure import Figure, Status
from wendbaar.core.disclosure.note import Note
from wendbaar.core.vocabulary.periods import Period
from wendbaar.portal.figures.language import language
from wendbaar.publish.words import format_value

_OVERDUE = 3  # periods
_SIGNS = {"percent", "euro"}  # units that are part of the number


def number(value: float, unit: str) -> str:
    """A number as it stands large on the page: 68,2%, € 34.500, 12.345."""
    return format_value(value, unit, language())


def unit_words(unit: Mapping[str, str]) -> str:
    """The unit that stands beside the number; empty when it is part of it."""
    return "" if unit["key"] in _SIGNS else unit[language()]


def quantity(value: float, unit: Mapping[str, str]) -> str:
    """A number with its unit: 12.345 personen."""
    return f"{number(value, unit['key'])} {unit_words(unit)}".strip()


def figure_text(figure: Figure | None, unit: Mapping[str, str]) -> str:
    """The value as it stands in a table, or the reason why there is none."""
    if figure is None:
        return _("no figure")
    return reason(figure.status) if figure.value is None else number(figure.value, unit["key"])


def reason(status: Status) -> str:
    """Why a value is not on the page."""
    if status.is_suppressed:
        return _("not shown, to protect people")
    return {
        Status.NOT_APPLICABLE: _("does not apply"),
        Status.UNKNOWN: _("unknown"),
        Status.MISSING: _("not delivered"),
        Status.UNRELIABLE: _("not shown, too uncertain"),
    }.get(status, "")


def why_absent(status: Status) -> str:
    """Why there is nothing to count, where the reason does not say it itself."""
    if status is not Status.NOT_APPLICABLE:
        return ""
    return _("There is nobody to count there, or the figure does not exist for that group.")


def is_provisional(figure: Figure) -> bool:
    """Whether the supplier may still revise it."""
    return figure.note == Note.PROVISIONAL.key


def period_label(code: str) -> str:
    """A period as a heading: 4e kwartaal 2025."""
    return Period.parse(code).label(language())


def next_period(code: str, last: str) -> str:
    """The period that comes after; empty when it is overdue, as a source that has stopped.

    `last` is the last period of the release: more than two periods behind it nobody expects a
    newer figure any more.
    """
    period = Period.parse(code)
    if period.shift(_OVERDUE).first_day <= Period.parse(last).first_day:
        return ""
    return period.shift(1).label(language())


def period_phrase(code: str) -> str:
    """A period inside a sentence: in het 4e kwartaal van 2025."""
    period = Period.parse(code)
    if language() == "en":
        return f"in {'the ' if period.kind == 'SJ' else ''}{period.label('en')}"
    if period.kind == "KW":
        return f"in het {period.number}e kwartaal van {period.year}"
    return f"in {'het ' if period.kind == 'SJ' else ''}{period.label('nl')}"


def area_phrase(area: Mapping[str, Any]) -> str:
    """An area inside a sentence; a region and a municipality may share a name."""
    pattern = {
        "region": _("the region of {name}"),
        "province": _("the province of {name}"),
        "municipality": _("the municipality of {name}"),
    }.get(area["kind"], "{name}")
    return pattern.format(name=area["name"])


def area_labels(areas: Iterable[Mapping[str, Any]]) -> list[str]:
    """Areas in a list; among regions alone the word region says nothing."""
    listed = list(areas)
    is_mixed = any(each["kind"] == "municipality" for each in listed)
    return [
        area_label(each) if is_mixed or each["kind"] != "region" else str(each["name"])
        for each in listed
    ]


def area_label(area: Mapping[str, Any]) -> str:
    """An area in a list: its name, with its kind where that says more."""
    pattern = {
        "region": _("{name} (region)"),
        "province": _("{name} (province)"),
        "country": _("{name} (country)"),
    }.get(area["kind"], "{name}")
    return pattern.format(name=area["name"])
