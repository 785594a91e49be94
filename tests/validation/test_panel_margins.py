"""The panel of Groningen against the published figures it has to add up to.

The published values are read from the mirror again here, by other code than the panel uses.
"""

import csv
import json

import duckdb
import numpy as np
import pytest

from wendbaar.config import Settings
from wendbaar.core.vocabulary.geography import municipalities_of
from wendbaar.core.vocabulary.periods import quarters
from wendbaar.data.staging import stage
from wendbaar.data.synthetic.margins import margins_from
from wendbaar.data.synthetic.panel import make_panel

pytestmark = pytest.mark.shared
REGION = "AM01"
WANTED = [*quarters("2021KW01", "2021KW01"), *quarters("2025KW01", "2025KW01")]
GROUPS = {"15-19": (15, 19), "20-24": (20, 24), "25-44": (25, 44), "45-64": (45, 64)}


@pytest.fixture(scope="module")
def sources(mirror, tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    staged = stage(Settings(home=home, mirror=mirror), say=lambda _: None, regions=())
    return staged.population, staged.profile, staged.external_figure


@pytest.fixture(scope="module")
def margins_of_all(sources):
    return margins_from(*sources, ["NL01"])


@pytest.fixture(scope="module")
def panel(sources, tmp_path_factory):
    return made(sources, WANTED, tmp_path_factory.mktemp("panel"))


@pytest.fixture(scope="module")
def year_panel(sources, tmp_path_factory):
    return made(sources, quarters("2020KW01", "2021KW04"), tmp_path_factory.mktemp("years"))


def made(sources, periods, home):
    margins = margins_from(*sources, [REGION])
    return make_panel(margins, areas=[REGION], quarters=periods, seed=1, folder=home / "panel")


def lines_of(file):
    return file.read_text(encoding="utf-8").splitlines()


def ask(panel, period, question):
    file = panel.folder / "resident_quarter" / f"{period}.parquet"
    return duckdb.sql(question.replace("PEOPLE", f"read_parquet('{file}')")).fetchall()


def test_population_of_2025_is_exact_by_municipality_and_age_group(panel, mirror):
    codes = {each.code for each in municipalities_of(REGION)}
    file = mirror / "population" / "bevolking_gemeente_9leeftijdsgroepen_2019_2025.csv"
    for row in csv.DictReader(lines_of(file)):
        if row["jaar"] == "2025" and row["gm_code"] in codes and row["leeftijdsgroep"] in GROUPS:
            first, last = GROUPS[row["leeftijdsgroep"]]
            made = ask(
                panel,
                "2025KW01",
                f"select count(*) from PEOPLE where municipality = {int(row['gm_code'][2:])} "
                f"and age between {first} and {last}",
            )
            assert made == [(int(row["aantal"]),)], row["gm_naam"]


def test_population_of_2021_is_exact_by_municipality_five_years_and_sex(panel, mirror):
    names = {each.name: int(each.code[2:]) for each in municipalities_of(REGION)}
    file = mirror / "population" / "bevolking_gemeente_leeftijd5_geslacht_2021.csv"
    made = {
        (number, five, sex): count
        for number, five, sex, count in ask(
            panel,
            "2021KW01",
            "select municipality, age // 5 * 5, sex, count(*) from PEOPLE group by all",
        )
    }
    checked = 0
    for row in csv.DictReader(lines_of(file)):
        first = int(row["leeftijd"].split("-")[0].rstrip("+"))
        if row["gemeente"] in names and 15 <= first < 75:
            for sex, column in ((1, "inwoners_man"), (2, "inwoners_vrouw")):
                key = (names[row["gemeente"]], first, sex)
                assert made.get(key, 0) == int(row[column]), (row["gemeente"], first)
                checked += 1
    assert checked >= 10 * 12 * 2


@pytest.mark.parametrize(
    ("label", "question"),
    [
        ("Low education (%)", "100 * avg((education = 1)::int)"),
        ("Medium education (%)", "100 * avg((education = 2)::int)"),
        ("High education (%)", "100 * avg((education = 3)::int)"),
        ("Labour participation (%)", "100 * avg((position = 1)::int)"),
    ],
)
def test_education_and_participation_are_within_half_a_point(panel, mirror, label, question):
    file = mirror / "cbs" / "kwb_2021_processed.json"
    published = json.loads(file.read_text(encoding="utf-8"))["Gemeente"]
    made = dict(ask(panel, "2021KW01", f"select municipality, {question} from PEOPLE group by 1"))
    for area in municipalities_of(REGION):
        if area.code in published:
            expected = published[area.code]["HumanCapital"][label]
            assert made[int(area.code[2:])] == pytest.approx(expected, abs=0.5), area.name


def test_year_averages_of_unemployment_are_those_published(year_panel, mirror):
    """The four quarters of a year, of the municipalities of a province in the panel."""
    rates: dict[tuple[str, str], float] = {}
    file = mirror / "cbs" / "unemployment_data_clean.csv"
    for _, year, name, rate in list(csv.reader(lines_of(file)))[1:]:
        rates[name.replace(" (PV)", ""), year] = float(rate)
    assert (rates["Groningen", "2020"], rates["Groningen", "2021"]) == (5.6, 4.9)
    for code, name in {"PV20": "Groningen", "PV22": "Drenthe"}.items():
        numbers = [int(a.code[2:]) for a in municipalities_of(REGION) if a.province == code]
        for year in ("2020", "2021"):
            made = [
                ask(
                    year_panel,
                    f"{year}KW0{quarter}",
                    "select 100 * avg((position in (2, 3))::int) from PEOPLE where position "
                    f"in (1, 2, 3) and municipality in ({', '.join(map(str, numbers))})",
                )[0][0]
                for quarter in range(1, 5)
            ]
            assert sum(made) / 4 == pytest.approx(rates[name, year], abs=0.1), (name, year)


def test_year_averages_of_the_country_are_those_published(margins_of_all, mirror):
    codes = margins_of_all.codes
    for year in range(2014, 2025):
        if year not in margins_of_all.years:
            continue
        for code in codes[:: len(codes) // 20]:
            published = margins_of_all.of(code, year)[1]
            for name, value in published.items():
                made = [
                    margins_of_all.shares_of(code, 4 * year + place)[name] for place in range(4)
                ]
                assert sum(made) / 4 == pytest.approx(value, abs=1e-9), (code, year, name)


def test_a_municipality_is_the_same_in_a_regional_and_a_national_run(sources, margins_of_all):
    for region in ("AM01", "AM13"):
        some = margins_from(*sources, [region])
        for row, code in enumerate(some.codes):
            same = margins_of_all.codes.index(code)
            assert np.array_equal(some.people[row], margins_of_all.people[same]), code
            for name, values in some.shares.items():
                assert np.array_equal(values[row], margins_of_all.shares[name][same]), (code, name)


def test_the_panel_reports_what_we_found(panel):
    found = panel.facts["calibration"]
    assert found["population_off"] == 0
    assert max(found["largest_of_municipalities"].values()) < 0.5
    assert panel.facts["receipts"]
