"""How charts look: fonts, ink, accent, sizes; colours that colour-blind readers can tell apart."""

from dataclasses import dataclass
from typing import Any

FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif'
INK = "#1c1c1c"  # text
SOFT_INK = "#54575a"  # axes and notes; 7:1 on white
LINE = "#d9dcdf"
GREY = "#a9b0b6"  # bars that are not the one the reader looks at
REFERENCE = "#dfe3e6"  # bars of wider areas
TARGET = "#8a4b00"  # brown: differs from every accent in lightness, and its line is dashed
HIDDEN = "#f3f2ee"  # replaced by hatching in SVG (svg.py)
ACCENT = "#154273"
NARROW, WIDE = 360, 720
# Regions that have a file with tokens in portal/static/themes.
THEMES = {"AM01": "groningen", "AM09": "achterhoek", "AM13": "utrecht"}
# The accent of each theme; the same colour as `--basis-color-accent-1-color-default` in its file.
ACCENTS = {
    "groningen": "#00594f",
    "achterhoek": "#7a3600",
    "utrecht": "#8a1538",
    "wendbaar": "#1d3f8c",
}


def accent_of(region: str) -> str:
    """The accent of a region by its code, or the neutral one."""
    return ACCENTS[THEMES.get(region, "wendbaar")]


@dataclass(frozen=True, kw_only=True)
class ChartStyle:
    """What differs per region, reader and screen."""

    accent: str = ACCENT
    language: str = "nl"
    width: int = WIDE

    @property
    def is_narrow(self) -> bool:
        """Whether it is drawn for a phone."""
        return self.width < 500

    def pick(self, nl: str, en: str) -> str:
        """The text in the reader's language."""
        return nl if self.language == "nl" else en


def config() -> dict[str, Any]:
    """The look of every chart, as Vega-Lite configuration."""
    text = {"labelColor": SOFT_INK, "labelFontSize": 14, "titleColor": SOFT_INK}
    axis = text | {"gridColor": LINE, "domainColor": SOFT_INK, "tickColor": LINE, "labelPadding": 6}
    return {
        "font": FONT,
        "background": "white",
        "view": {"stroke": None},
        "axis": axis,
        "text": {"color": INK, "fontSize": 14},
        "title": {
            "anchor": "start",
            "frame": "bounds",
            "color": INK,
            "fontSize": 17,
            "fontWeight": 600,
            "lineHeight": 22,
            "subtitleColor": SOFT_INK,
            "subtitleFontSize": 14,
            "subtitleLineHeight": 19,
            "offset": 14,
        },
    }
