"""Sums of staged real data against totals that CBS published."""

import json
from collections import Counter

import pytest

from wendbaar.config import Settings
from wendbaar.core.indicators.library import library
from wendbaar.core.indicators.published import aggregate_published
from wendbaar.core.vocabulary.geography import municipalities, municipalities_of, regions
from wendbaar.data.receipts import ReceiptStore
from wendbaar.data.sources.descriptions import Filter
from wendbaar.data.sources.mirror import Mirror
from wendbaar.data.sources.statline_csv import read_statline_csv
from wendbaar.data.staging import harmonise, stage
from wendbaar.data.staging.from_package import stage_package
from wendbaar.data.staging.population import from_key_figures
from wendbaar.data.staging.regions import check_regions
from wendbaar.errors import SchemaDrift

pytestmark = pytest.mark.shared

POPULATION_2025 = 18_044_027  # CBS 70072ned
POPULATION_2019 = 17_282_163  # CBS 70072ned
POPULATION_2020 = 17_407_585  # CBS 84799NED
GRONINGEN_2021, UTRECHT_2021 = 233_273, 359_370  # CBS, 1 January 2021


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def staged(mirror, home):
    said = []
    result = stage(Settings(home=home, mirror=mirror), say=said.append, regions=())
    assert any("17341 rows" in line for line in said)
    return result


@pytest.fixture(scope="module")
def people(staged):
    return staged.population.to_pylist()


@pytest.fixture(scope="module")
def figures(staged):
    return {
        (row["indicator"], row["area"], row["period"], row["group"]): row
        for row in staged.external_figure.to_pylist()
    }


def total(rows, year, **where):
    return sum(
        row["count"]
        for row in rows
        if row["year"] == year and all(row[key] == value for key, value in where.items())
    )


def test_population_adds_up_to_the_country(people):
    assert total(people, 2025, sex="total") == POPULATION_2025
    assert total(people, 2019, sex="total") == POPULATION_2019
    municipality_count = Counter(year for year, _ in {(row["year"], row["area"]) for row in people})
    assert municipality_count == {2019: 355, 2020: 352, 2021: 352, 2025: 342}


def test_population_by_postcode_is_near_the_register(people):
    """Summed over postcodes, rounded to 5 and about 5,000 people not placed."""
    assert total(people, 2020, sex="total") == pytest.approx(POPULATION_2020, abs=10_000)
    assert total(people, 2021, sex="total", area="GM0014") == pytest.approx(GRONINGEN_2021, abs=5)
    assert total(people, 2021, sex="total", area="GM0344") == pytest.approx(UTRECHT_2021, abs=200)
    for year in (2020, 2021):
        by_sex = total(people, year, sex="men") + total(people, year, sex="women")
        assert by_sex == pytest.approx(total(people, year, sex="total"), rel=0.001)


def test_population_of_15_to_75_has_a_total_of_every_region_and_the_country(staged, people):
    wanted = [each for each in library().values() if each.key == "population_15_75_published"]
    made = aggregate_published(staged.external_figure, wanted).table.to_pylist()
    found = {(row["area"], row["period"], row["group"]): row["numerator"] for row in made}
    for year in (2020, 2021):
        adults = [row for row in people if 15 <= row["age_from"] < 75 and row["year"] == year]
        for group, sex in (("", "total"), ("sex=men", "men"), ("sex=women", "women")):
            assert found["NL01", f"{year}JJ00", group] == total(adults, year, sex=sex)
        inside = {area.code for area in municipalities_of("AM01", 2021)}
        region = sum(total(adults, year, sex="total", area=code) for code in inside)
        assert found["AM01", f"{year}JJ00", ""] == region
        assert {area.code for area in regions()} <= {area for area, _, _ in found}
        assert found["PV20", f"{year}JJ00", ""] < region


def test_inhabitants_and_households_of_2025_come_from_the_key_figures(staged):
    found = {
        (row["variable"], row["area"]): row["value"]
        for row in staged.profile.to_pylist()
        if row["year"] == 2025
    }
    assert found["inhabitants", "NL01"] == POPULATION_2025
    assert found["households", "NL01"] == 8_430_352
    for variable in ("inhabitants", "households"):
        parts = [value for (name, area), value in found.items() if name == variable]
        assert len(parts) == 343
        assert sum(parts) == 2 * found[variable, "NL01"]


def test_nobody_is_lost_in_the_boundaries_of_today(staged, people):
    now = harmonise(staged.population).to_pylist()
    for year in (2019, 2020, 2021, 2025):
        assert total(now, year, sex="total") == total(people, year, sex="total")
        areas = {row["area"] for row in now if row["year"] == year}
        assert areas == {area.code for area in municipalities(2025)}


def test_key_figures_as_downloaded_are_the_same_people(mirror):
    content, receipt = Mirror(mirror).read_file("key_figures_2025", lambda _: 729)
    table = read_statline_csv(content, table="70072ned", title=receipt.title)
    assert table.rows == 729
    counts = dict(zip(table.column("RegioS"), table.values("Totale bevolking"), strict=True))
    filled = {name: count for name, count in counts.items() if count is not None}
    assert len(filled) == 343
    assert filled.pop("Nederland") == POPULATION_2025
    assert sum(filled.values()) == POPULATION_2025
    ageing = dict(zip(table.column("RegioS"), table.values("Grijze druk"), strict=True))
    assert ageing["Groningen (gemeente)"] == 23.4
    rows = list(from_key_figures(table.with_receipt(receipt)))
    assert sum(row.count for row in rows) == POPULATION_2025


def test_ageing_from_parts_is_what_cbs_publishes(mirror, figures):
    content, receipt = Mirror(mirror).read_file("key_figures_2025", lambda _: 729)
    table = read_statline_csv(content, table="70072ned", title=receipt.title)
    published = dict(zip(table.column("RegioS"), table.values("Grijze druk"), strict=True))
    for area in municipalities(2025):
        name = next((n for n in (area.name, f"{area.name} (gemeente)") if n in published), None)
        if name:
            made = figures["ageing_ratio", area.code, "2025JJ00", ""]["value"]
            assert made == pytest.approx(published[name], abs=0.0501)


def test_districts_of_2020_are_whole(mirror):
    source = Mirror(mirror)
    description = source.describe("84799NED")
    table = source.read(description, (), [description.topic("Aantal inwoners")])
    assert table.rows == 17_341
    kinds = Counter(code[:2] for code in table.column("WijkenEnBuurten"))
    assert kinds == {"NL": 1, "GM": 355, "WK": 3177, "BU": 13_808}
    by_kind = Counter()
    for code, count in zip(
        table.column("WijkenEnBuurten"), table.values("Aantal inwoners"), strict=True
    ):
        by_kind[code[:2]] += count or 0
    assert by_kind["NL"] == by_kind["GM"] == POPULATION_2020


def test_benefits_of_municipalities_add_up_to_the_country(figures):
    for key in ("benefits_ww", "benefits_bijstand", "benefits_ao"):
        parts = sum(
            row["value"]
            for (indicator, area, period, _), row in figures.items()
            if (indicator, period) == (key, "2020JJ00") and area.startswith("GM")
        )
        assert parts == pytest.approx(figures[key, "NL01", "2020JJ00", ""]["value"], rel=0.002)


def test_jobs_of_sections_add_up_to_all_jobs(mirror, figures):
    source = Mirror(mirror)
    assert source.read(source.describe("83583NED")).rows == 7_440
    for year in range(2010, 2020):
        period = f"{year}JJ00"
        parts = sum(
            row["value"] or 0
            for (indicator, _, when, group), row in figures.items()
            if (indicator, when) == ("jobs_by_sector", period) and group
        )
        all_jobs = figures["jobs_employees", "NL01", period, ""]
        assert parts == pytest.approx(all_jobs["value"], abs=1_000)
        assert all_jobs["provisional"] == (year >= 2018)
    assert figures["jobs_employees", "NL01", "2010JJ00", ""]["value"] == 7_888_200


def test_unemployment_and_income_are_complete(figures):
    unemployment = [key for key in figures if key[0] == "unemployment_rate"]
    assert len(unemployment) == 13 * 12
    assert figures["unemployment_rate", "PV20", "2024JJ00", ""]["value"] == 4.2
    income = {key[1]: row for key, row in figures.items() if key[0] == "disposable_income"}
    assert len(income) == 343
    country = income.pop("NL01")
    households = sum(row["denominator"] for row in income.values())
    assert households == pytest.approx(country["denominator"], rel=0.001)
    made = sum(row["numerator"] or 0 for row in income.values())
    known = sum(row["denominator"] for row in income.values() if row["numerator"])
    assert made / known == pytest.approx(country["value"], rel=0.002)


def test_districts_of_2021_and_2022_cover_every_municipality(staged):
    found = Counter(
        (row["year"], row["variable"])
        for row in staged.profile.to_pylist()
        if row["area"] != "NL01"
    )
    for variable in ("education_low", "education_middle", "education_high", "participation"):
        assert found[2021, variable] == 352
    assert found[2022, "income_lowest40"] == 345
    assert found[2020, "benefits_ww"] == 355
    inhabitants = sum(
        row["value"]
        for row in staged.profile.to_pylist()
        if (row["year"], row["variable"]) == (2021, "inhabitants")
    )
    assert inhabitants == 17_475_415


def test_counts_of_2021_come_back_from_rates_without_doubt(mirror, staged):
    """A multiple of ten lies within the rounding of the rate, and only one does."""
    content, _ = Mirror(mirror).read_file("districts_2021", len)
    for code, groups in json.loads(content)["Gemeente"].items():
        people = groups["Population"]
        rate = groups["WelfareCare"]["Disability benefit (per 1k)"]
        margin = 0.0051 * people / 1000
        count = round(rate * people / 1000 / 10) * 10
        assert abs(count - rate * people / 1000) <= margin, code
        assert margin < 5


def test_the_boundaries_are_those_of_today_and_small(staged):
    features = staged.boundaries["features"]
    assert [each["properties"]["code"] for each in features] == [
        area.code for area in municipalities(2025)
    ]
    assert len(json.dumps(staged.boundaries, separators=(",", ":"))) < 400_000
    enclaves = next(each for each in features if each["properties"]["name"] == "Baarle-Nassau")
    assert max(len(part) for part in enclaves["geometry"]["coordinates"]) == 13


def test_regions_of_another_year_are_refused(mirror):
    content, _ = Mirror(mirror).read_file("regions_2025", len)
    assert check_regions(content) == 342
    with pytest.raises(SchemaDrift, match="GM1680 stands in AM03 there and in AM01 here"):
        check_regions(content.replace(b"GM1680,Aa en Hunze,AM01", b"GM1680,Aa en Hunze,AM03"))


def test_each_region_has_its_municipalities_in_every_table(people):
    known = {row["area"] for row in people if row["year"] == 2025}
    assert len(regions()) == 35
    for region in regions():
        assert {area.code for area in municipalities_of(region.code)} <= known


def test_every_figure_has_a_receipt_of_a_kept_file(staged, home):
    store = ReceiptStore(home)
    assert store.verify() == []
    known = {receipt.id for receipt in staged.receipts}
    for table in (staged.population, staged.profile, staged.external_figure):
        assert set(table["receipt"].to_pylist()) <= known


def test_staging_again_gives_the_same_bytes(mirror, home, staged, tmp_path):
    stage(Settings(home=tmp_path, mirror=mirror), say=lambda _: None, regions=())
    for path in sorted((home / "staging").iterdir()):
        assert (tmp_path / "staging" / path.name).read_bytes() == path.read_bytes()


def test_the_packaged_key_figures_are_those_of_the_mirror(staged):
    packaged = stage_package(lambda _: None, ("AM01",))
    for name, columns in {
        "population": ["area", "vintage", "year", "sex", "age_from", "age_to", "count"],
        "profile": ["area", "vintage", "year", "variable", "value"],
    }.items():
        small = getattr(packaged, name).select(columns).to_pylist()
        large = {tuple(row.values()) for row in getattr(staged, name).select(columns).to_pylist()}
        assert {tuple(row.values()) for row in small} <= large


def test_filters_of_the_mirror_are_those_of_the_interface(mirror):
    source = Mirror(mirror)
    description = source.describe("83583NED")
    total_size = description.dimension("Bedrijfsgrootte").total()
    table = source.read(description, [total_size, Filter("Perioden", equal=("2019JJ00",))])
    assert table.rows == 124
    assert source.describe("83765NED").topic("Aantal inwoners").key == "T001036"
