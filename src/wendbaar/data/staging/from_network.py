"""The staged tables from the interface of CBS; the same rows as from a mirror, asked for live."""

from collections.abc import Callable, Iterable, Iterator

import pyarrow as pa

from wendbaar.core.vocabulary.areas import COUNTRY
from wendbaar.core.vocabulary.geography import municipalities
from wendbaar.data.receipts import Receipt
from wendbaar.data.sources.descriptions import Code, Description, Filter
from wendbaar.data.sources.key_figures import read_key_figures
from wendbaar.data.sources.tables import Source, SourceTable
from wendbaar.data.staging import external, labour, population, profile
from wendbaar.data.staging.rows import (
    EXTERNAL,
    OPEN_AGE,
    POPULATION,
    PROFILE,
    Published,
    Trait,
    as_table,
)
from wendbaar.data.staging.staged import Boundaries, Staged, unique
from wendbaar.errors import SchemaDrift, SourceUnavailable

Say = Callable[[str], None]
Rows = Callable[[SourceTable], Iterable[Published]]
POPULATION_YEARS = ("2019JJ00", "2020JJ00", "2021JJ00", "2025JJ00")
DISTRICTS = {"84799NED": 2020, "85039NED": 2021}


class NetworkStaging:
    """One pass over the supplier: population must come, another table that does not answer is left out.

    A table that answers otherwise than we know (SchemaDrift) stops the run: its figures would
    be wrong or silently fewer.
    """

    def __init__(self, source: Source, say: Say, regions: tuple[str, ...] = ()) -> None:
        """Take a client of version 3 or 4 and where to report row counts.

        Population is the one long table: with `regions` only theirs is asked for.
        """
        self.source, self.say = source, say
        self.regions = tuple(code for code in regions if code != COUNTRY)
        self.receipts: list[Receipt] = []

    def run(self, borders: Callable[[], tuple[Boundaries, Receipt]]) -> Staged:
        """Stage everything; `borders` fetches the boundaries."""
        people = as_table(population.from_register(self._register()), POPULATION)
        traits = as_table(self._traits(), PROFILE)
        figures = as_table(external.distinct(self._figures(people, traits)), EXTERNAL)
        boundaries: Boundaries | None = None
        try:
            boundaries, receipt = borders()
            self.receipts.append(receipt)
        except SourceUnavailable as error:
            self.say(f"boundaries left out: {error.message}")
        return Staged(people, traits, figures, boundaries, unique(self.receipts), "network")

    def _register(self) -> SourceTable:
        description = self.source.describe("03759ned")
        filters = [
            Filter("Perioden", equal=POPULATION_YEARS),
            description.dimension("Leeftijd").where(_is_five_years),
            description.dimension("BurgerlijkeStaat").total(),
            self._municipalities(description),
        ]
        topic = description.topic("Bevolking op 1 januari")
        return self._keep(self.source.read(description, filters, [topic]))

    def _municipalities(self, description: Description) -> Filter:
        """Every municipality, or those that were in the wanted regions in one of the years."""
        if not self.regions:
            return Filter("RegioS", begins=("GM",))
        wanted = {
            area.code
            for period in POPULATION_YEARS
            for area in municipalities(int(period[:4]))
            if area.region in self.regions
        }
        return description.dimension("RegioS").where(lambda code: code.key in wanted)

    def _traits(self) -> Iterator[Trait]:
        for table, year in DISTRICTS.items():
            try:
                description = self.source.describe(table)
                topics = [description.topic(title) for title in profile.DISTRICT_TOPICS]
                areas = Filter(_region(description), begins=("GM", "NL"))
                rows = self._keep(self.source.read(description, [areas], topics))
                yield from profile.from_districts(rows, year)
            except SourceUnavailable as error:
                self.say(f"{table} left out: {error.message}")

    def _figures(self, people: pa.Table, traits: pa.Table) -> Iterator[Published]:
        yield from external.from_population(people)
        yield from external.labour_force_change(people, 2019, 2025)
        yield from self._stage("86008NED", ("GM", "NL"), labour.from_participation)
        yield from self._stage("85525NED", ("GM", "NL"), labour.from_education)
        yield from external.from_profile(traits)
        yield from self._stage("85268NED", ("PV", "NL"), labour.from_unemployment_table)
        yield from self._stage("83583NED", (), labour.from_jobs)
        content, receipt = read_key_figures("programme")
        self.receipts.append(receipt)
        yield from external.from_facts(content, receipt.id)

    def _stage(self, table: str, regions: tuple[str, ...], rows: Rows) -> Iterator[Published]:
        """All periods of a table in the wanted regions, of everyone."""
        try:
            description = self.source.describe(table)
            filters = list(everyone(description))
            if regions:
                filters.append(Filter(_region(description), begins=regions))
            yield from list(rows(self._keep(self.source.read(description, filters))))
        except SourceUnavailable as error:
            self.say(f"{table} left out: {error.message}")

    def _keep(self, table: SourceTable) -> SourceTable:
        self.receipts += table.receipts
        self.say(f"{table.description.title}: {table.rows} rows")
        return table


def everyone(description: Description) -> Iterator[Filter]:
    """The totals of the dimensions about people and companies; place, time and branch stay whole."""
    for dimension in description.dimensions.values():
        if dimension.kind == "Dimension" and not dimension.key.startswith("Bedrijfstakken"):
            try:
                yield dimension.total()
            except SchemaDrift:
                yield dimension.where(lambda code: code.title.strip() == "15 tot 75 jaar")


def _is_five_years(code: Code) -> bool:
    try:
        first, last = population.span_of_title(code.title)
    except SchemaDrift:
        return False
    return last - first == 4 or (first, last) == (95, OPEN_AGE)


def _region(description: Description) -> str:
    return description.dimension("RegioS", "WijkenEnBuurten", "Regiokenmerken").key
