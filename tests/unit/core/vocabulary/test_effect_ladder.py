import pytest

from wendbaar.core.vocabulary.effect_ladder import EffectStep, effect_words

CLAIMS = [
    "Dankzij de training vonden 30 mensen werk.",
    "De training leidt tot meer werk.",
    "De aanpak is bewezen.",
    "De aanpak zorgt ervoor dat mensen blijven.",
    "Dit resulteert in minder uitval.",
    "De aanpak werkt goed.",
    "Er is meer werk door de training.",
    "Het effect is groot.",
    "Een effectieve aanpak.",
    "Thanks to the course 30 people found work.",
    "The course led to work.",
    "It causes growth.",
    "The course works well.",
]
CALM = [
    "Na deelname had 40% van de deelnemers werk.",
    "Of er een effect is, is niet bekend.",
    "Over het effect is niets te zeggen.",
    "It cannot be said what the effect is.",
    "Van de deelnemers haalde de helft een diploma.",
    "De gemeente leidt het overleg.",
    "Een training in leidinggeven.",
    "",
]


@pytest.mark.parametrize("text", CLAIMS)
def test_a_claim_is_found_below_step_three(text):
    for step in (EffectStep.REACH, EffectStep.OUTPUT, EffectStep.OUTCOME):
        assert effect_words(text, step)


@pytest.mark.parametrize("text", CLAIMS)
def test_the_same_may_be_said_after_a_comparison(text):
    for step in (EffectStep.COMPARED, EffectStep.DESIGN):
        assert effect_words(text, step) == ()


@pytest.mark.parametrize("text", CALM)
def test_what_claims_nothing_is_left_alone(text):
    assert effect_words(text, EffectStep.REACH) == ()


def test_saying_once_that_nothing_is_known_excuses_no_other_sentence():
    text = "Het effect is niet bekend. Dankzij de training is er werk."
    assert effect_words(text, EffectStep.OUTCOME) == ("Dankzij",)


def test_every_word_is_named():
    text = "Dankzij de aanpak, die bewezen is, is er werk"
    assert effect_words(text, EffectStep.OUTPUT) == ("Dankzij", "bewezen")


def test_the_ladder_goes_up():
    assert [int(each) for each in EffectStep] == [0, 1, 2, 3, 4]
    assert [each for each in EffectStep if each.allows_effect_words] == [
        EffectStep.COMPARED,
        EffectStep.DESIGN,
    ]
