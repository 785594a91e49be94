"""The open Parquet files of a panel."""

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from wendbaar.core.vocabulary.tables import (
    ACTION_PERIOD,
    EMPLOYER_YEAR,
    PARTICIPATION,
    RESIDENT_QUARTER,
)
from wendbaar.data.synthetic import arrow
from wendbaar.data.synthetic.employers import employers, inputs
from wendbaar.data.synthetic.summary import Summary
from wendbaar.data.synthetic.town import ID_PER_MUNICIPALITY, Town


class PanelFiles:
    """The open Parquet files of a panel; a second thread writes while the next town is made."""

    def __init__(self, folder: Path, numbers: Iterable[int], mark: dict[str, str]) -> None:
        self.schemas = {
            table.name: arrow.schema_of(table, mark)
            for table in (RESIDENT_QUARTER, PARTICIPATION, ACTION_PERIOD, EMPLOYER_YEAR)
        }
        people = self.schemas["resident_quarter"]
        coded = [name for name in people.names if name != "person_id"]
        self.quarters = {
            number: pq.ParquetWriter(
                folder / "resident_quarter" / f"{arrow.code_of(number)}.parquet",
                people,
                compression="zstd",
                compression_level=1,
                use_dictionary=coded,
                column_encoding={"person_id": "DELTA_BINARY_PACKED"},
            )
            for number in numbers
        }
        self.others = {
            name: pq.ParquetWriter(
                folder / f"{name}.parquet", self.schemas[name], compression="zstd"
            )
            for name in ("participation", "action_period", "employer_year")
        }
        self.thread = ThreadPoolExecutor(max_workers=1)
        self.waiting: list[Future[None]] = []

    def __enter__(self) -> "PanelFiles":
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._settle(0)
        finally:
            self.thread.shutdown(cancel_futures=True)
            for writer in (*self.quarters.values(), *self.others.values()):
                writer.close()

    def write_town(self, town: Town, summary: Summary) -> None:
        """Make a town and write its rows."""
        workers: dict[int, int] = {}
        rows = 0
        for number, columns in town.quarters():
            table = arrow.residents(columns, number, self.schemas["resident_quarter"])
            self._later(self.quarters[number], table)
            workers.setdefault(number // 4, int((columns["hours"] > 0).sum()))
            rows += table.num_rows
        last = max(self.quarters)
        took_part = town.finished_rows()
        table = arrow.participations(
            took_part,
            town.roster.sex,
            town.number,
            town.number * ID_PER_MUNICIPALITY,
            self.schemas["participation"],
        )
        self._later(self.others["participation"], arrow.unfinished(table, last))
        firms = employers(town.number, town.seed, workers, self.schemas["employer_year"])
        self._later(self.others["employer_year"], firms)
        summary.add(
            town,
            took_part,
            {
                "resident_quarter": rows,
                "participation": table.num_rows,
                "employer_year": firms.num_rows,
            },
        )

    def write_inputs(self, summary: Summary) -> None:
        """Write what the actions cost."""
        table = inputs(summary.started, summary.running, self.schemas["action_period"])
        summary.rows["action_period"] = table.num_rows
        self._later(self.others["action_period"], table)

    def _later(self, writer: pq.ParquetWriter, table: pa.Table) -> None:
        if table.num_rows:
            self.waiting.append(
                self.thread.submit(writer.write_table, table, row_group_size=table.num_rows)
            )
        self._settle(3)

    def _settle(self, most: int) -> None:
        """Wait until at most so many tables are still to be written."""
        while len(self.waiting) > most:
            self.waiting.pop(0).result()
