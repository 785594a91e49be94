"""CBS StatLine OData version 3: wide tables, padded keys, 10,000 rows a page.

Published at https://opendata.cbs.nl; the manual is "Handleiding CBS Open Data Services".
"""

import re
from collections.abc import Iterable, Sequence

from wendbaar.data.receipts import Receipt
from wendbaar.data.sources.descriptions import Description, Filter, Topic
from wendbaar.data.sources.entities import dimension_v3, is_dimension, topic_paths, topic_v3
from wendbaar.data.sources.filters import short_enough, write_v3
from wendbaar.data.sources.paging import Pages, Row, query
from wendbaar.data.sources.statline_csv import number
from wendbaar.data.sources.tables import SourceTable, require_columns
from wendbaar.data.sources.transport import TooManyRows
from wendbaar.errors import SourceUnavailable

HOST = "https://opendata.cbs.nl"
PAGE = 10_000
_TABLE = re.compile(r"^[0-9]{5}[A-Za-z]{2,4}$")


class CbsV3:
    """A client. `untyped` reads texts with the signs for missing figures instead of numbers."""

    def __init__(self, pages: Pages, *, host: str = HOST, untyped: bool = False) -> None:
        """Another host (dataderden.cbs.nl) has tables of third parties, on the same paths."""
        self.pages, self.host = pages, host
        self.entity = "UntypedDataSet" if untyped else "TypedDataSet"

    def catalogue(self) -> list[Row]:
        """All tables: Identifier, Title, Modified and so on."""
        url = f"{self.host}/ODataCatalog/Tables{query(format='json')}"
        return self.pages.collection(url, "CBS StatLine, catalogue", step=PAGE)[0]

    def describe(self, table: str) -> Description:
        """Metadata: TableInfos, DataProperties and an entity per dimension with its padded keys."""
        info = self._entity(table, "TableInfos")[0][0]
        entries, receipt = self._entity(table, "DataProperties")
        paths = topic_paths(entries)
        dimensions = {
            entry["Key"]: dimension_v3(entry, self._entity(table, entry["Key"])[0])
            for entry in entries
            if is_dimension(entry)
        }
        topics = (topic_v3(row, paths[row["ID"]]) for row in entries if row["Type"] == "Topic")
        return Description(
            table,
            str(info["Title"]).strip(),
            dimensions,
            tuple(topics),
            modified=str(info.get("Modified", "")),
            receipts=(receipt,),
        )

    def category_groups(self, table: str) -> list[Row]:
        """The tree above the members of dimensions: ID, DimensionKey, Title, ParentID."""
        return self._entity(table, "CategoryGroups")[0]

    def read(
        self, description: Description, filters: Iterable[Filter] = (), topics: Iterable[Topic] = ()
    ) -> SourceTable:
        """The rows that pass the filters, from the feed, with their missing signs."""
        wanted = tuple(topics) or description.topics
        columns = [*description.dimensions, *(topic.key for topic in wanted)]
        select = ",".join(columns) if len(wanted) < len(description.topics) else ""
        address = f"{self.host}/ODataFeed/odata/{_checked(description.id)}/{self.entity}"
        rows: list[Row] = []
        receipts: list[Receipt] = []
        for part in short_enough(tuple(filters), description, write_v3):
            condition = write_v3(part, description)
            url = address + query(filter=condition, select=select, format="json")
            found, receipt = self.pages.collection(url, description.title, step=PAGE)
            rows += found
            receipts.append(receipt)
        return wide_table(description, wanted, rows, (*receipts, *description.receipts))

    def _entity(self, table: str, entity: str) -> tuple[list[Row], Receipt]:
        url = f"{self.host}/ODataApi/odata/{_checked(table)}/{entity}{query(format='json')}"
        try:
            return self.pages.collection(url, f"{table} {entity}", step=PAGE)
        except TooManyRows:  # dimensions with all neighbourhoods are longer than the API gives
            return self.pages.collection(
                url.replace("/ODataApi/", "/ODataFeed/"), f"{table} {entity}", step=PAGE
            )


def wide_table(
    description: Description,
    topics: Sequence[Topic],
    rows: Sequence[Row],
    receipts: tuple[Receipt, ...],
) -> SourceTable:
    """Rows of a wide data set as columns, keys stripped, texts of the untyped set as numbers."""
    if rows:
        names = [*description.dimensions, *(topic.key for topic in topics)]
        require_columns(description, names, rows[0])
    codes = {key: [str(row[key]).strip() for row in rows] for key in description.dimensions}
    figures: dict[str, list[float | str | None]] = {}
    marks: dict[str, dict[int, str]] = {}
    for topic in topics:
        cells = [_cell(row[topic.key], topic) for row in rows]
        figures[topic.key] = [value for value, _ in cells]
        marks[topic.key] = {row: mark for row, (_, mark) in enumerate(cells) if mark is not None}
    return SourceTable(description, codes, figures, marks, receipts)


def _cell(value: object, topic: Topic) -> tuple[float | str | None, str | None]:
    """A figure and no sign, or no figure and the sign that stood there."""
    if value is None:
        return None, "null"
    if isinstance(value, int | float):
        return float(value), None
    text = str(value).strip()
    if text in {"", "."}:
        return None, text
    if topic.is_text:
        return text, None
    return number(text), None


def _checked(table: str) -> str:
    if not _TABLE.match(table):
        raise SourceUnavailable(
            f"{table!r} is not a code of a CBS table.",
            hint="Expected five digits and letters, such as 70072ned or 84799NED.",
        )
    return table
