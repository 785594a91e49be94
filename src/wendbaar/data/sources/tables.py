"""One shape for a table of StatLine, whichever version of the interface or file it came from."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from wendbaar.core.vocabulary.measures import Missing
from wendbaar.data.receipts import Receipt
from wendbaar.errors import SchemaDrift, near_miss


@dataclass(frozen=True)
class Topic:
    """A column with figures. `path` is the tree above it; only title and path name it for us.

    CBS numbers topics by position (`NettoArbeidsparticipatie_67`), so the key changes per edition.
    """

    key: str
    title: str
    path: tuple[str, ...] = ()
    unit: str = ""
    default: str = ""
    is_text: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Path and title, from the top of the tree down."""
        return (*self.path, self.title)


@dataclass(frozen=True)
class Code:
    """A member of a dimension. `padded` is the key as the supplier writes it in filters."""

    key: str
    title: str
    padded: str = ""
    status: str = ""


@dataclass(frozen=True)
class Dimension:
    """A dimension with its members by stripped key."""

    key: str
    title: str
    kind: str = "Dimension"
    codes: Mapping[str, Code] = field(default_factory=dict)

    def where(self, test: Callable[[Code], bool]) -> "Filter":
        """A filter on the members that pass; raises SchemaDrift when none does."""
        found = tuple(code.key for code in self.codes.values() if test(code))
        if not found:
            raise SchemaDrift(f"Dimension {self.key} has no member that fits.")
        return Filter(self.key, equal=found)

    def total(self) -> "Filter":
        """A filter on the member that stands for everyone ("Totaal ...")."""
        for code in self.codes.values():
            if code.title.lower().startswith("totaal"):
                return Filter(self.key, equal=(code.key,))
        raise SchemaDrift(f"Dimension {self.key} has no member whose title begins with Totaal.")


@dataclass(frozen=True)
class Filter:
    """Rows of which the code of a dimension is one of, begins with or contains these."""

    dimension: str
    equal: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()

    def keeps(self, code: str) -> bool:
        """Whether a row with this code stays."""
        return (
            code in self.equal
            or code.startswith(self.begins or ("\0",))
            or any(part in code for part in self.contains)
        )


@dataclass(frozen=True)
class Description:
    """A table without its rows: what it holds and how."""

    id: str
    title: str
    dimensions: Mapping[str, Dimension]
    topics: tuple[Topic, ...]
    modified: str = ""
    licence: str = ""
    receipts: tuple[Receipt, ...] = ()

    def topic(self, *names: str) -> Topic:
        """The topic whose title, and path above it, end with these names."""
        wanted = _plain("/".join(names))
        found = [topic for topic in self.topics if _ends_with(topic, wanted)]
        if len(found) == 1:
            return found[0]
        problem = "more than one column" if found else "no column"
        titles = [topic.title for topic in self.topics]
        near = None if found else near_miss(names[-1], titles)
        raise SchemaDrift(
            f"Table {self.id} has {problem} named {' / '.join(names)!r}.",
            hint=f"Nearest: {near!r}." if near else "Name the group above it too.",
        )

    def dimension(self, *keys: str) -> Dimension:
        """The dimension under one of these keys."""
        for key in keys:
            if key in self.dimensions:
                return self.dimensions[key]
        raise SchemaDrift(
            f"Table {self.id} has no dimension {' or '.join(keys)}.",
            hint=f"It has {', '.join(self.dimensions)}.",
        )


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


def _ends_with(topic: Topic, wanted: str) -> bool:
    """Joined, because a title may itself hold the slash that separates the path in a CSV."""
    return f"/{_plain('/'.join(topic.names))}".endswith(f"/{wanted}")


def _plain(title: str) -> str:
    """Titles compare without padding, odd spaces and capitals."""
    return " ".join(title.split()).casefold()
