"""A map as one SVG picture: each area a link with its name and value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from wendbaar.publish.charts.style import FONT, SOFT_INK, ChartStyle
from wendbaar.publish.charts.svg import HATCH, open_svg
from wendbaar.publish.maps.classes import MapClass, make_classes
from wendbaar.publish.maps.geometry import Shape, Sheet, lay_out, outline
from wendbaar.publish.maps.paint import (
    DOTS,
    LegendEntry,
    MapArea,
    Paint,
    draw_legend,
    legend_height,
)
from wendbaar.publish.maps.tiles import tile_sheet

MARGIN = 12
_NEIGHBOUR = "#eef0f1"
_NAME_SIZE = 19
_NUMBER_SIZE = 36  # on a phone the sheet is a third of its size: 12 pixels
_FEW = 30  # with more areas than this names stand in each other's way and lines get thinner


@dataclass(frozen=True)
class MapText:
    """Name of the map, its text alternative and the unit of its values."""

    title: str
    description: str
    unit: str


@dataclass(frozen=True)
class MapPicture:
    """The drawn map and what explains it."""

    svg: str
    classes: tuple[MapClass, ...]
    legend: tuple[LegendEntry, ...]
    has_boundaries: bool


def draw_map(
    areas: Sequence[MapArea],
    text: MapText,
    *,
    style: ChartStyle,
    boundaries: Mapping[str, Any] | None = None,
    stands_alone: bool = False,
) -> MapPicture:
    """Draw areas in classes; on tiles when there are no boundaries of all of them.

    Args:
        areas: what to draw.
        text: name, text alternative and unit.
        style: accent colour and language.
        boundaries: GeoJSON FeatureCollection with property `code`.
        stands_alone: a file of its own, with the legend in the picture.
    """
    known = [area.value for area in areas if area.value is not None]
    classes = make_classes(known, unit=text.unit, accent=style.accent, language=style.language)
    paint = Paint(classes, text.unit, style)
    has_boundaries = _covers(boundaries, areas)
    codes = [area.code for area in areas]
    sheet = lay_out(boundaries or {}, codes) if has_boundaries else tile_sheet(codes)
    legend = paint.legend(areas)
    drawn = _sheet(areas, sheet, paint, with_outline=has_boundaries)
    drawn = _alone(drawn, legend, sheet) if stands_alone else drawn
    extra = legend_height(legend) if stands_alone else 0
    return MapPicture(
        _open(text, sheet, style, extra) + drawn + "</svg>", classes, legend, has_boundaries
    )


def _covers(boundaries: Mapping[str, Any] | None, areas: Sequence[MapArea]) -> bool:
    drawn = {each["properties"]["code"] for each in (boundaries or {"features": []})["features"]}
    return bool(drawn) and all(area.code in drawn for area in areas)


def _open(text: MapText, sheet: Sheet, style: ChartStyle, extra: int) -> str:
    opening = open_svg(
        str(sheet.width + 2 * MARGIN),
        str(sheet.height + 2 * MARGIN + extra),
        title=text.title,
        description=text.description,
        language=style.language,
    )
    return opening.replace(' role="img"', ' role="group"')  # its parts are links


def _alone(drawn: str, legend: Sequence[LegendEntry], sheet: Sheet) -> str:
    explained = draw_legend(legend, left=MARGIN, top=sheet.height + 2 * MARGIN + 10)
    return f'<rect width="100%" height="100%" fill="#fff"/>{drawn}{explained}'


def _sheet(areas: Sequence[MapArea], sheet: Sheet, paint: Paint, *, with_outline: bool) -> str:
    few = len(areas) <= _FEW
    line = "1.5" if few else "0.8"
    links = "".join(_area(each, sheet.shapes[each.code], paint) for each in areas)
    words = (_name, _number) if few else ()
    names = "".join(write(a, sheet.shapes[a.code], paint) for write in words for a in areas)
    return (
        f"<defs>{HATCH}{DOTS}{_clip(sheet)}</defs>"
        f'<g transform="translate({MARGIN} {MARGIN})" stroke-linejoin="round" font-size="{_NAME_SIZE}" '
        f"font-family={quoteattr(FONT)}>"
        f"{_neighbours(sheet.shapes, {area.code for area in areas})}"
        f'<g stroke="#fff" stroke-width="{line}">{links}</g>'
        f"{_outline(sheet.shapes, areas, line) if with_outline else ''}{names}</g>"
    )


def _clip(sheet: Sheet) -> str:
    return (
        f'<clipPath id="blad"><rect x="{-MARGIN}" y="{-MARGIN}" width="{sheet.width + 2 * MARGIN}" '
        f'height="{sheet.height + 2 * MARGIN}"/></clipPath>'
    )


def _neighbours(shapes: Mapping[str, Shape], own: set[str]) -> str:
    path = "".join(shape.path for code, shape in shapes.items() if code not in own)
    attributes = f'fill="{_NEIGHBOUR}" stroke="#fff" stroke-width="1.5" clip-path="url(#blad)"'
    return f'<path d="{path}" {attributes}/>' if path else ""


def _area(area: MapArea, shape: Shape, paint: Paint) -> str:
    """A path with its name and value as title, inside a link where there is one."""
    label = f"{area.name}: {paint.value(area)}"
    edge = f' stroke="{SOFT_INK}" stroke-width="0.6"' if area.value is None else ""
    drawn = (
        f'<path class="kaart-gebied" d="{shape.path}" fill="{paint.fill(area)}"{edge}>'
        f"<title>{escape(label)}</title></path>"
    )
    if not area.href:
        return drawn
    return f"<a href={quoteattr(area.href)} aria-label={quoteattr(label)}>{drawn}</a>"


def _outline(shapes: Mapping[str, Shape], areas: Sequence[MapArea], width: str) -> str:
    path = outline(shapes, {area.code: area.group for area in areas})
    attributes = f'fill="none" stroke="{SOFT_INK}" stroke-width="{width}" pointer-events="none"'
    return f'<path d="{path}" {attributes}/>'


def _name(area: MapArea, shape: Shape, paint: Paint) -> str:
    """Name and value on the area where they fit; elsewhere title and list say it."""
    x, y, width = shape.label_place
    if len(area.name) * _NAME_SIZE * 0.58 > width:
        return ""
    ink, edge = paint.ink(area)
    has_room = area.value is not None and shape.box[3] - shape.box[1] > 4 * _NAME_SIZE
    value = f'<tspan x="{x}" dy="24" font-weight="700">{paint.value(area)}</tspan>'
    return (
        f'<text class="kaart-naam" x="{x}" y="{y - 4 if has_room else y + 6}" text-anchor="middle" '
        f'fill="{ink}" stroke="{edge}" stroke-width="3" paint-order="stroke" '
        f'pointer-events="none" aria-hidden="true">{escape(area.name)}{value if has_room else ""}</text>'
    )


def _number(area: MapArea, shape: Shape, paint: Paint) -> str:
    """The number of the area in the list; the page shows it where names would be too small."""
    if not area.number:
        return ""
    x, y, _ = shape.label_place
    ink, edge = paint.ink(area)
    return (
        f'<text class="kaart-nummer" x="{x}" y="{y + _NUMBER_SIZE // 3}" text-anchor="middle" '
        f'fill="{ink}" stroke="{edge}" stroke-width="6" paint-order="stroke" '
        f'font-size="{_NUMBER_SIZE}" font-weight="700" '
        f'pointer-events="none" aria-hidden="true">{escape(area.number)}</text>'
    )
