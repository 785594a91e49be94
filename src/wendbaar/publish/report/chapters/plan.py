"""Plan: vision, goals, groups, and the lines with their measures and actions."""

from collections.abc import Iterable, Iterator

from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.plan import Action, Line, Measure
from wendbaar.core.programme.tree import Node, tree
from wendbaar.core.programme.where_used import actions_of_measure
from wendbaar.publish.report import saying
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.blocks import Block, Facts, Heading, Paragraph, Table


def plan(basis: Basis) -> Iterator[Block]:
    """The chapter on what the region wants and does."""
    head = basis.programme.head
    yield Heading(1, basis.pick("Het programma", "The programme"))
    if head.is_concept:
        yield Paragraph(basis.pick("Het plan is een concept.", "The plan is a draft."))
    facts = (
        (basis.pick("Visie", "Vision"), basis.say(head.vision)),
        (basis.pick("Definitie", "Definition"), basis.say(head.definition)),
        (basis.pick("Gemeenten", "Municipalities"), ", ".join(head.municipalities)),
    )
    yield Facts(tuple(pair for pair in facts if pair[1]))
    yield Heading(2, basis.pick("Doelen", "Goals"))
    yield _goals(basis)
    if basis.programme.groups:
        yield Heading(2, basis.pick("Doelgroepen", "Groups"))
        yield _groups(basis)
    found = tree(basis.programme)
    lines_are = basis.say(head.lines_are)
    yield Heading(2, saying.capital(lines_are))
    for node in found.lines:
        yield from _line(basis, node)
    if found.loose:
        yield Heading(3, basis.pick("Acties buiten de lijnen", "Actions outside the lines"))
        yield _actions(basis, basis.pick("Acties", "Actions"), map(Node, found.loose))


def _goals(basis: Basis) -> Table:
    rows = tuple(
        (
            basis.name(each),
            basis.pick(each.kind.nl, each.kind.en),
            basis.label(each.parent, "goals"),
            saying.indicators(basis, each.indicators),
        )
        for each in basis.programme.goals
    )
    header = (
        basis.pick("Doel", "Goal"),
        basis.pick("Soort", "Kind"),
        basis.pick("Valt onder", "Belongs under"),
        basis.pick("Gevolgd met", "Followed by"),
    )
    caption = basis.pick("Doelen en de cijfers erbij", "Goals and their figures")
    return Table(caption, header, rows, shares=(4, 1.5, 3, 3))


def _groups(basis: Basis) -> Table:
    rows = tuple(
        (basis.name(each), basis.pick(each.target_group.nl, each.target_group.en))
        for each in basis.programme.groups
    )
    header = (basis.pick("Doelgroep", "Group"), basis.pick("In de cijfers", "In the figures"))
    return Table(basis.pick("Voor wie", "For whom"), header, rows)


def _line(basis: Basis, node: Node) -> Iterator[Block]:
    line = node.entry
    assert isinstance(line, Line)
    number = f"{line.number}. " if line.number else ""
    yield Heading(3, f"{number}{basis.name(line)}")
    text = basis.say(line.summary or line.background)
    if text:
        yield Paragraph(text)
    goals = "; ".join(basis.label(each, "goals") for each in line.goals)
    groups = ", ".join(basis.label(each, "groups") for each in line.groups)
    pairs = (
        (basis.pick("Doelen", "Goals"), goals),
        (basis.pick("Voor wie", "For whom"), groups),
    )
    said = tuple(pair for pair in pairs if pair[1])
    if said:
        yield Facts(said)
    if node.children:
        caption = basis.pick("Maatregelen en acties", "Measures and actions")
        yield _actions(basis, f"{caption}: {basis.name(line)}", node.children)


def _actions(basis: Basis, caption: str, nodes: Iterable[Node]) -> Table:
    entries = [entry for node in nodes for entry in node.entries()]
    rows = tuple(_row(basis, entry) for entry in entries)
    openings = tuple(place for place, each in enumerate(entries) if isinstance(each, Measure))
    header = (
        basis.pick("Maatregel of actie", "Measure or action"),
        basis.pick("Stand", "Status"),
        basis.pick("Verantwoordelijk", "Responsible"),
        basis.pick("Looptijd", "Term"),
        basis.pick("Draagt bij aan", "Contributes to"),
    )
    return Table(caption, header, rows, shares=(4, 1.5, 2.4, 1.8, 3), openings=openings)


def _row(basis: Basis, entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, Measure):
        has_action = actions_of_measure(basis.programme, entry.key)
        none = "" if has_action else basis.pick("nog geen actie", "no action yet")
        name = f"{basis.pick('Maatregel', 'Measure')}: {basis.name(entry)}"
        return (name, none, "", "", saying.indicators(basis, entry.indicators))
    assert isinstance(entry, Action)
    return (
        basis.name(entry),
        basis.pick(entry.status.nl, entry.status.en),
        basis.label(entry.responsible, "partners", "bodies"),
        saying.term(basis, entry.start, entry.end),
        saying.indicators(basis, entry.indicators),
    )
