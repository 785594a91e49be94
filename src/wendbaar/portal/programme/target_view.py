"""A target with its path and figures, small: the number, the mark in words and shape, and a line."""

from dataclasses import dataclass

from wendbaar.core.programme.observed import Observed
from wendbaar.core.programme.progress import Progress, path_value
from wendbaar.core.programme.targets import Target
from wendbaar.core.vocabulary.dimensions import label_of
from wendbaar.core.vocabulary.periods import Period
from wendbaar.portal.figures.language import language
from wendbaar.portal.figures.wording import period_label
from wendbaar.portal.programme.definitions import has_page, indicator_label
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.series import Shown, series, shown_figure, value_text

WIDTH, HEIGHT = 320, 110
_PAD = 10


@dataclass(frozen=True)
class Spark:
    """Path and figures in pixels; the band is what is not known of a figure."""

    path: str
    line: str
    bands: tuple[tuple[int, int, int], ...]  # x, y, height
    dots: tuple[tuple[int, int], ...]
    hidden: tuple[int, ...]  # x of figures that are not shown


@dataclass(frozen=True, kw_only=True)
class TargetView:
    """A target on a page."""

    key: str
    label: str
    indicator: str
    indicator_label: str
    group: str
    baseline: str
    target: str
    latest: Shown | None
    expected: str
    course: object
    reason: str
    spark: Spark
    is_example: bool
    has_page: bool
    figure_id: str


def target_view(here: Here, progress: Progress) -> TargetView:
    """A target in words and pixels."""
    target, lang = progress.target, language()
    figures = series(here).get((target.indicator, target.area, target.group), ())
    latest = progress.latest
    return TargetView(
        key=target.key,
        label=target.label.said(lang),
        indicator=target.indicator,
        indicator_label=indicator_label(here, target.indicator),
        group=_group(target.group),
        baseline=_point(here, target, target.baseline.value, target.baseline.period),
        target=_point(here, target, target.target.value, target.target.period),
        latest=shown_figure(here, latest, target.indicator) if latest else None,
        expected="" if progress.expected is None else value_text(here, target, progress.expected),
        course=progress.course,
        reason=progress.reason.said(lang),
        spark=_spark(progress, figures),
        is_example=target.is_example,
        has_page=has_page(here.place, target.indicator),
        figure_id=latest.figure_id if latest else "",
    )


def _point(here: Here, target: Target, value: float, period: str) -> str:
    return f"{value_text(here, target, value)} ({period_label(period)})"


def _group(group: str) -> str:
    pairs = (part.split("=", 1) for part in group.split(",") if "=" in part)
    return ", ".join(label_of(dim, code, language()) for dim, code in pairs)


def _spark(progress: Progress, figures: tuple[Observed, ...]) -> Spark:
    target = progress.target
    points = [target.baseline, *target.path, target.target]
    days = [_day(each.period) for each in (*points, *figures)]
    values = [each.value for each in points]
    values += [v for each in figures for v in (each.value, each.low, each.high) if v is not None]
    scale = _Scale(min(days), max(days), min(values), max(values))
    shown = [each for each in figures if each.value is not None]
    path = " ".join(scale.point(_day(p.period), path_value(target, p.period)) for p in points)
    return Spark(
        path=path,
        line=" ".join(scale.point(_day(f.period), f.value or 0.0) for f in shown),
        bands=tuple(
            (scale.x(_day(f.period)), scale.y(f.high), max(scale.y(f.low) - scale.y(f.high), 1))
            for f in shown
            if f.low is not None and f.high is not None and f.high > f.low
        ),
        dots=tuple((scale.x(_day(f.period)), scale.y(f.value or 0.0)) for f in shown),
        hidden=tuple(scale.x(_day(f.period)) for f in figures if f.value is None),
    )


@dataclass(frozen=True)
class _Scale:
    first: int
    last: int
    low: float
    high: float

    def x(self, day: int) -> int:
        whole = max(self.last - self.first, 1)
        return _PAD + round((WIDTH - 2 * _PAD) * (day - self.first) / whole)

    def y(self, value: float) -> int:
        whole = (self.high - self.low) or 1.0
        return HEIGHT - _PAD - round((HEIGHT - 2 * _PAD) * (value - self.low) / whole)

    def point(self, day: int, value: float) -> str:
        return f"{self.x(day)},{self.y(value)}"


def _day(period: str) -> int:
    return Period.parse(period).last_day.toordinal()
