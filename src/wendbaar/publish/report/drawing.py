"""Drawing: the trend of an indicator as a chart block, with the table beside it."""

from wendbaar.core.disclosure.figure import Figure
from wendbaar.core.disclosure.note import Note
from wendbaar.publish.charts import ChartStyle, Subject, render_svg, trend_chart
from wendbaar.publish.charts.style import accent_of
from wendbaar.publish.charts.svg import message_of
from wendbaar.publish.observed import observed
from wendbaar.publish.report import saying
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.blocks import Chart, Table
from wendbaar.publish.through_time import a_year_earlier, at_period

_COLUMNS = 6
_SIGNS = {"percent", "euro"}


def chart_of(basis: Basis, key: str) -> Chart:
    """The trend of an indicator in the region, with the path to its target where it has one."""
    trend = basis.trends[key]
    spec = trend_chart(
        trend,
        _subject(basis, key, trend[-1]),
        style=ChartStyle(accent=accent_of(basis.programme.region), language=basis.language),
        target=_path(basis, key, trend[-1]),
        provisional=[each.period for each in trend if each.note == Note.PROVISIONAL.key],
    )
    table = _table(basis, trend)
    return Chart(
        svg=render_svg(spec),
        alt=f"{message_of(spec)}. {spec['description']}.",
        caption=_caption(basis, trend),
        figure_ids=(trend[0].figure_id, trend[-1].figure_id),
        table=table,
    )


def _subject(basis: Basis, key: str, last: Figure) -> Subject:
    unit = basis.definitions[key]["unit"]
    return Subject(
        indicator=saying.indicator(basis, key),
        area=basis.area(basis.programme.region),
        unit=unit["key"],
        unit_words="" if unit["key"] in _SIGNS else unit[basis.language],
        note=basis.say(saying.SYNTHETIC_FIGURES) if last.source_kind == "synthetic" else "",
    )


def _path(basis: Basis, key: str, last: Figure) -> list[tuple[str, float]]:
    """The path to the target for the whole region, when it is of the same kind of period."""
    region, kind = basis.programme.region, last.period[4:6]
    for target in basis.targets:
        points = (target.baseline, *target.path, target.target)
        same = {point.period[4:6] for point in points} == {kind}
        if same and (target.indicator, target.area, target.group) == (key, region, ""):
            return [(point.period, point.value) for point in points]
    return []


def _caption(basis: Basis, trend: tuple[Figure, ...]) -> str:
    first, last = trend[0], trend[-1]
    definition = basis.definitions[last.indicator]
    source, version = definition["source"]["name"], last.definition_version
    hidden = basis.hidden[last.indicator]
    said = basis.pick(
        f"Kenmerk {last.figure_id}, reeks vanaf {first.period}. Bron: {source}. Definitie versie "
        f"{version}.",
        f"Figure id {last.figure_id}, series from {first.period}. Source: {source}. Definition "
        f"version {version}.",
    )
    return f"{said} {saying.hidden(basis, hidden)}" if hidden else said


def _table(basis: Basis, trend: tuple[Figure, ...]) -> Table:
    """The latest figure and the same period of the years before."""
    shown = [trend[-1]]
    while len(shown) < _COLUMNS:
        earlier = at_period(trend, a_year_earlier(shown[0].period))
        if earlier is None:
            break
        shown.insert(0, earlier)
    key = trend[-1].indicator
    values = [saying.figure(basis, each) for each in shown]
    margins = [saying.margin(basis, observed(basis.bundle, each), key) for each in shown]
    rows = [(basis.pick("Cijfer", "Figure"), *values)]
    if any(margins):
        rows.append((basis.pick("Marge", "Margin"), *margins))
    return Table(
        f"{saying.indicator(basis, key)}: {basis.pick('cijfers per jaar', 'figures per year')}",
        (basis.pick("Periode", "Period"), *(saying.period(basis, each.period) for each in shown)),
        tuple(rows),
        numbers=tuple(range(1, len(shown) + 1)),
    )
