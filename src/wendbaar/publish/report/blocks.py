"""Blocks: what a report is made of, whatever file it becomes."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from wendbaar.errors import InternalError


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 opens a chapter."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """Plain text. `is_small` is for sources and notes."""

    text: str
    is_small: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list without order."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table with a caption; its first column names the row.

    A new line in a cell is a new line on paper. `shares` are relative widths of the columns,
    equal when not given; `numbers` are the places of columns that stand at the right, `openings`
    of rows that open a group of rows.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...] = ()
    numbers: tuple[int, ...] = ()
    openings: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse rows of another width; a reader would see a cell under the wrong heading."""
        if not self.shares:
            object.__setattr__(self, "shares", (1.0,) * len(self.header))
        if {len(row) for row in (*self.rows, self.shares)} != {len(self.header)}:
            raise InternalError(f"The rows of table {self.caption!r} differ in width.")


@dataclass(frozen=True)
class Chart:
    """A picture with the words that stand for it, the figures it shows, and the table beside it."""

    svg: str
    alt: str
    caption: str
    figure_ids: tuple[str, ...]
    table: Table

    def __post_init__(self) -> None:
        """Refuse a picture that says nothing to who cannot see it."""
        if not self.alt.strip():
            raise InternalError("A chart needs a text alternative.")


@dataclass(frozen=True)
class KeyFigure:
    """A number that stands large, what it is, and a line below it."""

    value: str
    label: str
    note: str = ""


@dataclass(frozen=True)
class KeyFigures:
    """Key figures side by side."""

    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True)
class Callout:
    """What must not be missed."""

    title: str
    text: str


@dataclass(frozen=True)
class Facts:
    """Names with what is known of each."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Heading | Paragraph | Bullets | Table | Chart | KeyFigures | Callout | Facts | PageBreak


@dataclass(frozen=True, kw_only=True)
class Report:
    """A whole report. `date` is written as people say it; `day` is the same as 2026-03-31."""

    title: str
    subtitle: str
    publisher: str
    date: str
    day: str
    footer: str
    language: str
    accent: str
    contents: str  # title of the table of contents; empty for a report without one
    blocks: tuple[Block, ...] = field(repr=False)

    def charts(self) -> Iterator[Chart]:
        """All charts, in order."""
        return (each for each in self.blocks if isinstance(each, Chart))

    def texts(self) -> Iterator[str]:
        """Every text a reader reads, block by block."""
        yield from (self.title, self.subtitle, self.footer)
        for block in self.blocks:
            yield from texts_of(block)


def texts_of(block: Block) -> Iterator[str]:
    """The texts of a block."""
    match block:
        case Heading(text=text) | Paragraph(text=text):
            yield text
        case Bullets(items=items):
            yield from items
        case Table():
            yield from (block.caption, *block.header, *(cell for row in block.rows for cell in row))
        case Chart():
            yield from (block.alt, block.caption, *texts_of(block.table))
        case KeyFigures():
            yield from (text for each in block.figures for text in vars(each).values())
        case Callout():
            yield from (block.title, block.text)
        case Facts():
            yield from (text for pair in block.pairs for text in pair)
