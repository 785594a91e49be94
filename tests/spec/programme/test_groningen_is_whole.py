"""Groningen: everything its two plans name is there. The names below were read from the plans."""

import pytest

from support.regions import labels, region
from wendbaar.data.synthetic.actions import ACTIONS

GRONINGEN = "groningen"


def test_the_sixteen_municipalities():
    assert region(GRONINGEN).head.municipalities == (
        "Appingedam",
        "Delfzijl",
        "Loppersum",
        "Het Hogeland",
        "Groningen",
        "Midden-Groningen",
        "Noordenveld",
        "Westerkwartier",
        "Pekela",
        "Westerwolde",
        "Oldambt",
        "Stadskanaal",
        "Veendam",
        "Aa en Hunze",
        "Assen",
        "Tynaarlo",
    )
    partners = labels(GRONINGEN, "partners", kind="municipality")
    for name in region(GRONINGEN).head.municipalities:
        assert f"Gemeente {name}" in partners


def test_the_programme_lines_and_the_themes():
    assert labels(GRONINGEN, "lines", kind="line") == [
        "Funderend onderwijs",
        "Kwalificerend onderwijs",
        "Werving, selectie en matching",
        "Ondernemen",
        "Inclusieve arbeidsmarkt",
        "Lerende regio",
    ]
    assert labels(GRONINGEN, "lines", kind="overarching") == ["Naar een nieuwe infrastructuur"]
    assert labels(GRONINGEN, "lines", kind="connecting") == [
        "Leefbaarheid en gezondheid",
        "Digitalisering",
        "Energietransitie",
    ]


def test_the_goals():
    assert labels(GRONINGEN, "goals", kind="head") == [
        "Netto participatiegraad",
        "Gemiddeld besteedbaar inkomen per huishouden",
        "Uitstroom per opleiding",
    ]
    sub = " ".join(labels(GRONINGEN, "goals", kind="sub"))
    assert len(labels(GRONINGEN, "goals", kind="sub")) == 7
    for word in (
        "werkloosheid",
        "Sociaaleconomische status",
        "hoger opgeleiden",
        "Banen per sector",
        "Voortijdig schoolverlaters",
        "Digitale vaardigheden",
        "Ervaren gezondheid",
    ):
        assert word in sub
    assert len(labels(GRONINGEN, "goals", kind="aim")) == 5
    assert len(labels(GRONINGEN, "goals", kind="challenge")) == 5


@pytest.mark.parametrize(
    ("line", "measures"),
    [
        ("lijn_1", 2),
        ("lijn_2", 4),
        ("lijn_3", 2),
        ("lijn_4", 4),
        ("lijn_5", 2),
        ("lijn_6", 2),
        ("infrastructuur", 3),
    ],
)
def test_every_line_has_the_measures_of_the_plan(line, measures):
    assert len(labels(GRONINGEN, "measures", line=line)) == measures


@pytest.mark.parametrize(
    ("line", "alignments", "examples"),
    [
        ("lijn_1", 5, 2),
        ("lijn_2", 5, 3),
        ("lijn_3", 4, 0),
        ("lijn_4", 5, 1),
        ("lijn_5", 2, 0),
        ("lijn_6", 1, 1),
    ],
)
def test_every_line_has_its_alignments_and_good_examples(line, alignments, examples):
    found = region(GRONINGEN).get("lines", line)
    assert (len(found.alignments), len(found.examples)) == (alignments, examples)


@pytest.mark.parametrize(
    "name",
    [
        "Kansrijke Groningers",
        "Verlengde schooldag",
        "(Veer)Krachtige Regio",
        "1000-banenplan",
        "Platform VO/MBO",
        "(EBG)",
        "campus in Appingedam",
        "Talent in de Regio",
        "Perspectief op Werk",
        "Scholingsalliantie Noord",
        "Basisbanen",
        "Impact Noord",
        "IT Academy Noord-Nederland",
        "EnTranCe",
        "Healthy Ageing",
        "Europees Sociaal Fonds",
        "RAAK, RIF en Interreg",
    ],
)
def test_good_examples_and_other_programmes(name):
    assert any(name in label for label in labels(GRONINGEN, "actions"))


def test_the_sixteen_actions_of_werk_in_zicht():
    assert labels(GRONINGEN, "actions", kind="action") == [
        "Kansrijk Opleiden",
        "E-portfolio",
        "Sluitende aanpak jongeren",
        "Kansrijk Talent",
        "WIZ-Jobcoaching",
        "Durf jij?!",
        "Praktijkleren",
        "Talentperron in de regio",
        "Leerwerkloket",
        "WIZ Ontwikkel Centra",
        "Social Return",
        "Sociaal Ontwikkel Partners",
        "Het Noorden Werkt Door",
        "WIZ-Academy",
        "Talenttour",
        "WIZ-LAB",
    ]


def test_actions_are_called_as_in_the_files_of_participations():
    keys = {each.key for each in region(GRONINGEN).actions}
    of_region = {each.key for each in ACTIONS if "AM01" in each.regions}
    assert of_region <= keys


@pytest.mark.parametrize(
    "name",
    [
        "Noorderpoort",
        "Alfa-college",
        "Onderwijsgroep Noord",
        "Drenthe College",
        "Hanzehogeschool",
        "Rijksuniversiteit Groningen",
        "UWV",
        "Provincie Groningen",
        "FNV en CNV",
        "VNO-NCW Noord",
        "De Hoven",
        "Engie",
    ],
)
def test_who_drew_the_plan_up(name):
    partner = next(each for each in region(GRONINGEN).partners if each.label.nl == name)
    assert partner.signed


def test_the_governance():
    found = labels(GRONINGEN, "bodies")
    for name in ("Stuurgroep", "Bestuurlijk Platform Arbeidsmarkt", "Collectieve coalitie"):
        assert any(name in each for each in found)
    assert sum(each.startswith("Subregio") for each in found) == 5


def test_horizontal_and_vertical_connections():
    assert len(labels(GRONINGEN, "links", kind="horizontal")) >= 4
    assert len(labels(GRONINGEN, "links", kind="vertical")) >= 3


# group -> rows of the table: output, outcome, impact
TABLES = {
    "find": [
        (0, 0, 1),
        (1, 1, 4),
        (1, 1, 1),
        (2, 2, 4),
        (2, 1, 4),
        (2, 1, 2),
        (1, 1, 1),
        (1, 1, 2),
    ],
    "keep": [(2, 1, 2), (1, 1, 3), (1, 0, 1)],
    "employers": [(2, 1, 1)],
}


@pytest.mark.parametrize("group", TABLES)
def test_the_chain_has_every_cell_of_the_tables(group):
    rows = [each for each in region(GRONINGEN).chain if each.target_group.key == group]
    assert [(len(r.output), len(r.outcome), len(r.impact)) for r in rows] == TABLES[group]
    assert all(cell.indicators for r in rows for cell in (*r.output, *r.outcome, *r.impact))
    assert [r.no_action for r in rows] == [group == "find", *[False] * (len(rows) - 1)]
