"""Listing: the entries of a programme with where each stands, for the pages of the register."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from wendbaar.core.programme.document import Content
from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.fields import SectionWords, section_words
from wendbaar.core.programme.programme import ENTRY_KINDS, Head, Programme
from wendbaar.core.vocabulary.text import Text
from wendbaar.portal.register.actions import may_write
from wendbaar.portal.register.models import Revision
from wendbaar.portal.register.where import Where

Open = dict[tuple[str, str], Revision]


@dataclass(frozen=True)
class Listed:
    """An entry in a list. `open` is what someone works on; a new entry has nothing else."""

    section: str
    key: str
    label: Text
    summary: Text | None
    is_example: bool
    is_new: bool
    is_ended: bool
    is_ahead: bool
    open: Revision | None

    def matches(self, words: Iterable[str]) -> bool:
        """Whether all these words stand in its name, its key or its summary."""
        texts = [self.label, *([self.summary] if self.summary else [])]
        said = " ".join([self.key, *(f"{each.nl} {each.en}" for each in texts)]).casefold()
        return all(word in said for word in words)


@dataclass(frozen=True)
class Section:
    """A section with its counts."""

    name: str
    words: SectionWords
    approved: int
    ended: int
    open: int
    may_write: bool


def open_revisions(region: str) -> Open:
    """What someone works on, per entry."""
    rows = Revision.objects.filter(region=region).open().select_related("author")
    return {(row.section, row.key): row for row in rows}


def sections(found: Where, user: Any) -> tuple[Section, ...]:
    """All sections of a region, the head first."""
    waiting = open_revisions(found.region)
    return tuple(_section(name, found, waiting, user) for name in ENTRY_KINDS)


def _section(name: str, found: Where, waiting: Open, user: Any) -> Section:
    entries = _entries(found.programme, name)
    ended = sum(1 for each in entries if _is_ended(each, found))
    return Section(
        name=name,
        words=section_words(name),
        approved=len(entries) - ended,
        ended=ended,
        open=sum(1 for section, _key in waiting if section == name),
        may_write=may_write(user, found.region, name),
    )


def listed(found: Where, section: str, waiting: Open) -> Iterator[Listed]:
    """The entries of a section, those nobody has approved yet last."""
    entries = _entries(found.programme, section)
    for entry in entries:
        yield _of_entry(entry, found, waiting.get((section, entry.key)))
    known = {each.key for each in entries}
    for (name, key), revision in waiting.items():
        if name == section and key not in known:
            yield _of_draft(revision)


def search(found: Where, text: str) -> list[Listed]:
    """Every entry in which all words of a question stand."""
    words, waiting = text.casefold().split(), open_revisions(found.region)
    everything = (each for name in ENTRY_KINDS for each in listed(found, name, waiting))
    return [each for each in everything if each.matches(words)] if words else []


def label_of(content: Content) -> Text:
    """The name in the content of an entry."""
    return Text(content["label"]["nl"], content["label"]["en"])


def state_words(each: Listed) -> str:
    """How an entry stands, in words."""
    if each.is_new:
        return _("new, not approved yet")
    if each.is_ended:
        return _("ended")
    return _("has not begun") if each.is_ahead else _("approved")


def _entries(programme: Programme | None, section: str) -> tuple[Entry, ...]:
    if programme is None:
        return ()
    if section == Head.section:
        return (programme.head,)
    entries: tuple[Entry, ...] = getattr(programme, section)
    return entries


def _is_ended(entry: Entry, found: Where) -> bool:
    return entry.end is not None and entry.end < found.today


def _of_entry(entry: Entry, found: Where, waiting: Revision | None) -> Listed:
    return Listed(
        section=entry.section,
        key=entry.key,
        label=entry.label,
        summary=entry.summary,
        is_example=entry.is_example,
        is_new=False,
        is_ended=_is_ended(entry, found),
        is_ahead=entry.start is not None and entry.start > found.today,
        open=waiting,
    )


def _of_draft(revision: Revision) -> Listed:
    content = revision.content
    return Listed(
        section=revision.section,
        key=revision.key,
        label=label_of(content),
        summary=None,
        is_example=bool(content.get("is_example")),
        is_new=True,
        is_ended=False,
        is_ahead=False,
        open=revision,
    )
