"""Achterhoek: priorities, goals, groups, measures and actions. Words were read from the plan."""

import pytest

from support.regions import labels, region, words_stand_in

ACHTERHOEK = "achterhoek"

# priority, its name, and the words of each of its measures
PRIORITIES = {
    "inclusieve_basis": (
        "Een inclusieve basis",
        [
            *("herkenbare dienstverlening", "beseffen", "Ongekend talent activeren", "Maatwerk"),
            *("persoonlijke ontwikkeling", "Werkervaring", "positieve leercultuur"),
        ],
    ),
    "informeel_leren": (
        "Inzet en bevordering van informeel leren",
        [
            *("Dagelijkse leerervaringen", "Publiekscampagne", "voorbeeldgedrag"),
            *("tijd, passend aanbod, informatie en budget", "vraaggestuurd"),
        ],
    ),
    "leerklimaat": (
        "Een duurzaam leer- en ontwikkelklimaat, gestimuleerd door werkgevers",
        [
            *("Koplopers", "nog niet bereikt", "mkb-dienstverleningsagenda", "Clusters"),
            *("vakmanschap", "Talentenfonds Opijver"),
        ],
    ),
    "skillsgericht": (
        "Van diplomagericht naar skillsgericht ecosysteem",
        ["Hybride en flexibel", "modulaire", "Werkgevers geven", "kwaliteit", "certificering"],
    ),
    "beroepsbeelden": (
        "Reële beroepsbeelden, inzicht en toeleiding naar kansrijke beroepen",
        [
            *("aansprekende beroepsbeelden", "professionele identiteit", "Wervingsprofielen"),
            *("zorg en techniek", "Vernieuwende", "opleidingsroutes", "Vroeg", "routekaart"),
        ],
    ),
    "digitaal_en_technologie": (
        "Versnellen van digitale vaardigheden en technologieacceptatie",
        [
            *("lezen, rekenen, schrijven", "stap voor stap", "SER 1: digitale inclusie"),
            *("SER 2: onderwijs", "SER 3: werkplekleren", "SER 4: AI", "SER 5: een regionaal"),
        ],
    ),
    "intersectorale_mobiliteit": (
        "Bevorderen van intersectorale mobiliteit",
        ["tussen sectoren", "regelingen", "sectorgrenzen", "Doelgroepen kennen, vinden"],
    ),
}


def test_the_seven_priorities():
    lines = region(ACHTERHOEK).lines
    assert [(each.key, each.number) for each in lines] == [
        (key, number) for number, key in enumerate(PRIORITIES, start=1)
    ]
    assert labels(ACHTERHOEK, "lines", kind="priority") == [name for name, _ in PRIORITIES.values()]


@pytest.mark.parametrize("priority", PRIORITIES)
def test_every_priority_has_the_measures_of_the_plan(priority):
    words_stand_in(PRIORITIES[priority][1], labels(ACHTERHOEK, "measures", line=priority))


def test_what_to_keep_in_mind_with_ai():
    points = [each.nl for each in region(ACHTERHOEK).get("lines", "digitaal_en_technologie").points]
    words_stand_in(
        ["Medewerkers betrekken", "Menselijke controle", "leercultuur", "Volgen", "verandert"],
        points,
    )


def test_the_seven_goals():
    words = [
        *("stimuleren en ondersteunen", "kennen hun kennis", "gelijke kansen", "productiviteit"),
        *("oudere werknemers", "de norm", "sluiten beter aan"),
    ]
    words_stand_in(words, labels(ACHTERHOEK, "goals", kind="goal"))


def test_the_five_challenges():
    assert labels(ACHTERHOEK, "goals", kind="challenge") == [
        "Wendbaarheid van inwoners",
        "Beperkte responsiviteit van het onderwijs",
        "Beperkte aansluiting op maatschappelijke opgaven",
        "Strategische rol van werkgevers",
        "Beperkte zichtbaarheid en toegankelijkheid van het aanbod",
    ]


NEEDS = {
    "werkenden": ["bekendheid", "leercultuur", "zelfregie", "nieuwkomers"],
    "ongekend_talent": ["zelfredzaamheid", "taal", "jobcoaching", "participatie"],
    "werkgevers": ["LLO-beleid", "regionale samenwerking", "sectoren en bedrijven heen"],
    "onderwijs": ["primair", "mbo, hbo, wo", "werkzame leven", "informeel leren"],
}


@pytest.mark.parametrize("group", NEEDS)
def test_the_four_groups_with_what_they_need(group):
    words_stand_in(
        NEEDS[group], [each.nl for each in region(ACHTERHOEK).get("groups", group).needs]
    )


@pytest.mark.parametrize(
    "words",
    [
        *("Deeltijders", "55-plussers", "arbeidsbeperking", "minder courante", "langer werkloos"),
        *("niet zoeken", "Zij-instromers", "afstand tot", "Statushouders", "Jongeren", "Ouders"),
        *("niet naar school", "schoolleiding", "hr en werving", "heroriënteren", "Ouderen"),
        *("Oudere werknemers", "Kwetsbare groepen", "al actief", "nog niet bereikt"),
    ],
)
def test_every_other_group_the_plan_names(words):
    others = [each.label.nl for each in region(ACHTERHOEK).groups if each.key not in NEEDS]
    assert len(others) == 20
    assert any(words in each for each in others)


def test_the_eight_interventions_of_the_route_map():
    words = [
        *("communiceren met ouders", "thuiszitten en uitval", "bedrijfstakschool"),
        *("samenwerken van ouders en school", "vaardighedenportfolio", "schooladvies"),
        *("Basisvaardigheden versterken", "jongere én oudere werknemers"),
    ]
    words_stand_in(words, labels(ACHTERHOEK, "actions", kind="intervention"))


def test_the_programmes_and_projects_the_plan_names():
    words = [
        *("Werkcentrum Achterhoek", "Opijver", "Sluitende jongerenaanpak", "Strategische agenda"),
        *("mkb-dienstverleningsagenda", "GET-IT", "Routekaart", "Human Capital Agenda"),
        *("Visie 2030", "MKB Leercultuur", "Regio Deal", "Meerjarenplan", "(RWC)", "8RHK"),
        *("Achterhoek Monitor", "CompetentNL"),
    ]
    words_stand_in(words, labels(ACHTERHOEK, "actions", kind="programme"))
    assert labels(ACHTERHOEK, "actions", kind="initiative") == ["LLO Festival"]
