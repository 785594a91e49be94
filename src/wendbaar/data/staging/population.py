"""Population on 1 January by municipality, age and sex, from four shapes of CBS files."""

import re
from collections import Counter
from collections.abc import Iterator

import pyarrow as pa

from wendbaar.core.vocabulary.geography import municipalities
from wendbaar.data.sources.tables import SourceTable
from wendbaar.data.staging.harmonise import harmonise
from wendbaar.data.staging.names import area_of_name, municipality_code
from wendbaar.data.staging.rows import OPEN_AGE, POPULATION, People, as_table, drift, keyed
from wendbaar.errors import SchemaDrift, SourceError, near_miss

AGE_GROUPS = {
    "Jonger dan 5 jaar": (0, 4),
    "5 tot 10 jaar": (5, 9),
    "10 tot 15 jaar": (10, 14),
    "15 tot 20 jaar": (15, 19),
    "20 tot 25 jaar": (20, 24),
    "25 tot 45 jaar": (25, 44),
    "45 tot 65 jaar": (45, 64),
    "65 tot 80 jaar": (65, 79),
    "80 jaar of ouder": (80, OPEN_AGE),
}
_SPAN = re.compile(r"^(\d+)-(\d+)$|^(\d+)\+$")
_SEX_TITLES = {"mannen": "men", "vrouwen": "women"}
_SEXES = {"inwoners": "total", "inwoners_man": "men", "inwoners_vrouw": "women"}


def from_age_groups(content: bytes, receipt: str) -> Iterator[People]:
    """70072ned in nine age groups, one row per year, municipality and group.

    The groups of a municipality must add up to the total the file gives.
    """
    source = "population in 9 age groups"
    rows = keyed(content, ("jaar", "gm_code", "leeftijdsgroep", "aantal"), source)
    left: Counter[tuple[str, str]] = Counter()
    for row in rows:
        year, code, count = int(row["jaar"]), row["gm_code"], int(row["aantal"])
        if row["leeftijdsgroep"] == "totaal":
            left[row["jaar"], code] += count
            continue
        left[row["jaar"], code] -= count
        if code.startswith("GM"):
            span = age_span(row["leeftijdsgroep"], source)
            _check_code(code, year, source)
            yield People(code, year, year, "total", *span, count, receipt)
    wrong = [key for key, rest in left.items() if rest]
    if wrong:
        raise SchemaDrift(
            f"{source}: the age groups of {wrong[0][1]} in {wrong[0][0]} do not add up to its total."
        )


def from_age_and_sex(content: bytes, receipt: str) -> Iterator[People]:
    """83502NED summed to municipalities: five-year ages by sex, counts rounded to 5, names only.

    Its municipalities are those of 2020, but Eemsdelta (2021) stands there already. Each row
    takes the earliest boundaries in which its name exists, and then all go to those of 2021, so
    that they add up to regions and the country. Haaren, divided in 2021, is an estimate.
    """
    mixed = as_table(_of_names(content, receipt), POPULATION)
    for row in harmonise(mixed, 2021).to_pylist():
        yield People(**row)


def require_complete(people: pa.Table) -> None:
    """Raise SourceError when a municipality lacks an age group that others of its year have.

    A file that was cut off reads like a shorter one; adding it up would give wrong totals.
    """
    keys = ["year", "vintage", "sex", "age_from", "age_to"]
    counted = people.group_by(keys).aggregate([("area", "count_distinct")]).to_pylist()
    for row in counted:
        expected, found = len(municipalities(row["vintage"])), row["area_count_distinct"]
        if found < expected:
            raise SourceError(
                f"Population of {row['year']}, ages {row['age_from']} to {row['age_to']}: expected "
                f"{expected} municipalities, found {found}.",
                hint="The file is cut off or of other boundaries. Fetch it again.",
            )


def _of_names(content: bytes, receipt: str) -> Iterator[People]:
    source = "population by age and sex"
    for row in keyed(content, ("gemeente", "leeftijd", "jaar", *_SEXES), source):
        area = area_of_name(row["gemeente"], 2020, source)
        span = age_span(row["leeftijd"], source)
        for column, sex in _SEXES.items():
            count = int(row[column])
            yield People(area[0], area[1], int(row["jaar"]), sex, *span, count, receipt)


def from_key_figures(table: SourceTable) -> Iterator[People]:
    """70072ned as the interface or StatLine's site gives it: nine age groups per region and year."""
    regions, periods = table.column("RegioS"), table.column("Perioden")
    for title, span in AGE_GROUPS.items():
        counts = table.values("Leeftijdsgroepen", title)
        for region, period, count in zip(regions, periods, counts, strict=True):
            if count is None:  # municipalities of other years have rows without figures
                continue
            year = int(period[:4])
            code = municipality_code(region, year)
            if code:
                yield People(code, year, year, "total", *span, int(count), table.receipt)


def from_register(table: SourceTable) -> Iterator[People]:
    """03759ned: residents on 1 January by sex and five-year age group, per municipality."""
    ages = table.description.dimension("Leeftijd").codes
    sexes = table.description.dimension("Geslacht").codes
    keys = zip(
        table.column("RegioS"),
        table.column("Perioden"),
        table.column("Geslacht"),
        table.column("Leeftijd"),
        table.values("Bevolking op 1 januari"),
        strict=True,
    )
    for region, period, sex, age, count in keys:
        year = int(period[:4])
        code = municipality_code(region, year)
        if code and count is not None:
            span = span_of_title(ages[age].title)
            yield People(
                code, year, year, sex_of_title(sexes[sex].title), *span, int(count), table.receipt
            )


def age_span(text: str, source: str) -> tuple[int, int]:
    """Ages as our files write them.

    >>> age_span("15-19", ""), age_span("80+", "")
    ((15, 19), (80, 120))
    """
    found = _SPAN.match(text)
    if not found:
        raise drift(source, "age group", [text], "15-19")
    return (int(found[3]), OPEN_AGE) if found[3] else (int(found[1]), int(found[2]))


def span_of_title(title: str) -> tuple[int, int]:
    """Ages as StatLine writes them.

    >>> span_of_title("15 tot 20 jaar"), span_of_title("95 jaar of ouder")
    ((15, 19), (95, 120))
    """
    numbers = [int(number) for number in re.findall(r"\d+", title)]
    if "tot" in title and len(numbers) == 2:
        return numbers[0], numbers[1] - 1
    if "of ouder" in title and numbers:
        return numbers[0], OPEN_AGE
    raise drift("Leeftijd", "age group", [title], "15 tot 20 jaar")


def sex_of_title(title: str) -> str:
    """Sex as StatLine writes it; a word we do not know is drift, not everyone.

    >>> sex_of_title("Mannen"), sex_of_title("Totaal mannen en vrouwen")
    ('men', 'total')
    """
    plain = title.strip().lower()
    if plain.startswith("totaal"):
        return "total"
    if plain not in _SEX_TITLES:
        raise drift("Geslacht", "sex", [title], near_miss(plain, _SEX_TITLES))
    return _SEX_TITLES[plain]


def _check_code(code: str, year: int, source: str) -> None:
    known = {area.code for area in municipalities(year)}
    if code not in known:
        raise drift(source, "gm_code", [code], near_miss(code, known))
