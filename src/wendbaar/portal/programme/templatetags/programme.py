"""Words and amounts of a programme in templates."""

from collections.abc import Iterator
from typing import NamedTuple

from django import template

from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.dimensions import label_of
from wendbaar.core.vocabulary.effect_ladder import EffectStep
from wendbaar.core.vocabulary.text import Text
from wendbaar.portal.figures.language import language
from wendbaar.publish.words import format_value

register = template.Library()


class Rung(NamedTuple):
    """A step of the effect ladder as it is drawn."""

    x: int
    y: int
    height: int
    is_reached: bool


@register.filter
def said(text: Text | None) -> str:
    """A text in the language of the reader."""
    return text.said(language()) if text else ""


@register.filter
def code(member: CodeList | None) -> str:
    """A member of a code list in the language of the reader."""
    if member is None:
        return ""
    return member.en if language() == "en" else member.nl


@register.filter
def euro(amount: int | float | None) -> str:
    """Whole euros."""
    return "" if amount is None else format_value(amount, "euro", language())


@register.filter
def group(code_of_group: str) -> str:
    """A group of a figure in words: sex=women becomes vrouwen."""
    pairs = (part.split("=", 1) for part in code_of_group.split(",") if "=" in part)
    return ", ".join(label_of(dim, value, language()) for dim, value in pairs)


@register.filter
def number(step: EffectStep) -> int:
    """The number of a step."""
    return int(step)


@register.filter
def rungs(step: EffectStep) -> Iterator[Rung]:
    """The five steps as a stair, filled up to this one."""
    for each in EffectStep:
        height = 8 + 7 * int(each)
        yield Rung(int(each) * 22, 39 - height, height, each <= step)
