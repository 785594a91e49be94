"""Words and amounts of a programme in templates."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy

from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.parties import Partner
from wendbaar.core.programme.programme import Programme
from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.dimensions import label_of
from wendbaar.core.vocabulary.effect_ladder import EffectStep
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.core.vocabulary.text import Text
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may
from wendbaar.portal.figures.language import language
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.indicator_page import Use, use_of
from wendbaar.portal.programme.links import EntryLink, link, link_to
from wendbaar.portal.programme.sources import cited
from wendbaar.portal.releases.place import Place
from wendbaar.publish.words import format_number, format_plainly, format_value

register = template.Library()

_NAMED = ("partners", "bodies", "lines", "actions", "goals")


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
def amount(value: float) -> str:
    """A number of hours or people as one writes it: 17.115 or 2,5."""
    return format_plainly(value, language())


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
def linked(entry: Entry, here: Here) -> EntryLink:
    """An entry as a link, for `parts/link.html`."""
    return link(here, entry)


@register.filter
def named(here: Here, key: str) -> EntryLink:
    """The partner, body, line, action or goal with this key as a link."""
    return link_to(here, key, *_NAMED)


@register.filter
def rungs(step: EffectStep) -> Iterator[Rung]:
    """The five steps as a stair, filled up to this one."""
    for each in EffectStep:
        height = 8 + 7 * int(each)
        yield Rung(int(each) * 22, 39 - height, height, each <= step)


@register.filter
def use(place: Place, indicator: str) -> Use | None:
    """What the programme of the reader's region does with an indicator."""
    return use_of(place, indicator)


class MenuItem(NamedTuple):
    """A page of the programme in its menu."""

    label: str
    href: str
    is_here: bool


_MENU = (
    ("overview", gettext_lazy("Overview"), "programme:overview"),
    ("targets", gettext_lazy("On course?"), "programme:targets"),
    ("chain", gettext_lazy("Results chain"), "programme:chain"),
    ("decisions", gettext_lazy("Decisions"), "decisions:list"),
    ("timeline", gettext_lazy("Timeline"), "programme:timeline"),
    ("money", gettext_lazy("Budget"), "programme:money"),
    ("fund", gettext_lazy("Funds"), "fund:list"),
    ("partners", gettext_lazy("Partners"), "programme:partners"),
    ("network", gettext_lazy("Network"), "programme:network"),
    ("themes", gettext_lazy("Themes"), "programme:themes"),
    ("gaps", gettext_lazy("What is missing"), "programme:gaps"),
    ("files", gettext_lazy("Take it with you"), "programme:files"),
)


@register.filter
def menu(region: str, here: str) -> list[MenuItem]:
    """The pages of the programme of a region."""
    return [
        MenuItem(str(label), reverse(view, args=[region]), tab == here)
        for tab, label, view in _MENU
    ]


@register.filter
def by_kind(partners: tuple[Partner, ...]) -> list[Partner]:
    """Partners in the order of their kinds."""
    return sorted(partners, key=lambda each: each.kind)


@register.filter
def label(programme: Programme, key: str) -> str:
    """The name of the partner, body or other entry with this key."""
    return programme.label(key, *_NAMED).said(language())


@register.filter
def table_name(key: str) -> str:
    """The name of a table partners deliver."""
    table = TABLES.get(key)
    if table is None:
        return key
    return table.en if language() == "en" else table.nl


register.filter(cited)


@register.filter
def may_follow(user: Any, region: str) -> bool:
    """Whether a reader may see the register of a region: who changed what, and why."""
    return may(user, Permission.SEE_DRAFTS, region)


@register.filter
def may_change(user: Any, region: str) -> bool:
    """Whether a reader may write entries of a region."""
    return may(user, Permission.EDIT, region)


@register.filter
def share(part: float) -> str:
    """A part of a whole as a percentage."""
    percent = 100 * part
    return f"{format_number(percent, 0 if percent.is_integer() else 1, language())}%"
