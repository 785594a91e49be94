"""How a use case tells what it is doing, and what each step took."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol


class Progress(Protocol):
    """Something that shows progress; the command line gives one with bars."""

    def begin(self, step: str) -> None:
        """A step starts."""

    def say(self, text: str) -> None:
        """A line a reader wants to see."""

    def advance(self, done: int, total: int) -> None:
        """So much of the present step is done."""

    def end(self, step: str, seconds: float, note: str) -> None:
        """A step is finished."""


@dataclass(frozen=True)
class Step:
    """A finished step: its name, how long it took, what came out."""

    name: str
    seconds: float
    note: str


@dataclass
class Journal:
    """The steps of a run, timed."""

    progress: Progress
    steps: list[Step] = field(default_factory=list)

    @contextmanager
    def step(self, name: str) -> Iterator[list[str]]:
        """Time a step; the caller appends its note to the list it gets."""
        self.progress.begin(name)
        started, notes = time.perf_counter(), list[str]()
        yield notes
        done = Step(name, round(time.perf_counter() - started, 2), "; ".join(notes))
        self.steps.append(done)
        self.progress.end(done.name, done.seconds, done.note)
