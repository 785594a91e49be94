"""Places: which municipalities make up an area, as a matrix that adds them up."""

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
    matrix: NDArray[np.float64]

    @classmethod
    def of(cls, areas: Sequence[Area], present: Collection[int] | None = None) -> "Places":
        """Choose from `areas` (every area of one vintage) those that are complete.

        A region of which one municipality is absent gets no figure: it would look like a whole.
        """
        municipalities = [each for each in areas if each.kind is AreaKind.MUNICIPALITY]
        every = [number_of(each) for each in municipalities]
        numbers = sorted(every if present is None else set(every) & set(present))
        chosen: list[Area] = []
        rows: list[NDArray[np.float64]] = []
        for area in areas:
            inside = {number_of(each) for each in members(area, municipalities)}
            if inside and inside <= set(numbers):
                chosen.append(area)
                rows.append(np.isin(numbers, list(inside)).astype(np.float64))
        matrix = np.array(rows) if rows else np.zeros((0, len(numbers)))
        return cls(tuple(chosen), tuple(numbers), matrix)

    def pairs(self) -> list[tuple[int | str, str]]:
        """Number of a municipality and code of each area it belongs to."""
        return [
            (self.numbers[column], area.code)
            for area, row in zip(self.areas, self.matrix, strict=True)
            for column in np.flatnonzero(row)
        ]
