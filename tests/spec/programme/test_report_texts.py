"""What a board reads: no claim without a comparison, nothing hidden shown, what is made marked."""

import re

import pytest

from support.example_report import make_basis
from wendbaar.core.vocabulary.effect_ladder import EffectStep, effect_words
from wendbaar.publish.report.blocks import Chart, Report
from wendbaar.publish.report.memo import board_memo
from wendbaar.publish.report.yearly import yearly_report


@pytest.fixture(scope="module", params=["nl", "en"])
def language(request):
    return request.param


@pytest.fixture(scope="module")
def basis(language, tmp_path_factory):
    return make_basis(tmp_path_factory.mktemp("report"), language)


@pytest.fixture(scope="module", params=["jaarrapport", "bestuursnotitie"])
def report(request, basis) -> Report:
    return yearly_report(basis) if request.param == "jaarrapport" else board_memo(basis)


def test_no_text_claims_that_an_action_caused_something(report):
    claims = {text: effect_words(text, EffectStep.REACH) for text in report.texts()}
    assert {text: words for text, words in claims.items() if words} == {}


def test_every_page_says_that_figures_are_synthetic_and_parts_made_up(report, language):
    wanted = {
        "nl": ["synthetische cijfers", "met voorbeelden"],
        "en": ["synthetic figures", "with examples"],
    }
    assert all(words in report.footer for words in wanted[language])


def test_a_made_decision_or_target_says_that_it_is_an_example(report, language):
    mark = {"nl": "voorbeeld", "en": "example"}[language]
    named = {"nl": "Vervolg van Kansrijk opleiden", "en": "Vervolg van Kansrijk opleiden (en)"}
    told = [each for each in report.texts() if each.startswith(named[language])]
    assert told
    assert all(mark in each for each in told)


def test_words_are_calm(report):
    assert not [text for text in report.texts() if "!" in text]


def test_dutch_has_no_english_left_in_it(report, language):
    if language == "nl":
        english = re.compile(r"\b(?:the|figures|target|of the|not shown)\b")
        assert not [text for text in report.texts() if english.search(text)]


def test_every_chart_names_the_figures_it_shows(report):
    for chart in (each for each in report.blocks if isinstance(each, Chart)):
        assert chart.figure_ids[-1] in chart.caption


def test_a_report_never_adds_targets_up(report):
    """Two targets on volunteering and on taking part: no number that is their sum."""
    assert not [text for text in report.texts() if "2.171" in text or "2,171" in text]
