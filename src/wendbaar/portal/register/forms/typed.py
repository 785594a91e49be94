"""Typed: what stands in the fields of a form, as text, before anybody looks whether it is right.

The names of inputs are roads through the entry, as in an issue: `contributes.0.reason.nl`. So an
error finds its field by its name.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import QueryDict

from wendbaar.core.programme.document import Content
from wendbaar.core.programme.field_tree import Field, Holds
from wendbaar.portal.register.forms.numbers import as_typed

Typed = dict[str, Any]  # field -> text, list of texts, {"nl", "en"}, rows, or the same of a part
MOST_ROWS = 200
CHOSEN = (Holds.CODE, Holds.REFERENCE, Holds.TABLE)  # many of these are boxes to tick, not rows


def has_rows(field: Field) -> bool:
    """Whether the field is a list in which one adds a row."""
    return field.is_many and field.holds not in (*CHOSEN, Holds.WORDS)


def from_post(fields: tuple[Field, ...], post: QueryDict, above: str = "") -> Typed:
    """What was typed, empty rows included."""
    return {each.name: _posted(each, post, f"{above}{each.name}") for each in fields}


def _posted(field: Field, post: QueryDict, name: str) -> Any:
    if not field.is_many:
        return _one_posted(field, post, name)
    if not has_rows(field):
        found = post.getlist(name)
        return "\n".join(found) if field.holds is Holds.WORDS else found
    return [_one_posted(field, post, f"{name}.{row}") for row in _rows(post, name)]


def _one_posted(field: Field, post: QueryDict, name: str) -> Any:
    if field.holds is Holds.PART:
        return from_post(field.parts, post, f"{name}.")
    if field.holds is Holds.TEXT:
        return {language: post.get(f"{name}.{language}", "") for language in ("nl", "en")}
    return post.get(name, "")


def _rows(post: QueryDict, name: str) -> list[int]:
    """The numbers of the rows that were sent, in order."""
    start = len(name) + 1
    steps = {key[start:].split(".", 1)[0] for key in post if key.startswith(f"{name}.")}
    return sorted(int(step) for step in steps if step.isdecimal() and len(step) < 4)[:MOST_ROWS]


def from_content(fields: tuple[Field, ...], content: Content) -> Typed:
    """What a form shows of an entry, or of nothing yet."""
    return {each.name: _shown(each, content) for each in fields}


def _shown(field: Field, content: Content) -> Any:
    value = content.get(field.name)
    if not field.is_many:
        return _one_shown(field, _default(field) if value is None else value)
    if field.holds is Holds.WORDS:
        return "\n".join(value or ())
    return [_one_shown(field, each) for each in value or ()]


def _one_shown(field: Field, value: Any) -> Any:
    if field.holds is Holds.PART:
        return from_content(field.parts, value or {})
    if field.holds is Holds.TEXT:
        dutch, english = (value or {}).get("nl", ""), (value or {}).get("en", "")
        return {"nl": dutch, "en": "" if english == dutch else english}
    if field.holds is Holds.YES_NO:
        return "on" if value else ""
    if value is None:
        return ""
    return as_typed(value) if isinstance(value, int | float) else str(value)


def _default(field: Field) -> Any:
    """A code stands at its default; other fields begin empty."""
    found = field.kind.model_fields[field.name].default if not field.is_required else None
    return found.key if field.codes and found is not None else None


def is_empty(value: Any) -> bool:
    """Whether nothing was typed here; a code that stands at its default says nothing."""
    if isinstance(value, Mapping):
        return all(is_empty(each) for each in value.values())
    if isinstance(value, list):
        return all(is_empty(each) for each in value)
    return not str(value).strip()


def without_empty_rows(fields: tuple[Field, ...], typed: Typed) -> Typed:
    """The same without rows in which nothing was typed."""
    return {each.name: _filled(each, typed[each.name]) for each in fields}


def _filled(field: Field, value: Any) -> Any:
    if field.holds is Holds.PART and not field.is_many:
        return without_empty_rows(field.parts, value)
    if not has_rows(field):
        return value
    rows = [row for row in value if not _is_empty_row(field, row)]
    if field.holds is Holds.PART:
        return [without_empty_rows(field.parts, row) for row in rows]
    return rows


def _is_empty_row(field: Field, row: Any) -> bool:
    if field.holds is not Holds.PART:
        return is_empty(row)
    return all(
        is_empty(row[each.name]) or row[each.name] == _one_shown(each, _default(each))
        for each in field.parts
    )


def with_row(fields: tuple[Field, ...], typed: Typed, road: str) -> Typed:
    """The same with one empty row more in the list a road leads to; unchanged when there is none."""
    for field, rows in _lists_at(fields, typed, road):
        if len(rows) < MOST_ROWS:
            rows.append(_one_shown(field, None if field.holds is not Holds.PART else {}))
    return typed


def without_row(fields: tuple[Field, ...], typed: Typed, road: str) -> Typed:
    """The same without the row a road leads to: `contributes.1`."""
    above, _, number = road.rpartition(".")
    for _field, rows in _lists_at(fields, typed, above):
        if number.isdecimal() and int(number) < len(rows):
            del rows[int(number)]
    return typed


def _lists_at(fields: tuple[Field, ...], typed: Typed, road: str) -> Iterator[tuple[Field, Any]]:
    step, _, rest = road.partition(".")
    field = next((each for each in fields if each.name == step), None)
    if field is None or not (has_rows(field) or field.holds is Holds.PART):
        return
    value = typed[step]
    if not rest and field.is_many:
        yield field, value
    elif rest and field.is_many:
        number, _, rest = rest.partition(".")
        if number.isdecimal() and int(number) < len(value) and field.holds is Holds.PART:
            yield from _lists_at(field.parts, value[int(number)], rest)
    elif rest:
        yield from _lists_at(field.parts, value, rest)
