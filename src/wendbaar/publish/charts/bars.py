"""Bars from zero with the value beside each: a break-down, or areas in order."""

from collections.abc import Sequence
from typing import Any

import altair as alt

from wendbaar.publish.charts.content import Bar, Subject, bar_words, bars_message, rank_message
from wendbaar.publish.charts.layout import finish, inline, label_width, title_of
from wendbaar.publish.charts.style import GREY, HIDDEN, INK, REFERENCE, SOFT_INK, ChartStyle

Row = dict[str, Any]
_STUB = 26  # pixels


def breakdown_chart(bars: Sequence[Bar], subject: Subject, *, style: ChartStyle) -> dict[str, Any]:
    """The Vega-Lite specification of a break-down, in the order given."""
    groups = style.pick("groepen", "groups")
    return _chart(bars, subject, bars_message(subject, bars, style.language, of=groups), style)


def comparison_chart(bars: Sequence[Bar], subject: Subject, *, style: ChartStyle) -> dict[str, Any]:
    """The Vega-Lite specification of areas from high to low; the reader's own area stands out."""
    ordered = sorted(bars, key=lambda bar: (bar.value is None, -(bar.value or 0.0), bar.label))
    return _chart(ordered, subject, rank_message(subject, bars, style.language), style)


def _chart(
    bars: Sequence[Bar], subject: Subject, message: str, style: ChartStyle
) -> dict[str, Any]:
    rows = [_row(bar, subject, style) for bar in bars]
    layers = [
        *_bars(rows, style),
        *_hidden(rows, style),
        *_whiskers(rows, style),
        *_values(rows, style),
        *_reasons(rows, style),
    ]
    chart = alt.layer(*layers).properties(
        width=style.width,
        height=alt.Step(32 if len(rows) < 20 else 24),
        title=title_of(message, _notes(rows, subject, style), style),
    )
    return finish(chart, style, ((row["label"], row["words"]) for row in rows))


def _row(bar: Bar, subject: Subject, style: ChartStyle) -> Row:
    words = bar_words(bar, subject.unit, style.language)
    return {
        "label": bar.label,
        "value": bar.value,
        "words": words,
        "tip": f"{bar.label}: {words}",
        "low": bar.low,
        "high": bar.high,
        "end": bar.value if bar.high is None or bar.value is None else max(bar.high, bar.value),
        "own": bar.is_highlighted,
        "reference": bar.is_reference,
    }


def _y(rows: Sequence[Row], style: ChartStyle) -> alt.Y:
    room = label_width([row["label"] for row in rows], style)
    axis = alt.Axis(
        domain=False, ticks=False, labelLimit=room, minExtent=room, labelColor=INK, labelPadding=8
    )
    return alt.Y("label:N", title=None, sort=[row["label"] for row in rows], axis=axis)


def _x(field: str) -> alt.X:
    # Room at the right for the words beside the longest bar.
    return alt.X(f"{field}:Q", title=None, axis=None, scale=alt.Scale(zero=True, nice=False))


def _bars(rows: Sequence[Row], style: ChartStyle) -> list[alt.Chart]:
    some_stand_out = any(row["own"] for row in rows)
    colour: Any = alt.value(style.accent)
    if some_stand_out:
        colour = alt.when("datum.own").then(alt.value(style.accent))
        colour = colour.when("datum.reference").then(alt.value(REFERENCE))
        colour = colour.otherwise(alt.value(GREY))
    known = [row for row in rows if row["value"] is not None]
    chart = alt.Chart(inline(known)).mark_bar(cornerRadiusEnd=2, height={"band": 0.72})
    encoded = chart.encode(
        x=_x("value"), y=_y(rows, style), color=colour, tooltip="tip:N", description="tip:N"
    )
    return [encoded] if known else []


def _hidden(rows: Sequence[Row], style: ChartStyle) -> list[alt.Chart]:
    """A short hatched stub, always as long: it says that there is a value, not how large."""
    unknown = [row for row in rows if row["value"] is None]
    chart = alt.Chart(inline(unknown)).mark_bar(
        orient="horizontal",
        fill=HIDDEN,
        stroke=SOFT_INK,
        strokeWidth=1,
        strokeDash=[3, 3],
        height={"band": 0.62},
    )
    encoded = chart.encode(
        x=alt.value(0), x2=alt.value(_STUB), y=_y(rows, style), tooltip="tip:N", description="tip:N"
    )
    return [encoded] if unknown else []


def _whiskers(rows: Sequence[Row], style: ChartStyle) -> list[alt.Chart]:
    known = [row for row in rows if row["low"] is not None and row["high"] is not None]
    chart = alt.Chart(inline(known)).mark_rule(color=INK, strokeWidth=1.5)
    return [chart.encode(x=_x("low"), x2="high:Q", y=_y(rows, style))] if known else []


def _values(rows: Sequence[Row], style: ChartStyle) -> list[alt.Chart]:
    found = []
    for own in (False, True):
        known = [row for row in rows if row["value"] is not None and row["own"] is own]
        mark = alt.Chart(inline(known)).mark_text(
            align="left", dx=7, fontWeight="bold" if own else "normal"
        )
        found += [mark.encode(x=_x("end"), y=_y(rows, style), text="words:N")] if known else []
    return found


def _reasons(rows: Sequence[Row], style: ChartStyle) -> list[alt.Chart]:
    """Why there is a stub in place of a bar."""
    unknown = [row for row in rows if row["value"] is None]
    base = alt.Chart(inline(unknown)).encode(y=_y(rows, style), text="words:N")
    return [base.mark_text(align="left", x=_STUB + 7)] if unknown else []


def _is_light(row: Row) -> bool:
    return row["reference"] and not row["own"] and row["value"] is not None


def _notes(rows: Sequence[Row], subject: Subject, style: ChartStyle) -> str:
    parts = [subject.unit_words] if subject.unit_words else []
    if any(row["own"] for row in rows) and any(_is_light(row) for row in rows):
        parts.append(style.pick("lichte balk: groter gebied", "light bar: wider area"))
    if any(row["low"] is not None for row in rows):
        parts.append(style.pick("streep: onzekerheid (95%)", "line: uncertainty (95%)"))
    return " · ".join([*parts, subject.note] if subject.note else parts)
