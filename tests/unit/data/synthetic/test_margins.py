import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wendbaar.data.synthetic.ages import single_ages
from wendbaar.data.synthetic.filling import DEFAULTS
from wendbaar.data.synthetic.margins import margins_from
from wendbaar.data.synthetic.seasons import middles, of_quarter
from wendbaar.errors import SourceError

GROUPS = {(15, 19): 50, (20, 24): 60, (25, 44): 400, (45, 64): 420, (65, 79): 300}


def population(rows):
    names = ("area", "vintage", "year", "sex", "age_from", "age_to", "count", "receipt")
    types = ("string", "int16", "int16", "string", "int16", "int16", "int64", "string")
    schema = pa.schema([(n, pa.type_for_alias(t)) for n, t in zip(names, types, strict=True)])
    return pa.Table.from_pylist([dict(zip(names, row, strict=True)) for row in rows], schema)


def profile(rows):
    names = ("area", "vintage", "year", "variable", "value", "unit")
    return pa.Table.from_pylist(
        [dict(zip(names, row, strict=True)) | {"receipt": "k"} for row in rows]
        or [],
        schema=pa.schema(
            [("area", pa.string()), ("vintage", pa.int16()), ("year", pa.int16()),
             ("variable", pa.string()), ("value", pa.float64()), ("unit", pa.string()),
             ("receipt", pa.string())]
        ),
    )  # fmt: skip


def external(rows):
    names = ("indicator", "area", "period", "group", "value")
    schema = pa.schema([(n, pa.string()) for n in names[:4]] + [("value", pa.float64())])
    return pa.Table.from_pylist([dict(zip(names, row, strict=True)) for row in rows], schema)


def coarse(code, year, factor=1, vintage=None):
    return [
        (code, vintage or year, year, "total", first, last, factor * count, "p")
        for (first, last), count in GROUPS.items()
    ]


def fine(code, year):
    return [
        (code, 2025, year, sex, first, first + 4, 30 + first + (sex == "women"), "q")
        for sex in ("men", "women")
        for first in range(15, 80, 5)
    ]


def of_groups(people):
    return [int(people[:, a:b].sum()) for a, b in ((0, 5), (5, 10), (10, 30), (30, 50), (50, 60))]


def test_a_year_with_coarse_groups_keeps_them_and_takes_sexes_from_the_nearest_year():
    table = population(coarse("GM0047", 2019, 10) + fine("GM0047", 2020))
    people = single_ages(table, ["GM0047"], [2019, 2020])
    assert of_groups(people[0, 0])[:4] == [500, 600, 4000, 4200]
    pattern = people[0, 1]
    share = pattern[:, 50:].sum() / (pattern[:, 50:].sum() + 30 + 75 + 30 + 76)
    assert of_groups(people[0, 0])[4] == round(3000 * share)
    assert people[0, 0, 1].sum() > people[0, 0, 0].sum()


def test_a_year_with_five_year_groups_by_sex_is_kept_exactly():
    people = single_ages(population(fine("GM0047", 2020)), ["GM0047"], [2020])
    assert people[0, 0, 0].reshape(12, 5).sum(axis=1).tolist() == [30 + a for a in range(15, 75, 5)]


def test_between_two_years_people_move_along_a_line():
    table = population(coarse("GM0047", 2019, 10) + coarse("GM0047", 2025, 16))
    people = single_ages(table, ["GM0047"], list(range(2018, 2027)))
    totals = people[0].sum(axis=(1, 2)).tolist()
    assert totals[0] == totals[1]
    assert totals[-1] == totals[-2]
    assert np.abs(np.diff(totals[1:-1]) - (totals[7] - totals[1]) / 6).max() <= 1


def test_no_population_is_an_error_that_says_what_to_do():
    with pytest.raises(SourceError, match="municipalities by age"):
        single_ages(population([]), ["GM0047"], [2020])


def test_margins_stand_in_the_boundaries_of_2025():
    """Appingedam, Delfzijl and Loppersum became Eemsdelta in 2021."""
    parts = ("GM0003", "GM0010", "GM0024")
    people = [row for code in parts for row in coarse(code, 2019)] + coarse("GM1979", 2025, 3)
    facts = [
        (code, 2020, 2020, variable, value, unit)
        for code, inhabitants, participation in zip(
            parts, (1000.0, 3000.0, 1000.0), (50.0, 60.0, 70.0), strict=True
        )
        for variable, value, unit in (
            ("inhabitants", inhabitants, "count"),
            ("participation", participation, "percent"),
            ("benefits_ww", 20.0, "count"),
        )
    ]
    found = margins_from(population(people), profile(facts), external([]), ["GM1979"])
    total = int(found.people_of("GM1979", 2019, 2019).sum())
    assert total == 3 * (50 + 60 + 400 + 420) + round(3 * 300 * 0.754)
    shares = found.of("GM1979", 2020)[1]
    assert shares["participation"] == pytest.approx(0.6)
    assert shares["benefits_ww"] == pytest.approx(60 / found.people_of("GM1979", 2020, 2020).sum())


def test_what_an_area_lacks_comes_from_its_region_then_from_an_assumption_and_is_listed():
    people = coarse("GM0047", 2025) + coarse("GM0014", 2025)
    facts = [("GM0014", 2025, 2021, "participation", 65.0, "percent")]
    found = margins_from(population(people), profile(facts), external([]), ["GM0047"])
    assert found.of("GM0047", 2025)[1]["participation"] == pytest.approx(0.65)
    assert found.of("GM0047", 2025)[1]["benefits_ao"] == DEFAULTS["benefits_ao"][0]
    listed = {(each.variable, each.taken_from) for each in found.assumed}
    assert ("participation", "AM01") in listed
    assert ("benefits_ao", DEFAULTS["benefits_ao"][1]) in listed


def test_unemployment_is_that_of_the_province_per_year():
    rates = [
        ("unemployment_rate", "NL01", "2024JJ00", "", 3.7),
        ("unemployment_rate", "PV20", "2019JJ00", "", 5.6),
        ("unemployment_rate", "PV20", "2021JJ00", "", 5.0),
        ("unemployment_rate", "PV20", "2021JJ00", "sex=women", 9.9),
        ("net_participation", "PV20", "2021JJ00", "", 60.0),
    ]
    people = coarse("GM0047", 2019) + coarse("GM0047", 2025)
    found = margins_from(population(people), profile([]), external(rates), ["GM0047"])
    years = [found.of("GM0047", year)[1]["unemployment_rate"] for year in (2019, 2020, 2025)]
    assert years == pytest.approx([0.056, 0.053, 0.05])


def test_a_municipality_is_the_same_in_a_regional_and_a_national_run():
    """Also where another municipality has other groups, or lacks a year."""
    people = [
        *coarse("GM0047", 2019, 10), *fine("GM0047", 2020), *coarse("GM0047", 2025, 12),
        *coarse("GM0014", 2019, 30), *fine("GM0014", 2021), *coarse("GM0014", 2025, 40),
        *coarse("GM0344", 2025, 70),
    ]  # fmt: skip
    sources = (population(people), profile([]), external([]))
    whole = margins_from(*sources, ["GM0014", "GM0047", "GM0344"])
    for code in whole.codes:
        alone = margins_from(*sources, [code])
        assert np.array_equal(alone.people[0], whole.people[whole.codes.index(code)])
        assert alone.of(code, 2022)[1] == whole.of(code, 2022)[1]


def test_a_municipality_without_figures_is_named():
    with pytest.raises(SourceError, match="GM0344"):
        single_ages(population(coarse("GM0047", 2025)), ["GM0047", "GM0344"], [2025])


@given(
    averages=st.lists(st.floats(0.02, 0.8), min_size=1, max_size=12),
)
def test_the_quarters_of_a_year_average_to_what_is_published(averages):
    found = middles(np.array(averages))
    for column, published in enumerate(averages):
        quarters = [float(of_quarter(found, column, place)) for place in range(4)]
        assert sum(quarters) / 4 == pytest.approx(published)


def test_a_steady_figure_stays_the_same_in_every_quarter():
    found = middles(np.full(5, 0.7))
    assert [float(of_quarter(found, 2, place)) for place in range(4)] == pytest.approx([0.7] * 4)


def test_the_digest_changes_with_any_number():
    people = coarse("GM0047", 2019) + coarse("GM0047", 2025)
    one = margins_from(population(people), profile([]), external([]), ["GM0047"])
    rates = external([("unemployment_rate", "NL01", "2024JJ00", "", 3.7)])
    other = margins_from(population(people), profile([]), rates, ["GM0047"])
    same = margins_from(population(people), profile([]), external([]), ["GM0047"])
    assert one.digest() == same.digest() != other.digest()
