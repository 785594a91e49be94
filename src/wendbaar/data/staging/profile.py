"""What is known of municipalities besides numbers of people: education, work, benefits, income.

Reference dates differ within one edition of "Kerncijfers wijken en buurten" (population on
1 January, benefits at the end of a quarter, education on 1 October of the year before, income of
an earlier year); `year` is the year of the edition.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from wendbaar.core.vocabulary.areas import COUNTRY
from wendbaar.data.sources.statline_csv import number
from wendbaar.data.sources.tables import SourceTable
from wendbaar.data.sources.whole import json_of
from wendbaar.data.staging.names import municipality_code
from wendbaar.data.staging.rows import Trait, drift, keyed
from wendbaar.errors import near_miss

# title in StatLine -> variable, unit
DISTRICT_TOPICS = {
    "Aantal inwoners": ("inhabitants", "count"),
    "Mannen": ("men", "count"),
    "Vrouwen": ("women", "count"),
    "Huishoudens totaal": ("households", "count"),
    "Opleidingsniveau laag": ("education_low", "count"),
    "Opleidingsniveau middelbaar": ("education_middle", "count"),
    "Opleidingsniveau hoog": ("education_high", "count"),
    "Netto arbeidsparticipatie": ("participation", "percent"),
    "Percentage werknemers": ("employees_share", "percent"),
    "Percentage zelfstandigen": ("selfemployed_share", "percent"),
    "40% huishoudens met laagste inkomen": ("income_lowest40", "percent"),
    "20% huishoudens met hoogste inkomen": ("income_highest20", "percent"),
    "Personen per soort uitkering; Bijstand": ("benefits_bijstand", "count"),
    "Personen per soort uitkering; AO": ("benefits_ao", "count"),
    "Personen per soort uitkering; WW": ("benefits_ww", "count"),
    "Personen per soort uitkering; AOW": ("benefits_aow", "count"),
}
_EDUCATION = ("education_low", "education_middle", "education_high")

# group and label in the processed file of 2021 -> variable
_PROCESSED = {
    ("HumanCapital", "Low education (%)"): "education_low",
    ("HumanCapital", "Medium education (%)"): "education_middle",
    ("HumanCapital", "High education (%)"): "education_high",
    ("HumanCapital", "Labour participation (%)"): "participation",
    ("HumanCapital", "Employees (% of workforce)"): "employees_share",
    ("HumanCapital", "Self-employed (% of workforce)"): "selfemployed_share",
    ("Inequality", "Bottom-40% income share (%)"): "income_lowest40",
    ("Inequality", "Top-20% income share (%)"): "income_highest20",
}
# Counts were divided by inhabitants and kept to 0.01 per thousand. CBS rounds them to tens, so
# below a million inhabitants they come back exactly. WW and bijstand were kept too coarsely.
_PER_THOUSAND = {
    ("WelfareCare", "Disability benefit (per 1k)"): "benefits_ao",
    ("WelfareCare", "AOW pension recipients (per 1k)"): "benefits_aow",
}
_CROSS_SECTION = {
    "population": ("inhabitants", "count"),
    "employment_rate": ("employment_rate", "percent"),
    "income_low": ("income_lowest40", "percent"),
    "income_high": ("income_highest20", "percent"),
    "edu_appl_sci": ("education_high", "percent"),
}

_KEY_FIGURES = {
    "Totale bevolking": "inhabitants",
    "Totaal particuliere huishoudens": "households",
}


def from_districts(table: SourceTable, year: int) -> Iterator[Trait]:
    """Municipalities and the country out of "Kerncijfers wijken en buurten" of the interface.

    Education stands there as numbers of people; they become shares of the three levels.
    """
    areas = [_area(code) for code in table.column("WijkenEnBuurten", "RegioS")]
    values = {name: table.values(title) for title, (name, _) in DISTRICT_TOPICS.items()}
    for name, unit in DISTRICT_TOPICS.values():
        if name in _EDUCATION:
            continue
        for area, value in zip(areas, values[name], strict=True):
            if area and value is not None:
                yield Trait(area, year, year, name, value, unit, table.receipt)
    levels = zip(*(values[name] for name in _EDUCATION), strict=True)
    for area, counts in zip(areas, levels, strict=True):
        known = [count for count in counts if count is not None]
        if area and len(known) == len(_EDUCATION) and sum(known):
            for name, count in zip(_EDUCATION, known, strict=True):
                share = 100 * count / sum(known)
                yield Trait(area, year, year, name, share, "percent", table.receipt)


def from_processed_districts(content: bytes, receipt: str, year: int = 2021) -> Iterator[Trait]:
    """The processed edition of 2021: percentages and rates per municipality, no country."""
    for code, groups in json_of(content, "Key figures of districts").get("Gemeente", {}).items():
        people = groups["Population"]
        yield Trait(code, year, year, "inhabitants", float(people), "count", receipt)
        for place, name in _PROCESSED.items():
            yield Trait(code, year, year, name, _figure(groups, place), "percent", receipt)
        for place, name in _PER_THOUSAND.items():
            count = round(_figure(groups, place) * people / 1000 / 10) * 10
            yield Trait(code, year, year, name, float(count), "count", receipt)


def from_cross_section(content: bytes, receipt: str, year: int = 2022) -> Iterator[Trait]:
    """The cross-section of 2022: percentages rounded to whole numbers.

    Its employment rate lies 4.7 points (spread 0.7) under the participation of 2021 in every
    municipality, against a national rise: another definition. It keeps its own name, so that no
    series is made of the two.
    """
    for row in keyed(content, ("code", *_CROSS_SECTION), "districts 2022"):
        for column, (name, unit) in _CROSS_SECTION.items():
            value = number(row[column])
            if value is not None:
                yield Trait(row["code"], year, year, name, value, unit, receipt)


def from_key_figures(table: SourceTable) -> Iterator[Trait]:
    """70072ned as StatLine's site gives it: inhabitants and private households on 1 January."""
    regions, periods = table.column("RegioS"), table.column("Perioden")
    for title, name in _KEY_FIGURES.items():
        for region, period, value in zip(regions, periods, table.values(title), strict=True):
            if value is None:  # municipalities of other years have rows without figures
                continue
            year = int(period[:4])
            area = COUNTRY if region == "Nederland" else municipality_code(region, year)
            if area:
                yield Trait(area, year, year, name, value, "count", table.receipt)


def _area(code: str) -> str | None:
    """Municipality or country; CBS writes NL00 for the country in this table."""
    if code in {"NL00", "NL01"}:
        return COUNTRY
    return code if code.startswith("GM") else None


def _figure(groups: Mapping[str, Any], place: tuple[str, str]) -> float:
    group, label = place
    found = groups.get(group, {})
    if label not in found:
        raise drift("districts 2021", label, found, near_miss(label, found))
    return float(found[label])
