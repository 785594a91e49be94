"""Borders as arcs that neighbours share, so that dissolving and simplifying keep them shared.

After Bostock, "TopoJSON": cut every ring at the points where the owners of a line change, treat
each piece once, join the pieces again. Simplification is that of Ramer, Douglas and Peucker.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping

from wendbaar.errors import SourceError

Point = tuple[float, float]
Ring = list[Point]
Owners = frozenset[str]
_Edge = tuple[Point, Point]


def shared_arcs(rings: Mapping[str, Iterable[Ring]]) -> list[tuple[Owners, Ring]]:
    """The lines between areas, each once with the one or two areas it bounds.

    A line inside one area, as where two municipalities became one, is gone.
    """
    owners: dict[_Edge, list[str]] = defaultdict(list)
    for name, loops in rings.items():
        for loop in loops:
            for start, end in itertools.pairwise(loop):
                if start != end:
                    owners[min(start, end), max(start, end)].append(name)
    borders = {
        edge: frozenset(names)
        for edge, names in owners.items()
        if len(names) == 1 or len(set(names)) > 1
    }
    return _chains(borders)


def _chains(borders: dict[_Edge, Owners]) -> list[tuple[Owners, Ring]]:
    touching: dict[Point, list[_Edge]] = defaultdict(list)
    for edge in borders:
        touching[edge[0]].append(edge)
        touching[edge[1]].append(edge)
    nodes = {
        point
        for point, edges in touching.items()
        if len(edges) != 2 or borders[edges[0]] != borders[edges[1]]
    }
    left = dict.fromkeys(borders)
    starts = [(point, edge) for point in sorted(nodes) for edge in touching[point]]
    found = []
    for point, edge in [*starts, *((edge[0], edge) for edge in borders)]:
        if edge in left:
            found.append((borders[edge], _walk(point, edge, touching, nodes, left)))
    return found


def _walk(
    point: Point,
    edge: _Edge,
    touching: Mapping[Point, list[_Edge]],
    nodes: set[Point],
    left: dict[_Edge, None],
) -> Ring:
    line = [point]
    while True:
        del left[edge]
        point = edge[1] if edge[0] == point else edge[0]
        line.append(point)
        onward = [each for each in touching[point] if each in left]
        if point in nodes or not onward:
            return line
        edge = onward[0]


def simplify(line: Ring, tolerance: float) -> Ring:
    """The line with fewer points, its ends kept; a closed line is split at its farthest point."""
    if len(line) < 4:
        return line
    if line[0] != line[-1]:
        return _peucker(line, tolerance)
    far = max(range(len(line)), key=lambda index: _square(line[0], line[index]))
    ring = _peucker(line[: far + 1], tolerance)[:-1] + _peucker(line[far:], tolerance)
    return ring if len(ring) >= 4 else line


def _peucker(line: Ring, tolerance: float) -> Ring:
    keep = {0, len(line) - 1}
    parts = [(0, len(line) - 1)]
    while parts:
        first, last = parts.pop()
        between = range(first + 1, last)
        if not between:
            continue
        distance, index = max((_off(line[i], line[first], line[last]), i) for i in between)
        if distance > tolerance**2:
            keep.add(index)
            parts += [(first, index), (index, last)]
    return [line[index] for index in sorted(keep)]


def _off(point: Point, start: Point, end: Point) -> float:
    """Squared distance of a point to a piece of line."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    if not length:
        return _square(point, start)
    along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length
    along = min(1.0, max(0.0, along))
    return _square(point, (start[0] + along * dx, start[1] + along * dy))


def _square(one: Point, other: Point) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


def join_rings(lines: Iterable[Ring]) -> list[Ring]:
    """Closed rings made of the lines that bound one area."""
    ends: dict[Point, list[int]] = defaultdict(list)
    pieces = list(lines)
    rings = [line for line in pieces if line[0] == line[-1]]
    free = {index for index, line in enumerate(pieces) if line[0] != line[-1]}
    for index in free:
        ends[pieces[index][0]].append(index)
        ends[pieces[index][-1]].append(index)
    while free:
        ring = list(pieces[free.pop()])
        while ring[0] != ring[-1]:
            index = next((each for each in ends[ring[-1]] if each in free), -1)
            if index < 0:
                raise SourceError(
                    "A border in the file does not close.", hint="Fetch the file again."
                )
            free.discard(index)
            line = pieces[index]
            ring += line[1:] if line[0] == ring[-1] else line[-2::-1]
        rings.append(ring)
    return rings


def polygons(rings: Iterable[Ring]) -> list[list[Ring]]:
    """Outer rings, each followed by its holes: a ring inside an odd number of others is a hole."""
    sized = sorted((ring for ring in rings if area(ring)), key=lambda ring: -abs(area(ring)))
    found: list[list[Ring]] = []
    depth: list[int] = []
    for index, ring in enumerate(sized):
        around = [other for other in range(index) if _contains(sized[other], _inside(ring))]
        depth.append(len(around))
        if len(around) % 2 == 0:
            found.append([_turned(ring, positive=True)])
            continue
        parent = max(around, key=lambda other: depth[other])
        outer = _turned(sized[parent], positive=True)
        next(each for each in found if each[0] == outer).append(_turned(ring, positive=False))
    return found


def area(ring: Ring) -> float:
    """Signed area in square degrees; positive when the ring turns left (RFC 7946: outer rings)."""
    pairs = itertools.pairwise(ring)
    return sum(one[0] * two[1] - two[0] * one[1] for one, two in pairs) / 2


def _turned(ring: Ring, *, positive: bool) -> Ring:
    return ring if (area(ring) > 0) == positive else ring[::-1]


def _inside(ring: Ring) -> Point:
    """The middle of the first side: on the ring, and on no other that only touches it."""
    return (ring[0][0] + ring[1][0]) / 2, (ring[0][1] + ring[1][1]) / 2


def _contains(ring: Ring, point: Point) -> bool:
    inside = False
    for one, two in itertools.pairwise(ring):
        if (one[1] > point[1]) != (two[1] > point[1]):
            at = one[0] + (point[1] - one[1]) * (two[0] - one[0]) / (two[1] - one[1])
            inside ^= point[0] < at
    return inside
