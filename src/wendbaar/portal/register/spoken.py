"""Spoken: what changed in an entry, in words a colleague reads: labels in place of keys and codes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wendbaar.core.programme.document import Content
from wendbaar.core.programme.field_tree import Field, Holds, field_at
from wendbaar.core.programme.fields import road_words
from wendbaar.core.programme.history import Change, changes
from wendbaar.core.programme.programme import Programme
from wendbaar.core.vocabulary.dimensions import DIMENSIONS, label_of
from wendbaar.core.vocabulary.geography import area
from wendbaar.core.vocabulary.periods import Period
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.errors import DefinitionError
from wendbaar.portal.figures.language import language
from wendbaar.portal.register.forms.choices import indicator_name
from wendbaar.portal.register.forms.numbers import as_typed

LANGUAGES = ("nl", "en")


@dataclass(frozen=True)
class Difference:
    """A field with what stood there and what stands there now; empty for nothing."""

    field: str
    before: str
    after: str


def differences(
    section: str, before: Content | None, after: Content | None, programme: Programme | None
) -> tuple[Difference, ...]:
    """What changed in an entry, in the order of its fields."""
    found = _without_twins(changes(before, after))
    return tuple(_difference(section, change, programme) for change in found)


def _without_twins(found: tuple[Change, ...]) -> Iterator[Change]:
    """One change for a text that says the same in both languages."""
    said = {(each.field, each.before, each.after) for each in found if _is_dutch(each)}
    for each in found:
        road, _dot, step = each.field.rpartition(".")
        is_twin = step == "en" and (f"{road}.nl", each.before, each.after) in said
        if not is_twin:
            yield each


def _is_dutch(change: Change) -> bool:
    return change.field.endswith(".nl") and isinstance(change.before or change.after, str)


def _difference(section: str, change: Change, programme: Programme | None) -> Difference:
    road, _dot, step = change.field.rpartition(".")
    if step not in LANGUAGES or not road:
        road, step = change.field, ""
    name = road_words(section, road).said(language())
    if step == "en":
        name = _("{field}, in English").format(field=name)
    field = field_at(section, road)
    before, after = (spoken(field, each, programme) for each in (change.before, change.after))
    return Difference(name, before, after)


def spoken(field: Field | None, value: Any, programme: Programme | None) -> str:
    """A value of a field in words; nothing gives an empty text."""
    if value is None or value == [] or value == "":
        return ""
    if isinstance(value, list):
        each_on_a_line = any(isinstance(each, dict) for each in value)
        parts = [spoken(field, each, programme) for each in value]
        return ("\n" if each_on_a_line else "; ").join(parts)
    if isinstance(value, dict):
        return _spoken_part(field, value, programme)
    return _spoken_one(field, value, programme)


def _spoken_part(field: Field | None, value: dict[str, Any], programme: Programme | None) -> str:
    if set(value) == set(LANGUAGES):
        return str(value[language()])
    inner = {each.name: each for each in field.parts} if field else {}
    return "; ".join(
        f"{inner[name].words.label.said(language())}: {spoken(inner[name], each, programme)}"
        for name, each in value.items()
        if name in inner
    )


def _spoken_one(field: Field | None, value: Any, programme: Programme | None) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if field is None:
        return str(value)
    if isinstance(value, int | float):
        return as_typed(value)
    try:
        return _SPEAK.get(field.holds, _plain)(field, str(value), programme)
    except (DefinitionError, ValueError, KeyError):  # a code that is no more, as it was written
        return str(value)


def _plain(_field: Field, value: str, _programme: Programme | None) -> str:
    return value


def _code(field: Field, value: str, _programme: Programme | None) -> str:
    assert field.codes is not None
    member = field.codes.from_key(value)
    return member.nl if language() == "nl" else member.en


def _reference(field: Field, value: str, programme: Programme | None) -> str:
    return programme.label(value, *field.homes).said(language()) if programme else value


def _group(_field: Field, value: str, _programme: Programme | None) -> str:
    pairs = (part.split("=", 1) for part in value.split(","))
    return ", ".join(
        f"{DIMENSIONS[dim].label(language())}: {label_of(dim, code, language())}"
        for dim, code in pairs
    )


def _table(_field: Field, value: str, _programme: Programme | None) -> str:
    table = TABLES[value]
    return table.nl if language() == "nl" else table.en


_SPEAK = {
    Holds.CODE: _code,
    Holds.REFERENCE: _reference,
    Holds.INDICATOR: lambda _field, value, _programme: indicator_name(value),
    Holds.GROUP: _group,
    Holds.TABLE: _table,
    Holds.AREA: lambda _field, value, _programme: area(value).name,
    Holds.PERIOD: lambda _field, value, _programme: Period.parse(value).label(language()),
    Holds.DATE: lambda _field, value, _programme: date_format(date.fromisoformat(value), "j F Y"),
}
