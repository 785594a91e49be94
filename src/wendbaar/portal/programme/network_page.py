"""Who is connected with whom: drawn on a circle, and as a table."""

from collections import Counter
from dataclasses import dataclass

from wendbaar.core.programme.codes import LinkKind
from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.parties import Body, Partner
from wendbaar.core.programme.programme import Programme
from wendbaar.portal.figures.language import language
from wendbaar.portal.programme.circle import Knot, Line, Network, network
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.links import EntryLink, href, link

_SECTIONS = ("partners", "bodies", "actions", "lines")


@dataclass(frozen=True)
class Connection:
    """A row of the table."""

    kind: LinkKind
    kind_label: str
    one: EntryLink
    other: EntryLink
    what: str
    is_example: bool


@dataclass(frozen=True)
class NetworkPage:
    """The page."""

    drawing: Network
    connections: tuple[Connection, ...]
    counts: tuple[tuple[LinkKind, str, int], ...]
    most: tuple[tuple[str, int], ...]  # who has most connections


def network_page(here: Here) -> NetworkPage:
    """Gather the page."""
    programme, lang = here.programme, language()
    links = sorted(programme.links, key=lambda each: each.kind)
    ends = {key: _entry(programme, key) for each in links for key in (each.one, each.other)}
    connections = tuple(
        Connection(
            each.kind,
            each.kind.en if lang == "en" else each.kind.nl,
            link(here, ends[each.one]),
            link(here, ends[each.other]),
            (each.what or each.label).said(lang),
            each.is_example,
        )
        for each in links
    )
    knots = [_knot(here, entry) for entry in ends.values()]
    lines = [Line(each.one, each.other, each.kind.key) for each in links]
    counted = Counter(key for each in links for key in (each.one, each.other))
    return NetworkPage(
        network(knots, lines),
        connections,
        _counts(connections),
        tuple((ends[key].label.said(lang), number) for key, number in counted.most_common(3)),
    )


def _counts(connections: tuple[Connection, ...]) -> tuple[tuple[LinkKind, str, int], ...]:
    counted = Counter((each.kind, each.kind_label) for each in connections)
    return tuple((kind, label, number) for (kind, label), number in counted.items())


def _entry(programme: Programme, key: str) -> Entry:
    for section in _SECTIONS:
        found = programme.find(section, key)
        if found is not None:
            return found
    raise LookupError(key)  # checked when it was approved


def _knot(here: Here, entry: Entry) -> Knot:
    if isinstance(entry, Partner):
        kind = f"1{entry.kind.key}"
    elif isinstance(entry, Body):
        kind = "2body"
    else:
        kind = f"3{entry.section}"
    return Knot(entry.key, entry.label.said(language()), kind, href(here.region, entry))
