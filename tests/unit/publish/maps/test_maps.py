"""Maps: readable classes, real boundaries or tiles, every area named."""

import re
import xml.etree.ElementTree as ET
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wendbaar.core.disclosure.figure import Status
from wendbaar.core.vocabulary.geography import municipalities, municipalities_of
from wendbaar.publish.charts import ChartStyle
from wendbaar.publish.maps import MapArea, MapText, draw_map
from wendbaar.publish.maps.classes import class_of, make_classes, sequential
from wendbaar.publish.maps.geometry import lay_out, outline
from wendbaar.publish.maps.paint import contrast

STYLE = ChartStyle(accent="#00599c")
TEXT = MapText("Kaart van Groningen", "Een kaart", "percent")


def square(code: str, west: float, south: float) -> dict[str, Any]:
    ring = [
        [west, south],
        [west + 1, south],
        [west + 1, south + 1],
        [west, south + 1],
        [west, south],
    ]
    return {
        "type": "Feature",
        "properties": {"code": code, "name": code},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


BOUNDARIES = {
    "type": "FeatureCollection",
    "features": [square("GM0014", 6, 53), square("GM0037", 7, 53), square("GM0047", 8, 53)],
}


def areas_of(values: dict[str, float | None]) -> list[MapArea]:
    return [
        MapArea(
            code,
            f"Naam & {code}",
            value,
            Status.VALUE if value is not None else Status.SUPPRESSED_PRIMARY,
            f"/x/{code}",
            "AM01",
        )
        for code, value in values.items()
    ]


@given(st.lists(st.floats(0, 1e6, allow_nan=False), min_size=1, max_size=60))
def test_every_class_has_an_area_and_every_value_a_class(values: list[float]) -> None:
    classes = make_classes(values, unit="percent", accent="#00599c")
    assert 1 <= len(classes) <= 5
    used = {class_of(value, classes) for value in values}
    assert used == set(classes)
    assert all(first.high == second.low for first, second in pairwise(classes))


def test_breaks_are_round() -> None:
    values = [60.2 + 0.73 * number for number in range(20)]
    classes = make_classes(values, unit="percent", accent="#00599c")
    assert len(classes) == 5
    assert classes[0].words.startswith("minder dan ")
    assert classes[-1].words.endswith(" of meer")
    assert all(float(each.high * 2).is_integer() for each in classes[:-1])


def test_shades_go_from_light_to_dark() -> None:
    shades = [sum(int(c[i : i + 2], 16) for i in (1, 3, 5)) for c in sequential("#00599c", 5)]
    assert shades == sorted(shades, reverse=True)
    assert len(set(shades)) == 5


def test_each_area_is_a_link_with_name_and_value() -> None:
    areas = areas_of({"GM0014": 61.5, "GM0037": None})
    picture = draw_map(areas, TEXT, style=STYLE, boundaries=BOUNDARIES)
    root = ET.fromstring(picture.svg)
    links = root.findall(".//{http://www.w3.org/2000/svg}a")
    assert [link.get("href") for link in links] == ["/x/GM0014", "/x/GM0037"]
    assert links[0].get("aria-label") == "Naam & GM0014: 61,5%"
    assert links[1].get("aria-label") == "Naam & GM0037: niet getoond, om mensen te beschermen"
    assert "url(#arcering)" in picture.svg
    assert picture.has_boundaries
    assert not re.search(r"\sstyle=|<style|<script", picture.svg)


def test_neighbours_are_grey_and_legend_explains() -> None:
    picture = draw_map(
        areas_of({"GM0014": 61.5, "GM0037": None}), TEXT, style=STYLE, boundaries=BOUNDARIES
    )
    assert "#eef0f1" in picture.svg
    assert [entry.words for entry in picture.legend] == ["61,5%", "niet getoond"]
    alone = draw_map(
        areas_of({"GM0014": 1.0}), TEXT, style=STYLE, boundaries=BOUNDARIES, stands_alone=True
    )
    assert ">1,0%</text>" in alone.svg


def test_without_boundaries_of_all_areas_tiles_are_drawn() -> None:
    codes = [area.code for area in municipalities_of("AM01", 2025)]
    areas = areas_of({code: float(number) for number, code in enumerate(codes)})
    picture = draw_map(areas, TEXT, style=STYLE, boundaries=BOUNDARIES)
    assert not picture.has_boundaries
    assert picture.svg.count("<a ") == len(codes)
    assert len(picture.svg) < 80_000


def test_tile_map_of_the_country_is_small() -> None:
    areas = areas_of({area.code: float(n) for n, area in enumerate(municipalities(2025))})
    picture = draw_map(areas, TEXT, style=STYLE)
    assert len(picture.svg) < 400_000
    assert len(picture.classes) == 5


def test_outline_leaves_out_borders_inside_a_group() -> None:
    shapes = lay_out(BOUNDARIES, ["GM0014", "GM0037"]).shapes
    one = outline(shapes, {"GM0014": "AM01", "GM0037": "AM01"})
    two = outline(shapes, {"GM0014": "AM01", "GM0037": "AM02"})
    assert len(re.findall(r"-?\d+", two)) > len(re.findall(r"-?\d+", one))


@pytest.mark.shared
def test_real_boundaries_of_the_country_fit_in_400_kb(mirror) -> None:
    import json

    found = json.loads((mirror / "regions" / "gemeenten_2022.geojson").read_text())
    for each in found["features"]:
        each["properties"]["code"] = each["properties"]["statcode"]
    codes = [each["properties"]["code"] for each in found["features"]]
    areas = areas_of({code: float(number) for number, code in enumerate(codes)})
    picture = draw_map(areas, TEXT, style=STYLE, boundaries=found)
    assert picture.has_boundaries
    assert len(picture.svg) < 400_000
    region = [each for each in areas if each.code in {"GM0014", "GM0037", "GM0047", "GM1950"}]
    assert len(draw_map(region, TEXT, style=STYLE, boundaries=found).svg) < 80_000


@pytest.mark.parametrize("accent", ["#00594f", "#7a3600", "#8a1538", "#1d3f8c"])
def test_letters_read_well_on_every_class(accent: str) -> None:
    areas = [
        MapArea(a.code, a.name, float(place), Status.VALUE, number=str(place))
        for place, a in enumerate(municipalities_of("AM01", 2025), start=1)
    ]
    drawn = draw_map(areas, TEXT, style=ChartStyle(accent=accent))
    for each in drawn.classes:
        assert max(contrast("#000000", each.colour), contrast("#ffffff", each.colour)) >= 4.5
    letters = re.findall(r'<text class="kaart-n[^>]* fill="(#\w+)" stroke="(#\w+)"', drawn.svg)
    assert all(contrast(ink, edge) >= 4.5 for ink, edge in letters)
    assert {edge for _, edge in letters} <= {each.colour for each in drawn.classes}
    assert drawn.svg.count("kaart-nummer") == len(areas)
