"""Groningen: who takes part, who decides, and every connection the plans name."""

import pytest

from support.regions import labels, region

GRONINGEN = "groningen"
SUBREGIONS = {  # of the steering group; the colophon names Winschoten, which lies in Oldambt
    "Subregio Centraal": ["Groningen", "Midden-Groningen"],
    "Subregio Noord": ["Appingedam", "Delfzijl", "Loppersum", "Het Hogeland"],
    "Subregio Oost": ["Pekela", "Stadskanaal", "Veendam", "Westerwolde", "Oldambt"],
    "Subregio West": ["Noordenveld", "Westerkwartier"],
    "Subregio Noord-Drenthe": ["Aa en Hunze", "Assen", "Tynaarlo"],
}
DREW_UP = [
    *("Noorderpoort", "Alfa-college", "Onderwijsgroep Noord", "Drenthe College"),
    *("Hanzehogeschool", "Rijksuniversiteit Groningen", "UWV", "Provincie Groningen"),
    *("FNV en CNV", "VNO-NCW Noord", "De Hoven", "Engie"),
]


def named(keys):
    return [region(GRONINGEN).label(key, "partners").nl for key in keys]


def test_the_plan_was_drawn_up_by_sixteen_municipalities_and_twelve_others():
    signed = [each for each in region(GRONINGEN).partners if each.signed]
    towns = [each.label.nl for each in signed if each.kind.key == "municipality"]
    names = [f"Gemeente {each}" for each in region(GRONINGEN).head.municipalities]
    assert sorted(towns) == sorted(names)
    others = [each.label.nl for each in signed if each.kind.key != "municipality"]
    assert sorted(others) == sorted(DREW_UP)


@pytest.mark.parametrize("subregion", SUBREGIONS)
def test_the_five_subregions(subregion):
    body = next(each for each in region(GRONINGEN).bodies if each.label.nl == subregion)
    towns = [each for each in named(body.members) if each != "Gemeente Eemsdelta"]
    assert towns == [f"Gemeente {each}" for each in SUBREGIONS[subregion]]


def test_three_municipalities_that_merged_deliver_nothing_any_more():
    for key in ("appingedam", "delfzijl", "loppersum"):
        partner = region(GRONINGEN).get("partners", key)
        assert partner.end.isoformat() == "2020-12-31"
        assert not partner.owes
    assert region(GRONINGEN).get("partners", "eemsdelta").owes == ("participation",)


@pytest.mark.parametrize(
    "name",
    [
        *("SBB", "Economic Board Groningen (EBG)", "Akkoord van Groningen", "UMCG"),
        *("Gebiedscoöperatie Westerkwartier", "Vereniging Impact Noord", "Start Foundation"),
        "Werk in Zicht, arbeidsmarktregio Groningen en Noord-Drenthe",
    ],
)
def test_other_organisations_the_plans_name(name):
    assert name in labels(GRONINGEN, "partners", is_kind="False", signed="False")


def test_kinds_of_organisations():
    assert set(labels(GRONINGEN, "partners", is_kind="True")) == {
        *("Gemeenten", "Schoolbesturen", "Scholen", "Basisscholen", "Roc's"),
        *("Scholen voor voortgezet onderwijs", "Scholen voor middelbaar beroepsonderwijs"),
        *("Bedrijven", "Werkgevers", "Leerwerkbedrijven", "Sociale werkbedrijven"),
        *("Sociale ondernemingen", "Andere maatschappelijke organisaties"),
        *("Kinderopvangcentra", "Welzijnsorganisaties", "Wijkcentra", "Vakbonden"),
        *("Sociale partners", "Opleidingsfondsen", "Gebiedscoöperaties", "Werkpleinen"),
        "Inwoners",
    }


def test_the_steering_group_is_the_platform_with_two_employers():
    bodies = {each.key: each for each in region(GRONINGEN).bodies}
    steering = set(bodies["stuurgroep"].members)
    assert steering - set(bodies["bestuurlijk_platform"].members) == {"de_hoven", "engie"}
    assert set(bodies["bestuurlijk_platform"].members) <= steering
    assert len(steering) == 28
    assert bodies["stuurgroep"].reports_to == ("npg_bestuur",)


@pytest.mark.parametrize(
    ("body", "level"),
    [
        ("Nationaal Programma Groningen", "strategic"),
        ("Stuurgroep thema werken en leren", "strategic"),
        ("Bestuurlijk Platform Arbeidsmarkt", "strategic"),
        ("Samenwerkingsverband Werk in Zicht", "strategic"),
        ("Collectieve coalitie", "tactical"),
        ("Programmabureau Werk in Zicht", "operational"),
        ("Opstellers van het plan", "operational"),
        ("Korte sessies met inwoners en belanghebbenden", "advice"),
    ],
)
def test_the_governance(body, level):
    assert body in labels(GRONINGEN, "bodies", level=level)


def test_who_helps_to_work_out_the_measures():
    members = region(GRONINGEN).get("bodies", "participatie").members
    assert named(members) == [
        *("Bedrijven", "Scholen", "Inwoners", "Welzijnsorganisaties", "Vakbonden"),
        *("Opleidingsfondsen", "Gebiedscoöperaties", "Kinderopvangcentra", "Werkpleinen"),
    ]


CONNECTED = [  # between whom, as 4.2 names them
    ("horizontal", "Scholen", "Leerwerkbedrijven"),
    ("horizontal", "Scholen", "Kinderopvangcentra"),
    ("horizontal", "Scholen", "Wijkcentra"),
    ("horizontal", "Scholen", "Bedrijven"),
    ("horizontal", "Wijkcentra", "Leerwerkbedrijven"),
    ("horizontal", "Gemeenten", "Leerwerkbedrijven"),
    ("horizontal", "Gemeenten", "Scholen"),
    ("vertical", "Basisscholen", "Scholen voor voortgezet onderwijs"),
    ("vertical", "Scholen voor voortgezet onderwijs", "Scholen voor middelbaar beroepsonderwijs"),
    ("vertical", "Scholen voor middelbaar beroepsonderwijs", "Hanzehogeschool"),
    ("vertical", "Hanzehogeschool", "Rijksuniversiteit Groningen"),
]


@pytest.mark.parametrize(("kind", "one", "other"), CONNECTED)
def test_horizontal_and_vertical_connections(kind, one, other):
    links = [each for each in region(GRONINGEN).links if each.kind.key == kind]
    assert (one, other) in [tuple(named((each.one, each.other))) for each in links]
