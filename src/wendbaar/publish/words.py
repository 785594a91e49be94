"""Words and numbers as people read them: statuses, units, decimal comma or point."""

from collections.abc import Mapping
from typing import Any

from wendbaar.core.disclosure.figure import Figure, Status

LANGUAGES = ("nl", "en")

_STATUS: dict[Status, dict[str, str]] = {
    Status.VALUE: {"nl": "getoond", "en": "shown"},
    Status.ROUNDED: {"nl": "afgerond", "en": "rounded"},
    Status.PERTURBED: {
        "nl": "licht aangepast, om mensen te beschermen",
        "en": "slightly changed, to protect people",
    },
    Status.SUPPRESSED_PRIMARY: {
        "nl": "niet getoond, om mensen te beschermen",
        "en": "not shown, to protect people",
    },
    Status.SUPPRESSED_COMPLEMENTARY: {
        "nl": "niet getoond, om mensen in een andere groep te beschermen",
        "en": "not shown, to protect people in another group",
    },
    Status.NOT_APPLICABLE: {"nl": "niet van toepassing", "en": "does not apply"},
    Status.UNKNOWN: {"nl": "onbekend", "en": "unknown"},
    Status.MISSING: {"nl": "niet aangeleverd", "en": "not delivered"},
    Status.UNRELIABLE: {
        "nl": "niet getoond, te onzeker",
        "en": "not shown, too uncertain",
    },
}

_SOURCE_KIND = {
    "register": {"nl": "registratie", "en": "register"},
    "survey": {"nl": "enquête", "en": "survey"},
    "synthetic": {"nl": "synthetische gegevens", "en": "synthetic data"},
    "published": {"nl": "gepubliceerd cijfer", "en": "published figure"},
}

_DECIMALS = {
    "percent": 1,
    "score": 2,
    "mark": 1,
    "index": 1,
    "fte": 1,
}


def status_words(status: Status, language: str = "nl") -> str:
    """A status in words.

    >>> status_words(Status.UNKNOWN)
    'onbekend'
    """
    return _STATUS[status][language]


def short_status(status: Status, language: str = "nl") -> str:
    """A status in the few words that fit in a chart."""
    if status.is_suppressed or status is Status.UNRELIABLE:
        return "niet getoond" if language == "nl" else "not shown"
    return status_words(status, language)


def source_kind_words(kind: str, language: str = "nl") -> str:
    """The kind of source in words; a kind we do not know stays as it is."""
    return _SOURCE_KIND.get(kind, {}).get(language, kind)


def decimals_of(unit: str) -> int:
    """How many decimals a reader wants of this unit."""
    return _DECIMALS.get(unit, 0)


def format_number(value: float, decimals: int, language: str = "nl") -> str:
    """A number with the separators of the language.

    >>> format_number(12345.678, 1)
    '12.345,7'
    >>> format_number(12345.678, 1, "en")
    '12,345.7'
    """
    text = f"{value:,.{decimals}f}"
    if text.strip("-0.,") == "":
        text = text.lstrip("-")
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))


def format_plainly(value: float, language: str = "nl") -> str:
    """A number with no more decimals than it needs, and two at most.

    >>> format_plainly(17115.0), format_plainly(0.25), format_plainly(2.5)
    ('17.115', '0,25', '2,5')
    """
    decimals = next((n for n in (0, 1) if round(value, n) == round(value, 2)), 2)
    return format_number(value, decimals, language)


def format_value(value: float, unit: str, language: str = "nl") -> str:
    """A value with its unit where that is a sign: 71,2% and € 28.400.

    >>> format_value(71.23, "percent")
    '71,2%'
    """
    text = format_number(value, decimals_of(unit), language)
    if unit == "percent":
        return f"{text}%"
    return f"€\N{NO-BREAK SPACE}{text}" if unit == "euro" else text


def figure_words(figure: Figure, language: str = "nl") -> str:
    """What stands in place of a figure: its value, or why there is none."""
    if figure.value is None:
        return status_words(figure.status, language)
    return format_value(figure.value, figure.unit, language)


def in_language(text: Any, language: str = "nl") -> str:
    """A text from a definition: a map of languages, a plain text or nothing."""
    if isinstance(text, Mapping):
        return str(text.get(language) or text.get("nl") or text.get("en") or "")
    return "" if text is None else str(text)


def number_locale(language: str = "nl") -> dict[str, Any]:
    """The number format in the shape that Vega and d3-format read."""
    decimal, thousands = (",", ".") if language == "nl" else (".", ",")
    currency = ["€\N{NO-BREAK SPACE}", ""]
    return {"decimal": decimal, "thousands": thousands, "grouping": [3], "currency": currency}
