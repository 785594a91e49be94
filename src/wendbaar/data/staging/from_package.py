"""The staged tables from the key figures the package carries: three regions, no boundaries."""

from collections.abc import Callable, Iterator

import pyarrow as pa

from wendbaar.data.receipts import Receipt
from wendbaar.data.sources.key_figures import REGIONS, read_key_figures
from wendbaar.data.staging import external
from wendbaar.data.staging.rows import (
    EXTERNAL,
    POPULATION,
    PROFILE,
    People,
    Published,
    Trait,
    as_table,
    keyed,
    without_comments,
)
from wendbaar.data.staging.staged import Staged, unique
from wendbaar.errors import SourceUnavailable


def stage_package(say: Callable[[str], None], regions: tuple[str, ...]) -> Staged:
    """Key figures as staged tables; refuses regions they do not hold."""
    beyond = [code for code in regions if code not in REGIONS]
    if beyond or not regions:
        raise SourceUnavailable(
            f"Without network and mirror there are only figures of {', '.join(REGIONS)}, "
            f"not of {', '.join(beyond) or 'the whole country'}.",
            hint="Set WENDBAAR_MIRROR to a folder with files already fetched, or connect to the "
            "internet, or choose --region groningen, achterhoek or utrecht.",
        )
    receipts: list[Receipt] = []
    people = as_table(_people(*_read("population", receipts)), POPULATION)
    traits = as_table(_traits(*_read("profile", receipts)), PROFILE)
    figures = as_table(_figures(people, traits, receipts), EXTERNAL)
    for receipt in receipts:
        say(f"{receipt.title}: {receipt.rows} rows")
    return Staged(people, traits, figures, None, unique(receipts), "package")


def _read(name: str, receipts: list[Receipt]) -> tuple[bytes, str]:
    content, receipt = read_key_figures(name)
    receipts.append(receipt)
    return without_comments(content), receipt.id


def _people(content: bytes, receipt: str) -> Iterator[People]:
    numbers = ("vintage", "year", "age_from", "age_to", "count")
    for row in keyed(content, ("area", "sex", *numbers), "packaged population"):
        vintage, year, first, last, count = (int(row[name]) for name in numbers)
        yield People(row["area"], vintage, year, row["sex"], first, last, count, receipt)


def _traits(content: bytes, receipt: str) -> Iterator[Trait]:
    columns = ("area", "vintage", "year", "variable", "value", "unit")
    for row in keyed(content, columns, "packaged profile"):
        years = int(row["vintage"]), int(row["year"])
        yield Trait(row["area"], *years, row["variable"], float(row["value"]), row["unit"], receipt)


def _figures(people: pa.Table, traits: pa.Table, receipts: list[Receipt]) -> Iterator[Published]:
    yield from external.from_population(people)
    yield from external.labour_force_change(people, 2019, 2025)
    yield from external.from_profile(traits)
    for name in ("external", "programme"):
        yield from external.from_facts(*_read(name, receipts))
