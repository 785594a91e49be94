"""What all charts share: title lines that fit, number formats, the finished specification."""

import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

import altair as alt

from wendbaar.publish.charts.style import ChartStyle, config
from wendbaar.publish.words import decimals_of, format_value, number_locale


def title_of(message: str, note: str, style: ChartStyle) -> alt.TitleParams:
    """A title of as many lines as the width asks for; Vega does not break lines itself.

    The reader's own font draws the letters: reckon with the widest usual one (DejaVu Sans).
    """
    size = 15 if style.is_narrow else 17
    return alt.TitleParams(
        text=_lines(message, style.width, 0.62 * size),
        subtitle=_lines(note, style.width, 8.0),
        fontSize=size,
    )


def _lines(text: str, width: int, per_character: float) -> list[str]:
    return textwrap.wrap(text, int(width / per_character), break_long_words=False) or [""]


def inline(rows: Sequence[dict[str, Any]]) -> alt.SchemaBase:
    """Rows as data that travel inside the specification."""
    data: alt.SchemaBase = alt.InlineData.from_dict({"values": list(rows)})
    return data


def label_width(labels: Sequence[str], style: ChartStyle) -> int:
    """Room for labels beside bars, in the widest usual font; a longer label is cut off."""
    longest = max((len(label) for label in labels), default=0)
    return min(int(longest * _WIDEST) + 8, 172 if style.is_narrow else 250)


# Width of a letter of 14 px in the widest usual font (DejaVu Sans), which the reader may have.
_WIDEST = 8.6
# Units that are a sign beside the number, as Vega expressions.
_LABELS = {"percent": "datum.label + '%'", "euro": "'€\N{NO-BREAK SPACE}' + datum.label"}


def value_axis(unit: str, values: Sequence[float]) -> alt.Axis:
    """An axis of values: as many decimals as its steps need, never the same label twice."""
    decimals = decimals_of(unit)
    longest = max((len(format_value(value, unit)) for value in values), default=0)
    return alt.Axis(
        format=f",.{decimals}~f",
        tickCount=5,
        tickMinStep=10.0**-decimals,
        labelExpr=_LABELS.get(unit, "datum.label"),
        domain=False,
        ticks=False,
        minExtent=int(longest * _WIDEST) + 8,
    )


def finish(chart: Any, style: ChartStyle, rows: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The specification with the house's look, as plain data.

    Args:
        chart: what is drawn.
        style: language of the reader.
        rows: name and value of each mark; together they are the text alternative.
    """
    padding = {"left": 4, "right": 20, "top": 8, "bottom": 8}
    autosize = alt.AutoSizeParams(type="fit-x", contains="padding")
    spec: dict[str, Any] = chart.properties(padding=padding, autosize=autosize).to_dict()
    description = "; ".join(f"{name}: {words}" for name, words in rows)
    locale = number_locale(style.language)
    return spec | {
        "description": description,
        "config": config() | {"locale": {"number": locale}},
        "usermeta": {"language": style.language, "embedOptions": {"formatLocale": locale}},
    }
