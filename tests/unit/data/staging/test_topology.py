import json

import pytest

from wendbaar.core.vocabulary.geography import municipalities
from wendbaar.data.staging.boundaries import municipal_boundaries, restrict
from wendbaar.data.staging.topology import (
    area,
    join_rings,
    polygons,
    shared_arcs,
    simplify,
)
from wendbaar.errors import SchemaDrift, SourceError


def square(x, y, size=1.0, step=4):
    """A square with points along its sides, as neighbours draw the same line."""
    side = [number * size / step for number in range(step)]
    corner = [(x + s, y) for s in side] + [(x + size, y + s) for s in side]
    corner += [(x + size - s, y + size) for s in side] + [(x, y + size - s) for s in side]
    return [*corner, corner[0]]


def rings_of(arcs, name):
    return join_rings(line for owners, line in arcs if name in owners)


def test_a_line_inside_one_area_is_gone():
    arcs = shared_arcs({"a": [square(0, 0), square(1, 0)]})
    [ring] = rings_of(arcs, "a")
    assert abs(area(ring)) == pytest.approx(2.0)


def test_neighbours_keep_the_same_simplified_border():
    arcs = shared_arcs({"a": [square(0, 0)], "b": [square(1, 0)]})
    shared = [line for owners, line in arcs if owners == {"a", "b"}]
    assert len(shared) == 1
    simple = [(owners, simplify(line, 0.1)) for owners, line in arcs]
    assert sum(len(line) for _, line in simple) < sum(len(line) for _, line in arcs)
    assert abs(area(rings_of(simple, "a")[0])) == pytest.approx(1.0)
    assert abs(area(rings_of(simple, "b")[0])) == pytest.approx(1.0)


def test_an_enclave_is_a_hole_in_its_neighbour_and_an_island_in_it_is_land():
    big, middle, small = square(0, 0, 9.0), square(3, 3, 3.0), square(4, 4)
    arcs = shared_arcs({"a": [big, middle, small], "b": [middle, small]})
    shape = polygons(rings_of(arcs, "a"))
    assert [len(part) for part in shape] == [2, 1]
    assert area(shape[0][0]) == pytest.approx(81)
    assert area(shape[0][1]) == pytest.approx(-9)


def test_a_closed_line_stays_closed_and_never_collapses():
    ring = simplify(square(0, 0), 100.0)
    assert ring[0] == ring[-1]
    assert len(ring) >= 4


def test_a_border_that_does_not_close_is_refused():
    with pytest.raises(SourceError, match="does not close"):
        join_rings([[(0.0, 0.0), (1.0, 1.0)]])


def collection(codes):
    features = [
        {
            "type": "Feature",
            "properties": {"statcode": code},
            "geometry": {"type": "Polygon", "coordinates": [square(number % 20, number // 20)]},
        }
        for number, code in enumerate(codes)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def test_boundaries_are_made_for_every_municipality_of_today():
    codes = [each.code for each in municipalities(2025)]
    made = municipal_boundaries(collection(codes), 2025)
    assert [each["properties"]["code"] for each in made["features"]] == codes
    assert len(restrict(made, {"GM0014"})["features"]) == 1


def test_boundaries_of_another_year_are_drift():
    codes = [each.code for each in municipalities(2025)]
    with pytest.raises(SchemaDrift, match="GM9999"):
        municipal_boundaries(collection([*codes, "GM9999"]), 2025)
    with pytest.raises(SchemaDrift, match="no border for"):
        municipal_boundaries(collection(codes[:-1]), 2025)
