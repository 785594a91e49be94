"""Basis: what a report is made of: a programme, a release, a day and a language."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from wendbaar.core.disclosure.figure import Figure
from wendbaar.core.indicators.library import library
from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.gaps import Gaps, followed_indicators, gaps
from wendbaar.core.programme.observed import Series
from wendbaar.core.programme.programme import Programme
from wendbaar.core.programme.progress import Course, Progress, progress_of
from wendbaar.core.programme.targets import Target
from wendbaar.core.vocabulary.measures import Direction
from wendbaar.core.vocabulary.text import Text
from wendbaar.errors import ReleaseError
from wendbaar.publish.observed import series_of
from wendbaar.publish.reader import Bundle
from wendbaar.publish.through_time import through_time

_EXAMPLE = Text("voorbeeld", "example")


def own_areas(manifest: Mapping[str, Any]) -> frozenset[str]:
    """The areas a release is about; others are there to compare with and have few figures."""
    return frozenset(each["code"] for each in manifest["areas"] if not each.get("is_comparison"))


@dataclass(frozen=True)
class Basis:
    """A programme, the release its figures come from, the day of the report and its language."""

    programme: Programme
    bundle: Bundle
    on: date
    language: str = "nl"

    def __post_init__(self) -> None:
        """Refuse a release that is not about the region of the programme."""
        if self.programme.region not in own_areas(self.bundle.manifest):
            raise ReleaseError(
                f"Release {self.bundle.release_id} has no figures of {self.programme.region}.",
                hint="Give the release of the region with --release, or make it first.",
            )

    @cached_property
    def _areas(self) -> dict[str, str]:
        return {each["code"]: each["name"] for each in self.bundle.areas}

    @cached_property
    def definitions(self) -> Mapping[str, dict[str, Any]]:
        """Definitions as the release holds them; of others, as the library does."""
        found = {key: each.as_dict() for key, each in library().items()}
        return found | {each["key"]: each for each in self.bundle.manifest["indicators"]}

    @cached_property
    def trends(self) -> Mapping[str, tuple[Figure, ...]]:
        """The figures of the whole region through time, of each indicator that has some."""
        found: dict[str, list[Figure]] = {}
        for figure in self.bundle.figures(area=self.programme.region, group=""):
            found.setdefault(figure.indicator, []).append(figure)
        return {key: through_time(figures) for key, figures in found.items()}

    @cached_property
    def hidden(self) -> Counter[str]:
        """How many figures of the region are hidden to protect people, per indicator."""
        figures = self.bundle.figures(area=self.programme.region)
        return Counter(each.indicator for each in figures if each.status.is_suppressed)

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """The targets in force on the day of the report, of indicators that are defined."""
        found = self.programme.with_targets_on(self.on).targets
        return tuple(each for each in found if each.indicator in self.definitions)

    @cached_property
    def series(self) -> Series:
        """The series of the targets."""
        keys = {(each.indicator, each.area, each.group) for each in self.targets}
        return series_of(self.bundle, keys)

    @cached_property
    def progress(self) -> tuple[Progress, ...]:
        """The progress of each target, in the order of the programme."""
        return tuple(
            progress_of(each, self.series, Direction(self.definitions[each.indicator]["direction"]))
            for each in self.targets
        )

    def on_course(self, course: Course) -> tuple[Progress, ...]:
        """The targets with this course."""
        return tuple(each for each in self.progress if each.course is course)

    @cached_property
    def gaps(self) -> Gaps:
        """What is missing in the programme on the day of the report."""
        return gaps(self.programme, self.on)

    @cached_property
    def indicators(self) -> tuple[str, ...]:
        """Every indicator the programme names, goals first."""
        named = [key for action in self.programme.actions for key in action.indicators]
        found = dict.fromkeys([*followed_indicators(self.programme), *named])
        return tuple(key for key in found if key in self.definitions)

    @property
    def is_synthetic(self) -> bool:
        """Whether the release holds figures that were made."""
        return bool(self.bundle.manifest["synthetic"])

    @cached_property
    def has_examples(self) -> bool:
        """Whether some of the programme was made up."""
        return any(each.is_example for each in self.programme.entries())

    def say(self, text: Text | None) -> str:
        """A text in the language of the report; empty when there is none."""
        return text.said(self.language) if text else ""

    def pick(self, nl: str, en: str) -> str:
        """One of two texts, by the language of the report."""
        return en if self.language == "en" else nl

    def area(self, code: str) -> str:
        """The name of an area."""
        return self._areas.get(code, code)

    def name(self, entry: Entry) -> str:
        """The name of an entry; one that was made up says so."""
        label, mark = self.say(entry.label), self.say(_EXAMPLE)
        is_marked = label.casefold().startswith(mark)
        return f"{label} ({mark})" if entry.is_example and not is_marked else label

    def label(self, key: str | None, *sections: str) -> str:
        """The name of the entry with this key; empty without a key."""
        found = (self.programme.find(section, key or "") for section in sections)
        entry = next((each for each in found if each), None)
        return self.name(entry) if entry else key or ""
