"""Which of the two languages the reader has chosen."""

from collections.abc import Mapping

from django.utils.translation import get_language


def language() -> str:
    """`nl` or `en`."""
    return "en" if (get_language() or "nl").startswith("en") else "nl"


def in_language(text: Mapping[str, str] | None) -> str:
    """The words of a bundle in the language of the reader; empty when there are none."""
    return text[language()] if text else ""
