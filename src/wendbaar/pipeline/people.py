"""Whose rows are counted: a region's own microdata where they were taken in, else the made panel."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from wendbaar.config import Settings
from wendbaar.core.indicators.coverage import Coverage
from wendbaar.core.indicators.places import number_of
from wendbaar.core.vocabulary.areas import AreaKind
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.data.partners.store import ingested
from wendbaar.data.receipts import Receipt
from wendbaar.data.staging import Staged
from wendbaar.data.synthetic.margins import margins_from
from wendbaar.data.synthetic.panel import make_panel, panel_key
from wendbaar.pipeline.progress import Progress
from wendbaar.pipeline.request import ReleaseRequest

PEOPLE_TABLES = ("resident_quarter", "participation", "action_period", "employer_year")


@dataclass(frozen=True)
class Rows:
    """The files of one table, the receipts behind them, and whether they were made.

    `coverage` is what the files are declared to be about; None leaves it to what is seen in them.
    """

    table: str
    paths: tuple[Path, ...]
    receipts: tuple[Receipt, ...]
    synthetic: bool
    coverage: Coverage | None = None

    @property
    def source_kind(self) -> str:
        """How figures computed from these rows are marked."""
        return "synthetic" if self.synthetic else "register"


def gather_people(
    settings: Settings, staged: Staged, request: ReleaseRequest, progress: Progress
) -> dict[str, Rows]:
    """The rows of each table of people, by name."""
    own = {name: ingested(settings.home_folder, name) for name in PEOPLE_TABLES}
    found = {
        name: Rows(name, taken.paths, taken.receipts, synthetic=False)
        for name, taken in own.items()
        if taken is not None
    }
    if len(found) < len(PEOPLE_TABLES):
        made = _made(settings, staged, request, progress)
        found = {name: found.get(name, made[name]) for name in PEOPLE_TABLES}
    return found


def _made(
    settings: Settings, staged: Staged, request: ReleaseRequest, progress: Progress
) -> dict[str, Rows]:
    areas = [request.focus.code]
    margins = margins_from(staged.population, staged.profile, staged.external_figure, areas)
    key = panel_key(margins, areas, request.quarters, request.seed)
    panel = make_panel(
        margins,
        areas=areas,
        quarters=request.quarters,
        seed=request.seed,
        folder=settings.home_folder / "panel" / key,
        progress=lambda _, done, total: progress.advance(done, total),
    )
    made = {}
    for name in PEOPLE_TABLES:
        folder = panel.folder / name
        paths = (
            sorted(folder.glob("*.parquet"))
            if folder.is_dir()
            else [folder.with_suffix(".parquet")]
        )
        receipt = _receipt(name, key, rows=panel.facts["rows"].get(name, 0))
        about = covered(name, request)
        made[name] = Rows(name, tuple(paths), (receipt,), synthetic=True, coverage=about)
    return made


def covered(table: str, request: ReleaseRequest) -> Coverage:
    """A panel is made of every municipality and region of the release, in every quarter of it."""
    first, last = request.quarters[0], request.quarters[-1]
    if table == "employer_year":
        return Coverage.of(_numbers(request), f"{first.year}JJ00", f"{last.year}JJ00")
    places = request.regions if table == "action_period" else _numbers(request)
    return Coverage.of(places, first.code, last.code)


def _numbers(request: ReleaseRequest) -> list[int]:
    return [number_of(each) for each in request.areas if each.kind is AreaKind.MUNICIPALITY]


def _receipt(table: str, key: str, *, rows: int) -> Receipt:
    """The receipt of made rows: no address and no time, but the key they can be made again from."""
    contract = TABLES[table]
    return Receipt(
        url=f"urn:wendbaar:panel:{key}:{table}",
        title=f"Synthetisch: {contract.nl} (gemaakt, geen echte mensen)",
        retrieved="",
        sha256=hashlib.sha256(f"{key}:{table}".encode()).hexdigest(),
        licence="EUPL-1.2",
        rows=rows,
        kind="synthetic",
        bytes=0,
    )
