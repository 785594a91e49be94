"""The change since a year ago, in words and shape, never in colour alone."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from wendbaar.core.disclosure.figure import Figure
from wendbaar.portal.figures.language import language
from wendbaar.portal.figures.wording import number
from wendbaar.publish.through_time import is_wanted
from wendbaar.publish.words import format_number


@dataclass(frozen=True)
class Change:
    """A shape, a sentence, and whether it goes the way we want."""

    shape: str  # up, down, same: the drawn mark
    words: str
    verdict: str  # in words; empty where neither way is better
    is_wanted: bool | None


def change(now: Figure, before: Figure, definition: dict[str, Any]) -> Change:
    """The difference between two shown figures, as far as readers can see it."""
    assert now.value is not None
    assert before.value is not None
    unit = definition["unit"]["key"]
    if number(now.value, unit) == number(before.value, unit):
        return Change("same", _("the same as a year earlier"), "", None)
    rises = now.value > before.value
    wanted = is_wanted(now, before, definition["direction"])
    return Change(
        "up" if rises else "down",
        _words(abs(now.value - before.value), unit, rises, before.value),
        {True: _("the way we want"), False: _("not the way we want"), None: ""}[wanted],
        wanted,
    )


def _words(difference: float, unit: str, rises: bool, before: float) -> str:
    if unit == "percent":
        points = format_number(difference, 1, language())
        if rises:
            return _("{points} percentage points more than a year earlier").format(points=points)
        return _("{points} percentage points less than a year earlier").format(points=points)
    amount = number(difference, unit)
    share = f" ({format_number(100 * difference / before, 1, language())}%)" if before else ""
    if rises:
        return _("{amount}{share} more than a year earlier").format(amount=amount, share=share)
    return _("{amount}{share} less than a year earlier").format(amount=amount, share=share)
