"""Draft: figures while they are being protected, as columns. It never leaves this room."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from wendbaar.core.disclosure.figure import Status, figure_id
from wendbaar.core.disclosure.note import Note
from wendbaar.core.indicators.conditions import Condition, Measure
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.measures import Unit
from wendbaar.errors import DisclosureError, did_you_mean

STATUSES = tuple(Status)
CODE = {status: number for number, status in enumerate(STATUSES)}
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


class Definition(Protocol):
    """What protection has to know of an indicator; `Indicator` is one."""

    @property
    def key(self) -> str: ...

    @property
    def factor(self) -> float: ...

    @property
    def unit(self) -> Unit: ...

    @property
    def definition_version(self) -> str: ...

    @property
    def table(self) -> Table: ...

    @property
    def population(self) -> Condition: ...

    @property
    def numerator(self) -> Measure: ...

    @property
    def denominator(self) -> Measure | None: ...


@dataclass(frozen=True)
class Codes:
    """A column of repeated words: a number per row, a word per number."""

    numbers: NDArray[np.int32]
    words: tuple[str, ...]

    @classmethod
    def of(cls, column: pa.ChunkedArray) -> "Codes":
        """Number the words of a column in alphabetical order, whatever the order of rows."""
        found = column.combine_chunks().dictionary_encode()
        words = found.dictionary.to_pylist()
        ranks = np.argsort(np.argsort(np.array(words, dtype=object))) if words else np.zeros(0)
        numbers = ranks.astype(np.int32)[found.indices.to_numpy(zero_copy_only=False)]
        return cls(numbers, tuple(sorted(words)))

    def each(self, meanings: list[Any], dtype: Any) -> NDArray[Any]:
        """The meaning of its word, per row."""
        return np.array(meanings, dtype=dtype)[self.numbers]


@dataclass(frozen=True, kw_only=True)
class Draft:
    """One row per figure to be: its parts, and what has been decided so far."""

    codes: Mapping[str, Codes]
    definitions: tuple[Definition, ...]  # in the order of the words of `indicator`
    vintage: NDArray[np.int16]
    numerator: Floats
    denominator: Floats
    people: Floats
    base: Floats
    value: Floats
    error_low: Floats
    error_high: Floats
    provisional: Flags
    status: NDArray[np.int8]
    note: NDArray[np.int8]

    @property
    def shown(self) -> Flags:
        """Rows that have a value so far."""
        return np.asarray(np.isin(self.status, [CODE[s] for s in STATUSES if s.is_shown]))

    def of_definition(self, meanings: list[Any], dtype: Any) -> NDArray[Any]:
        """A property of the indicator, per row."""
        return self.codes["indicator"].each(meanings, dtype)

    def name(self, row: int) -> str:
        """The name of the figure in this row."""
        words = [
            self.codes[column].words[self.codes[column].numbers[row]]
            for column in ("indicator", "area", "period", "group")
        ]
        return figure_id(*words)

    def hide(self, rows: Flags, status: Status, note: Note) -> None:
        """Take the value and the margins away and say why."""
        self.status[rows] = CODE[status]
        self.note[rows] = note
        for column in (self.value, self.error_low, self.error_high):
            column[rows] = np.nan

    def refuse(self, rows: Flags, what: str, hint: str) -> None:
        """Raise DisclosureError, naming the first of these rows, if there are any."""
        if rows.any():
            first = self.name(int(np.argmax(rows)))
            raise DisclosureError(f"{first}: {what}", hint=hint)


def definitions_of(codes: Codes, definitions: Mapping[str, Definition]) -> tuple[Definition, ...]:
    """The definition of each indicator; raises DisclosureError when one has no definition."""
    for key in codes.words:
        if key not in definitions:
            raise DisclosureError(
                f"There are counts of {key!r}, but no definition.",
                hint=did_you_mean(key, definitions) or None,
            )
    return tuple(definitions[key] for key in codes.words)
