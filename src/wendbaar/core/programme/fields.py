"""Fields: how the parts of a programme and their fields are called, in both languages."""

import tomllib
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from wendbaar.core.programme.entry import Entry, Part
from wendbaar.core.programme.programme import ENTRY_KINDS
from wendbaar.core.vocabulary.text import Text


@dataclass(frozen=True)
class FieldWords:
    """The name of a field, and help where the name does not say it all."""

    label: Text
    help: Text | None


@dataclass(frozen=True)
class SectionWords:
    """The name of an entry of a section, of the section, and what it is for."""

    one: Text
    many: Text
    about: Text


def field_words(kind: type[Part], name: str) -> FieldWords:
    """The words of a field; those of every entry stand with `Entry`."""
    words = _words()
    found = words[kind.__name__].get(name) if kind.__name__ in words else None
    found = found or words[Entry.__name__][name]
    return FieldWords(Text(found[0], found[1]), Text(*found[2:]) if len(found) > 2 else None)


def section_words(section: str) -> SectionWords:
    """The words of a section."""
    one, many, one_en, many_en, about, about_en = _words()["sections"][section]
    return SectionWords(Text(one, one_en), Text(many, many_en), Text(about, about_en))


def road_words(section: str, road: str) -> Text:
    """A road through the fields of an entry in words.

    >>> road_words("actions", "contributes.1.indicator").nl
    'Bijdrage aan cijfers › 1 › Cijfer'
    """
    kind: type[Part] | None = ENTRY_KINDS[section]
    found = list[Text]()
    for step in road.split("."):
        if kind is None or step not in kind.model_fields:
            found.append(Text(step, step))
            continue
        found.append(field_words(kind, step).label)
        kind = next(parts_of(kind.model_fields[step].annotation), None)
    return Text(" › ".join(each.nl for each in found), " › ".join(each.en for each in found))


def parts_of(annotation: Any) -> Iterator[type[Part]]:
    """The kinds of parts that may stand in a field."""
    for each in typing.get_args(annotation) or (annotation,):
        if isinstance(each, type) and issubclass(each, Part):
            yield each
        elif typing.get_args(each):
            yield from parts_of(each)


def all_kinds() -> tuple[type[Part], ...]:
    """Every kind of entry, and of part inside one."""
    found = dict[type[Part], None]()
    waiting: list[type[Part]] = list(ENTRY_KINDS.values())
    while waiting:
        kind = waiting.pop(0)
        if kind not in found:
            found[kind] = None
            for each in kind.model_fields.values():
                waiting += parts_of(each.annotation)
    return tuple(found)


@cache
def _words() -> dict[str, Any]:
    path = resources.files("wendbaar.core.programme") / "fields.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
