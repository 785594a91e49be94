"""Drawings in columns: boxes from left to right with curves between them, measured for SVG."""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIDTH = 1080
_LINE = 17  # height of a line of text
_PAD = 7
_GAP = 10
_CHARACTERS = 8.2  # of text at 15 px, wide letters


@dataclass(frozen=True)
class Box:
    """What is drawn: a name with its link, a mark, and how much money it stands for."""

    key: str
    label: str
    href: str = ""
    mark: str = ""  # on_course, behind, unknown or empty
    weight: float = 0.0  # 0 to 1: how thick the bar at its side is
    note: str = ""


@dataclass(frozen=True)
class Curve:
    """A connection of two boxes; dotted where nothing is known of the effect."""

    start: str
    end: str
    weight: float = 0.0
    is_dotted: bool = False


@dataclass(frozen=True)
class PlacedBox:
    """A box with its place on the drawing."""

    box: Box
    x: int
    y: int
    width: int
    height: int
    lines: tuple[tuple[int, str], ...]  # y, text
    bar: int  # width of the bar for money


@dataclass(frozen=True)
class PlacedCurve:
    """A curve as the path of SVG."""

    curve: Curve
    path: str
    width: float

    @property
    def dots(self) -> str:
        """The dashes of a dotted line: dots as wide as the line, with room between."""
        return f"0.1 {1.6 * self.width + 2:g}"


@dataclass(frozen=True)
class Drawing:
    """A whole drawing; `columns` are the titles with their x."""

    width: int
    height: int
    columns: tuple[tuple[int, str], ...]
    boxes: tuple[PlacedBox, ...]
    curves: tuple[PlacedCurve, ...]


def draw(
    columns: Sequence[tuple[str, Sequence[Box]]], curves: Sequence[Curve], *, gap: int = 150
) -> Drawing:
    """Place boxes in columns, each centred on the tallest, and the curves between them."""
    width = (WIDTH - gap * (len(columns) - 1)) // len(columns)
    heights = [_height(boxes, width) for _, boxes in columns]
    tallest = max(heights, default=0)
    placed: dict[str, PlacedBox] = {}
    titles = []
    for number, (title, boxes) in enumerate(columns):
        x = number * (width + gap)
        titles.append((x, title))
        y = 34 + (tallest - heights[number]) // 2
        for box in boxes:
            found = _place(box, x, y, width)
            placed[box.key] = found
            y += found.height + _GAP
    drawn = tuple(
        _curve(each, placed) for each in curves if each.start in placed and each.end in placed
    )
    return Drawing(WIDTH, 34 + tallest + 6, tuple(titles), tuple(placed.values()), drawn)


def _place(box: Box, x: int, y: int, width: int) -> PlacedBox:
    words = _words(box, width)
    lines = tuple((y + _PAD + 13 + _LINE * n, text) for n, text in enumerate(words))
    bar = round(3 + 15 * box.weight)
    return PlacedBox(box, x, y, width, _LINE * len(words) + 2 * _PAD, lines, bar)


def _words(box: Box, width: int) -> list[str]:
    room = int((width - 52) / _CHARACTERS)
    found = textwrap.wrap(box.label, room) or [""]
    if len(found) > 3:
        found = [*found[:2], textwrap.shorten(" ".join(found[2:]), room, placeholder=" …")]
    return [*found, box.note] if box.note else found


def _height(boxes: Sequence[Box], width: int) -> int:
    return sum(_LINE * len(_words(box, width)) + 2 * _PAD + _GAP for box in boxes)


def _curve(curve: Curve, placed: Mapping[str, PlacedBox]) -> PlacedCurve:
    one, other = placed[curve.start], placed[curve.end]
    x1, y1 = one.x + one.width, one.y + one.height / 2
    x2, y2 = other.x, other.y + other.height / 2
    middle = (x1 + x2) / 2
    path = f"M{x1:.0f} {y1:.0f}C{middle:.0f} {y1:.0f} {middle:.0f} {y2:.0f} {x2:.0f} {y2:.0f}"
    return PlacedCurve(curve, path, round(1.2 + 7 * curve.weight, 1))
