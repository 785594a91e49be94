import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wendbaar.core.vocabulary import geography
from wendbaar.core.vocabulary.areas import AreaKind, kind_of
from wendbaar.errors import DefinitionError

VINTAGES = range(2019, 2026)


@pytest.mark.parametrize(
    ("vintage", "count"),
    [(2019, 355), (2020, 355), (2021, 352), (2022, 345), (2023, 342), (2024, 342), (2025, 342)],
)
def test_number_of_municipalities_per_vintage(vintage, count):
    found = geography.municipalities(vintage)
    assert len(found) == count
    assert len({each.code for each in found}) == count
    assert all(each.vintage == vintage for each in found)


def test_there_are_35_regions_and_12_provinces():
    assert len(geography.regions()) == 35
    assert [each.code for each in geography.provinces()] == [f"PV{n}" for n in range(20, 32)]
    assert geography.country().name == "Nederland"


@pytest.mark.parametrize("vintage", VINTAGES)
def test_regions_and_provinces_each_divide_the_country(vintage):
    everyone = {each.code for each in geography.municipalities_of("NL01", vintage)}
    assert everyone == {each.code for each in geography.municipalities(vintage)}
    for larger in (geography.regions(vintage), geography.provinces(vintage)):
        members = [
            m.code for each in larger for m in geography.municipalities_of(each.code, vintage)
        ]
        assert sorted(members) == sorted(everyone)


def test_region_groningen_holds_four_municipalities_of_drenthe():
    members = geography.municipalities_of("AM01")
    drenthe = {each.name for each in members if each.province == "PV22"}
    assert drenthe == {"Assen", "Aa en Hunze", "Noordenveld", "Tynaarlo"}


@pytest.mark.parametrize(
    ("code", "vintage", "region"),
    [
        ("GM0010", 2020, "AM01"),  # Delfzijl, through Eemsdelta
        ("GM0457", 2022, "AM18"),  # Weesp, through Amsterdam
        ("GM0788", 2020, "AM26"),  # Haaren, where its largest part went: Oisterwijk
        ("GM0501", 2021, "AM22"),  # Brielle, through Voorne aan Zee
    ],
)
def test_ended_municipalities_follow_their_successor(code, vintage, region):
    assert geography.region_of(code, vintage).code == region


def test_a_municipality_is_its_own_only_member():
    assert [each.code for each in geography.municipalities_of("GM0014")] == ["GM0014"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("groningen", "AM01"),
        ("AM01", "AM01"),
        ("utrecht", "AM13"),
        ("Midden-Utrecht", "AM13"),
        (" Achterhoek ", "AM09"),
        ("Fryslân", "AM02"),
        ("all", "NL01"),
    ],
)
def test_find_region_understands_people(text, code):
    assert geography.find_region(text).code == code


def test_find_region_names_the_near_miss():
    with pytest.raises(DefinitionError, match="achterhoek"):
        geography.find_region("achterhoel")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Groningen (gemeente)", "GM0014"),
        ("'s-Gravenhage (gemeente)", "GM0518"),
        ("den haag", "GM0518"),
        ("  UTRECHT ", "GM0344"),
        ("Hengelo (O.)", "GM0164"),
        ("Hengelo", "GM0164"),
        ("Sudwest-Fryslan", "GM1900"),
        ("Súdwest-Fryslân", "GM1900"),
        ("Nuenen, Gerwen en Nederwetten", "GM0820"),
    ],
)
def test_municipality_by_name(name, code):
    assert geography.municipality_by_name(name).code == code


def test_every_name_finds_its_own_municipality():
    for vintage in VINTAGES:
        for each in geography.municipalities(vintage):
            assert geography.municipality_by_name(each.name, vintage).code == each.code


def test_a_name_that_two_municipalities_share_needs_its_suffix():
    assert geography.municipality_by_name("Bergen (NH.)").code == "GM0373"
    assert geography.municipality_by_name("Bergen (L.)").code == "GM0893"
    with pytest.raises(DefinitionError, match="No municipality 'Bergen'"):
        geography.municipality_by_name("Bergen")


def test_a_name_of_another_vintage_is_refused_with_advice():
    assert geography.municipality_by_name("Delfzijl", 2020).code == "GM0010"
    with pytest.raises(DefinitionError, match="2025"):
        geography.municipality_by_name("Delfzijl")


def test_area_says_in_which_years_a_code_lived():
    with pytest.raises(DefinitionError, match="2019 to 2020"):
        geography.area("GM0010")
    with pytest.raises(DefinitionError, match="No area 'GM9999'"):
        geography.area("GM9999")
    with pytest.raises(DefinitionError, match="Not an area code"):
        geography.area("Groningen")


@pytest.mark.parametrize("vintage", [2018, 2026])
def test_unknown_vintages_are_refused(vintage):
    with pytest.raises(DefinitionError, match="2019 to 2025"):
        geography.municipalities(vintage)


def test_tiles_are_all_different_and_start_at_zero():
    places = [geography.tile(each.code) for each in geography.municipalities()]
    assert len(set(places)) == 342
    assert min(column for column, _ in places) == 0
    assert min(row for _, row in places) == 0


@pytest.mark.parametrize(
    ("west", "east"), [("Leiden", "Utrecht"), ("Utrecht", "Arnhem"), ("Groningen", "Westerwolde")]
)
def test_tiles_keep_west_and_east(west, east):
    assert _tile(west)[0] < _tile(east)[0]


@pytest.mark.parametrize(
    ("north", "south"), [("Groningen", "Assen"), ("Utrecht", "Breda"), ("Eindhoven", "Maastricht")]
)
def test_tiles_keep_north_and_south(north, south):
    assert _tile(north)[1] < _tile(south)[1]


def _tile(name):
    return geography.tile(geography.municipality_by_name(name).code)


@settings(deadline=None)  # the first call reads files
@given(st.sampled_from(["NL01", "PV20", "AM01", "GM0014"]), st.integers(0, 3))
def test_codes_may_be_padded(code, spaces):
    assert kind_of(code + " " * spaces) is kind_of(code)
    assert geography.area(code + " " * spaces).code == code


def test_kinds_go_from_large_to_small():
    assert [kind.value for kind in AreaKind] == ["country", "province", "region", "municipality"]


@pytest.mark.shared
def test_municipalities_agree_with_the_files_of_cbs(mirror):
    import csv
    import json

    with (mirror / "population/bevolking_gemeente_9leeftijdsgroepen_2019_2025.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if row["gm_code"].startswith("GM")]
    for year in (2019, 2025):
        codes = {row["gm_code"] for row in rows if int(row["jaar"]) == year}
        assert codes == {each.code for each in geography.municipalities(year)}
    document = json.loads((mirror / "cbs/kwb_2021_processed.json").read_text("utf-8"))
    assert set(document["Gemeente"]) == {each.code for each in geography.municipalities(2021)}
    with (mirror / "cbs/kwb_2022_gemeente.csv").open() as file:
        codes = {row["code"] for row in csv.DictReader(file)}
    assert codes == {each.code for each in geography.municipalities(2022)}


@pytest.mark.shared
def test_regions_agree_with_the_mirror(mirror):
    import csv

    with (mirror / "regions/gemeente_2024_arbeidsmarktregio_2025.csv").open() as file:
        for row in csv.DictReader(file):
            assert geography.region_of(row["gm_code"]).code == row["am_code"]
            assert geography.area(row["am_code"]).name == row["am_naam"]
