"""Targets: what a figure should be, of whom, where and when. Set before, never summed."""

from datetime import date
from typing import ClassVar

from wendbaar.core.programme.entry import AreaCode, Entry, Key, Part, PeriodCode
from wendbaar.core.vocabulary.text import Text


class Point(Part):
    """A value at a period."""

    period: PeriodCode
    value: float


class Target(Entry):
    """A target for one indicator, group and area, with the baseline it starts from.

    Between baseline and target runs a straight line, or the line through `path`.
    """

    section: ClassVar[str] = "targets"

    indicator: str
    area: AreaCode
    group: str = ""  # as in figures: "sex=women"
    baseline: Point
    baseline_source: Text | None = None
    target: Point
    path: tuple[Point, ...] = ()
    goal: Key | None = None
    set_on: date
    set_by: Key | None = None  # body or partner
