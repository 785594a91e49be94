"""Observed: published figures as the programme sees them, apart from where they come from.

A programme knows no `Figure`: `publish` reads a release and hands over what is in it as a
`Series`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

SeriesKey = tuple[str, str, str]  # indicator, area, group as in figures ("" or "sex=women")


@dataclass(frozen=True)
class Observed:
    """A published figure at a period.

    `low` and `high` hold everything the publisher does not know: the margin of the figure and
    what rounding took. `value` is None when the figure is not shown; `status` says why.
    """

    period: str
    value: float | None
    low: float | None
    high: float | None
    status: str
    is_synthetic: bool
    figure_id: str

    @property
    def is_hidden(self) -> bool:
        """Whether it is hidden to protect people."""
        return self.status.startswith("suppressed")


Series = Mapping[SeriesKey, tuple[Observed, ...]]  # oldest first
