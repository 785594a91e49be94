"""Groningen: what each line connects with, whom it is for, and what the plans rest on."""

import pytest

from support.regions import labels, region

GRONINGEN = "groningen"

# line -> the bullets under "Aansluiting", and for the themes the initiatives they name
ALIGNED = {
    "lijn_1": ["EBG", "laaggeletterdheid", "Digitaliseringsagenda", "regiodeal", "Kansrijke"],
    "lijn_2": ["Praktijkleren", "Scholingsalliantie", "(Veer)", "1000-banenplan", "RAAK, RIF"],
    "lijn_3": ["Perspectief op Werk", "Talent in de Regio", "Scholingsalliantie", "Kansrijke"],
    "lijn_4": ["Scholingsalliantie", "hubs", "EBG", "Europees Sociaal Fonds", "Gebiedscoöp"],
    "lijn_5": ["Basisbanen", "Impact Noord"],
    "lijn_6": ["Scholingsalliantie"],
    "infrastructuur": [],
    "leefbaarheid_gezondheid": ["Healthy Ageing", "andere thema's"],
    "digitalisering": ["IT Academy Noord-Nederland", "Digitale inclusie"],
    "energietransitie": [
        *("Energy Academy Europe", "Energy College", "EnTranCe", "New Energy Coalition"),
        *("RIGHT", "Gas 2.0", "andere thema's"),
    ],
}


@pytest.mark.parametrize("line", ALIGNED)
def test_what_a_line_connects_with(line):
    found = region(GRONINGEN).get("lines", line).alignments
    assert len(found) == len(ALIGNED[line])
    for words, each in zip(ALIGNED[line], found, strict=True):
        assert words in each.label.nl


def test_every_alignment_with_a_programme_is_a_connection_too():
    links = {(each.one, each.other) for each in region(GRONINGEN).links}
    for line in region(GRONINGEN).lines:
        for each in line.alignments:
            assert each.action is None or (line.key, each.action) in links


OTHER_PROGRAMMES = [
    *("Talent in de Regio", "Perspectief op Werk", "Scholingsalliantie Noord", "RAAK", "RIF"),
    *("Experiment Basisbanen in Groningen en Assen", "Social Impact Beloond (Impact Noord)"),
    *("Regionale aanpak laaggeletterdheid en VVE", "Digitaliseringsagenda", "Gebiedscoöperaties"),
    *("School in de regiodeal", "Nationaal Programma Rotterdam Zuid", "Interreg"),
    *("Pilot certificering van (keuze)delen in het mbo", "IT Academy Noord-Nederland"),
    *("Regionale specialisatie met hubs en innovatieprogramma's", "Energy Academy Europe"),
    *("Vitale loopbanen en Healthy Ageing", "Energy College", "EnTranCe", "New Energy Coalition"),
    *("Interreg-programma RIGHT", "RIF-programma Gas 2.0"),
]


def test_every_other_programme_and_subsidy_the_plans_name():
    assert sorted(labels(GRONINGEN, "actions", kind="programme")) == sorted(OTHER_PROGRAMMES)
    assert labels(GRONINGEN, "actions", kind="subsidy") == [
        "Experiment met een ontwikkelbudget",
        "Europees Sociaal Fonds",
    ]


GROUPS = {
    "everyone": [
        *("inwoners van 15 tot 75", "Kinderen", "Jongeren", "lezen en schrijven", "Studenten"),
        "Kwetsbare",
    ],
    "find": [
        *("aansluiting willen vinden", "Werkzoekenden", "stap naar betaald werk", "(Passieve)"),
    ],
    "keep": [
        *("aansluiting willen houden", "Werknemers en zelfstandigen", "Opleiders, coaches"),
        *("parttime werken", "gezondheidsproblemen"),
    ],
    "employers": ["Werkgevers", "middelgrote bedrijven", "Sociale ondernemers"],
}


@pytest.mark.parametrize("target_group", GROUPS)
def test_whom_the_plans_are_for(target_group):
    found = labels(GRONINGEN, "groups", target_group=target_group)
    assert len(found) == len(GROUPS[target_group])
    for words, label in zip(GROUPS[target_group], found, strict=True):
        assert words in label


def test_what_education_is_for_and_the_premises_of_the_definition():
    found = labels(GRONINGEN, "principles", kind="definition")
    for name in ("Kwalificatie", "Socialisatie", "Persoonsvorming"):
        assert name in found
    for words in ("doelen, interesses en geluk", "Zelf sturen", "bijdrage", "Vooruitzien"):
        assert any(words in each for each in found)


def test_the_forms_and_the_four_layers_of_learning():
    assert labels(GRONINGEN, "principles", kind="learning_form") == [
        *("Formeel leren", "Non-formeel leren", "Informeel leren"),
    ]
    insights = labels(GRONINGEN, "principles", kind="insight")
    assert [each for each in insights if each.startswith("Laag")] == [
        *("Laag 1: leervermogen", "Laag 2: basisvaardigheden"),
        *("Laag 3: algemene inzetbaarheid", "Laag 4: beroepsspecifieke vaardigheden"),
    ]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("meta_analyse", "630 effecten bij 277"),
        ("gesprekken", "Deens experiment"),
        ("sociale_activering", "participatieladder"),
        ("persoonlijke_aandacht", "honderd publicaties"),
        ("bijstandsexperimenten", "onbetaald werk"),
        ("les_basisbanen", "aangepast"),
        ("bruikbaarheid_scholing", "ruim 70%"),
        ("leren_op_de_werkvloer", "Ruim 90%"),
        ("stand_van_zaken", "64,8%"),
        ("iedereen_van_15_tot_75", "bijna een kwart"),
    ],
)
def test_what_research_and_figures_say(key, words):
    assert words in region(GRONINGEN).get("principles", key).summary.nl


def test_three_trends_and_the_bottlenecks():
    assert len(labels(GRONINGEN, "principles", kind="trend")) == 3
    found = " ".join(labels(GRONINGEN, "principles", kind="bottleneck"))
    for words in ("Tijd en geld", "volledige opleiding", "Macrodoelmatigheid", "ICT", "gezondheid"):
        assert words in found
