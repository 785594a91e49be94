"""Utrecht: everything its document names is there. The words below were read from it."""

import pytest

from support.regions import labels, region, words_stand_in
from wendbaar.data.synthetic.actions import ACTIONS

UTRECHT = "utrecht"

# theme, its name, and the ways in which it returns in the initiatives
THEMES = {
    "loopbaanontwikkeling": (
        "Loopbaanontwikkeling",
        ["Leren aanwakkeren", "professionele identiteit", "leidinggevenden", "Begeleiden"],
    ),
    "duurzaam_betekenisvol": (
        "Duurzaam en betekenisvol leren",
        ["welzijn als voorwaarde", "Persoonlijke ontwikkeling"],
    ),
    "samenwerking": (
        "Samenwerking",
        ["vraag en aanbod bij elkaar", "kleine partijen", "learning communities"],
    ),
    "vormen_van_leren": (
        "Vormen van leren",
        ["Formeel leren", "Informeel leren", "Non-formeel leren"],
    ),
    "skillsgerichte_benadering": (
        "Skillsgerichte benadering",
        ["Kandidaatgerichte", "met werkgevers", "Informeel leren formaliseren"],
    ),
}


def test_the_five_themes():
    assert [each.key for each in region(UTRECHT).lines] == list(THEMES)
    assert labels(UTRECHT, "lines", kind="theme") == [name for name, _ in THEMES.values()]


@pytest.mark.parametrize("theme", THEMES)
def test_the_ways_in_which_each_theme_returns(theme):
    words_stand_in(THEMES[theme][1], labels(UTRECHT, "measures", line=theme))


# Each initiative that is named, the theme it stands with, and words of how the theme shows.
INITIATIVES = [
    ("Health Innovation School (HIS)", "loopbaanontwikkeling", ["Alumni als coach", "vertrouwen"]),
    (
        "Ik ben REIN",
        "duurzaam_betekenisvol",
        ["zelfinzicht", "zelfvertrouwen", "zelfregie", "elukkige en gezonde"],
    ),
    (
        "Utrecht Creatieve Community (UCC)",
        "samenwerking",
        ["schakelkast", "community-managers", "ecosysteem"],
    ),
    ("TechnoHUB", "vormen_van_leren", ["metrolijn", "cirkels", "Technocafés"]),
    ("Ik Zorg Shop", "skillsgerichte_benadering", ["Kandidaat", "Werkgever", "Systeem"]),
]


def test_the_initiatives_that_are_named():
    assert labels(UTRECHT, "actions") == [name for name, _, _ in INITIATIVES]
    assert {each.kind.key for each in region(UTRECHT).actions} == {"initiative"}


@pytest.mark.parametrize(("name", "theme", "words"), INITIATIVES)
def test_how_each_theme_shows_in_its_initiative(name, theme, words):
    found = next(each for each in region(UTRECHT).actions if each.label.nl == name)
    (shown,) = found.themes
    assert shown.theme == theme
    assert [each for each in words if each not in shown.how.nl] == []


@pytest.mark.parametrize(
    ("key", "forms"),
    [
        ("health_innovation_school", ["formal", "informal"]),
        ("ik_ben_rein", ["formal"]),
        ("utrecht_creatieve_community", ["formal", "non_formal"]),
        ("technohub", ["formal", "non_formal", "informal"]),
        ("ik_zorg_shop", ["formal"]),
    ],
)
def test_the_forms_of_learning_of_each_initiative(key, forms):
    assert [each.key for each in region(UTRECHT).get("actions", key).forms] == forms


def test_seven_initiatives_are_spoken_of_and_five_are_named():
    note = region(UTRECHT).head.documents[0].note.nl
    assert "zeven initiatieven" in note
    assert "vijf bij naam" in note


def test_the_document_bears_no_date_and_neither_do_we():
    programme = region(UTRECHT)
    assert programme.head.documents[0].published == ""
    assert programme.phases == programme.milestones == ()
    assert all((each.start, each.end) == (None, None) for each in programme.entries())


PRINCIPLES = {
    "learning_form": ["Formeel leren", "Non-formeel leren", "Informeel leren of werkplekleren"],
    "behaviour": ["Capability", "Opportunity", "Motivation"],
    "bottleneck": ["informeel leren nemen af", "versnipperd", "mkb en zzp", "In de zorg"],
    "trend": ["professionele identiteit", "skills"],
    "evidence": [name for name, _ in THEMES.values()],
    "insight": [
        *("Loopbaancompetenties", "Vier manieren", "aanpassingsvermogen", "maatwerk"),
        *("Leidinggevenden", "Begeleiding", "drijfveren en waarden", "langetermijndoelen"),
        *("arbeidsmarktrelevantie", "ecosysteem", "Gedeelde visie", "Gelijkwaardige"),
        *("Leercultuur", "standaard voor skills", "Eenvoud", "Ervaringen en kwaliteiten"),
    ],
}


@pytest.mark.parametrize("kind", PRINCIPLES)
def test_forms_conditions_and_insights(kind):
    words_stand_in(PRINCIPLES[kind], labels(UTRECHT, "principles", kind=kind))


@pytest.mark.parametrize(
    "title",
    [
        *("Onderzoeksrapport LLO regio Utrecht", "Sustainable careers", "Arbeidskrapte"),
        *("Loopbaangericht Leven Lang Ontwikkelen", "Behaviour Change Wheel"),
        *("monitoring informal learning", "regionale samenwerking", "veranderkundig vraagstuk"),
        "moral dimension",
    ],
)
def test_the_nine_titles_of_the_literature(title):
    evidence = [each for each in region(UTRECHT).principles if each.kind.key == "evidence"]
    assert any(title in each.summary.nl for each in evidence)


def test_the_aim_and_its_two_sides():
    assert "voor iedereen vanzelfsprekend" in labels(UTRECHT, "goals", kind="aim")[0]
    words_stand_in(["groei", "arbeidsmarkt"], labels(UTRECHT, "goals", parent="vanzelfsprekend"))


def test_the_groups():
    words = [
        *("drempel", "verandert", "Leidinggevenden", "zorgmedewerkers", "ouderenzorg"),
        *("Jongeren", "mkb en zzp", "creatieve sector", "Medewerkers", "Vrijwilligers"),
        *("zorgverleners", "Kandidaten", "Werkgevers"),
    ]
    words_stand_in(words, labels(UTRECHT, "groups"))


def test_the_organisations():
    assert labels(UTRECHT, "partners", is_kind="False") == [
        *("Utrecht Talent Alliantie (UTA)", "Provincie Utrecht", "Universiteit Utrecht"),
        *("Health Innovation School", "Ik ben REIN", "Utrecht Creatieve Community"),
        *("TechnoHUB", "Ik Zorg Shop"),
    ]


def test_actions_are_called_as_in_the_files_of_participations():
    keys = {each.key for each in region(UTRECHT).actions}
    assert keys == {each.key for each in ACTIONS if "AM13" in each.regions}
