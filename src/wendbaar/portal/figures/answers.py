"""Titles as questions, answers in one sentence; the sentences are in `answers.toml`."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from wendbaar.portal.figures.language import in_language, language


@cache
def _content() -> dict[str, Any]:
    with Path(__file__).with_name("answers.toml").open("rb") as file:
        return tomllib.load(file)


def tile_keys() -> list[str]:
    """Indicators for the home page, most telling first."""
    return list(_content()["tiles"])


def question(definition: dict[str, Any]) -> str:
    """The title of an indicator: its question, or else its label."""
    return in_language(definition.get("question")) or in_language(definition["label"])


def answer(key: str, *, period: str, area: str, value: str, number: str) -> str:
    """A figure in one sentence.

    Args:
        key: the indicator.
        period: as it stands inside a sentence.
        area: as it stands inside a sentence.
        value: the number with its unit.
        number: the bare number.
    """
    pattern = _content().get(key, {}).get(language()) or _("{period} it was {value} in {area}.")
    sentence = pattern.format(period=period, area=area, value=value, number=number)
    return sentence[:1].upper() + sentence[1:]
