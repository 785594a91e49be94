"""Figures in sentences: numbers, periods, changes, in two languages."""

import pytest
from django.utils import translation

from wendbaar.core.disclosure.figure import Figure, Status
from wendbaar.portal.figures import wording
from wendbaar.portal.figures.answers import answer
from wendbaar.portal.figures.change import change

PERCENT = {"key": "percent", "nl": "%", "en": "%"}
PERSONS = {"key": "persons", "nl": "personen", "en": "people"}


def figure(value: float | None, status: Status = Status.VALUE, unit: str = "percent") -> Figure:
    return Figure(
        figure_id="x/AM01/2025KW04",
        indicator="x",
        area="AM01",
        area_kind="region",
        vintage=2025,
        period="2025KW04",
        value=value,
        status=status,
        unit=unit,
        source_kind="register",
        definition_version="1",
    )


@pytest.mark.parametrize(
    ("language", "value", "unit", "expected"),
    [
        ("nl", 68.24, PERCENT, "68,2%"),
        ("en", 68.24, PERCENT, "68.2%"),
        ("nl", 12345.0, PERSONS, "12.345 personen"),
        ("en", 12345.0, PERSONS, "12,345 people"),
    ],
)
def test_numbers_are_written_as_people_write_them(language, value, unit, expected):
    with translation.override(language):
        assert wording.quantity(value, unit) == expected


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.SUPPRESSED_PRIMARY, "niet getoond, om mensen te beschermen"),
        (Status.SUPPRESSED_COMPLEMENTARY, "niet getoond, om mensen te beschermen"),
        (Status.UNKNOWN, "onbekend"),
        (Status.NOT_APPLICABLE, "niet van toepassing"),
        (Status.MISSING, "niet aangeleverd"),
        (Status.UNRELIABLE, "niet getoond, te onzeker"),
    ],
)
def test_each_absence_has_its_own_words_and_none_is_zero(status, words):
    with translation.override("nl"):
        assert wording.figure_text(figure(None, status), PERCENT) == words


@pytest.mark.parametrize(
    ("code", "nl", "en"),
    [
        ("2025KW04", "in het 4e kwartaal van 2025", "in Q4 2025"),
        ("2024JJ00", "in 2024", "in 2024"),
        ("2024MM03", "in maart 2024", "in March 2024"),
        ("2023SJ00", "in het schooljaar 2023/2024", "in the school year 2023/2024"),
    ],
)
def test_periods_in_a_sentence(code, nl, en):
    with translation.override("nl"):
        assert wording.period_phrase(code) == nl
    with translation.override("en"):
        assert wording.period_phrase(code) == en


def test_an_indicator_without_a_sentence_of_its_own_has_an_answer():
    with translation.override("nl"):
        said = answer("x", period="in 2024", area="Nederland", value="5,0%", number="5,0%")
    assert said == "In 2024 was dat 5,0% in Nederland."


@pytest.mark.parametrize(
    ("now", "before", "direction", "shape", "verdict"),
    [
        (70.0, 60.0, "up", "up", "de goede kant op"),
        (60.0, 70.0, "up", "down", "niet de goede kant op"),
        (60.0, 70.0, "down", "down", "de goede kant op"),
        (60.0, 70.0, "neutral", "down", ""),
        (70.0, 70.04, "up", "same", ""),
        (70.0, 71.3, "up", "down", ""),  # less than 2 per cent: no verdict
    ],
)
def test_a_change_has_shape_words_and_a_verdict(now, before, direction, shape, verdict):
    definition = {"unit": PERCENT, "direction": direction}
    with translation.override("nl"):
        found = change(figure(now), figure(before), definition)
    assert (found.shape, found.verdict) == (shape, verdict)
    assert "een jaar eerder" in found.words


def test_a_change_of_a_count_says_how_much_of_it():
    definition = {"unit": PERSONS, "direction": "up"}
    with translation.override("nl"):
        found = change(figure(1100.0, unit="persons"), figure(1000.0, unit="persons"), definition)
    assert found.words == "100 (10,0%) meer dan een jaar eerder"


@pytest.mark.parametrize(
    ("code", "last", "expected"),
    [
        ("2025KW03", "2025KW04", "4e kwartaal 2025"),
        ("2023JJ00", "2025KW04", "2024"),
        ("2019JJ00", "2025KW04", ""),
        ("2025KW01", "2025KW04", ""),
    ],
)
def test_a_figure_that_is_overdue_has_no_next_period(code, last, expected):
    assert wording.next_period(code, last) == expected
