"""The panel of Groningen against the published figures it has to add up to.

The published values are read from the mirror again here, by other code than the panel uses.
"""

import csv
import json
from collections import defaultdict

import duckdb
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
def panel(mirror, tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    staged = stage(Settings(home=home, mirror=mirror), say=lambda _: None, regions=(REGION,))
    margins = margins_from(staged.population, staged.profile, staged.external_figure, [REGION])
    return make_panel(margins, areas=[REGION], quarters=WANTED, seed=1, folder=home / "panel")


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


def test_unemployment_is_that_of_the_province_within_half_a_point(panel, mirror):
    rates: dict[str, float] = defaultdict(float)
    file = mirror / "cbs" / "unemployment_data_clean.csv"
    for _, year, name, rate in list(csv.reader(lines_of(file)))[1:]:
        if year == "2021":
            rates[name.replace(" (PV)", "")] = float(rate)
    provinces = {"PV20": "Groningen", "PV22": "Drenthe"}
    for code, name in provinces.items():
        numbers = [int(a.code[2:]) for a in municipalities_of(REGION) if a.province == code]
        ((made,),) = ask(
            panel,
            "2021KW01",
            "select 100 * avg((position in (2, 3))::int) from PEOPLE where position in (1, 2, 3) "
            f"and municipality in ({', '.join(map(str, numbers))})",
        )
        assert made == pytest.approx(rates[name], abs=0.5)


def test_the_panel_reports_what_we_found(panel):
    found = panel.facts["calibration"]
    assert found["population_off"] == 0
    assert max(found["largest_of_municipalities"].values()) < 0.5
    assert panel.facts["receipts"]
