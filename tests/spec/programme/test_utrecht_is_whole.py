"""Utrecht: everything its document names is there. The names below were read from it."""

import pytest

from support.regions import labels, region

UTRECHT = "utrecht"


def test_the_five_themes():
    assert labels(UTRECHT, "lines", kind="theme") == [
        "Loopbaanontwikkeling",
        "Duurzaam en betekenisvol leren",
        "Samenwerking",
        "Vormen van leren",
        "Skillsgerichte benadering",
    ]


# Each initiative that is named, the theme it stands with, and words of how the theme shows.
INITIATIVES = [
    ("Health Innovation School (HIS)", "loopbaanontwikkeling", "Alumni"),
    ("Ik ben REIN", "duurzaam_betekenisvol", "zelfvertrouwen"),
    ("Utrecht Creatieve Community (UCC)", "samenwerking", "Community-managers"),
    ("TechnoHUB", "vormen_van_leren", "metrolijn"),
    ("Ik Zorg Shop", "skillsgerichte_benadering", "expertiseteams"),
]


def test_the_initiatives_that_are_named():
    assert labels(UTRECHT, "actions", kind="initiative") == [name for name, _, _ in INITIATIVES]


@pytest.mark.parametrize(("name", "theme", "words"), INITIATIVES)
def test_how_each_theme_shows_in_its_initiative(name, theme, words):
    found = next(each for each in region(UTRECHT).actions if each.label.nl == name)
    (shown,) = found.themes
    assert shown.theme == theme
    assert words in shown.how.nl


def test_seven_initiatives_are_spoken_of_and_five_are_named():
    note = region(UTRECHT).head.documents[0].note.nl
    assert "zeven" in note
    assert "vijf" in note


def test_the_forms_of_learning_and_what_learning_needs():
    assert labels(UTRECHT, "principles", kind="learning_form") == [
        "Formeel leren",
        "Non-formeel leren",
        "Informeel leren of werkplekleren",
    ]
    behaviour = labels(UTRECHT, "principles", kind="behaviour")
    assert [each.split(":")[0] for each in behaviour] == ["Capability", "Opportunity", "Motivation"]


@pytest.mark.parametrize(
    ("theme", "ways"),
    [
        ("loopbaanontwikkeling", 4),
        ("duurzaam_betekenisvol", 2),
        ("samenwerking", 3),
        ("vormen_van_leren", 3),
        ("skillsgerichte_benadering", 3),
    ],
)
def test_the_ways_in_which_each_theme_comes_back(theme, ways):
    assert len(labels(UTRECHT, "measures", line=theme)) == ways


def test_the_aim_of_the_alliance():
    assert "voor iedereen vanzelfsprekend" in labels(UTRECHT, "goals", kind="aim")[0]
