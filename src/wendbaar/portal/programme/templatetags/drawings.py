"""Where the parts of a drawing stand, in templates."""

from django import template

from wendbaar.portal.programme.calendar_page import Bar
from wendbaar.portal.programme.drawing import PlacedBox

register = template.Library()


@register.filter
def plain(value: float) -> str:
    """A number as SVG reads it, whatever the language.

    >>> plain(1_234_567.5), plain(3.0)
    ('1234567.5', '3')
    """
    return f"{value:.12g}"


@register.filter
def text_x(placed: PlacedBox) -> int:
    """Where the text of a box begins: after its bar."""
    return placed.x + placed.bar + 8 if placed.box.weight else placed.x + 10


@register.filter
def mark_x(placed: PlacedBox) -> int:
    """Where the mark of a box stands: at its right."""
    return placed.x + placed.width - 24


@register.filter
def mark_y(placed: PlacedBox) -> int:
    """In the middle of its height."""
    return placed.y + placed.height // 2 - 8


@register.filter
def phase_x(bar: Bar) -> int:
    """The name of a phase stands in its bar, or beside a short one."""
    if bar.width >= 300:
        return bar.x + 8
    return bar.x - 8 if bar.x > 700 else bar.x + bar.width + 8
