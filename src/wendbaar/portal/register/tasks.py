"""Tasks: what asks for someone's attention. Every app adds its own; the page Mijn werk shows them.

An app adds a function in `AppConfig.ready`: `add_tasks("fund", tasks_of)`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Task:
    """Something to do, or without a count a place where one may do something."""

    title: str
    address: str
    count: int = 0
    note: str = ""


# Of a user and the code of a region; an empty code asks for what belongs to no region.
TasksOf = Callable[[Any, str], Iterable[Task]]
_ADDED: dict[str, TasksOf] = {}


def add_tasks(app: str, tasks: TasksOf) -> None:
    """Let the tasks of an app appear on the page Mijn werk."""
    _ADDED[app] = tasks


def tasks_of(user: Any, region: str) -> tuple[Task, ...]:
    """All tasks of a person in a region; each app gives only what this person may do."""
    return tuple(task for tasks in _ADDED.values() for task in tasks(user, region))
