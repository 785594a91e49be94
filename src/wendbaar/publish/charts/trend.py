"""Trend: one line through time, its uncertainty, what is hidden, and the path to the target."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from wendbaar.core.disclosure.figure import Figure
from wendbaar.core.vocabulary.periods import Period
from wendbaar.publish.charts.content import Subject, trend_message
from wendbaar.publish.charts.layout import finish, inline, title_of, value_axis
from wendbaar.publish.charts.style import HIDDEN, SOFT_INK, TARGET, ChartStyle
from wendbaar.publish.words import decimals_of, format_value, short_status

Row = dict[str, Any]
_LEAST_SPAN = 0.08  # of the highest value


def trend_chart(
    figures: Sequence[Figure],
    subject: Subject,
    *,
    style: ChartStyle,
    target: Sequence[tuple[str, float]] = (),
    provisional: Collection[str] = (),
) -> dict[str, Any]:
    """The Vega-Lite specification of a trend; `target` is a path of (period, value).

    A hidden point is an open hatched mark on the base line: it has a time and no height.
    """
    ordered = sorted(figures, key=lambda figure: Period.parse(figure.period))
    points = _points(ordered, style, provisional)
    path = [{"day": _day(period), "target": value} for period, value in target]
    frame = _Frame(subject, style, (*_numbers(points), *(value for _, value in target)))
    layers = [
        *_band(points, frame),
        *_target(path, frame),
        *_line(points, frame),
        *_last_value(points, path, frame),
        *_hidden(points),
    ]
    chart = alt.layer(*layers).properties(
        width=style.width,
        height=200 if style.is_narrow else 280,
        title=title_of(
            trend_message(subject, ordered, style.language), _notes(points, frame), style
        ),
    )
    return finish(chart, style, ((row["period"], row["words"]) for row in points))


def _points(
    figures: Sequence[Figure], style: ChartStyle, provisional: Collection[str]
) -> list[Row]:
    rows: list[Row] = []
    stretch = 0  # a hidden or missing period breaks the line
    for figure in figures:
        stretch += figure.value is None
        label, words = Period.parse(figure.period).label(style.language), _words(figure, style)
        rows.append(
            {
                "day": _day(figure.period),
                "period": label,
                "value": figure.value,
                "words": words,
                "tip": f"{label}: {words}",
                "low": figure.error_low,
                "high": figure.error_high,
                "stretch": stretch,
                "provisional": figure.period in provisional,
            }
        )
    return rows


def _words(figure: Figure, style: ChartStyle) -> str:
    if figure.value is None:
        return short_status(figure.status, style.language)
    return format_value(figure.value, figure.unit, style.language)


def _day(period: str) -> str:
    # With a time and without a zone it is midnight for the reader, so that years begin on a tick.
    return f"{Period.parse(period).first_day.isoformat()}T00:00:00"


@dataclass(frozen=True)
class _Frame:
    """What all layers share: subject, look, and every number that has to fit."""

    subject: Subject
    style: ChartStyle
    numbers: tuple[float, ...]

    @property
    def starts_at_zero(self) -> bool:
        """A line may start elsewhere (it does not compare lengths); the note then says so."""
        return not self.numbers or min(self.numbers) < 0.5 * max(self.numbers)

    def y(self, field: str) -> alt.Y:
        """The axis of values."""
        domain = alt.DomainUnionWith(unionWith=self._span())
        scale = alt.Scale(zero=self.starts_at_zero, nice=True, padding=8, domain=domain)
        axis = value_axis(self.subject.unit, self.numbers)
        return alt.Y(f"{field}:Q", title=None, axis=axis, scale=scale)

    def _span(self) -> list[float]:
        """The least that the axis shows, so that a change of next to nothing is not steep."""
        low, high = min(self.numbers, default=0.0), max(self.numbers, default=1.0)
        least = max(_LEAST_SPAN * abs(high), 10.0 ** (1 - decimals_of(self.subject.unit)))
        room = max(least - (high - low), 0.0) / 2
        return [max(low - room, min(low, 0.0)), high + room]


def _x() -> alt.X:
    axis = alt.Axis(format="%Y", tickCount="year", grid=False, labelOverlap=True, labelFlush=True)
    return alt.X("day:T", title=None, axis=axis)


def _numbers(rows: Sequence[Row]) -> list[float]:
    numbers = [row[key] for row in rows for key in ("value", "low", "high")]
    return [number for number in numbers if number is not None]


def _line(rows: Sequence[Row], frame: _Frame) -> list[alt.Chart]:
    known = [row for row in rows if row["value"] is not None]
    if not known:
        return []
    y = frame.y("value")
    base = alt.Chart(inline(known)).encode(x=_x(), y=y)
    line = base.mark_line(color=frame.style.accent, strokeWidth=3, strokeCap="round").encode(
        detail="stretch:N"
    )
    fill = alt.condition("datum.provisional", alt.value("white"), alt.value(frame.style.accent))
    dots = base.mark_point(
        size=60 if len(known) < 20 else 28,
        filled=False,
        stroke=frame.style.accent,
        strokeWidth=2,
        opacity=1,
    ).encode(fill=fill, tooltip="tip:N", description="tip:N")
    return [line, dots]


def _last_value(rows: Sequence[Row], path: Sequence[Row], frame: _Frame) -> list[alt.Chart]:
    """The newest value in large type, on the side where the target path is not."""
    known = [row for row in rows if row["value"] is not None][-1:]
    if not known:
        return []
    is_below = bool(path) and path[-1]["target"] >= known[0]["value"]
    place: dict[str, Any] = {
        "align": "right",
        "dy": 22 if is_below else -18,
        "fontSize": 18,
        "fontWeight": 700,
    }
    base = alt.Chart(inline(known)).encode(x=_x(), y=frame.y("value"), text="words:N")
    halo = base.mark_text(**place, stroke="white", strokeWidth=6, strokeJoin="round")
    return [halo, base.mark_text(**place, color=frame.style.accent)]


def _band(rows: Sequence[Row], frame: _Frame) -> list[alt.Chart]:
    known = [row for row in rows if row["low"] is not None and row["high"] is not None]
    if not known:
        return []
    band = alt.Chart(inline(known)).mark_area(color=frame.style.accent, opacity=0.16)
    return [band.encode(x=_x(), y=frame.y("low"), y2="high:Q", detail="stretch:N")]


def _target(path: Sequence[Row], frame: _Frame) -> list[alt.Chart]:
    if not path:
        return []
    y = frame.y("target")
    base = alt.Chart(inline(path)).encode(x=_x(), y=y)
    line = base.mark_line(color=TARGET, strokeWidth=1.5, strokeDash=[6, 4])
    words = f"{frame.style.pick('doel', 'target')} {format_value(path[-1]['target'], frame.subject.unit, frame.style.language)}"
    label = alt.Chart(inline(path[-1:])).encode(x=_x(), y=y, text=alt.value(words))
    return [line, label.mark_text(align="right", dy=-10, color=TARGET)]


def _hidden(rows: Sequence[Row]) -> list[alt.Chart]:
    unknown = [row for row in rows if row["value"] is None]
    if not unknown:
        return []
    marks = alt.Chart(inline(unknown)).mark_point(
        shape="square",
        size=100,
        fill=HIDDEN,
        stroke=SOFT_INK,
        strokeWidth=1.2,
        opacity=1,
        yOffset=-10,
    )
    y = alt.YValue.from_dict({"value": "height"})
    return [marks.encode(x=_x(), y=y, tooltip="tip:N", description="tip:N")]


def _notes(rows: Sequence[Row], frame: _Frame) -> str:
    """The line under the title: unit, what open and hatched marks mean, source."""
    subject, style = frame.subject, frame.style
    reasons = list(dict.fromkeys(row["words"] for row in rows if row["value"] is None))
    parts = [subject.unit_words] if subject.unit_words else []
    parts += [style.pick("gearceerd: ", "hatched: ") + ", ".join(reasons)] if reasons else []
    if any(row["provisional"] for row in rows):
        parts.append(style.pick("open rondje: voorlopig", "open dot: provisional"))
    if any(row["low"] is not None for row in rows):
        parts.append(style.pick("band: onzekerheid (95%)", "band: uncertainty (95%)"))
    if not frame.starts_at_zero:
        parts.append(style.pick("de as begint niet bij 0", "the axis does not start at 0"))
    return " · ".join([*parts, subject.note] if subject.note else parts)
