"""Achterhoek: planning, governance, parties and what the plan rests on, as read from the plan."""

from datetime import date

import pytest

from support.regions import labels, region, words_stand_in
from wendbaar.data.synthetic.actions import ACTIONS

ACHTERHOEK = "achterhoek"


def test_the_four_phases():
    assert [(each.number, each.start, each.end) for each in region(ACHTERHOEK).phases] == [
        (1, date(2025, 6, 1), date(2025, 7, 31)),
        (2, date(2025, 9, 1), date(2025, 9, 30)),
        (3, date(2025, 10, 1), date(2025, 11, 30)),
        (4, date(2025, 10, 23), date(2026, 2, 28)),
    ]


PLANNING = [
    ("fase_1", "2025-06-27", "meeting", "Klankbordgroep: moment van het LLO Festival"),
    ("fase_1", "2025-07-11", "meeting", "klein comité"),
    ("fase_1", "2025-07-15", "deadline", "Klankbordgroep ontvangt het concept"),
    ("fase_1", "2025-07-15", "deadline", "voorzitter van de speerpuntgroep LLO"),
    ("fase_2", "2025-09-01", "meeting", "speerpuntgroep LLO"),
    ("fase_2", "2025-09-22", "meeting", "speerpuntgroep Inclusieve Arbeidsmarkt"),
    ("fase_2", "2025-09-25", "meeting", "thematafel Onderwijs & Arbeidsmarkt"),
    ("fase_3", "2025-10-07", "meeting", "Beleidsoverleg W&I"),
    ("fase_3", "2025-10-16", "meeting", "Managersoverleg W&I"),
    ("fase_3", "2025-10-21", "decision", "partneroverleg Inclusieve Arbeidsmarkt"),
    ("fase_3", "2025-10-23", "meeting", "Bestuurlijk overleg W&I"),
    ("fase_3", "2025-10-23", "decision", "Vaststelling van het definitieve programma"),
    ("fase_3", "2025-10-30", "decision", "speerpuntgroep Inclusieve Arbeidsmarkt"),
    ("fase_3", "2025-11-06", "decision", "thematafel Onderwijs & Arbeidsmarkt"),
    ("fase_4", "2025-10-23", "work", "Eerste inhoudelijke sessie"),
    ("fase_4", "2025-11-27", "work", "Tweede werksessie"),
    ("fase_4", "2026-01-01", "decision", "Besluitvorming over de uitvoeringsagenda"),
    ("fase_4", "2026-02-12", "event", "Keuzemoment LLO Festival"),
]


def test_every_row_of_the_annex():
    found = region(ACHTERHOEK).milestones
    assert len(found) == len(PLANNING)
    for each, (phase, day, kind, words) in zip(found, PLANNING, strict=True):
        assert (each.phase, each.on, each.kind.key) == (phase, date.fromisoformat(day), kind)
        assert words in each.label.nl


def test_dates_that_are_no_days_keep_the_words_of_the_plan():
    said = {each.key: each.when.nl for each in region(ACHTERHOEK).milestones if each.when}
    assert said == {
        "concept_klankbord": "uiterlijk 15 juli 2025",
        "concept_voorzitter": "uiterlijk 15 juli 2025",
        "besluit_uitvoeringsagenda": "vanaf januari 2026",
        "llo_festival": "eind februari 2026; optie 12 februari",
    }
    options = [each.key for each in region(ACHTERHOEK).milestones if each.is_option]
    assert options == ["llo_festival"]


@pytest.mark.parametrize(
    ("body", "level"),
    [
        ("Achterhoek Board", "strategic"),
        ("Regionaal Beraad", "tactical"),
        ("Partneroverleg Inclusieve Arbeidsmarkt", "tactical"),
        ("Programmateam LLO", "operational"),
        ("Thematafel Onderwijs & Arbeidsmarkt", "advice"),
        ("Speerpuntgroep LLO", "advice"),
        ("Speerpuntgroep Inclusieve Arbeidsmarkt", "advice"),
        ("Klankbordgroep", "advice"),
        ("Klein comité", "advice"),
        ("Beleidsoverleg W&I (werk en inkomen)", "advice"),
        ("Managersoverleg W&I (werk en inkomen)", "advice"),
        ("Bestuurlijk overleg W&I (werk en inkomen)", "advice"),
    ],
)
def test_the_bodies(body, level):
    assert body in labels(ACHTERHOEK, "bodies", level=level)
    assert len(region(ACHTERHOEK).bodies) == 12


def test_who_reports_to_whom_as_the_draft_chapter_says():
    bodies = region(ACHTERHOEK).bodies
    assert {each.key: each.reports_to for each in bodies if each.reports_to} == {
        "programmateam": ("partneroverleg",),
        "partneroverleg": ("regionaal_beraad",),
    }
    assert region(ACHTERHOEK).head.is_concept


def test_who_sits_in_the_regional_council():
    council = region(ACHTERHOEK).get("bodies", "regionaal_beraad")
    assert [region(ACHTERHOEK).label(key, "partners").nl for key in council.members] == [
        *("Onderwijsinstellingen", "Gemeenten", "UWV", "SBB", "Werkgeversorganisaties"),
        "Vakbonden",
    ]


def test_the_organisations_the_plan_names():
    named = labels(ACHTERHOEK, "partners", is_kind="False", area="None")
    assert sorted(named) == [
        *("8RHK ambassadeurs", "Achterhoeks Talentenfonds Opijver"),
        *("Arbeidsmarktregio Achterhoek", "GET-IT", "Gelijkschap", "Iselinge Hogeschool"),
        *("Moventem", "ROA", "SBB", "Sociaal-Economische Raad (SER)", "TechYourFuture", "UWV"),
        "Werkcentrum Achterhoek",
    ]
    assert sorted(labels(ACHTERHOEK, "partners", is_kind="True")) == [
        *("Beroepsonderwijs (mbo, hbo, wo)", "Brancheorganisaties", "Gemeenten", "Inwoners"),
        *("Maatschappelijke organisaties", "O&O-organisaties", "Onderwijsinstellingen"),
        *("Ouders", "Overheid", "Primair onderwijs", "Sectorfondsen", "Sociale partners"),
        *("Vakbonden", "Voortgezet onderwijs", "Werkgevers en mkb-ondernemers"),
        "Werkgeversorganisaties",
    ]


def test_the_municipalities_come_from_the_division_of_the_country_not_from_the_plan():
    towns = [each for each in region(ACHTERHOEK).partners if each.area]
    assert [each.label.nl for each in towns] == [
        f"Gemeente {name}" for name in region(ACHTERHOEK).head.municipalities
    ]
    assert all(each.source.startswith("cbs") for each in towns)


PRINCIPLES = {
    "definition": ["perspectief", "Zingeving", "Bijdragen", "Zelfsturing", "Duurzaam"],
    "learning_form": ["Formeel leren", "Informeel leren"],
    "bottleneck": [
        *("Kwantitatieve krapte", "Kwalitatieve krapte", "Versnippering", "digitale basis"),
        *("Onderadvisering", "Terughoudendheid", "jonge kind", "kansrijke beroepen"),
        *("reisafstand", "voortgezet onderwijs", "kwalitatieve kloof"),
    ],
    "trend": [
        *("zorg, techniek en ICT", "tekorten én overschotten", "kwantitatieve kloof"),
        *("Digitalisering", "Kunstmatige intelligentie", "Vergrijzing", "opgaven"),
    ],
    "evidence": ["2013 en 2023", "92%", "73%", "gesprekken", "plannen", "onderzoek en cijfers"],
}


@pytest.mark.parametrize("kind", PRINCIPLES)
def test_what_the_plan_rests_on(kind):
    words_stand_in(PRINCIPLES[kind], labels(ACHTERHOEK, "principles", kind=kind))


def test_three_levels_and_five_chances_for_education():
    found = labels(ACHTERHOEK, "principles", kind="insight")
    assert any("drie niveaus" in each for each in found)
    assert sum(each.startswith("Kans") for each in found) == 5


@pytest.mark.parametrize(
    "title",
    [
        *("Interviews", "speerpuntgroep LLO", "projectleiders", "SBB over opgaven"),
        *("energietransitie", "RWC", "8RHK ambassadeurs", "begroting 2025-2028", "Regio Deal"),
        *("Projectplan MKB Leercultuur", "Aanbevelingsnotitie", "Visiedocument 2025 GET-IT"),
        *("Routekaart", "Moventem", "Achterhoek Monitor", "Regio in beeld", "ROA 2024"),
        *("LLO in 2030", "SER 2025", "CompetentNL", "Dashboard", "werk.nl"),
    ],
)
def test_the_input_of_annex_1(title):
    used = [each for each in region(ACHTERHOEK).principles if each.label.nl.startswith("Gebruikt")]
    assert any(title in each.summary.nl for each in used)


def test_actions_are_called_as_in_the_files_of_participations():
    keys = {each.key for each in region(ACHTERHOEK).actions}
    of_region = {each.key for each in ACTIONS if "AM09" in each.regions}
    assert of_region | {"werkcentrum"} <= keys
