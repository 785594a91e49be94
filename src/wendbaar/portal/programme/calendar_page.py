"""The timeline: phases as bars, moments and decisions on a line, and the same as a list by year."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from wendbaar.core.programme.planning import Milestone
from wendbaar.portal.figures.language import language
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.links import EntryLink, href, link_to

WIDTH = 1080
_LEFT = 20
_ROW = 34


@dataclass(frozen=True)
class Moment:
    """Something that happens on a day."""

    on: date
    label: str
    kind: str
    kind_key: str
    href: str
    said: str  # as the plan says it, where that is not a day
    bodies: tuple[EntryLink, ...]
    is_example: bool
    is_option: bool
    is_past: bool
    note: str = ""


@dataclass(frozen=True)
class Bar:
    """A phase on the drawing."""

    label: str
    x: int
    width: int
    y: int


@dataclass(frozen=True)
class Dot:
    """A moment on the drawing; `number` is its place in the list."""

    x: int
    y: int
    kind_key: str
    number: int
    label: str


@dataclass(frozen=True)
class Tick:
    """A month or year under the drawing."""

    x: int
    label: str


@dataclass(frozen=True)
class Timeline:
    """The page."""

    moments: tuple[Moment, ...]
    bars: tuple[Bar, ...]
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    today_x: int | None
    height: int
    next: Moment | None


def timeline(here: Here) -> Timeline:
    """Gather the page."""
    found = tuple(sorted([*_milestones(here), *_decisions(here)], key=lambda each: each.on))
    phases = [each for each in here.programme.phases if each.start and each.end]
    days = [each.on for each in found]
    days += [day for each in phases for day in (each.start, each.end) if day]
    if not days:
        return Timeline((), (), (), (), None, 0, None)
    first, last = min(days), max(days)
    scale = _Scale(first, last)
    bars = tuple(
        Bar(
            each.label.said(language()),
            scale.x(each.start),
            max(scale.x(each.end) - scale.x(each.start), 3),
            12 + number * _ROW,
        )
        for number, each in enumerate(phases)
        if each.start and each.end
    )
    base = 26 + len(bars) * _ROW
    dots, height = _dots(found, scale, base)
    ahead = next((each for each in found if each.on >= here.today), None)
    today = scale.x(here.today) if first <= here.today <= last else None
    return Timeline(found, bars, dots, _ticks(first, last, scale), today, height, ahead)


@dataclass(frozen=True)
class _Scale:
    first: date
    last: date

    def x(self, day: date) -> int:
        whole = max((self.last - self.first).days, 1)
        return _LEFT + round((WIDTH - 2 * _LEFT) * (day - self.first).days / whole)


def _dots(found: tuple[Moment, ...], scale: _Scale, base: int) -> tuple[tuple[Dot, ...], int]:
    """Each moment on the lowest row where it does not touch the one before."""
    ends: list[int] = []
    dots = []
    for number, each in enumerate(found, start=1):
        x = scale.x(each.on)
        row = next((n for n, end in enumerate(ends) if end < x - 30), len(ends))
        if row == len(ends):
            ends.append(x)
        ends[row] = x
        dots.append(Dot(x, base + 14 + row * 30, each.kind_key, number, each.label))
    return tuple(dots), base + 20 + max(len(ends), 1) * 30


def _ticks(first: date, last: date, scale: _Scale) -> tuple[Tick, ...]:
    years = range(first.year, last.year + 2)
    months = (1, 7) if (last - first).days < 1200 else (1,)
    days = [date(year, month, 1) for year in years for month in months]
    names = {1: "", 7: _("July") + " "}
    return tuple(
        Tick(scale.x(day), f"{names[day.month]}{day.year}") for day in days if first <= day <= last
    )


def _milestones(here: Here) -> list[Moment]:
    return [_milestone(here, each) for each in here.programme.milestones]


def _milestone(here: Here, each: Milestone) -> Moment:
    lang = language()
    return Moment(
        on=each.on,
        label=each.label.said(lang),
        kind=each.kind.en if lang == "en" else each.kind.nl,
        kind_key=each.kind.key,
        href="",
        said=each.when.said(lang) if each.when else "",
        bodies=tuple(link_to(here, key, "bodies") for key in each.bodies),
        is_example=each.is_example,
        is_option=each.is_option,
        is_past=each.on < here.today,
        note=each.note.said(lang) if each.note else "",
    )


def _decisions(here: Here) -> list[Moment]:
    found = []
    for each in here.programme.decisions:
        address = href(here.region, each)
        body = (link_to(here, each.body, "bodies"),) if each.body else ()
        day = each.decided_on or each.due
        label = each.question.said(language())
        common = {"href": address, "bodies": body, "is_example": each.is_example, "said": ""}
        kind = _("decision asked") if each.is_open else _("decided")
        found.append(
            Moment(
                on=day,
                label=label,
                kind=kind,
                kind_key="decision",
                is_option=False,
                is_past=day < here.today,
                **common,
            )
        )
        if each.review_on and each.review is None:
            found.append(
                Moment(
                    on=each.review_on,
                    label=label,
                    kind=_("looking back"),
                    kind_key="review",
                    is_option=False,
                    is_past=each.review_on < here.today,
                    **common,
                )
            )
    return found
