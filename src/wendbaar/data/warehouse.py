"""Warehouse: DuckDB runs the lazy expressions of core over Parquet files, within bounded memory."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Self

import duckdb
import ibis
import pyarrow as pa

from wendbaar.core.vocabulary.periods import Period
from wendbaar.errors import SourceError

Files = Path | Sequence[Path]


class Warehouse:
    """A database for the length of a computation; nothing of it stays on disk.

    Memory above `memory` spills to a temporary folder, which is removed at the end.
    """

    def __init__(
        self, *, threads: int = 2, memory: str = "1GB", folder: Path | None = None
    ) -> None:
        """Choose how many threads and how much memory to use, and where to spill."""
        self._settings: dict[str, Any] = {"threads": threads, "memory_limit": memory}
        self._folder = folder

    def __enter__(self) -> Self:
        """Open it."""
        self._spill = TemporaryDirectory(prefix="wendbaar-", dir=self._folder)
        self._connection = duckdb.connect(
            config={
                **self._settings,
                "temp_directory": self._spill.name,
                "preserve_insertion_order": False,
            }
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it and remove what was spilled."""
        self._connection.close()
        self._spill.cleanup()

    def register(self, name: str, source: Files | pa.Table, *, period: str | None = None) -> None:
        """Let a name stand for Parquet files, or the rows of one period in them, or a table in memory."""
        if isinstance(source, pa.Table):
            self._connection.register(name, source)
            return
        paths = [source] if isinstance(source, Path) else list(source)
        missing = [path for path in paths if not path.exists()]
        if missing or not paths:
            raise SourceError(
                f"Table {name} has no file {missing[0] if missing else 'at all'}.",
                hint="Make the panel again, or fetch the source again.",
            )
        relation = self._connection.read_parquet([str(path) for path in paths])
        if period is not None:
            relation = relation.filter(f"period = '{Period.parse(period).code}'")
        relation.create_view(name, replace=True)

    def run(self, expression: Any) -> pa.Table:
        """Execute an Ibis expression; names of its tables are those registered."""
        sql = str(ibis.to_sql(expression, dialect="duckdb"))
        try:
            return self._connection.sql(sql).to_arrow_table()
        except duckdb.BinderException as error:
            raise SourceError(
                f"A table misses a column that is needed: {str(error).splitlines()[0]}",
                hint="Compare the file with docs/reference/tables.md.",
            ) from error
