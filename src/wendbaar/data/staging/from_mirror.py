"""The staged tables from a mirror: every file that is there is read, one that must be there is missed."""

from collections.abc import Callable, Iterable, Iterator

import pyarrow as pa
import pyarrow.compute as pc

from wendbaar.core.vocabulary.areas import COUNTRY
from wendbaar.data.receipts import Receipt
from wendbaar.data.sources.descriptions import Filter
from wendbaar.data.sources.key_figures import read_key_figures
from wendbaar.data.sources.mirror import Mirror
from wendbaar.data.sources.statline_csv import read_statline_csv, records
from wendbaar.data.sources.tables import SourceTable
from wendbaar.data.staging import external, income, labour, population, profile
from wendbaar.data.staging.boundaries import municipal_boundaries
from wendbaar.data.staging.regions import check_regions
from wendbaar.data.staging.rows import (
    EXTERNAL,
    POPULATION,
    PROFILE,
    People,
    Published,
    Trait,
    as_table,
)
from wendbaar.data.staging.staged import Staged, unique

Say = Callable[[str], None]
DISTRICTS_2020, JOBS, KEY_FIGURES = "84799NED", "83583NED", "70072ned"


class MirrorStaging:
    """One pass over a mirror; collects the receipts on the way."""

    def __init__(self, mirror: Mirror, say: Say) -> None:
        """Take the mirror and where to report row counts."""
        self.mirror, self.say = mirror, say
        self.receipts: list[Receipt] = []

    def run(self) -> Staged:
        """Stage everything."""
        people = as_table(self._people(), POPULATION)
        population.require_complete(people.filter(pc.field("area") != COUNTRY))
        traits = as_table(self._traits(), PROFILE)
        figures = as_table(external.distinct(self._figures(people, traits)), EXTERNAL)
        borders, _receipt = self._file("municipal_borders_2022", _one)
        boundaries = municipal_boundaries(borders)
        check_regions(self._file("regions_2025")[0])
        self.say(f"boundaries: {len(boundaries['features'])} municipalities")
        return Staged(people, traits, figures, boundaries, unique(self.receipts), "mirror")

    def _people(self) -> Iterator[People]:
        if self.mirror.has("population_9_age_groups"):
            content, receipt = self._file("population_9_age_groups")
            yield from population.from_age_groups(content, receipt.id)
        else:
            yield from population.from_key_figures(self._key_figures())
        for year in (2020, 2021):
            content, receipt = self._file(f"population_age_sex_{year}")
            yield from population.from_age_and_sex(content, receipt.id)

    def _traits(self) -> Iterator[Trait]:
        description = self.mirror.describe(DISTRICTS_2020)
        topics = [description.topic(title) for title in profile.DISTRICT_TOPICS]
        areas = Filter("WijkenEnBuurten", begins=("GM", "NL"))
        table = self.mirror.read(description, [areas], topics)
        self._keep(table.receipts)
        yield from profile.from_districts(table, 2020)
        content, receipt = self._file("districts_2021", _municipalities)
        yield from profile.from_processed_districts(content, receipt.id)
        content, receipt = self._file("districts_2022")
        yield from profile.from_cross_section(content, receipt.id)
        if self.mirror.has("key_figures_2025"):
            yield from profile.from_key_figures(self._key_figures())

    def _key_figures(self) -> SourceTable:
        content, receipt = self._file("key_figures_2025")
        table = read_statline_csv(content, table=KEY_FIGURES, title=receipt.title)
        return table.with_receipt(receipt)

    def _figures(self, people: pa.Table, traits: pa.Table) -> Iterator[Published]:
        yield from external.from_population(people)
        yield from external.labour_force_change(people, 2019, 2025)
        yield from external.from_profile(traits)
        content, receipt = self._file("income_2024")
        yield from income.from_income(content, receipt.id)
        content, receipt = self._file("unemployment_provinces")
        yield from labour.from_unemployment(content, receipt.id)
        yield from self._jobs()
        content, receipt = read_key_figures("programme")
        self.receipts.append(receipt)
        yield from external.from_facts(content, receipt.id)

    def _jobs(self) -> Iterator[Published]:
        description = self.mirror.describe(JOBS)
        total = description.dimension("Bedrijfsgrootte").total()
        table = self.mirror.read(description, [total])
        self._keep(table.receipts)
        yield from labour.from_jobs(table)

    def _file(self, name: str, rows: Callable[[bytes], int] | None = None) -> tuple[bytes, Receipt]:
        content, receipt = self.mirror.read_file(name, rows or _records)
        self._keep([receipt])
        return content, receipt

    def _keep(self, receipts: Iterable[Receipt]) -> None:
        for receipt in receipts:
            self.receipts.append(receipt)
            self.say(f"{receipt.title}: {receipt.rows} rows")


def _records(content: bytes) -> int:
    return len(records(content)) - 1


def _municipalities(content: bytes) -> int:
    return content.count(b'"Naam"')


def _one(content: bytes) -> int:
    return content.count(b'"Feature"')
