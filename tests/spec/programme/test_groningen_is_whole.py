"""Groningen: lines, measures, goals and actions of its two plans. Names were read from the plans."""

import pytest

from support.regions import labels, region
from wendbaar.data.synthetic.actions import ACTIONS

GRONINGEN = "groningen"


def test_the_sixteen_municipalities():
    assert region(GRONINGEN).head.municipalities == (
        *("Appingedam", "Delfzijl", "Loppersum", "Het Hogeland", "Groningen", "Midden-Groningen"),
        *("Noordenveld", "Westerkwartier", "Pekela", "Westerwolde", "Oldambt", "Stadskanaal"),
        *("Veendam", "Aa en Hunze", "Assen", "Tynaarlo"),
    )


# line, its name, and the words of each of its measures
LINES = {
    "lijn_1": ("Funderend onderwijs", ["vaardigheden vroeg", "verlengde schooldagen"]),
    "lijn_2": (
        "Kwalificerend onderwijs",
        ["ontwikkelbudget", "Gebiedscoöperaties", "Deskundigheid", "innovatieve projecten"],
    ),
    "lijn_3": ("Werving, selectie en matching", ["Methoden en instrumenten", "Binding"]),
    "lijn_4": (
        "Ondernemen",
        [
            "Strategische personeelsplanning en leercultuur",
            "Ondernemen met impact",
            "weerbaarheid en wendbaarheid",
            "Gezamenlijke infrastructuur",
        ],
    ),
    "lijn_5": ("Inclusieve arbeidsmarkt", ["Sociaal ondernemerschap", "extra waardevol werk"]),
    "lijn_6": ("Lerende regio", ["toekomst van de arbeidsmarkt", "Talent in de Regio"]),
    "infrastructuur": (
        "Naar een nieuwe infrastructuur",
        ["fonds", "Drempels", "Horizontale", "Verticale", "campussen"],
    ),
    "leefbaarheid_gezondheid": (
        "Leefbaarheid en gezondheid",
        ["Gezond werkgedrag", "aangepaste taken", "passend werk", "te vroeg uit werk"],
    ),
    "digitalisering": ("Digitalisering", ["toegang", "nieuwste technieken", "ICT"]),
    "energietransitie": (
        "Energietransitie",
        ["Om- en bijscholing", "Beroepsopleidingen", "werk naar werk"],
    ),
}


def test_the_programme_lines_and_the_themes():
    assert [each.key for each in region(GRONINGEN).lines] == list(LINES)
    assert [each.kind.key for each in region(GRONINGEN).lines] == [
        *["line"] * 6,
        "overarching",
        *["connecting"] * 3,
    ]


@pytest.mark.parametrize("line", LINES)
def test_every_line_has_the_measures_of_the_plan(line):
    name, measures = LINES[line]
    assert region(GRONINGEN).get("lines", line).label.nl == name
    found = labels(GRONINGEN, "measures", line=line)
    assert len(found) == len(measures)
    for words, label in zip(measures, found, strict=True):
        assert words in label


GOALS = {
    "aim": ["zelfstandig", "sterkere regio", "vanzelfsprekend", "schotten", "talent"],
    "head": ["participatiegraad", "besteedbaar inkomen per huishouden", "Uitstroom per opleiding"],
    "sub": [
        *("(langdurige) werkloosheid", "Sociaaleconomische status", "Midden en hoger opgeleiden"),
        *("Banen per sector", "Voortijdig schoolverlaters", "Digitale vaardigheden"),
        "Ervaren gezondheid",
    ],
    "challenge": [
        *("initieel onderwijs", "leren en werken", "Betrouwbare informatie", "samenwerking"),
        "leercultuur",
    ],
    "goal": [  # Werk in Zicht: the purpose, its three tracks, and employers
        *("(blijvend) deel", "Bereiken", "Aansluiting vinden", "Aansluiting houden"),
        "Werkgevers",
    ],
}


@pytest.mark.parametrize("kind", GOALS)
def test_the_goals(kind):
    found = labels(GRONINGEN, "goals", kind=kind)
    assert len(found) == len(GOALS[kind])
    for words, label in zip(GOALS[kind], found, strict=True):
        assert words in label


def test_every_head_and_sub_goal_is_followed_by_a_figure():
    goals = [each for each in region(GRONINGEN).goals if each.kind.key in {"head", "sub"}]
    assert all(each.indicators for each in goals)


EXAMPLES = {
    "lijn_1": ["Kansrijke Groningers", "Verlengde schooldag"],
    "lijn_2": ["(Veer)Krachtige Regio", "1000-banenplan", "Platform VO/MBO"],
    "lijn_4": ["Portretten"],
    "infrastructuur": ["campus in Appingedam"],
}


def test_the_good_examples_stand_with_their_lines():
    programme = region(GRONINGEN)
    assert {each.key for each in programme.lines if each.examples} == set(EXAMPLES)
    for line, names in EXAMPLES.items():
        found = [programme.get("actions", k) for k in programme.get("lines", line).examples]
        assert all(each.kind.key == "example" for each in found)
        for name, each in zip(names, found, strict=True):
            assert name in each.label.nl


def test_the_sixteen_actions_of_werk_in_zicht():
    assert labels(GRONINGEN, "actions", kind="action") == [
        *("Kansrijk Opleiden", "E-portfolio", "Sluitende aanpak jongeren", "Kansrijk Talent"),
        *("WIZ-Jobcoaching", "Durf jij?!", "Praktijkleren", "Talentperron in de regio"),
        *("Leerwerkloket", "WIZ Ontwikkel Centra", "Social Return", "Sociaal Ontwikkel Partners"),
        *("Het Noorden Werkt Door", "WIZ-Academy", "Talenttour", "WIZ-LAB"),
    ]


def test_of_no_action_is_said_what_the_plans_do_not_say():
    for each in region(GRONINGEN).actions:
        assert (each.start, each.end, each.status.key) == (None, None, "not_stated")
        assert not each.results_four_years
        assert not each.inputs.staff_fte


def test_actions_are_called_as_in_the_files_of_participations():
    keys = {each.key for each in region(GRONINGEN).actions}
    of_region = {each.key for each in ACTIONS if "AM01" in each.regions}
    everywhere = {"praktijkleren", "leerwerkloket", "social_return"}  # Werkcentrum: another plan
    assert everywhere <= {each.key for each in ACTIONS if not each.regions}
    assert of_region | everywhere <= keys
