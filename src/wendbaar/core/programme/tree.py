"""Tree: goals, the lines that serve them, their measures, and the actions that carry those out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.plan import Action, Goal, Line, Measure
from wendbaar.core.programme.programme import Programme
from wendbaar.core.programme.where_used import (
    actions_of_line,
    actions_of_measure,
    lines_of_goal,
    measures_of,
)


@dataclass(frozen=True)
class Node:
    """An entry with what hangs below it."""

    entry: Entry
    children: tuple["Node", ...] = ()

    def entries(self) -> Iterator[Entry]:
        """This entry and all below it."""
        yield self.entry
        for child in self.children:
            yield from child.entries()


@dataclass(frozen=True)
class Tree:
    """The programme as a tree, read from the goals or from the lines.

    A line that serves two goals stands under both; below `goals` the lines without a goal are
    missing, in `lines` each stands once. What belongs to no line there is, is loose.
    """

    goals: tuple[Node, ...]
    lines: tuple[Node, ...]
    loose_measures: tuple[Measure, ...]
    loose: tuple[Action, ...]


def tree(programme: Programme) -> Tree:
    """The whole programme; no goal, line, measure or action is left out."""
    lines = tuple(_line(programme, line) for line in programme.lines)
    by_key = {node.entry.key: node for node in lines}
    goals = tuple(_goals(programme, by_key))
    placed = {(entry.section, entry.key) for entry in _entries(lines)}
    return Tree(
        goals=goals,
        lines=lines,
        loose_measures=tuple(e for e in programme.measures if (e.section, e.key) not in placed),
        loose=tuple(e for e in programme.actions if (e.section, e.key) not in placed),
    )


def _entries(nodes: Iterable[Node]) -> Iterator[Entry]:
    for node in nodes:
        yield from node.entries()


def _goals(programme: Programme, lines: dict[str, Node]) -> Iterator[Node]:
    """A node per goal that stands under no other; goals in a circle begin at the first of them."""
    seen = set[str]()
    first = [each for each in programme.goals if _is_top(programme, each)]
    for goal in (*first, *programme.goals):
        if goal.key not in seen:
            yield _goal(programme, goal, lines, seen)


def _is_top(programme: Programme, goal: Goal) -> bool:
    return goal.parent is None or programme.find("goals", goal.parent) is None


def _goal(programme: Programme, goal: Goal, lines: dict[str, Node], seen: set[str]) -> Node:
    seen.add(goal.key)
    below = [each for each in programme.goals if each.parent == goal.key]
    children = [_goal(programme, each, lines, seen) for each in below if each.key not in seen]
    serving = [lines[line.key] for line in lines_of_goal(programme, goal.key)]
    return Node(goal, (*children, *serving))


def _line(programme: Programme, line: Line) -> Node:
    measures = tuple(_measure(programme, each) for each in measures_of(programme, line.key))
    below = {entry.key for entry in _entries(measures) if entry.section == Action.section}
    own = (each for each in actions_of_line(programme, line.key) if each.key not in below)
    actions: dict[str, Entry] = {each.key: each for each in own}
    for key in line.examples:
        named = programme.find("actions", key)
        if named is not None and key not in below:
            actions.setdefault(key, named)
    return Node(line, (*measures, *(Node(each) for each in actions.values())))


def _measure(programme: Programme, measure: Measure) -> Node:
    return Node(measure, tuple(Node(each) for each in actions_of_measure(programme, measure.key)))
