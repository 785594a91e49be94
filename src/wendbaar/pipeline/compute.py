"""Compute: every table of a release to raw counts, in one warehouse of bounded memory."""

import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pyarrow.compute as pc
import pyarrow.parquet as pq

from wendbaar.config import Settings
from wendbaar.core.indicators.aggregate import Aggregate
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.indicators.grid import Origin
from wendbaar.core.indicators.library import library
from wendbaar.core.indicators.published import aggregate_published
from wendbaar.core.indicators.quotients import aggregate_quotients
from wendbaar.core.indicators.rollup import yearly_totals
from wendbaar.core.vocabulary.geography import country, municipalities, provinces, regions
from wendbaar.data.computation import (
    Delivered,
    aggregate_employers,
    aggregate_inputs,
    aggregate_participations,
    aggregate_people,
)
from wendbaar.data.staging import Staged
from wendbaar.data.warehouse import Warehouse
from wendbaar.errors import SourceError
from wendbaar.pipeline.facts import areas_shown
from wendbaar.pipeline.people import Rows
from wendbaar.pipeline.progress import Progress
from wendbaar.pipeline.request import ReleaseRequest

_DAY = 24 * 60 * 60  # seconds


def compute(
    settings: Settings,
    request: ReleaseRequest,
    staged: Staged,
    rows: Mapping[str, Rows],
    progress: Progress,
) -> Aggregate:
    """All raw counts of a release: people quarter by quarter, then the smaller tables."""
    indicators = list(library().values())
    with Warehouse(folder=_workplace(settings.home_folder / "work")) as warehouse:
        parts = [
            *_people(warehouse, request, rows["resident_quarter"], indicators, progress),
            *_programme(warehouse, request, rows, indicators),
            _published(staged, request, indicators),
        ]
    counted = Aggregate.concat(parts)
    quarterly = Aggregate.concat([counted, aggregate_quotients(counted, indicators)])
    return Aggregate.concat([quarterly, yearly_totals(quarterly, indicators)])


def _workplace(folder: Path) -> Path:
    """Where a computation may spill; what a killed one left there is removed after a day."""
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.iterdir():
        if time.time() - left.stat().st_mtime > _DAY:
            shutil.rmtree(left, ignore_errors=True)
    return folder


def _published(
    staged: Staged, request: ReleaseRequest, indicators: Sequence[Indicator]
) -> Aggregate:
    """Published figures of the areas of the release and of those it is compared with."""
    return aggregate_published(staged.external_figure, indicators, areas_shown(request))


def _people(
    warehouse: Warehouse,
    request: ReleaseRequest,
    rows: Rows,
    indicators: Sequence[Indicator],
    progress: Progress,
) -> Iterator[Aggregate]:
    paths = _by_quarter(rows.paths, request)
    every = (country(), *provinces(), *regions(), *municipalities())
    found = aggregate_people(warehouse, paths, indicators, every, _origin(rows))
    for done, aggregate in enumerate(found, start=1):
        progress.advance(done, len(paths))
        yield aggregate


def _programme(
    warehouse: Warehouse,
    request: ReleaseRequest,
    rows: Mapping[str, Rows],
    indicators: Sequence[Indicator],
) -> Iterator[Aggregate]:
    quarters = [each.code for each in request.quarters]
    years = sorted({f"{each.year}JJ00" for each in request.quarters})
    for table, count, periods in (
        ("participation", aggregate_participations, quarters),
        ("employer_year", aggregate_employers, years),
        ("action_period", aggregate_inputs, quarters),
    ):
        each = rows[table]
        delivered = Delivered(list(each.paths), _origin(each), each.coverage)
        yield count(warehouse, delivered, indicators, request.areas, periods)


def _by_quarter(paths: Sequence[Path], request: ReleaseRequest) -> Mapping[str, list[Path]]:
    """Files per quarter: the made panel has one per quarter, a delivery may hold several."""
    wanted = {each.code for each in request.quarters}
    found: dict[str, list[Path]] = {}
    for path in paths:
        periods = {path.stem} if path.stem in wanted else _periods(path)
        for period in sorted(periods & wanted):
            found.setdefault(period, []).append(path)
    if not found:
        raise SourceError(
            f"No resident was delivered for a quarter from {request.first} to {request.last}.",
            hint="Ask for the quarters that were taken in, with --first and --last.",
        )
    return found


def _periods(path: Path) -> set[str]:
    column = pq.read_table(path, columns=["period"])["period"]
    return set(pc.unique(column).to_pylist())


def _origin(rows: Rows) -> Origin:
    return Origin(rows.source_kind, " ".join(receipt.id for receipt in rows.receipts))
