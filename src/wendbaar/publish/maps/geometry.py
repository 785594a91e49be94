"""Boundaries on paper: project, snap to a grid, write as short SVG paths."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Point = tuple[int, int]
Ring = tuple[Point, ...]
GRID = 1000  # steps over the longer side; fine enough for a screen, coarse enough to be small


@dataclass(frozen=True)
class Shape:
    """An area on the grid."""

    code: str
    rings: tuple[Ring, ...]

    @cached_property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of its largest ring."""
        ring = max(self.rings, key=len)
        xs, ys = [x for x, _ in ring], [y for _, y in ring]
        return min(xs), min(ys), max(xs), max(ys)

    @cached_property
    def label_place(self) -> tuple[int, int, int]:
        """Where a name fits best: x, y and width of the widest line across the largest ring."""
        ring = max(self.rings, key=len)
        _, top, _, bottom = self.box
        heights = [top + (bottom - top) * part // 20 for part in range(4, 17)]
        middle = (top + bottom) // 2
        lines = [(*_line_across(ring, y), y) for y in heights]
        # A line near the middle is preferred to one that is only a little wider.
        x, width, y = max(lines, key=lambda line: line[1] - abs(line[2] - middle) // 2)
        return x, y, width

    @property
    def path(self) -> str:
        """Its rings as the `d` of an SVG path, in relative steps."""
        return "".join(ring_path(ring) for ring in self.rings)


@dataclass(frozen=True)
class Sheet:
    """All shapes on one sheet, with its size."""

    shapes: Mapping[str, Shape]
    width: int
    height: int


def lay_out(boundaries: Mapping[str, Any], focus: Iterable[str]) -> Sheet:
    """Put the boundaries on a sheet that the focus areas fill; others show as far as they fit.

    Equirectangular with the middle latitude as standard parallel: within the Netherlands the
    error is under half a per cent (Snyder, Map Projections: A Working Manual, 1987, p. 90).
    """
    wanted = set(focus)
    polygons = {_code(each): _rings(each["geometry"]) for each in boundaries["features"]}
    inside = [point for code in wanted & set(polygons) for ring in polygons[code] for point in ring]
    west, east = min(p[0] for p in inside), max(p[0] for p in inside)
    south, north = min(p[1] for p in inside), max(p[1] for p in inside)
    shrink = math.cos(math.radians((south + north) / 2))
    scale = GRID / max((east - west) * shrink, north - south)

    def place(point: Sequence[float]) -> Point:
        return round((point[0] - west) * shrink * scale), round((north - point[1]) * scale)

    width, height = place((east, south))
    shapes = {}
    for code, rings in polygons.items():
        kept = [ring for each in rings if len(ring := _snap(each, place)) > 2]
        if kept and (code in wanted or _touches(kept, width, height)):
            shapes[code] = Shape(code, tuple(kept))
    return Sheet(shapes, width, height)


def ring_path(ring: Sequence[Point], *, is_closed: bool = True) -> str:
    """Points as an SVG path of relative steps."""
    (x, y), steps = ring[0], []
    for next_x, next_y in ring[1:]:
        dx, dy = next_x - x, next_y - y
        steps.append(f"{dx}{dy}" if dy < 0 else f"{dx} {dy}")
        x, y = next_x, next_y
    return f"M{ring[0][0]} {ring[0][1]}l{' '.join(steps)}{'z' if is_closed else ''}"


def outline(shapes: Mapping[str, Shape], group_of: Mapping[str, str]) -> str:
    """The path of the borders between groups of areas, and around all of them.

    Works on borders that two neighbours share point by point; a border that only one area has is
    an outer border.
    """
    sides: dict[tuple[Point, Point], list[str]] = {}
    for code, group in group_of.items():
        for ring in shapes[code].rings if code in shapes else ():
            for start, end in zip(ring, [*ring[1:], ring[0]], strict=True):
                sides.setdefault((min(start, end), max(start, end)), []).append(group)
    borders = [side for side, groups in sides.items() if len(groups) == 1 or len(set(groups)) > 1]
    return "".join(ring_path(line, is_closed=False) for line in _join(borders))


def _line_across(ring: Ring, y: int) -> tuple[int, int]:
    """Middle and width of the widest part of a ring at this height."""
    crossings = sorted(
        x1 + (y + 0.5 - y1) * (x2 - x1) / (y2 - y1)
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True)
        if (y1 <= y) != (y2 <= y)
    )
    parts = list(zip(crossings[::2], crossings[1::2], strict=True))
    start, end = max(parts, key=lambda part: part[1] - part[0], default=(0.0, 0.0))
    return round((start + end) / 2), round(end - start)


def _join(borders: Iterable[tuple[Point, Point]]) -> list[list[Point]]:
    """Sides joined to long lines, so that the path is short."""
    ends: dict[Point, list[Point]] = {}
    for start, end in borders:
        ends.setdefault(start, []).append(end)
        ends.setdefault(end, []).append(start)
    lines = []
    for first in sorted(ends, key=lambda point: (len(ends[point]) % 2 == 0, point)):
        while ends[first]:
            line = [first]
            while ends[line[-1]]:
                following = ends[line[-1]].pop()
                ends[following].remove(line[-1])
                line.append(following)
            lines.append(line)
    return lines


def _code(feature: Mapping[str, Any]) -> str:
    return str(feature["properties"]["code"])


def _rings(geometry: Mapping[str, Any]) -> list[Any]:
    is_multi = geometry["type"] == "MultiPolygon"
    polygons = geometry["coordinates"] if is_multi else [geometry["coordinates"]]
    return [ring for polygon in polygons for ring in polygon]


def _snap(ring: Sequence[Any], place: Any) -> Ring:
    """A ring on the grid without points that repeat."""
    found: list[Point] = []
    for point in ring:
        snapped = place(point)
        if not found or found[-1] != snapped:
            found.append(snapped)
    if len(found) > 1 and found[0] == found[-1]:
        found.pop()
    return tuple(found)


def _touches(rings: Sequence[Ring], width: int, height: int) -> bool:
    return any(0 <= x <= width and 0 <= y <= height for ring in rings for x, y in ring)
