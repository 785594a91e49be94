"""Places: which municipalities make up an area, and adding them up."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wendbaar.core.vocabulary.areas import Area, AreaKind


def number_of(municipality: Area) -> int:
    """The number that stands in tables of people.

    >>> number_of(Area("GM0014", "Groningen", AreaKind.MUNICIPALITY, 2025))
    14
    """
    return int(municipality.code[2:])


def members(area: Area, municipalities: Sequence[Area]) -> list[Area]:
    """The municipalities of an area."""
    if area.kind is AreaKind.COUNTRY:
        return list(municipalities)
    column = {AreaKind.REGION: "region", AreaKind.PROVINCE: "province"}.get(area.kind, "code")
    return [each for each in municipalities if getattr(each, column) == area.code]


@dataclass(frozen=True)
class Places:
    """Areas all of whose municipalities are present, and the rows that add up to each."""

    areas: tuple[Area, ...]
    numbers: tuple[int, ...]
    rows: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, areas: Sequence[Area], present: Collection[int] | None = None) -> "Places":
        """Choose from `areas` (every area of one vintage) those that are complete.

        A region of which one municipality is absent gets no figure: it would look like a whole.
        """
        municipalities = [each for each in areas if each.kind is AreaKind.MUNICIPALITY]
        every = [number_of(each) for each in municipalities]
        numbers = sorted(every if present is None else set(every) & set(present))
        row_of = {number: row for row, number in enumerate(numbers)}
        chosen: dict[Area, tuple[int, ...]] = {}
        for area in areas:
            inside = {number_of(each) for each in members(area, municipalities)}
            if inside and inside <= row_of.keys():
                chosen[area] = tuple(sorted(row_of[number] for number in inside))
        return cls(tuple(chosen), tuple(numbers), tuple(chosen.values()))

    def total(self, counts: NDArray[np.float64]) -> NDArray[np.float64]:
        """Add rows of municipalities up to rows of areas.

        A product of matrices gives the same, but keeps every core busy waiting for the others.
        """
        if not self.rows:
            return np.zeros((0, counts.shape[1]))
        starts = np.cumsum([0, *map(len, self.rows[:-1])])
        return np.add.reduceat(counts[np.concatenate(self.rows)], starts, axis=0)

    def pairs(self) -> list[tuple[int | str, str]]:
        """Number of a municipality and code of each area it belongs to."""
        return [
            (self.numbers[row], area.code)
            for area, rows in zip(self.areas, self.rows, strict=True)
            for row in rows
        ]
