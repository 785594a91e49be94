"""A network drawn on a circle: who stands beside whom, and the lines between them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

SIZE = 1040
_RADIUS = 255
_MOST = 30  # characters of a name


@dataclass(frozen=True)
class Knot:
    """Someone or something in the network."""

    key: str
    label: str
    kind: str
    href: str = ""


@dataclass(frozen=True)
class Line:
    """A connection; `kind` is the key of its kind."""

    one: str
    other: str
    kind: str


@dataclass(frozen=True)
class PlacedKnot:
    """A knot with its place, and how its name is turned so that it reads outward."""

    knot: Knot
    x: float
    y: float
    text: str
    turn: str
    anchor: str


@dataclass(frozen=True)
class PlacedLine:
    """A line as the path of SVG."""

    line: Line
    path: str


@dataclass(frozen=True)
class Network:
    """The whole drawing."""

    size: int
    knots: tuple[PlacedKnot, ...]
    lines: tuple[PlacedLine, ...]


def network(knots: Sequence[Knot], lines: Sequence[Line]) -> Network:
    """Place knots on a circle, those of one kind together, and bend the lines to its middle."""
    ordered = sorted(knots, key=lambda each: (each.kind, each.label.casefold()))
    placed = {
        each.key: _place(each, 2 * math.pi * number / max(len(ordered), 1) - math.pi / 2)
        for number, each in enumerate(ordered)
    }
    drawn = tuple(
        PlacedLine(each, _path(placed[each.one], placed[each.other]))
        for each in lines
        if each.one in placed and each.other in placed
    )
    return Network(SIZE, tuple(placed.values()), drawn)


def _place(knot: Knot, angle: float) -> PlacedKnot:
    middle = SIZE / 2
    x, y = middle + _RADIUS * math.cos(angle), middle + _RADIUS * math.sin(angle)
    degrees = math.degrees(angle)
    is_left = math.cos(angle) < -1e-9
    text = knot.label if len(knot.label) <= _MOST else f"{knot.label[: _MOST - 1].rstrip()}…"
    out = _RADIUS + 14
    tx, ty = middle + out * math.cos(angle), middle + out * math.sin(angle)
    turn = f"translate({tx:.1f} {ty:.1f}) rotate({degrees + 180 if is_left else degrees:.1f})"
    return PlacedKnot(knot, round(x, 1), round(y, 1), text, turn, "end" if is_left else "start")


def _path(one: PlacedKnot, other: PlacedKnot) -> str:
    """A curve that bends halfway to the middle, so that lines fan out."""
    middle = SIZE / 2
    cx = (one.x + other.x) / 4 + middle / 2
    cy = (one.y + other.y) / 4 + middle / 2
    return f"M{one.x} {one.y}Q{cx:.1f} {cy:.1f} {other.x} {other.y}"
