"""Every status and number has its words."""

from wendbaar.core.disclosure.figure import Status
from wendbaar.publish.words import (
    LANGUAGES,
    format_number,
    format_value,
    in_language,
    short_status,
    status_words,
)


def test_every_status_has_words_in_both_languages() -> None:
    for status in Status:
        for language in LANGUAGES:
            assert status_words(status, language)
            assert short_status(status, language)


def test_numbers_as_people_write_them() -> None:
    assert format_value(1234.5, "persons") == "1.234"
    assert format_value(28400, "euro", "en") == "€\N{NO-BREAK SPACE}28,400"
    assert format_number(-0.04, 1) == "0,0"


def test_text_in_a_language() -> None:
    assert in_language({"nl": "a", "en": "b"}, "en") == "b"
    assert in_language({"nl": "a"}, "en") == "a"
    assert in_language(None) == ""
