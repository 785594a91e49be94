"""Municipal borders for the map: dissolved to the current boundaries, simplified, small enough for a page."""

from collections import defaultdict
from typing import Any

from wendbaar.core.vocabulary.geography import CURRENT_VINTAGE, conversion, municipalities
from wendbaar.data.sources.whole import json_of
from wendbaar.data.staging.rows import drift
from wendbaar.data.staging.topology import Ring, join_rings, polygons, shared_arcs, simplify
from wendbaar.errors import SchemaDrift, near_miss

WELD = 5  # decimals at which points of neighbours are one point (about 1 metre)
DECIMALS = 4  # decimals in the result (about 10 metres)
TOLERANCE = 0.0012  # degrees a border may move (about 100 metres)


def municipal_boundaries(
    content: bytes, vintage: int = 2022, tolerance: float = TOLERANCE
) -> dict[str, Any]:
    """The municipalities of today as a GeoJSON FeatureCollection, made of those of `vintage`.

    Borders stay shared: each is simplified once for both neighbours.
    """
    rings = _rings_by_successor(content, vintage)
    lines: dict[str, list[Ring]] = defaultdict(list)
    for owners, arc in shared_arcs(rings):
        simple = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in simplify(arc, tolerance)]
        for name in owners:
            lines[name].append(simple)
    names = {area.code: area.name for area in municipalities(CURRENT_VINTAGE)}
    _check(set(names), set(lines))
    return {
        "type": "FeatureCollection",
        "features": [_feature(code, names[code], lines[code]) for code in sorted(lines)],
    }


def restrict(boundaries: dict[str, Any], codes: set[str]) -> dict[str, Any]:
    """Only the municipalities with these codes, such as those of one region."""
    features = [each for each in boundaries["features"] if each["properties"]["code"] in codes]
    return {**boundaries, "features": features}


def _rings_by_successor(content: bytes, vintage: int) -> dict[str, list[Ring]]:
    successor = {each.from_code: each.to_code for each in conversion(vintage, CURRENT_VINTAGE)}
    rings: dict[str, list[Ring]] = defaultdict(list)
    for feature in json_of(content, "The file of municipal borders")["features"]:
        code = str(feature["properties"].get("statcode", ""))
        if code not in successor:
            raise drift("municipal borders", "statcode", [code], near_miss(code, successor))
        shape = feature["geometry"]
        parts = shape["coordinates"]
        for part in parts if shape["type"] == "MultiPolygon" else [parts]:
            rings[successor[code]] += [
                [(round(x, WELD), round(y, WELD)) for x, y, *_ in ring] for ring in part
            ]
    return rings


def _feature(code: str, name: str, lines: list[Ring]) -> dict[str, Any]:
    shape = [[[list(point) for point in ring] for ring in part] for part in _closed(lines)]
    return {
        "type": "Feature",
        "properties": {"code": code, "name": name},
        "geometry": {"type": "MultiPolygon", "coordinates": shape},
    }


def _closed(lines: list[Ring]) -> list[list[Ring]]:
    rings = [_without_repeats(ring) for ring in join_rings(lines)]
    return polygons(ring for ring in rings if len(ring) >= 4)


def _without_repeats(ring: Ring) -> Ring:
    """Rounding can put neighbours on one point."""
    return [point for index, point in enumerate(ring) if not index or point != ring[index - 1]]


def _check(expected: set[str], found: set[str]) -> None:
    absent = sorted(expected - found)
    if absent:
        raise SchemaDrift(
            f"Municipal borders: no border for {', '.join(absent[:5])}.",
            hint="The file is of other boundaries than expected.",
        )
