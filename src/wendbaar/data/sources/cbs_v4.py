"""CBS StatLine OData version 4: long tables of observations, plain keys, 100,000 rows a page.

Published at https://datasets.cbs.nl. Measure codes are stable across tables and years.
"""

from collections.abc import Iterable, Sequence

from wendbaar.data.receipts import Receipt
from wendbaar.data.sources.descriptions import Description, Filter, Topic
from wendbaar.data.sources.entities import dimension_v4, topics_v4
from wendbaar.data.sources.filters import short_enough, write_v4
from wendbaar.data.sources.paging import Pages, Row, literal, query
from wendbaar.data.sources.tables import SourceTable, require_columns
from wendbaar.errors import SourceError

HOST = "https://datasets.cbs.nl/odata/v1"
_ORDINARY = {"None", "", None}


class CbsV4:
    """A client with the same three questions as that of version 3."""

    def __init__(self, pages: Pages, *, catalog: str = "CBS") -> None:
        """The catalogue of CBS itself, or one of its others."""
        self.pages, self.catalog = pages, catalog

    def catalogue(self) -> list[Row]:
        """All tables: Identifier, Title, Modified, ObservationCount and so on."""
        return self.pages.collection(f"{HOST}/Datasets", "CBS StatLine, catalogue")[0]

    def describe(self, table: str) -> Description:
        """Metadata: Properties, Dimensions with their codes, MeasureCodes with their groups."""
        info, _ = self.pages.document(self._url(table, "Properties"), f"{table} Properties")
        measures, receipt = self._entity(table, "MeasureCodes")
        dimensions = {
            entry["Identifier"]: dimension_v4(
                entry, self._entity(table, f"{entry['Identifier']}Codes")[0]
            )
            for entry in self._entity(table, "Dimensions")[0]
        }
        return Description(
            table,
            str(info["Title"]).strip(),
            dimensions,
            topics_v4(measures, self._entity(table, "MeasureGroups")[0]),
            modified=str(info.get("Modified", "")),
            licence=str(info.get("License", "")),
            receipts=(receipt,),
        )

    def groups(self, table: str, dimension: str) -> list[Row]:
        """The tree above the members of a dimension: Id, Title, ParentId."""
        return self._entity(table, f"{dimension}Groups")[0]

    def read(
        self, description: Description, filters: Iterable[Filter] = (), topics: Iterable[Topic] = ()
    ) -> SourceTable:
        """The observations that pass the filters, put side by side per topic."""
        wanted = tuple(topics) or description.topics
        measures = ""
        if len(wanted) < len(description.topics):
            measures = " or ".join(f"Measure eq {literal(topic.key)}" for topic in wanted)
        rows: list[Row] = []
        receipts: list[Receipt] = []
        for part in short_enough(tuple(filters), description, write_v4):
            parts = [write_v4(part, description), f"({measures})" if measures else ""]
            condition = " and ".join(each for each in parts if each)
            url = self._url(description.id, "Observations") + query(filter=condition)
            found, receipt = self.pages.collection(url, description.title)
            rows += found
            receipts.append(receipt)
        return long_table(description, wanted, rows, (*receipts, *description.receipts))

    def _entity(self, table: str, entity: str) -> tuple[list[Row], Receipt]:
        return self.pages.collection(self._url(table, entity), f"{table} {entity}")

    def _url(self, table: str, entity: str) -> str:
        if not table.isalnum():
            raise SourceError(f"{table!r} is not a code of a CBS table.", hint="Such as 84799NED.")
        return f"{HOST}/{self.catalog}/{table}/{entity}"


def long_table(
    description: Description,
    topics: Sequence[Topic],
    rows: Sequence[Row],
    receipts: tuple[Receipt, ...],
) -> SourceTable:
    """Observations as one row per combination of codes, one column per topic.

    An observation that is absent is unknown to us; one without value has its ValueAttribute as sign.
    """
    keys = list(description.dimensions)
    if rows:
        require_columns(description, (*keys, "Measure", "Value"), rows[0])
    places: dict[tuple[str, ...], int] = {}
    combinations = [tuple(str(row[key]).strip() for key in keys) for row in rows]
    for combination in combinations:
        places.setdefault(combination, len(places))
    figures: dict[str, list[float | str | None]] = {t.key: [None] * len(places) for t in topics}
    marks: dict[str, dict[int, str]] = {topic.key: {} for topic in topics}
    for row, combination in zip(rows, combinations, strict=True):
        measure, place = row["Measure"], places[combination]
        if measure in figures:
            figures[measure][place] = value = _value(row)
            if value is None:
                marks[measure][place] = _sign(row)
    codes = {key: [combination[i] for combination in places] for i, key in enumerate(keys)}
    return SourceTable(description, codes, figures, marks, receipts)


def _value(row: Row) -> float | str | None:
    value: float | str | None = row["Value"]
    return row.get("StringValue") if value is None else value


def _sign(row: Row) -> str:
    """Why there is no value, as CBS writes it; "None" beside nothing explains nothing."""
    sign = row.get("ValueAttribute")
    return "null" if sign in _ORDINARY else str(sign)
