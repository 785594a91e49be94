"""Making a panel: municipality by municipality, straight to Parquet, whole or not at all."""

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from wendbaar.core.vocabulary.geography import municipalities_of
from wendbaar.core.vocabulary.periods import Period
from wendbaar.core.vocabulary.tables import (
    ACTION_PERIOD,
    EMPLOYER_YEAR,
    PARTICIPATION,
    RESIDENT_QUARTER,
)
from wendbaar.data.synthetic import arrow
from wendbaar.data.synthetic.employers import employers, inputs
from wendbaar.data.synthetic.margins import Margins
from wendbaar.data.synthetic.summary import Summary
from wendbaar.data.synthetic.town import ID_PER_MUNICIPALITY, Town
from wendbaar.errors import DefinitionError

Progress = Callable[[str, int, int], None]  # what is done, how many, of how many
FIRST_QUARTER, LAST_QUARTER = "2019KW01", "2025KW04"


@dataclass(frozen=True)
class PanelResult:
    """A panel on disk. `facts` is the content of `panel.json`."""

    folder: Path
    rows: int
    facts: dict[str, Any]
    reused: bool = False


def code_digest() -> str:
    """A hash of the source that makes the panel: other code, other panel."""
    found = hashlib.sha256()
    for file in sorted(Path(__file__).parent.glob("*.py")):
        found.update(file.name.encode() + file.read_bytes())
    return found.hexdigest()


def panel_key(margins: Margins, areas: Sequence[str], quarters: Sequence[Period], seed: int) -> str:
    """The name of a panel: a hash of everything it is made from."""
    parts = [margins.digest(), *_codes(areas), *(each.code for each in quarters)]
    return hashlib.sha256("|".join([*parts, str(seed), code_digest()]).encode()).hexdigest()[:16]


def make_panel(
    margins: Margins,
    *,
    areas: Sequence[str],
    quarters: Sequence[Period],
    seed: int,
    folder: Path,
    progress: Progress | None = None,
) -> PanelResult:
    """Write the panel of some areas (codes of any kind) and quarters; an existing one is reused."""
    key = panel_key(margins, areas, quarters, seed)
    kept = _kept(folder, key)
    if kept is not None:
        return kept
    codes = _checked(margins, areas, quarters)
    _check_free(folder)
    partial = folder.with_name(folder.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    (partial / "resident_quarter").mkdir(parents=True)
    numbers = sorted({arrow.number_of(each) for each in quarters})
    summary = Summary(margins, codes, numbers)
    with _Files(partial, numbers, arrow.mark(seed, key)) as files:
        for done, code in enumerate(codes):
            town = Town(code, margins, numbers, seed)
            files.write_town(town, summary)
            if progress:
                progress(code, done + 1, len(codes))
        files.write_inputs(summary)
    facts = {"key": key, "seed": seed, "code": code_digest(), **summary.facts()}
    _write_json(partial / "truth.json", summary.truth())
    _write_json(partial / "panel.json", facts)
    _put_in_place(partial, folder)
    return PanelResult(folder, facts["rows"]["resident_quarter"], facts)


def _codes(areas: Sequence[str]) -> list[str]:
    return sorted({each.code for wanted in areas for each in municipalities_of(wanted)})


def _checked(margins: Margins, areas: Sequence[str], quarters: Sequence[Period]) -> list[str]:
    codes = _codes(areas)
    missing = [code for code in codes if code not in margins.codes]
    if missing or not quarters:
        raise DefinitionError(
            f"No margins for {', '.join(missing[:5])}." if missing else "No quarters were asked.",
            hint="Make the margins for the same areas, and ask for one quarter or more.",
        )
    if any(each.kind != "KW" for each in quarters):
        raise DefinitionError("A panel is made of quarters.", hint="Write 2024KW01.")
    first, last = margins.years[1], margins.years[-2]
    outside = [each.code for each in quarters if not first <= each.year <= last]
    if outside:
        raise DefinitionError(
            f"There are margins of {first} to {last}, not for {outside[0]}.",
            hint=f"Ask for quarters from {first}KW01 to {last}KW04.",
        )
    return codes


def _check_free(folder: Path) -> None:
    """Refuse to replace a folder that is not a panel."""
    if folder.exists() and any(folder.iterdir()) and not (folder / "panel.json").exists():
        raise DefinitionError(
            f"{folder} has other files in it, and no panel.",
            hint="Name a new folder, or an earlier panel to replace.",
        )


def _put_in_place(partial: Path, folder: Path) -> None:
    """Change the old panel for the new one; the old one goes only when the new one stands."""
    old = folder.with_name(folder.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.replace(old)
    partial.replace(folder)
    shutil.rmtree(old, ignore_errors=True)


def _kept(folder: Path, key: str) -> PanelResult | None:
    """The panel that is there already, when it is the same."""
    file = folder / "panel.json"
    if not file.exists():
        return None
    facts = json.loads(file.read_text(encoding="utf-8"))
    if facts.get("key") != key:
        return None
    return PanelResult(folder, facts["rows"]["resident_quarter"], facts, reused=True)


def _write_json(file: Path, content: dict[str, Any]) -> None:
    file.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


class _Files:
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

    def __enter__(self) -> "_Files":
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
