"""All indicators of a release, by theme."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from wendbaar.core.indicators.library import THEMES
from wendbaar.portal.figures import reading
from wendbaar.portal.figures.language import in_language
from wendbaar.portal.figures.wording import figure_text, is_provisional, period_label, unit_words
from wendbaar.portal.releases.place import Place

Definition = dict[str, Any]


@dataclass(frozen=True)
class Theme:
    """A theme and its indicators."""

    key: str
    label: str
    definitions: tuple[Definition, ...]
    without: tuple[Definition, ...] = ()  # no figure here: no source yet, or not for this area

    @property
    def available(self) -> int:
        """How many have a source."""
        return sum(each["status"] == "available" for each in self.definitions)


@dataclass(frozen=True)
class Latest:
    """The latest figure of an indicator, as it stands in a list."""

    text: str
    unit: str
    period: str
    is_shown: bool
    is_synthetic: bool
    is_provisional: bool


def latest_figures(place: Place) -> dict[str, Latest]:
    """The latest figure of every indicator that has one for this area."""
    units = {each["key"]: each["unit"] for each in place.bundle.manifest["indicators"]}
    return {
        key: Latest(
            figure_text(figure, units[key]),
            unit_words(units[key]) if figure.value is not None else "",
            period_label(figure.period),
            figure.value is not None,
            figure.source_kind == "synthetic",
            is_provisional(figure),
        )
        for key, figure in reading.latest_of_all(place).items()
    }


def theme_label(key: str) -> str:
    """The name of a theme; a theme of an older release that we no longer have reads as its key."""
    known = THEMES.get(key)
    return in_language(known.as_dict()) if known else key.replace("_", " ").capitalize()


def themes(place: Place, definitions: Iterable[Definition] | None = None) -> list[Theme]:
    """Indicators by theme, in the order of the release; those with a source first."""
    chosen = place.bundle.manifest["indicators"] if definitions is None else list(definitions)
    by_theme: dict[str, list[Definition]] = {}
    for each in chosen:
        by_theme.setdefault(each["theme"], []).append(each)
    return [
        Theme(key, theme_label(key), tuple(sorted(found, key=_without_source)))
        for key, found in by_theme.items()
    ]


def themes_with_figures(
    place: Place, definitions: Iterable[Definition], latest: Mapping[str, Latest]
) -> list[Theme]:
    """Themes in which the indicators without a figure stand apart, after those that have one."""
    return [
        replace(
            theme,
            definitions=tuple(each for each in theme.definitions if each["key"] in latest),
            without=tuple(each for each in theme.definitions if each["key"] not in latest),
        )
        for theme in themes(place, definitions)
    ]


def _without_source(definition: Definition) -> bool:
    return bool(definition["status"] != "available")
