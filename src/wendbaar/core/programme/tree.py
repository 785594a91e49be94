"""Tree: goals, the lines that serve them, their measures, and the actions that carry those out."""

from collections.abc import Iterable
from dataclasses import dataclass

from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.plan import Action, Line, Measure
from wendbaar.core.programme.programme import Programme
from wendbaar.core.programme.where_used import actions_of_line, actions_of_measure, measures_of


@dataclass(frozen=True)
class Node:
    """An entry with what hangs below it."""

    entry: Entry
    children: tuple["Node", ...] = ()

    def entries(self) -> Iterable[Entry]:
        """This entry and all below it."""
        yield self.entry
        for child in self.children:
            yield from child.entries()


@dataclass(frozen=True)
class Tree:
    """The programme as a tree; `loose` are actions that name no line, measure or theme."""

    lines: tuple[Node, ...]
    loose: tuple[Action, ...]


def tree(programme: Programme) -> Tree:
    """The whole programme, line by line; no action is left out."""
    nodes = tuple(_line(programme, line) for line in programme.lines)
    placed = {entry.key for node in nodes for entry in node.entries() if entry.section == "actions"}
    loose = tuple(each for each in programme.actions if each.key not in placed)
    return Tree(nodes, loose)


def _line(programme: Programme, line: Line) -> Node:
    measures = tuple(_measure(programme, each) for each in measures_of(programme, line.key))
    below = {entry.key for node in measures for entry in node.entries()}
    own = (each for each in actions_of_line(programme, line.key) if each.key not in below)
    actions: dict[str, Entry] = {each.key: each for each in own}
    for key in line.examples:
        named = programme.find("actions", key)
        if named is not None and key not in below:
            actions.setdefault(key, named)
    return Node(line, (*measures, *(Node(each) for each in actions.values())))


def _measure(programme: Programme, measure: Measure) -> Node:
    return Node(measure, tuple(Node(each) for each in actions_of_measure(programme, measure.key)))
