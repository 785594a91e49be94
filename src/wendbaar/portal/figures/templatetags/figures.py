"""Words of a definition, the way back, and numbers in templates."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import template
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _

from wendbaar.core.disclosure.figure import Status
from wendbaar.core.disclosure.note import Note
from wendbaar.portal.figures.answers import question as question_of
from wendbaar.portal.figures.language import in_language, language
from wendbaar.portal.figures.page import Row
from wendbaar.portal.figures.wording import period_label
from wendbaar.publish.words import format_number, source_kind_words, status_words

register = template.Library()


@register.filter
def words(text: Mapping[str, str] | None) -> str:
    """A text of a definition in the language of the reader."""
    return in_language(text)


@register.filter
def dutch(text: str) -> str:
    """A name that exists in Dutch only, marked so that a screen reader speaks it as Dutch."""
    return text if language() == "nl" else format_html('<span lang="nl">{}</span>', text)


@register.filter
def licence(text: str) -> str:
    """A licence: its own name, or in words what we do where a source gives none."""
    return _("Quoted with its source") if text == "Quoted with its source" else dutch(text)


@register.filter
def source_name(definition: Mapping[str, Any]) -> str:
    """The name of a source for readers; the name of its table stands with the technical facts."""
    name = str(definition["source"]["name"])
    return dutch(name.removesuffix(f" ({definition['table']})"))


@register.filter
def own_table(definition: Mapping[str, Any]) -> str:
    """The table an indicator is counted from; empty for figures that a source published."""
    return "" if definition["table"] == "external_figure" else str(definition["table"])


@register.filter
def question(definition: Mapping[str, Any]) -> str:
    """The title of an indicator."""
    return question_of(dict(definition))


@register.filter
def entry(found: Mapping[str, Any], key: str) -> Any:
    """The entry of a mapping, or nothing."""
    return found.get(key)


@register.filter
def any_provisional(rows: Iterable[Row]) -> bool:
    """Whether a table needs the explanation of its star."""
    return any(row.is_provisional for row in rows)


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
def day(moment: str) -> str:
    """The day of an ISO moment as people write it: 15 januari 2025."""
    return date_format(date.fromisoformat(moment[:10]), "j F Y") if moment else ""


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
    """The settings of a protection policy, in words where we have them."""
    words = {
        "name": _("Name of the rules"),
        "source": _("Based on"),
        "minimum_count": _("Fewest people in a figure that is shown"),
        "minimum_complement": _("Fewest people outside it"),
        "minimum_group": _("Smallest group that is shown"),
        "zero_is_safe": _("Zero may be shown"),
        "rounding_base": _("Counts are rounded to multiples of"),
        "decimals": _("Decimals by unit"),
        "binds": _("Holds for"),
    }
    known = [(words[name], _setting(policy[name])) for name in words if name in policy]
    other = [(n.replace("_", " "), _setting(v)) for n, v in policy.items() if n not in words and v]
    return [*known, *other]


def _setting(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {_setting(each)}" for name, each in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(source_kind_words(str(each), language()) for each in value)
    return str(value)


@register.filter
def action(code: str) -> str:
    """What someone did with a release."""
    known = {"import": _("brought in"), "approve": _("approved"), "withdraw": _("withdrawn")}
    return known.get(code, code)


@register.filter
def loss_reason(key: str) -> str:
    """Why a figure looks as it does, from its note."""
    note = Note.from_key(key)
    return note.en if language() == "en" else note.nl
