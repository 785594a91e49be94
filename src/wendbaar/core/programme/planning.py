"""When: phases, milestones and decision moments."""

from datetime import date
from typing import Annotated, ClassVar

from wendbaar.core.programme.codes import MilestoneKind
from wendbaar.core.programme.entry import CODED, Entry, Key
from wendbaar.core.vocabulary.text import Text


class Phase(Entry):
    """A phase of the programme; its dates are `start` and `end`."""

    section: ClassVar[str] = "phases"

    number: int
    note: Text | None = None


class Milestone(Entry):
    """A moment. `until` makes it a period; `precision` says how exact the plan is."""

    section: ClassVar[str] = "milestones"

    kind: Annotated[MilestoneKind, CODED]
    on: date
    until: date | None = None
    when: Text | None = None  # as the plan says it, where that is not a day: "uiterlijk 15 juli"
    phase: Key | None = None
    bodies: tuple[Key, ...] = ()
    is_option: bool = False
    note: Text | None = None
