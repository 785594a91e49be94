"""Addresses of the entries of a programme, and how they are called on a page."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from wendbaar.core.programme.entry import Entry
from wendbaar.portal.figures.language import language
from wendbaar.portal.programme.here import Here

PAGES = {
    "lines": "programme:line",
    "measures": "programme:measure",
    "actions": "programme:action",
    "goals": "programme:goal",
    "groups": "programme:group",
    "partners": "programme:partner",
    "bodies": "programme:body",
    "decisions": "decisions:show",
    "funds": "fund:show",
}
# Entries without a page of their own stand on one with others, at an anchor with their key.
_PLACES = {"targets": ("programme:targets", "doel"), "chain": ("programme:chain", "rij")}


@dataclass(frozen=True)
class EntryLink:
    """An entry with its address, empty for what has none; `state` says what is not in force."""

    label: str
    href: str
    is_example: bool = False
    state: str = ""
    anchor: str = ""


def href(region: str, entry: Entry) -> str:
    """The address of the page of an entry; empty where it has none."""
    page = PAGES.get(entry.section)
    return reverse(page, args=[region, entry.key]) if page else ""


def link(here: Here, entry: Entry) -> EntryLink:
    """An entry as a link, with what has to be known of it: made up, ended, not begun yet."""
    address, anchor = href(here.region, entry), ""
    if entry.section in _PLACES:
        page, prefix = _PLACES[entry.section]
        address, anchor = reverse(page, args=[here.region]), f"#{prefix}-{entry.key}"
    label, state = entry.label.said(language()), state_of(entry, here.today)
    return EntryLink(label, address, entry.is_example, state, anchor)


def link_to(here: Here, key: str, *sections: str) -> EntryLink:
    """The entry with this key in one of these sections; its key where there is none."""
    for section in sections:
        entry = here.programme.find(section, key)
        if entry is not None:
            return link(here, entry)
    return EntryLink(key, "")


def state_of(entry: Entry, today: date) -> str:
    """Whether an entry has not begun or has ended, in words; empty for what is in force."""
    if entry.start and entry.start > today:
        return _("has not begun yet")
    if entry.end and entry.end < today:
        return _("has ended")
    return ""
