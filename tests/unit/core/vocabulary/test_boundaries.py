from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wendbaar.core.vocabulary.boundaries import conversion
from wendbaar.core.vocabulary.geography import municipalities
from wendbaar.errors import DefinitionError

VINTAGES = st.integers(2019, 2025)
unhurried = settings(deadline=None, max_examples=40)  # the first call reads files


def weights(start, end):
    return {(each.from_code, each.to_code): each.weight for each in conversion(start, end)}


@unhurried
@given(VINTAGES, VINTAGES)
def test_weights_of_every_code_sum_to_one(start, end):
    totals = defaultdict(float)
    for (source, _), weight in weights(start, end).items():
        assert 0 < weight <= 1
        totals[source] += weight
    assert all(abs(total - 1) < 1e-12 for total in totals.values())


@unhurried
@given(VINTAGES, VINTAGES)
def test_conversion_joins_the_municipalities_of_both_years(start, end):
    pairs = weights(start, end)
    assert {source for source, _ in pairs} == {each.code for each in municipalities(start)}
    assert {target for _, target in pairs} == {each.code for each in municipalities(end)}


@unhurried
@given(VINTAGES, VINTAGES, VINTAGES)
def test_conversion_composes_over_years(one, two, three):
    start, middle, end = sorted((one, two, three))
    for years in ((start, middle, end), (end, middle, start)):
        joined = defaultdict(float)
        onward = defaultdict(list)
        for (between, target), share in weights(years[1], years[2]).items():
            onward[between].append((target, share))
        for (source, between), weight in weights(years[0], years[1]).items():
            for target, share in onward[between]:
                joined[source, target] += weight * share
        assert dict(joined) == pytest.approx(weights(years[0], years[2]))


@unhurried
@given(VINTAGES)
def test_the_same_year_changes_nothing(year):
    assert all(each.basis == "unchanged" for each in conversion(year, year))


@unhurried
@given(VINTAGES, VINTAGES, st.integers(1, 10**6))
def test_the_total_survives_a_conversion(start, end, people):
    total = sum(people * weight for weight in weights(start, end).values())
    assert total == pytest.approx(people * len(municipalities(start)))


@pytest.mark.parametrize(
    ("code", "successor", "start"),
    [
        ("GM0003", "GM1979", 2020),  # Appingedam, Delfzijl, Loppersum: Eemsdelta
        ("GM0010", "GM1979", 2019),
        ("GM0370", "GM0439", 2021),  # Beemster: Purmerend
        ("GM0398", "GM1980", 2021),  # Heerhugowaard: Dijk en Waard
        ("GM0756", "GM1982", 2021),  # Boxmeer: Land van Cuijk
        ("GM1685", "GM1991", 2021),  # Landerd: Maashorst
        ("GM0457", "GM0363", 2022),  # Weesp: Amsterdam
        ("GM0614", "GM1992", 2022),  # Westvoorne: Voorne aan Zee
    ],
)
def test_mergers_go_whole_to_their_successor(code, successor, start):
    assert weights(start, 2025)[code, successor] == 1
    assert (code, code) not in weights(start, 2025)


def test_haaren_is_divided_by_the_inhabitants_of_its_districts():
    found = {each.to_code: each for each in conversion(2020, 2021) if each.from_code == "GM0788"}
    assert set(found) == {"GM0757", "GM0824", "GM0855", "GM0865"}
    assert found["GM0824"].weight == pytest.approx(5875 / 14360)
    assert "inhabitants" in found["GM0824"].basis


def test_back_in_time_a_merger_is_divided_by_inhabitants():
    back = weights(2025, 2020)
    assert back["GM1979", "GM0010"] == pytest.approx(24678 / 45857)
    assert back["GM0757", "GM0788"] == pytest.approx(2155 / (2155 + 30801))
    basis = next(each.basis for each in conversion(2025, 2020) if each.from_code == "GM1979")
    assert "before the change" in basis


def test_unknown_years_are_refused():
    with pytest.raises(DefinitionError, match="2019 to 2025"):
        conversion(2020, 2030)
    with pytest.raises(DefinitionError, match="2019 to 2025"):
        conversion(2018, 2020)


@pytest.mark.shared
def test_conversion_forecasts_the_population_after_the_change(mirror):
    """People of 2020 in the boundaries of 2021 differ from the count of 2021 by one year's growth."""
    import csv
    import json

    with (mirror / "cbs/kwb_2020_gemeente_84799NED.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if row["SoortRegio_2"] == "Gemeente"]
    before = {row["WijkenEnBuurten"]: float(row["AantalInwoners_5"]) for row in rows}
    document = json.loads((mirror / "cbs/kwb_2021_processed.json").read_text("utf-8"))
    after = {code: facts["Population"] for code, facts in document["Gemeente"].items()}
    moved = defaultdict(float)
    for (source, target), weight in weights(2020, 2021).items():
        moved[target] += weight * before[source]
    for code in ("GM0757", "GM0824", "GM0855", "GM0865", "GM1979"):
        assert moved[code] == pytest.approx(after[code], rel=0.01)


@pytest.mark.shared
def test_haaren_is_divided_as_its_districts_counted(mirror):
    import pyarrow.parquet as pq

    columns = ["WijkenEnBuurten", "AantalInwoners_5"]
    rows = pq.read_table(mirror / "cbs/cbs.v3.84799NED_TypedDataSet.parquet", columns=columns)
    people = {row["WijkenEnBuurten"].strip(): row["AantalInwoners_5"] for row in rows.to_pylist()}
    districts = {"GM0824": "WK078801", "GM0865": "WK078802", "GM0757": "WK078803"}
    districts["GM0855"] = "WK078804"
    total = sum(people[district] for district in districts.values())
    assert total == pytest.approx(people["GM0788"], abs=20)  # districts are rounded to 5
    for target, district in districts.items():
        assert weights(2020, 2021)["GM0788", target] == pytest.approx(people[district] / total)
