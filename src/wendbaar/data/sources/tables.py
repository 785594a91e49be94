"""Rows of a table of StatLine in one shape, with the signs for figures that are missing."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from wendbaar.core.vocabulary.measures import Missing
from wendbaar.data.receipts import Receipt
from wendbaar.data.sources.descriptions import Description, Filter, Topic
from wendbaar.errors import SchemaDrift, near_miss


@dataclass(frozen=True)
class SourceTable:
    """Rows with their description; figures by topic key, codes by dimension key, stripped.

    `marks` keeps, per topic and row, the raw sign that stood where a figure was missing.
    """

    description: Description
    codes: Mapping[str, Sequence[str]]
    figures: Mapping[str, Sequence[float | str | None]]
    marks: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    receipts: tuple[Receipt, ...] = ()

    @property
    def rows(self) -> int:
        """Number of rows."""
        return len(next(iter(self.codes.values()), ()))

    @property
    def receipt(self) -> str:
        """The short name of the receipt of the rows."""
        return self.receipts[0].id

    def with_receipt(self, receipt: Receipt) -> "SourceTable":
        """The same rows with the receipt of the file they were read from."""
        return replace(self, receipts=(receipt, *self.receipts))

    def column(self, *keys: str) -> Sequence[str]:
        """The codes of the dimension under one of these keys."""
        return self.codes[self.description.dimension(*keys).key]

    def values(self, *names: str) -> list[float | None]:
        """The numbers of a topic, None where there is none."""
        topic = self.description.topic(*names)
        return [
            float(value) if isinstance(value, int | float) else None
            for value in self.figures[topic.key]
        ]

    def missing(self, *names: str) -> list[Missing | None]:
        """Why there is no number, per row; None where there is one."""
        topic = self.description.topic(*names)
        marks = self.marks.get(topic.key, {})
        return [
            None if value is not None else missing_of(marks.get(row, "null"))
            for row, value in enumerate(self.figures[topic.key])
        ]

    def provisional(self, *keys: str) -> list[bool]:
        """Per row whether its period is not final."""
        dimension = self.description.dimension(*keys)
        final = {"", "definitief"}
        status = {key: code.status.lower() not in final for key, code in dimension.codes.items()}
        return [status.get(code, False) for code in self.codes[dimension.key]]


class Source(Protocol):
    """What every supplier of StatLine tables can do, so that staging need not know which."""

    def describe(self, table: str) -> Description:
        """Dimensions and topics of a table."""
        ...

    def read(
        self, description: Description, filters: Iterable[Filter] = (), topics: Iterable[Topic] = ()
    ) -> SourceTable:
        """The rows that pass the filters."""
        ...


MARKS = {
    ".": Missing.UNKNOWN,  # unknown, too unreliable or secret: StatLine does not say which
    "null": Missing.UNKNOWN,  # the typed data set writes null for every kind
    "": Missing.NOT_APPLICABLE,  # a blank means: cannot occur
    "Impossible": Missing.NOT_APPLICABLE,
    "Confidential": Missing.SUPPRESSED,
    "NotAvailable": Missing.UNKNOWN,
}


def missing_of(mark: str) -> Missing:
    """What a supplier's sign means; a sign we do not know is a figure not delivered."""
    return MARKS.get(mark.strip(), Missing.MISSING)


def require_columns(description: Description, names: Iterable[str], found: Collection[str]) -> None:
    """Raise SchemaDrift that names the first expected column that is absent, and the near miss."""
    for name in names:
        if name not in found:
            near = near_miss(name, found)
            raise SchemaDrift(
                f"{description.id}: the rows have no column {name!r}.",
                hint=f"Nearest: {near!r}." if near else f"They have {', '.join(found)}.",
            )
