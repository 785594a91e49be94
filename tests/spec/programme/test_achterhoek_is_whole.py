"""Achterhoek: everything its programme names is there. The names below were read from the plan."""

from datetime import date

import pytest

from support.regions import labels, region

ACHTERHOEK = "achterhoek"


def test_the_seven_priorities():
    assert labels(ACHTERHOEK, "lines", kind="priority") == [
        "Een inclusieve basis",
        "Inzet en bevordering van informeel leren",
        "Een duurzaam leer- en ontwikkelklimaat, gestimuleerd door werkgevers",
        "Van diplomagericht naar skillsgericht ecosysteem",
        "Reële beroepsbeelden, inzicht en toeleiding naar kansrijke beroepen",
        "Versnellen van digitale vaardigheden en technologieacceptatie",
        "Bevorderen van intersectorale mobiliteit",
    ]


def test_goals_and_challenges():
    assert len(labels(ACHTERHOEK, "goals", kind="goal")) == 7
    assert labels(ACHTERHOEK, "goals", kind="challenge") == [
        "Wendbaarheid van inwoners",
        "Beperkte responsiviteit van het onderwijs",
        "Beperkte aansluiting op maatschappelijke opgaven",
        "Strategische rol van werkgevers",
        "Beperkte zichtbaarheid en toegankelijkheid van het aanbod",
    ]


@pytest.mark.parametrize(
    ("key", "needs"),
    [("werkenden", 4), ("ongekend_talent", 4), ("werkgevers", 3), ("onderwijs", 4)],
)
def test_the_four_groups_with_what_they_need(key, needs):
    assert len(region(ACHTERHOEK).get("groups", key).needs) == needs


def test_the_governance():
    bodies = {each.key: each for each in region(ACHTERHOEK).bodies}
    assert bodies["achterhoek_board"].level.key == "strategic"
    assert bodies["regionaal_beraad"].level.key == "tactical"
    assert bodies["programmateam"].level.key == "operational"
    assert bodies["programmateam"].reports_to == ("partneroverleg",)
    assert bodies["partneroverleg"].reports_to == ("regionaal_beraad",)
    assert region(ACHTERHOEK).head.is_concept


def test_the_four_phases():
    assert [(each.number, each.start, each.end) for each in region(ACHTERHOEK).phases] == [
        (1, date(2025, 6, 1), date(2025, 7, 31)),
        (2, date(2025, 9, 1), date(2025, 9, 30)),
        (3, date(2025, 10, 1), date(2025, 11, 30)),
        (4, date(2025, 10, 23), date(2026, 2, 28)),
    ]


PLANNING = [
    ("fase_1", "2025-06-27", "Klankbordgroep"),
    ("fase_1", "2025-07-11", "klein comité"),
    ("fase_1", "2025-07-15", "Klankbordgroep ontvangt het concept"),
    ("fase_2", "2025-09-01", "speerpuntgroep LLO"),
    ("fase_2", "2025-09-22", "speerpuntgroep Inclusieve Arbeidsmarkt"),
    ("fase_2", "2025-09-25", "thematafel Onderwijs & Arbeidsmarkt"),
    ("fase_3", "2025-10-07", "Beleidsoverleg"),
    ("fase_3", "2025-10-16", "Managersoverleg"),
    ("fase_3", "2025-10-21", "partneroverleg Inclusieve Arbeidsmarkt"),
    ("fase_3", "2025-10-23", "Bestuurlijk overleg"),
    ("fase_3", "2025-10-23", "Vaststelling van het definitieve programma"),
    ("fase_3", "2025-10-30", "speerpuntgroep Inclusieve Arbeidsmarkt"),
    ("fase_3", "2025-11-06", "thematafel Onderwijs & Arbeidsmarkt"),
    ("fase_4", "2025-10-23", "Eerste inhoudelijke sessie"),
    ("fase_4", "2025-11-27", "Tweede werksessie"),
    ("fase_4", "2026-01-01", "Besluitvorming over de uitvoeringsagenda"),
    ("fase_4", "2026-02-12", "LLO Festival"),
]


def test_every_date_of_the_annex():
    found = region(ACHTERHOEK).milestones
    assert len(found) == len(PLANNING)
    for each, (phase, day, words) in zip(found, PLANNING, strict=True):
        assert (each.phase, each.on) == (phase, date.fromisoformat(day))
        assert words in each.label.nl


def test_dates_that_are_no_days_keep_the_words_of_the_plan():
    said = {each.key: each.when.nl for each in region(ACHTERHOEK).milestones if each.when}
    assert said == {
        "concept_klankbord": "uiterlijk 15 juli 2025",
        "besluit_uitvoeringsagenda": "vanaf januari 2026; data nog te plannen",
        "llo_festival": "eind februari 2026; optie 12 februari",
    }
    assert [each.key for each in region(ACHTERHOEK).milestones if each.is_option] == [
        "llo_festival"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "communiceren met ouders",
        "thuiszitten en uitval",
        "bedrijfstakschool",
        "samenwerken van ouders en school",
        "vaardighedenportfolio",
        "schooladvies",
        "Basisvaardigheden versterken",
        "jongere én oudere werknemers",
    ],
)
def test_the_interventions_of_the_route_map(words):
    assert any(words in each for each in labels(ACHTERHOEK, "actions", kind="intervention"))


@pytest.mark.parametrize(
    "name",
    [
        "Werkcentrum Achterhoek",
        "Achterhoeks Talentenfonds Opijver",
        "Sluitende jongerenaanpak",
        "GET-IT",
    ],
)
def test_programmes_it_connects_with(name):
    assert name in labels(ACHTERHOEK, "actions", kind="programme")


@pytest.mark.parametrize(
    "name",
    ["UWV", "SBB", "Vakbonden", "Werkgeversorganisaties", "Onderwijsinstellingen", "Gemeenten"],
)
def test_who_sits_in_the_regional_council(name):
    council = region(ACHTERHOEK).get("bodies", "regionaal_beraad")
    members = [region(ACHTERHOEK).get("partners", key).label.nl for key in council.members]
    assert name in members


def test_the_premises_of_the_definition():
    assert len(labels(ACHTERHOEK, "principles", kind="definition")) == 5


def test_the_five_points_on_ai_of_the_council():
    assert len(region(ACHTERHOEK).get("lines", "digitaal_en_technologie").points) == 5
