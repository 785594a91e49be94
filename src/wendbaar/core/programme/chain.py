"""The results chain as Werk in Zicht lays it out: actions, output, outcome, impact per group."""

from typing import Annotated, ClassVar

from wendbaar.core.programme.entry import CODED, Entry, Part
from wendbaar.core.vocabulary.people import TargetGroup
from wendbaar.core.vocabulary.text import Text


class Cell(Part):
    """A line in a cell of the table: the words of the table and the figures that stand for it."""

    label: Text
    indicators: tuple[str, ...] = ()


class ChainRow(Entry):
    """A row of the table. The first column is filled from what is known, not written here.

    `no_action` marks the row for people with whom nothing is done.
    """

    section: ClassVar[str] = "chain"

    target_group: Annotated[TargetGroup, CODED]
    number: int
    no_action: bool = False
    output: tuple[Cell, ...] = ()
    outcome: tuple[Cell, ...] = ()
    impact: tuple[Cell, ...] = ()

    @property
    def indicators(self) -> tuple[str, ...]:
        """All figures of the row."""
        cells = (*self.output, *self.outcome, *self.impact)
        return tuple(dict.fromkeys(key for cell in cells for key in cell.indicators))
