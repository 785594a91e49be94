"""A folder with files already fetched, which answers in place of the suppliers on the internet."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pyarrow as pa

from wendbaar.data.receipts import Origin, Receipt, ReceiptStore, iso_utc
from wendbaar.data.sources.descriptions import Description, Filter, Topic
from wendbaar.data.sources.entities import (
    dimension_v3,
    dimension_v4,
    is_dimension,
    topic_paths,
    topic_v3,
    topics_v4,
)
from wendbaar.data.sources.mirror_files import FILES, MirrorFile
from wendbaar.data.sources.tables import SourceTable, require_columns
from wendbaar.data.sources.whole import json_of, parquet_of
from wendbaar.errors import SourceUnavailable, did_you_mean

FEED = "https://opendata.cbs.nl/ODataFeed/odata"
V4 = "https://datasets.cbs.nl/odata/v1/CBS"


class Mirror:
    """Answers the requests of staging from files; keeps them and their receipts in the store."""

    def __init__(self, folder: Path, store: ReceiptStore | None = None) -> None:
        """Take the folder; a store keeps an unchanged copy of every file that is read."""
        self.folder = folder
        self.store = store
        if not folder.is_dir():
            raise SourceUnavailable(
                f"The mirror {folder} is not a folder.",
                hint="Set WENDBAAR_MIRROR to a folder with files already fetched, or leave it out.",
            )

    def has(self, name: str) -> bool:
        """Whether the mirror holds a file."""
        return (self.folder / FILES[name].path).is_file()

    def read_file(self, name: str, rows: Callable[[bytes], int]) -> tuple[bytes, Receipt]:
        """The content of a file and its receipt; `rows` counts its rows."""
        file = FILES[name]
        content = self._content(file)
        return content, self._receipt(file, content, rows(content))

    def describe(self, table: str) -> Description:
        """Dimensions and topics of a table of version 3 or 4 in the mirror."""
        if (self.folder / f"cbs/cbs.v3.{table}_DataProperties.parquet").is_file():
            return self._describe_v3(table)
        if (self.folder / f"cbs/cbs.v4.{table}_MeasureCodes.parquet").is_file():
            return self._describe_v4(table)
        known = sorted({path.name.split(".")[2][:8] for path in self.folder.glob("cbs/cbs.v*")})
        raise SourceUnavailable(
            f"The mirror has no table {table}.",
            hint=did_you_mean(table, known) or f"It has {', '.join(known)}.",
        )

    def read(
        self, description: Description, filters: Iterable[Filter] = (), topics: Iterable[Topic] = ()
    ) -> SourceTable:
        """The rows of a table of version 3 that pass the filters, figures by topic."""
        rows, receipt = self._entity("v3", description.id, "TypedDataSet")
        wanted = tuple(topics) or description.topics
        names = [*description.dimensions, *(topic.key for topic in wanted)]
        require_columns(description, names, rows.column_names)
        codes = {
            key: [code.strip() for code in rows[key].to_pylist()] for key in description.dimensions
        }
        keep = _passing(codes, tuple(filters), rows.num_rows)
        figures = {topic.key: _kept(rows[topic.key], keep) for topic in wanted}
        return SourceTable(
            description,
            {key: [column[row] for row in keep] for key, column in codes.items()},
            figures,
            marks={
                key: {row: "null" for row, value in enumerate(column) if value is None}
                for key, column in figures.items()
            },
            receipts=(receipt, *description.receipts),
        )

    def _describe_v3(self, table: str) -> Description:
        entries, receipt = self._entity("v3", table, "DataProperties")
        rows = entries.to_pylist()
        paths = topic_paths(rows)
        dimensions, receipts = {}, [receipt]
        for row in rows:
            if is_dimension(row):
                members, card = self._entity("v3", table, row["Key"])
                dimensions[row["Key"]] = dimension_v3(row, members.to_pylist())
                receipts.append(card)
        topics = tuple(topic_v3(row, paths[row["ID"]]) for row in rows if row["Type"] == "Topic")
        return Description(table, self._title(table), dimensions, topics, receipts=tuple(receipts))

    def _describe_v4(self, table: str) -> Description:
        measures, receipt = self._entity("v4", table, "MeasureCodes")
        groups, _ = self._entity("v4", table, "MeasureGroups")
        members, _ = self._entity("v4", table, "WijkenEnBuurtenCodes")
        dimensions = {
            row["Identifier"]: dimension_v4(row, members.to_pylist())
            for row in self._entity("v4", table, "Dimensions")[0].to_pylist()
        }
        topics = topics_v4(measures.to_pylist(), groups.to_pylist())
        return Description(table, table, dimensions, topics, receipts=(receipt,))

    def _title(self, table: str) -> str:
        """The title in TableInfos; the code of the table when the mirror does not have that."""
        name = f"cbs/cbs.v3.{table}_Metadata.json"
        path = self.folder / name
        if not path.is_file():
            return table
        return str(json_of(path.read_bytes(), name).get("Title", table)).strip()

    def _entity(self, version: str, table: str, entity: str) -> tuple[pa.Table, Receipt]:
        address = {"v3": FEED, "v4": V4}[version]
        file = MirrorFile(
            f"cbs/cbs.{version}.{table}_{entity}.parquet",
            f"{address}/{table}/{entity}",
            f"{self._title(table)} ({table} {entity})",
        )
        content = self._content(file)
        rows = parquet_of(content, file.path)
        return rows, self._receipt(file, content, rows.num_rows)

    def _content(self, file: MirrorFile) -> bytes:
        path = self.folder / file.path
        try:
            return path.read_bytes()
        except OSError as error:
            raise SourceUnavailable(
                f"The mirror has no file {file.path}.",
                hint=f"Put it there (first published at {file.url}), or unset WENDBAAR_MIRROR "
                "to fetch from the supplier.",
            ) from error

    def _receipt(self, file: MirrorFile, content: bytes, rows: int) -> Receipt:
        path = self.folder / file.path
        origin = Origin(
            url=file.url,
            title=file.title,
            retrieved=iso_utc(path.stat().st_mtime),
            kind="mirror",
            licence=file.licence,
        )
        if self.store is None:
            return origin.receipt(content, rows)
        return self.store.keep(content, origin, rows=rows, extension=path.suffix)


def _passing(codes: dict[str, list[str]], filters: tuple[Filter, ...], rows: int) -> list[int]:
    return [
        row
        for row in range(rows)
        if all(each.keeps(codes[each.dimension][row]) for each in filters)
    ]


def _kept(column: pa.ChunkedArray, keep: list[int]) -> list[float | str | None]:
    values: list[float | str | None] = column.take(pa.array(keep, pa.int64())).to_pylist()
    return [value.strip() if isinstance(value, str) else value for value in values]
