import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wendbaar.core.vocabulary.geography import conversion, municipalities
from wendbaar.data.receipts import Origin
from wendbaar.data.sources.statline_csv import read_statline_csv
from wendbaar.data.staging.harmonise import harmonise
from wendbaar.data.staging.names import municipality_code
from wendbaar.data.staging.population import (
    AGE_GROUPS,
    age_span,
    from_age_and_sex,
    from_age_groups,
    from_key_figures,
    span_of_title,
)
from wendbaar.data.staging.rows import POPULATION, People, as_table
from wendbaar.errors import SchemaDrift

GROUPS = "jaar,gm_code,gm_naam,leeftijdsgroep,aantal,bron\n"


def test_age_groups_are_read_without_country_and_total():
    content = (
        GROUPS + "2025,NL01,Nederland,totaal,3,x\n2025,NL01,Nederland,80+,3,x\n"
        "2025,GM0014,Groningen,totaal,3,x\n2025,GM0014,Groningen,0-4,1,x\n"
        "2025,GM0014,Groningen,80+,2,x\n"
    )
    assert list(from_age_groups(content.encode(), "r")) == [
        People("GM0014", 2025, 2025, "total", 0, 4, 1, "r"),
        People("GM0014", 2025, 2025, "total", 80, 120, 2, "r"),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (GROUPS + "2025,GM0014,G,totaal,3,x\n2025,GM0014,G,0-4,1,x\n", "do not add up"),
        (GROUPS + "2025,GM0457,Weesp,0-4,1,x\n", "GM0457"),
        (GROUPS + "2025,GM0014,G,jong,1,x\n", "jong"),
        (GROUPS.replace("aantal", "aantallen") + "2025,GM0014,G,0-4,1,x\n", "'aantal'"),
    ],
)
def test_drift_names_the_column_or_code(content, said):
    with pytest.raises(SchemaDrift, match=said):
        list(from_age_groups(content.encode(), "r"))


def test_names_of_mixed_boundaries_all_go_to_those_of_2021():
    content = (
        "gemeente,leeftijd,inwoners,inwoners_man,inwoners_vrouw,jaar\n"
        "Haaren,95+,15,5,10,2020\nEemsdelta,15-19,30,15,15,2020\nBergen (L.),0-4,5,5,0,2020\n"
    )
    rows = list(from_age_and_sex(content.encode(), "r"))
    assert {row.vintage for row in rows} == {2021}
    parts = {each.to_code for each in conversion(2020, 2021) if each.from_code == "GM0788"}
    assert {row.area for row in rows} == {"GM1979", "GM0893", *parts}
    assert sum(row.count for row in rows if row.area in parts and row.sex == "total") == 15
    assert {row.sex for row in rows} == {"total", "men", "women"}


def test_an_unknown_name_names_the_near_miss():
    content = (
        "gemeente,leeftijd,inwoners,inwoners_man,inwoners_vrouw,jaar\nGroningn,0-4,5,5,0,2020\n"
    )
    with pytest.raises(SchemaDrift) as caught:
        list(from_age_and_sex(content.encode(), "r"))
    assert "Groningen" in caught.value.hint


def test_brackets_tell_two_municipalities_apart():
    assert municipality_code("Bergen (NH.)", 2025) == "GM0373"
    assert municipality_code("Bergen (L.)", 2025) == "GM0893"
    assert municipality_code("'s-Gravenhage (gemeente)", 2025) == "GM0518"
    assert municipality_code("Utrecht (PV)", 2025) is None


def test_key_figures_of_the_site_give_the_same_nine_groups():
    names = [f"B/Leeftijdsgroepen/{title} (aantal)" for title in AGE_GROUPS]
    cells = ";".join(str(10 + number) for number in range(9))
    text = f"Perioden;Regio's;{';'.join(names)}\n2025;Groningen (gemeente);{cells}\n"
    text += f"2025;Nederland;{cells}\n2025;Appingedam{';' * 9}\n"
    origin = Origin(url="u", title="t", retrieved="", kind="mirror")
    table = read_statline_csv(text.encode(), table="70072ned", title="t")
    rows = list(from_key_figures(table.with_receipt(origin.receipt(b"", 1))))
    assert [(row.age_from, row.count) for row in rows] == [
        (span[0], 10 + number) for number, span in enumerate(AGE_GROUPS.values())
    ]


@pytest.mark.parametrize("text", ["", "15", "15-", "oud"])
def test_what_is_no_age_is_drift(text):
    with pytest.raises(SchemaDrift):
        age_span(text, "x")
    with pytest.raises(SchemaDrift):
        span_of_title(text)


@settings(max_examples=30)
@given(
    rows=st.lists(
        st.tuples(st.sampled_from(municipalities(2020)), st.integers(0, 10**6)),
        max_size=8,
        unique_by=lambda row: row[0].code,
    )
)
def test_nobody_is_lost_or_counted_twice_when_boundaries_change(rows):
    table = as_table(
        [People(area.code, 2020, 2020, "total", 0, 4, count, "r") for area, count in rows],
        POPULATION,
    )
    now = harmonise(table)
    assert sum(now["count"].to_pylist()) == sum(count for _, count in rows)
    known = {area.code for area in municipalities(2025)}
    assert set(now["area"].to_pylist()) <= known


def test_a_divided_municipality_goes_where_its_people_went():
    table = as_table([People("GM0788", 2020, 2020, "total", 0, 4, 1000, "r")], POPULATION)
    parts = {each.to_code for each in conversion(2020, 2025) if each.from_code == "GM0788"}
    now = harmonise(table)
    assert len(parts) > 1
    assert set(now["area"].to_pylist()) == parts
    assert set(now["vintage"].to_pylist()) == {2025}


def test_an_area_of_another_year_is_not_silently_lost():
    table = as_table([People("GM0457", 2025, 2025, "total", 0, 4, 9, "r")], POPULATION)
    with pytest.raises(SchemaDrift, match="GM0457"):
        harmonise(table)
