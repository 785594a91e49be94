"""How areas are filled and what the legend says: classes, hatching for hidden, dots for unknown."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from wendbaar.core.disclosure.figure import Status
from wendbaar.publish.charts.style import FONT, INK, SOFT_INK, ChartStyle
from wendbaar.publish.charts.svg import HATCH
from wendbaar.publish.maps.classes import MapClass, class_of
from wendbaar.publish.words import format_value, short_status, status_words

DOTS = (
    '<pattern id="stippen" width="8" height="8" patternUnits="userSpaceOnUse">'
    '<rect width="8" height="8" fill="#fff"/>'
    f'<circle cx="2" cy="2" r="1.2" fill="{SOFT_INK}" fill-opacity="0.6"/></pattern>'
)
_HIDDEN, _UNKNOWN = "url(#arcering)", "url(#stippen)"
# One of the two has a contrast of 4.5 or more on any colour.
_BLACK, _WHITE = "#000000", "#ffffff"
_STEP = 30  # height of a line of the drawn legend


@dataclass(frozen=True)
class MapArea:
    """An area on the map: its name, its figure or the reason there is none, where it leads."""

    code: str
    name: str
    value: float | None
    status: Status
    href: str = ""
    group: str = ""  # areas of one group (a region) get one outline
    number: str = ""  # its number in the list, which stands for its name on a phone


@dataclass(frozen=True)
class LegendEntry:
    """A line of the legend: a swatch (a small SVG) and its words."""

    swatch: str
    words: str


@dataclass(frozen=True)
class Paint:
    """The classes of one map, with the unit and the language of its values."""

    classes: tuple[MapClass, ...]
    unit: str
    style: ChartStyle

    def fill(self, area: MapArea) -> str:
        """The colour or pattern of an area."""
        if area.value is not None:
            return class_of(area.value, self.classes).colour
        hidden = area.status.is_suppressed or area.status is Status.UNRELIABLE
        return _HIDDEN if hidden else _UNKNOWN

    def ink(self, area: MapArea) -> tuple[str, str]:
        """The colour of letters on an area, and of the edge around them.

        On a class the edge has its colour, so that letters stay sharp; a pattern needs white.
        """
        if area.value is None:
            return INK, _WHITE
        fill = self.fill(area)
        return max((_BLACK, _WHITE), key=lambda ink: contrast(ink, fill)), fill

    def value(self, area: MapArea) -> str:
        """The value in words, or why there is none."""
        if area.value is None:
            return status_words(area.status, self.style.language)
        return format_value(area.value, self.unit, self.style.language)

    def legend(self, areas: Sequence[MapArea]) -> tuple[LegendEntry, ...]:
        """The classes from high to low, then what hatching and dots mean here."""
        lines = [(each.colour, each.words) for each in reversed(self.classes)]
        for area in areas:
            line = (self.fill(area), short_status(area.status, self.style.language))
            if area.value is None and line not in lines:
                lines.append(line)
        return tuple(LegendEntry(_swatch(fill), words) for fill, words in lines)


def legend_height(legend: Sequence[LegendEntry]) -> int:
    """How much room a drawn legend takes."""
    return _STEP * len(legend) + 20


def draw_legend(legend: Sequence[LegendEntry], *, left: int, top: int) -> str:
    """The legend as part of a picture that stands alone."""
    lines = []
    for number, entry in enumerate(legend):
        y = top + _STEP * number
        swatch = entry.swatch.replace("<svg ", f'<svg x="{left}" y="{y}" ', 1)
        lines.append(
            f'{swatch}<text x="{left + 34}" y="{y + 15}" font-size="19" '
            f'font-family={quoteattr(FONT)} fill="{INK}">{escape(entry.words)}</text>'
        )
    return "".join(lines)


def contrast(one: str, other: str) -> float:
    """How well two colours read on each other (WCAG 2.2, contrast ratio)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _swatch(fill: str) -> str:
    """A small picture with its own pattern: it may stand in another place of the page."""
    pattern = {_HIDDEN: HATCH, _UNKNOWN: DOTS}.get(fill, "")
    return (
        '<svg width="22" height="18" viewBox="0 0 22 18" aria-hidden="true" focusable="false">'
        f"{f'<defs>{pattern}</defs>' if pattern else ''}"
        f'<rect x="0.5" y="0.5" width="21" height="17" fill="{fill}" stroke="{SOFT_INK}"/></svg>'
    )
