"""Charts as data (Vega-Lite) and as SVG: trend, break-down, comparison."""

from wendbaar.publish.charts.bars import breakdown_chart, comparison_chart
from wendbaar.publish.charts.content import Bar, Subject
from wendbaar.publish.charts.style import ChartStyle
from wendbaar.publish.charts.svg import render_svg
from wendbaar.publish.charts.trend import trend_chart

__all__ = [
    "Bar",
    "ChartStyle",
    "Subject",
    "breakdown_chart",
    "comparison_chart",
    "render_svg",
    "trend_chart",
]
