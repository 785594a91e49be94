"""Addresses of the entries of a programme, and how they are called on a page."""

from dataclasses import dataclass

from django.urls import reverse

from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.programme import Programme
from wendbaar.portal.figures.language import language

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


@dataclass(frozen=True)
class EntryLink:
    """An entry with its address; empty for what has no page of its own."""

    label: str
    href: str
    is_example: bool = False
    note: str = ""


def href(region: str, entry: Entry, query: str = "") -> str:
    """The address of the page of an entry; empty where it has none."""
    page = PAGES.get(entry.section)
    return f"{reverse(page, args=[region, entry.key])}{query}" if page else ""


def link(region: str, entry: Entry, note: str = "", query: str = "") -> EntryLink:
    """An entry as a link."""
    return EntryLink(
        entry.label.said(language()), href(region, entry, query), entry.is_example, note
    )


def link_to(programme: Programme, key: str, *sections: str, note: str = "") -> EntryLink:
    """The entry with this key in one of these sections; its key where there is none."""
    for section in sections:
        entry = programme.find(section, key)
        if entry is not None:
            return link(programme.region, entry, note)
    return EntryLink(key, "", note=note)
