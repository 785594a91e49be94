"""What a table of StatLine holds, whichever version of the interface or file it came from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

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


def _ends_with(topic: Topic, wanted: str) -> bool:
    """Joined, because a title may itself hold the slash that separates the path in a CSV."""
    return f"/{_plain('/'.join(topic.names))}".endswith(f"/{wanted}")


def _plain(title: str) -> str:
    """Titles compare without padding, odd spaces and capitals."""
    return " ".join(title.split()).casefold()
