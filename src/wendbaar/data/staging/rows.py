"""The staged tables: their columns, and rows collected until they become Arrow tables."""

from collections.abc import Iterable
from dataclasses import dataclass

import pyarrow as pa

from wendbaar.core.vocabulary.measures import Missing
from wendbaar.core.vocabulary.tables import EXTERNAL_FIGURE
from wendbaar.data.sources.statline_csv import records
from wendbaar.errors import SchemaDrift, near_miss

OPEN_AGE = 120  # "80 jaar of ouder" runs to here

POPULATION = pa.schema(
    [
        ("area", pa.string()),
        ("vintage", pa.int16()),
        ("year", pa.int16()),
        ("sex", pa.string()),
        ("age_from", pa.int16()),
        ("age_to", pa.int16()),
        ("count", pa.int64()),
        ("receipt", pa.string()),
    ]
)
PROFILE = pa.schema(
    [
        ("area", pa.string()),
        ("vintage", pa.int16()),
        ("year", pa.int16()),
        ("variable", pa.string()),
        ("value", pa.float64()),
        ("unit", pa.string()),
        ("receipt", pa.string()),
    ]
)
_ARROW = {"double": pa.float64(), "bool": pa.bool_(), "int16": pa.int16(), "string": pa.string()}
EXTERNAL = pa.schema([(each.name, _ARROW[each.kind]) for each in EXTERNAL_FIGURE.columns])


@dataclass(frozen=True)
class People:
    """A row of `population`: residents on 1 January; ages inclusive, 120 is open."""

    area: str
    vintage: int
    year: int
    sex: str
    age_from: int
    age_to: int
    count: int
    receipt: str


@dataclass(frozen=True)
class Trait:
    """A row of `profile`: a property of a municipality, in the unit of the source."""

    area: str
    vintage: int
    year: int
    variable: str
    value: float
    unit: str
    receipt: str


@dataclass(frozen=True)
class Published:
    """A row of `external_figure`: a published value, with its parts where they are known."""

    indicator: str
    area: str
    vintage: int
    period: str
    group: str = ""
    value: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    provisional: bool = False
    missing: str = ""
    receipt: str = ""


def as_table(rows: Iterable[People | Trait | Published], schema: pa.Schema) -> pa.Table:
    """Rows as an Arrow table, sorted, so that the same rows give the same bytes."""
    ordered = sorted(rows, key=lambda row: tuple(str(part) for part in values_of(row)))
    columns = zip(*(values_of(row) for row in ordered), strict=True) if ordered else None
    if columns is None:
        return schema.empty_table()
    return pa.table(
        [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)],
        schema=schema,
    )


def values_of(row: People | Trait | Published) -> tuple[object, ...]:
    """The values of a row in the order of its columns."""
    return tuple(vars(row).values())


def missing_text(reason: Missing | None) -> str:
    """The reason as it stands in a column: empty when there is a value."""
    return reason.value if reason else ""


def drift(source: str, column: str, found: Iterable[str], near: str | None) -> SchemaDrift:
    """The error for a column or code that a source had and has no more."""
    return SchemaDrift(
        f"{source}: expected column {column!r}, found {', '.join(sorted(found)[:12])}.",
        hint=f"Nearest: {near!r}." if near else "The supplier changed the file; report it.",
    )


def keyed(content: bytes, expected: Iterable[str], source: str) -> list[dict[str, str]]:
    """The records of a CSV by column name; raises SchemaDrift when an expected column is absent."""
    header, *rows = records(content)
    for name in expected:
        if name not in header:
            raise drift(source, name, header, near_miss(name, header))
    return [dict(zip(header, row, strict=True)) for row in rows]


def without_comments(content: bytes) -> bytes:
    """A fact file without the lines that begin with # and say where its facts come from."""
    lines = content.splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(b"#"))
