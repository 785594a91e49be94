"""Our tile map as a sheet: one square per municipality, about where it lies."""

from collections.abc import Iterable

from wendbaar.core.vocabulary.geography import tile
from wendbaar.publish.maps.geometry import GRID, Shape, Sheet

_GAP = 0.06  # of a tile


def tile_sheet(codes: Iterable[str]) -> Sheet:
    """Squares of these municipalities on a sheet that they fill."""
    places = {code: tile(code) for code in codes}
    left = min(column for column, _ in places.values())
    top = min(row for _, row in places.values())
    columns = max(column for column, _ in places.values()) - left + 1
    rows = max(row for _, row in places.values()) - top + 1
    side = GRID // max(columns, rows, 4)
    shapes = {
        code: _square(code, (column - left) * side, (row - top) * side, side)
        for code, (column, row) in places.items()
    }
    return Sheet(shapes, columns * side, rows * side)


def _square(code: str, x: int, y: int, side: int) -> Shape:
    gap = max(1, round(side * _GAP))
    end_x, end_y = x + side - gap, y + side - gap
    return Shape(code, (((x, y), (end_x, y), (end_x, end_y), (x, end_y)),))
