"""Published figures as the programme sees them: series with everything that is not known in them."""

from collections.abc import Collection
from itertools import groupby

from wendbaar.core.disclosure.figure import Figure, Status
from wendbaar.core.programme.observed import Observed, Series, SeriesKey
from wendbaar.core.programme.programme import Programme
from wendbaar.core.vocabulary.periods import Period
from wendbaar.publish.reader import Bundle


def series_of(bundle: Bundle, wanted: Collection[SeriesKey]) -> Series:
    """The series that are in a release, oldest first; one read per area and group."""
    found: dict[SeriesKey, tuple[Observed, ...]] = {}
    places = sorted({(area, group) for _, area, group in wanted})
    for area, group in places:
        keys = {indicator for indicator, *place in wanted if place == [area, group]}
        figures = [
            each for each in bundle.figures(area=area, group=group) if each.indicator in keys
        ]
        for indicator, rows in groupby(figures, key=lambda each: each.indicator):
            ordered = sorted(rows, key=lambda each: Period.parse(each.period).last_day)
            found[indicator, area, group] = tuple(observed(bundle, each) for each in ordered)
    return found


def observed(bundle: Bundle, figure: Figure) -> Observed:
    """A figure with its margin; where it has none, what rounding took."""
    low, high = figure.error_low, figure.error_high
    half = _half_a_step(bundle, figure)
    if figure.value is not None and half is not None and (low is None or high is None):
        low, high = figure.value - half, figure.value + half
    return Observed(
        period=figure.period,
        value=figure.value,
        low=low,
        high=high,
        status=str(figure.status),
        is_synthetic=figure.source_kind == "synthetic",
        figure_id=figure.figure_id,
    )


def keys_of(programme: Programme, indicators: Collection[str]) -> set[SeriesKey]:
    """The series a programme needs: of its targets, and of each indicator in the whole region.

    Those of the groups in which an action should move an indicator are among them.
    """
    found = {(each.indicator, each.area, each.group) for each in programme.targets}
    found |= {
        (each.indicator, programme.region, each.group)
        for action in programme.actions
        for each in action.contributes
        if each.indicator in indicators
    }
    return found | {(key, programme.region, "") for key in indicators}


def _half_a_step(bundle: Bundle, figure: Figure) -> float | None:
    """Half of what figures of our own are rounded to; None for a supplier's, who does not say."""
    policy = bundle.manifest["policy"]
    if figure.source_kind not in policy["binds"]:
        return None
    if figure.status is Status.ROUNDED:
        return float(policy["rounding_base"]) / 2
    return float(10.0 ** -policy["decimals"].get(figure.unit, 0) / 2)
