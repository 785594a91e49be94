"""Words of a definition, the way back, and numbers in templates."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import gettext as _

from wendbaar.core.disclosure.figure import Status
from wendbaar.portal.figures.answers import question as question_of
from wendbaar.portal.figures.language import in_language, language
from wendbaar.portal.figures.wording import period_label
from wendbaar.publish.words import format_number, status_words

register = template.Library()


@register.filter
def words(text: Mapping[str, str] | None) -> str:
    """A text of a definition in the language of the reader."""
    return in_language(text)


@register.filter
def question(definition: Mapping[str, Any]) -> str:
    """The title of an indicator."""
    return question_of(dict(definition))


@register.inclusion_tag("parts/crumbs.html", takes_context=True)
def crumbs(context: dict[str, Any], here: str, view: str = "", label: str = "") -> dict[str, Any]:
    """The way back: home, at most one page between, and this page."""
    query = context.get("place_query", "")
    steps = [(reverse("pages:home") + query, _("Compass"))]
    if view:
        steps.append((reverse(view) + query, label))
    return {"steps": steps, "here": here}


@register.filter
def period(code: str) -> str:
    """A period in words."""
    return period_label(code)


@register.filter
def addition(definition: Mapping[str, Any]) -> str:
    """What may be added up, along time, place and group."""
    axes = {"time": _("over time"), "place": _("over areas"), "group": _("over groups")}
    rules = {
        "sum": _("may be added"),
        "ratio": _("is counted again from its parts, never averaged"),
        "last": _("takes the last figure"),
        "average": _("takes the average"),
        "not_allowed": _("may not be added"),
    }
    rule_of = definition["additivity"]
    by_rule: dict[str, list[str]] = {}
    for axis, words_of_axis in axes.items():
        by_rule.setdefault(rule_of[axis], []).append(words_of_axis)
    parts = [f"{', '.join(found)}: {rules[rule]}" for rule, found in by_rule.items()]
    text = "; ".join(parts)
    return f"{text[:1].upper()}{text[1:]}."


@register.filter
def count(value: float | None) -> str:
    """A count with the separators of the language."""
    return "" if value is None else format_number(value, 0, language())


@register.filter
def protected(manifest: Mapping[str, Any]) -> int:
    """How many figures are hidden to protect people."""
    return sum(
        number
        for status, number in manifest["loss"]["by_status"].items()
        if Status(status).is_suppressed
    )


@register.filter
def status(code: str) -> str:
    """A status in words."""
    return status_words(Status(code), language())


@register.filter
def rules(policy: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The settings of a protection policy as name and value."""
    return [
        (str(name).replace("_", " "), in_language(value) if isinstance(value, Mapping) else value)
        for name, value in policy.items()
    ]


@register.filter
def action(code: str) -> str:
    """What someone did with a release."""
    known = {"import": _("brought in"), "approve": _("approved"), "withdraw": _("withdrawn")}
    return known.get(code, code)
