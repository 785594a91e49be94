"""Charts say what they show, hide what is hidden and need no inline style."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from tests.unit.publish.example import make_figure
from wendbaar.core.disclosure.figure import Figure, Status
from wendbaar.core.vocabulary.periods import quarters
from wendbaar.publish.charts import (
    Bar,
    ChartStyle,
    Subject,
    breakdown_chart,
    comparison_chart,
    render_svg,
    trend_chart,
)
from wendbaar.publish.charts.content import bars_message, rank_message, trend_message
from wendbaar.publish.charts.interactive import interactive_bundle
from wendbaar.publish.charts.svg import message_of

SUBJECT = Subject(
    indicator="netto-arbeidsparticipatie",
    area="Groningen",
    unit="percent",
    note="gemaakte gegevens",
)
STYLE = ChartStyle(accent="#00599c")
BARS = [
    Bar("vrouwen", 58.0, Status.VALUE),
    Bar("mannen", 66.5, Status.VALUE, 65.0, 68.0),
    Bar("onbekend", None, Status.SUPPRESSED_PRIMARY),
]


def trend_figures() -> list[Figure]:
    values = [60.0, 60.5, None, 61.0, 61.2, 61.7, 62.0, 62.4]
    return [
        make_figure(
            value,
            Status.VALUE if value else Status.SUPPRESSED_PRIMARY,
            period=period.code,
            low=value and value - 1,
            high=value and value + 1,
        )
        for value, period in zip(values, quarters("2023KW01", "2024KW04"), strict=True)
    ]


def test_title_of_a_trend_is_what_it_shows() -> None:
    message = trend_message(SUBJECT, trend_figures())
    assert message == (
        "Netto-arbeidsparticipatie in Groningen: van 60,0% in het 1e kwartaal 2023 "
        "naar 62,4% in het 4e kwartaal 2024"
    )
    spec = trend_chart(trend_figures(), SUBJECT, style=STYLE)
    assert message_of(spec) == message


@pytest.mark.parametrize("width", [360, 720])
def test_pictures_have_name_text_and_no_inline_style(width: int) -> None:
    style = ChartStyle(width=width)
    for spec in (
        trend_chart(
            trend_figures(), SUBJECT, style=style, target=[("2023KW01", 60), ("2024KW04", 65)]
        ),
        breakdown_chart(BARS, SUBJECT, style=style),
        comparison_chart(BARS, SUBJECT, style=style),
    ):
        svg = render_svg(spec)
        root = ET.fromstring(svg)
        assert root.get("role") == "img"
        assert root.get("viewBox", "").endswith(f"{root.get('width')} {root.get('height')}")
        assert root[0].text == message_of(spec)
        assert root[1].text == spec["description"]
        assert not re.search(r"\sstyle=|<style|<script|aria-roledescription", svg)
        assert float(root.get("width", "0")) <= width + 40
        assert len(svg) < 40_000


def test_hidden_values_are_hatched_and_named() -> None:
    svg = render_svg(breakdown_chart(BARS, SUBJECT, style=STYLE))
    assert svg.count("url(#arcering)") == 1
    assert "niet getoond" in svg
    trend = render_svg(trend_chart(trend_figures(), SUBJECT, style=STYLE))
    assert trend.count("url(#arcering)") == 1
    assert "gearceerd: niet getoond" in trend


@pytest.mark.parametrize("value", [10.0, 90_000.0])
def test_a_hidden_bar_is_short_whatever_the_others_are(value: float) -> None:
    bars = [Bar("a", value, Status.VALUE), Bar("b", None, Status.SUPPRESSED_PRIMARY)]
    svg = render_svg(breakdown_chart(bars, SUBJECT, style=STYLE))
    path = re.search(r'd="M0,[^"]*?h([\d.]+)v[^"]*" fill="url\(#arcering\)"', svg)
    assert path is not None
    assert float(path[1]) == 26
    render_svg(breakdown_chart(bars[1:], SUBJECT, style=STYLE))


def test_a_sentence_about_bars_says_that_some_are_hidden() -> None:
    message = bars_message(SUBJECT, BARS, of="groepen")
    assert "van de getoonde groepen het hoogst bij" in message
    assert "of the areas shown highest for" in bars_message(SUBJECT, BARS, "en")


def test_a_light_bar_is_explained_only_where_there_is_one() -> None:
    bars = [Bar("a", 1.0, Status.VALUE), Bar("Land", 2.0, Status.VALUE, is_reference=True)]
    for marked in (False, True):
        spec = comparison_chart(
            [replace(bars[0], is_highlighted=marked), bars[1]], SUBJECT, style=STYLE
        )
        assert ("lichte balk" in " ".join(spec["title"]["subtitle"])) is marked


def test_numbers_follow_the_language() -> None:
    assert "66,5%" in render_svg(breakdown_chart(BARS, SUBJECT, style=STYLE))
    english = ChartStyle(language="en")
    spec = breakdown_chart(BARS, SUBJECT, style=english)
    assert "vrouwen: 58.0%; mannen: 66.5%; onbekend: not shown" in spec["description"]
    assert "66.5%" in render_svg(spec)


def test_bars_start_at_zero() -> None:
    spec = breakdown_chart(BARS, SUBJECT, style=STYLE)
    scales = [
        layer["encoding"]["x"]["scale"]
        for layer in spec["layer"]
        if "field" in layer["encoding"].get("x", {})
    ]
    assert scales
    assert all(scale["zero"] for scale in scales)


def test_a_line_that_does_not_start_at_zero_says_so() -> None:
    spec = trend_chart(trend_figures(), SUBJECT, style=STYLE)
    assert "de as begint niet bij 0" in " ".join(spec["title"]["subtitle"])


def test_provisional_points_are_open_and_explained() -> None:
    spec = trend_chart(trend_figures(), SUBJECT, style=STYLE, provisional={"2024KW04"})
    assert "open rondje: voorlopig" in " ".join(spec["title"]["subtitle"])


def test_comparison_is_ranked_and_marks_the_own_area() -> None:
    bars = [
        Bar("A", 1.0, Status.VALUE),
        Bar("B", 3.0, Status.VALUE, is_highlighted=True),
        Bar("C", None, Status.UNKNOWN),
        Bar("D", 2.0, Status.VALUE),
        Bar("Land", 9.0, Status.VALUE, is_reference=True),
    ]
    message = rank_message(SUBJECT, bars)
    assert (
        message
        == "Netto-arbeidsparticipatie in B: 3,0%, plaats 1 van 3 getoonde gebieden (1 is het hoogst)"
    )
    svg = render_svg(comparison_chart(bars, SUBJECT, style=STYLE))
    places = [svg.index(f">{label}</text>") for label in ("Land", "B", "D", "A", "C")]
    assert places == sorted(places)
    assert svg.count('fill="#00599c"') == 1
    assert "lichte balk: groter gebied" in svg


def test_no_two_labels_of_an_axis_are_the_same() -> None:
    figures = [
        make_figure(70.6 + n / 5, period=p.code)
        for n, p in enumerate(quarters("2023KW01", "2025KW04"))
    ]
    svg = render_svg(trend_chart(figures, SUBJECT, style=STYLE))
    labels = re.findall(r'font-size="14px"[^>]*>(\d\d(?:,\d)?%)</text>', svg)
    assert len(labels) >= 4
    assert len(labels) == len(set(labels))


def test_a_chart_without_any_value_is_drawn() -> None:
    hidden = [make_figure(None, Status.UNKNOWN)]
    svg = render_svg(trend_chart(hidden, SUBJECT, style=STYLE))
    assert "geen cijfers te tonen" in svg
    bars = [Bar("a", None, Status.UNKNOWN)]
    assert "onbekend" in render_svg(breakdown_chart(bars, SUBJECT, style=STYLE))


def test_script_of_the_interactive_layer_is_made_once(tmp_path, monkeypatch) -> None:
    made = []
    monkeypatch.setattr(
        "wendbaar.publish.charts.interactive.vl_convert.javascript_bundle",
        lambda snippet: made.append(snippet) or "script",
    )
    first, second = interactive_bundle(tmp_path), interactive_bundle(tmp_path)
    assert first == second
    assert len(made) == 1
    assert first.read_text() == "script"
    assert [each.name for each in tmp_path.iterdir()] == [first.name]


def test_equal_areas_share_a_place() -> None:
    bars = [
        Bar("A", 1.64, Status.VALUE),
        Bar("B", 1.60, Status.VALUE, is_highlighted=True),
        Bar("C", 2.5, Status.VALUE),
        Bar("D", 0.4, Status.VALUE),
    ]
    message = rank_message(SUBJECT, bars)
    assert message.endswith("in B: 1,6%, gedeelde plaats 2 van 4 (1 is het hoogst)")


def test_equal_groups_share_the_sentence() -> None:
    bars = [
        Bar("laag", 30.0, Status.VALUE),
        Bar("hoog", 20.0, Status.VALUE),
        Bar("midden", 30.0, Status.VALUE),
    ]
    message = bars_message(SUBJECT, bars)
    assert message.endswith("het hoogst bij laag en midden (30,0%), het laagst bij hoog (20,0%)")
    assert bars_message(SUBJECT, [bars[0], bars[2]]).endswith(": overal 30,0%")


def test_a_trend_that_ends_where_it_began() -> None:
    figures = [make_figure(70.0, period=code) for code in ("2023JJ00", "2024JJ00")]
    assert trend_message(SUBJECT, figures).endswith(": 70,0% in 2024, even hoog als in 2023")


def test_next_to_no_change_does_not_look_steep() -> None:
    figures = [
        make_figure(value, period=f"{year}JJ00") for year, value in ((2023, 70.0), (2024, 70.1))
    ]
    spec = trend_chart(figures, SUBJECT, style=STYLE)
    scales = [layer["encoding"]["y"]["scale"] for layer in spec["layer"]]
    low, high = scales[0]["domain"]["unionWith"]
    assert high - low >= 0.08 * 70.1
    assert low < 70.0 < 70.1 < high


def test_the_target_path_fits_in_the_picture() -> None:
    path = [("2023KW01", 60.0), ("2024KW04", 75.0)]
    spec = trend_chart(trend_figures(), SUBJECT, style=STYLE, target=path)
    for layer in spec["layer"]:
        domain = layer["encoding"]["y"].get("scale", {}).get("domain")
        assert domain is None or domain["unionWith"][1] >= 75.0
