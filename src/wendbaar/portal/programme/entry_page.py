"""The page of a line, measure, action, goal or group: what it says, what hangs above and below it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from wendbaar.core.programme.budget import BudgetRow, budget_of
from wendbaar.core.programme.checks import missing_of_plan
from wendbaar.core.programme.document import Content
from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.fields import road_words
from wendbaar.core.programme.history import changes
from wendbaar.core.programme.plan import Action
from wendbaar.core.programme.programme import Programme
from wendbaar.portal.figures.language import language
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.links import EntryLink, link, link_to, state_of
from wendbaar.portal.programme.series import courses
from wendbaar.portal.programme.target_view import TargetView, target_view
from wendbaar.portal.register.models import Revision


@dataclass(frozen=True)
class Earlier:
    """An approved version: when and which fields it changed; why is for colleagues."""

    on: date
    why: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Hanging:
    """Entries of one kind that hang above or below."""

    title: str
    links: tuple[EntryLink, ...]


@dataclass(frozen=True, kw_only=True)
class EntryPage:
    """What every page of an entry has."""

    entry: Entry
    state: str  # not begun, ended or empty
    above: tuple[Hanging, ...]
    below: tuple[Hanging, ...]
    targets: tuple[TargetView, ...]
    decisions: tuple[EntryLink, ...]
    money: tuple[BudgetRow, ...]
    missing: tuple[str, ...]
    history: tuple[Earlier, ...]

    @property
    def is_money_made_up(self) -> bool:
        """Whether all of the money was; what was made up in part is marked per year."""
        return all(each.is_example for each in self.money)

    @property
    def is_funded(self) -> bool:
        """Whether money was received for it."""
        return any(each.funded for each in self.money)


def entry_page(
    here: Here,
    entry: Entry,
    *,
    above: Iterable[Hanging] = (),
    below: Iterable[Hanging] = (),
    indicators: Iterable[str] = (),
) -> EntryPage:
    """Gather the page of an entry with what its kind adds."""
    programme = here.programme
    return EntryPage(
        entry=entry,
        state=state_of(entry, here.today),
        above=tuple(each for each in above if each.links),
        below=tuple(each for each in below if each.links),
        targets=_targets(here, entry, set(indicators)),
        decisions=tuple(
            link(here, each) for each in programme.decisions if entry.key in each.about
        ),
        money=budget_of(programme, entry.key),
        missing=_missing(programme, entry),
        history=_history(here.region, entry),
    )


def hanging(here: Here, title: str, entries: Iterable[Entry]) -> Hanging:
    """Entries under a title."""
    return Hanging(title, tuple(link(here, each) for each in entries))


def named(here: Here, title: str, keys: Iterable[str], *sections: str) -> Hanging:
    """Entries by key under a title."""
    return Hanging(title, tuple(link_to(here, key, *sections) for key in keys))


def _targets(here: Here, entry: Entry, indicators: set[str]) -> tuple[TargetView, ...]:
    return tuple(
        target_view(here, each)
        for each in courses(here).values()
        if each.target.goal == entry.key or each.target.indicator in indicators
    )


def _missing(programme: Programme, entry: Entry) -> tuple[str, ...]:
    if not isinstance(entry, Action):
        return ()
    return tuple(text.said(language()) for _field, text in missing_of_plan(programme, entry))


def _history(region: str, entry: Entry) -> tuple[Earlier, ...]:
    rows = list(Revision.objects.of(region, entry.section, entry.key).approved())
    befores: list[Content | None] = [each.content for each in rows[1:]]
    return tuple(
        Earlier(
            timezone.localdate(row.decided_at),  # the day here: the address asks for it
            row.why,
            _changed(entry.section, before, row.content),
        )
        for row, before in zip(rows, [*befores, None], strict=True)
    )


def _changed(section: str, before: Content | None, after: Content) -> tuple[str, ...]:
    if before is None:
        return ()
    roads = [road_words(section, each.field).said(language()) for each in changes(before, after)]
    return tuple(dict.fromkeys(roads))
