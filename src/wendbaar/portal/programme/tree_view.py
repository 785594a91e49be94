"""The tree of a programme on a page: goals with the lines that serve them, and lines with all below."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wendbaar.core.programme.codes import ActionStatus
from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.plan import Action, Goal, Line
from wendbaar.core.programme.progress import Course, Progress
from wendbaar.core.programme.tree import Node, Tree
from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.text import Text
from wendbaar.portal.figures.language import language
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.links import EntryLink, link
from wendbaar.portal.programme.series import course_of_goal


@dataclass(frozen=True, kw_only=True)
class Branch:
    """An entry in the tree with what hangs below it; `about` is its kind and status in words."""

    link: EntryLink
    about: str
    summary: Text | None
    number: int | None = None
    course: Course | None = None
    children: tuple["Branch", ...] = ()
    serving: tuple[EntryLink, ...] = ()  # the lines that serve a goal


@dataclass(frozen=True)
class TreeView:
    """The tree: what the region wants, what is done for it, and what hangs nowhere."""

    goals: tuple[Branch, ...]
    lines: tuple[Branch, ...]
    loose: tuple[Branch, ...]


def tree_view(here: Here, tree: Tree, found: Mapping[str, Progress]) -> TreeView:
    """The tree in words. A line that serves two goals is named at both and unfolds once."""
    loose: Iterable[Entry] = (*tree.loose_measures, *tree.loose)
    return TreeView(
        goals=tuple(_goal(here, each, found) for each in tree.goals),
        lines=tuple(_branch(here, each) for each in tree.lines),
        loose=tuple(_branch(here, Node(each)) for each in loose),
    )


def _goal(here: Here, node: Node, found: Mapping[str, Progress]) -> Branch:
    below = [each for each in node.children if isinstance(each.entry, Goal)]
    lines = [each.entry for each in node.children if isinstance(each.entry, Line)]
    return Branch(
        link=link(here, node.entry),
        about=_about(node.entry),
        summary=node.entry.summary,
        course=course_of_goal(node.entry.key, found),
        children=tuple(_goal(here, each, found) for each in below),
        serving=tuple(link(here, each) for each in lines),
    )


def _branch(here: Here, node: Node) -> Branch:
    return Branch(
        link=link(here, node.entry),
        about=_about(node.entry),
        summary=node.entry.summary,
        number=node.entry.number if isinstance(node.entry, Line) else None,
        children=tuple(_branch(here, each) for each in node.children),
    )


def _about(entry: Entry) -> str:
    codes: list[CodeList] = []
    if isinstance(entry, Goal | Action):
        codes.append(entry.kind)
    if isinstance(entry, Action) and entry.status is not ActionStatus.NOT_STATED:
        codes.append(entry.status)
    return ", ".join(each.en if language() == "en" else each.nl for each in codes)
