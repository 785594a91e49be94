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
    """The fields that differ, in the order of the entry; lists are compared place by place.

    >>> changes({"label": {"nl": "Leren"}}, {"label": {"nl": "Leren op het werk"}})
    (Change(field='label.nl', before='Leren', after='Leren op het werk'),)
    """
    return tuple(_differences("", before or {}, after or {}))


def _differences(road: str, before: Any, after: Any) -> Iterator[Change]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for name in dict.fromkeys((*before, *after)):
            yield from _differences(_joined(road, name), before.get(name), after.get(name))
    elif _are_parts(before) and _are_parts(after):
        for number in range(max(len(before), len(after))):
            yield from _differences(
                _joined(road, str(number + 1)), _at(before, number), _at(after, number)
            )
    else:
        yield Change(road, before, after)


def _joined(road: str, step: str) -> str:
    return f"{road}.{step}" if road else step


def _are_parts(value: Any) -> bool:
    """A list of parts; a list of keys is one value."""
    return isinstance(value, list) and any(isinstance(each, dict) for each in value)


def _at(parts: list[Any], number: int) -> Any:
    return parts[number] if number < len(parts) else None
