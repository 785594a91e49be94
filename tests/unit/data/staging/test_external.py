import json

import pytest

from wendbaar.data.staging import external, income, labour, profile
from wendbaar.data.staging.names import province_code
from wendbaar.data.staging.rows import POPULATION, PROFILE, People, Trait, as_table
from wendbaar.errors import SchemaDrift

INCOME = "periode,regio,huishoudens_x1000,gem_besteedbaar_inkomen_keur\n"


def people(*rows):
    return as_table([People("GM0014", 2025, *row, "r") for row in rows], POPULATION)


def test_ageing_has_its_parts_and_population_only_where_ages_can_be_cut():
    nine = people(
        (2025, "total", 20, 24, 30), (2025, "total", 25, 44, 40), (2025, "total", 45, 64, 30),
        (2025, "total", 65, 79, 20), (2025, "total", 80, 120, 5), (2025, "total", 15, 19, 9),
    )  # fmt: skip
    [row] = external.from_population(nine)
    assert (row.indicator, row.value, row.numerator, row.denominator) == (
        "ageing_ratio", 25.0, 25.0, 100.0,
    )  # fmt: skip
    five = people(*((2021, "women", first, first + 4, 1) for first in range(0, 95, 5)))
    [row] = external.from_population(five)
    assert (row.indicator, row.group, row.value) == ("population_15_75", "sex=women", 12.0)


def test_change_of_the_labour_force_is_in_boundaries_of_today():
    rows = [
        People("GM0457", 2019, 2019, "total", 15, 19, 100, "r"),
        People("GM0363", 2019, 2019, "total", 15, 19, 900, "r"),
        People("GM0363", 2025, 2025, "total", 15, 19, 1100, "s"),
    ]
    [row] = external.labour_force_change(as_table(rows, POPULATION), 2019, 2025)
    assert (row.area, row.value, row.denominator, row.receipt) == ("GM0363", 10.0, 1000.0, "s")


def test_income_has_parts_and_a_reason_where_it_is_not_published():
    content = INCOME + "2024*,Nederland,8258.9,60.2\n2024*,Vlieland,0.7,\n"
    country, island = income.from_income(content.encode(), "r")
    assert country.value == 60200
    assert country.numerator / country.denominator == pytest.approx(60200)
    assert country.provisional
    assert (island.value, island.numerator, island.missing) == (None, None, "unknown")


def test_provinces_are_found_by_name():
    content = (
        "Perioden,Regio.s,Beroepsbevolking.Werkloosheidspercentage....\n2013,Fryslân (PV),8.9\n"
    )
    [row] = labour.from_unemployment(content.encode(), "r")
    assert (row.area, row.period, row.vintage, row.value) == ("PV21", "2013JJ00", 2019, 8.9)
    with pytest.raises(SchemaDrift, match="Atlantis"):
        province_code("Atlantis (PV)")


def test_a_column_that_changed_its_name_is_drift():
    with pytest.raises(SchemaDrift, match="regio") as caught:
        list(income.from_income(INCOME.replace("regio", "regios").encode(), "r"))
    assert "regios" in caught.value.hint


def test_percentages_stay_values_and_counts_get_their_numerator():
    traits = as_table(
        [
            Trait("GM0014", 2021, 2021, "participation", 65.0, "percent", "r"),
            Trait("GM0014", 2021, 2021, "education_middle", 39.14, "percent", "r"),
            Trait("GM0014", 2021, 2021, "education_high", 44.37, "percent", "r"),
            Trait("GM0014", 2021, 2021, "benefits_ao", 8890.0, "count", "r"),
        ],
        PROFILE,
    )
    found = {row.indicator: row for row in external.from_profile(traits)}
    assert found["net_participation"].numerator is None
    assert found["mid_high_educated"].value == 83.51
    assert found["benefits_ao"].numerator == 8890


def test_the_best_source_of_a_figure_goes_first():
    content = b"# why\nindicator,area,vintage,period,value\nx,NL01,2019,2019JJ00,1\n"
    rows = [*external.from_facts(content, "a"), *external.from_facts(content, "b")]
    assert [row.receipt for row in external.distinct(rows)] == ["a"]


def test_counts_come_back_from_rates_only_where_the_rate_is_fine_enough():
    groups = {
        "Population": 233273,
        "HumanCapital": {
            "Low education (%)": 16.5, "Medium education (%)": 39.14, "High education (%)": 44.37,
            "Labour participation (%)": 65, "Employees (% of workforce)": 87,
            "Self-employed (% of workforce)": 13,
        },
        "Inequality": {"Bottom-40% income share (%)": 46, "Top-20% income share (%)": 17},
        "WelfareCare": {
            "Disability benefit (per 1k)": 38.11, "AOW pension recipients (per 1k)": 140.31,
        },
    }  # fmt: skip
    content = json.dumps({"Gemeente": {"GM0014": groups}}).encode()
    found = {row.variable: row.value for row in profile.from_processed_districts(content, "r")}
    assert found["benefits_ao"] == 8890
    assert "benefits_ww" not in found
    del groups["HumanCapital"]["Labour participation (%)"]
    with pytest.raises(SchemaDrift, match="Labour participation"):
        list(
            profile.from_processed_districts(
                json.dumps({"Gemeente": {"GM0014": groups}}).encode(), "r"
            )
        )
