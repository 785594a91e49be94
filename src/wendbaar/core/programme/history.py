"""History: what differs between two versions of an entry, field by field."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wendbaar.core.programme.document import Content


@dataclass(frozen=True)
class Change:
    """A field that differs. `field` is the road to it; None stands for not there."""

    field: str
    before: Any
    after: Any


def changes(before: Content | None, after: Content | None) -> tuple[Change, ...]:
    """The fields that differ, in the order of the entry; lists of parts are compared place by place.

    A part that came or went is told field by field; places in a list count from 1.

    >>> changes({"label": {"nl": "Leren"}}, {"label": {"nl": "Leren op het werk"}})
    (Change(field='label.nl', before='Leren', after='Leren op het werk'),)
    """
    return tuple(_differences("", before or {}, after or {}))


def _differences(road: str, before: Any, after: Any) -> Iterator[Change]:
    if before == after:
        return
    old, new = _named(before), _named(after)
    alike = before is None or after is None or type(before) is type(after)
    if old is None or new is None or not alike or not old | new:
        yield Change(road, before, after)
        return
    for name in dict.fromkeys((*old, *new)):
        below = f"{road}.{name}" if road else name
        yield from _differences(below, old.get(name), new.get(name))


def _named(value: Any) -> Content | None:
    """What stands in a part or a list of parts, by name or place; None for a value.

    Nothing is an empty part. A list of keys is one value.
    """
    if value is None or isinstance(value, dict):
        return value or {}
    if isinstance(value, list) and any(isinstance(each, dict) for each in value):
        return {str(place): each for place, each in enumerate(value, start=1)}
    return None
