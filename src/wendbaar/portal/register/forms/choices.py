"""Choices: what one may choose in a field, with the words a person knows it by."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from wendbaar.core.indicators.library import THEMES, library
from wendbaar.core.programme.field_tree import Field, Holds
from wendbaar.core.programme.fields import section_words
from wendbaar.core.programme.programme import Programme
from wendbaar.core.vocabulary.areas import AreaKind
from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.dimensions import DIMENSIONS
from wendbaar.core.vocabulary.geography import area, country, municipalities_of, provinces
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.portal.figures.language import language

# Tables that partners deliver; the others we fetch ourselves.
DELIVERED = ("participation", "action_period", "employer_year")


@dataclass(frozen=True)
class Choice:
    """A value and its words."""

    value: str
    label: str


@dataclass(frozen=True)
class Choices:
    """Choices under one heading; the heading is empty where one suffices."""

    heading: str
    choices: tuple[Choice, ...]


def choices_of(field: Field, programme: Programme | None, region: str) -> tuple[Choices, ...]:
    """What may be chosen in a field; none for a field in which one types."""
    if field.holds is Holds.CODE and field.codes:
        return (Choices("", tuple(_codes(field.codes))),)
    if field.holds is Holds.REFERENCE:
        return tuple(_entries(field, programme))
    if field.holds is Holds.AREA:
        return _areas(region)
    if field.holds is Holds.GROUP:
        return tuple(_groups())
    if field.holds is Holds.TABLE:
        tables = (TABLES[name] for name in DELIVERED)
        return (Choices("", tuple(Choice(each.name, _said(each)) for each in tables)),)
    return ()


def with_current(found: tuple[Choices, ...], current: Iterable[str]) -> tuple[Choices, ...]:
    """The same, with what stands there now and is not among them, so that saving loses nothing."""
    known = {choice.value for each in found for choice in each.choices}
    unknown = tuple(Choice(value, value) for value in current if value and value not in known)
    return (*found, Choices(_("Not in the list any more"), unknown)) if unknown else found


def chosen_first(found: tuple[Choices, ...], chosen: list[str]) -> tuple[Choices, ...]:
    """The same with what is chosen on top, in its own order: so it comes back as it was."""
    places = {value: place for place, value in enumerate(chosen)}
    return tuple(
        Choices(
            each.heading,
            tuple(sorted(each.choices, key=lambda one: places.get(one.value, len(places)))),
        )
        for each in found
    )


def indicator_choices() -> tuple[Choice, ...]:
    """Every figure by its name, with its theme."""
    return tuple(
        Choice(each.label.said(language()), THEMES[each.theme].said(language()))
        for each in library().values()
    )


def indicator_name(key: str) -> str:
    """The name of a figure; what is no key stays as it was typed."""
    found = library().get(key)
    return found.label.said(language()) if found else key


def _codes(codes: type[CodeList]) -> Iterable[Choice]:
    return (Choice(each.key, _said(each)) for each in codes)


def _entries(field: Field, programme: Programme | None) -> Iterable[Choices]:
    for home in field.homes:
        entries = getattr(programme, home) if programme else ()
        if entries:
            heading = section_words(home).many.said(language()) if len(field.homes) > 1 else ""
            labelled = (Choice(each.key, each.label.said(language())) for each in entries)
            yield Choices(heading, tuple(labelled))


def _areas(region: str) -> tuple[Choices, ...]:
    towns = municipalities_of(region)
    home = {each.province for each in towns}
    larger = [area(region), *(each for each in provinces() if each.code in home), country()]
    return (
        Choices(_("Region and larger"), tuple(Choice(each.code, _name(each)) for each in larger)),
        Choices(_("Municipalities"), tuple(Choice(each.code, each.name) for each in towns)),
    )


def _name(found: Any) -> str:
    if found.kind is AreaKind.PROVINCE:
        return _("{name} (province)").format(name=found.name)
    return str(found.name)


def _groups() -> Iterable[Choices]:
    for dimension in DIMENSIONS.values():
        if dimension.codes:
            choices = (
                Choice(f"{dimension.key}={each.key}", _said(each)) for each in dimension.codes
            )
            yield Choices(dimension.label(language()), tuple(choices))


def _said(found: Any) -> str:
    return str(found.nl if language() == "nl" else found.en)
