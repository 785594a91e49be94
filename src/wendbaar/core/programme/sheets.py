"""Sheets: a programme as tables of plain cells, for spreadsheets, and back.

An entry is a row. A text takes two columns (`label.nl`, `label.en`), several keys or codes one
cell divided by semicolons, a part inside it dotted columns (`baseline.value`). What an entry has
several of stands on a sheet of its own (`actions.contributes`), with the key of its entry in
`of`; deeper still (`decisions.review.figures`) goes the same way.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wendbaar.core.programme.document import FORMAT, Content
from wendbaar.core.programme.entry import Part
from wendbaar.core.programme.programme import ENTRY_KINDS, Head
from wendbaar.core.programme.shapes import FieldShape, Shape, shape_of
from wendbaar.core.vocabulary.text import Text

OWNER = "of"
DIVIDER = "; "
Row = dict[str, Any]
_LANGUAGES = ("nl", "en")
_LISTS = {Shape.WORDS, Shape.CODES}


@dataclass(frozen=True)
class SheetColumn:
    """A column: its name, the part and field it belongs to, and the language of a text."""

    name: str
    kind: type[Part]
    field: str
    shape: FieldShape
    language: str = ""


@dataclass
class Sheet:
    """A table. `columns` are all it may have, in order; `owner` is the sheet its rows belong to."""

    name: str
    columns: tuple[SheetColumn, ...]
    owner: str = ""
    rows: list[Row] = field(default_factory=list)

    @property
    def header(self) -> tuple[str, ...]:
        """The names of its columns."""
        names = tuple(each.name for each in self.columns)
        return (OWNER, *names) if self.owner else names


def empty_sheets() -> dict[str, Sheet]:
    """All sheets a programme may have, without rows, those of a part after the one it belongs to."""
    found: dict[str, Sheet] = {}
    for section, kind in ENTRY_KINDS.items():
        _add_sheet(found, section, kind, "")
    return found


def _add_sheet(found: dict[str, Sheet], name: str, kind: type[Part], owner: str) -> None:
    found[name] = Sheet(name, tuple(_columns(kind, "")), owner)
    for road, holder, inner in _lists(kind, ""):
        if inner is Text:
            found[f"{name}.{road}"] = Sheet(f"{name}.{road}", _text_columns(holder, road), name)
        else:
            _add_sheet(found, f"{name}.{road}", inner, name)


def _columns(kind: type[Part], road: str) -> Iterator[SheetColumn]:
    for name in kind.model_fields:
        shape = shape_of(kind, name)
        if shape.shape is Shape.TEXT:
            for language in _LANGUAGES:
                yield SheetColumn(f"{road}{name}.{language}", kind, name, shape, language)
        elif shape.shape is Shape.PART:
            yield from _columns(shape.inner, f"{road}{name}.")
        elif shape.shape not in {Shape.PARTS, Shape.TEXTS}:
            yield SheetColumn(f"{road}{name}", kind, name, shape)


def _lists(kind: type[Part], road: str) -> Iterator[tuple[str, type[Part], Any]]:
    """The roads to lists of parts and texts, with the kind that holds the list."""
    for name in kind.model_fields:
        shape = shape_of(kind, name)
        if shape.shape in {Shape.PARTS, Shape.TEXTS}:
            yield f"{road}{name}", kind, shape.inner
        elif shape.shape is Shape.PART:
            yield from _lists(shape.inner, f"{road}{name}.")


def _text_columns(kind: type[Part], road: str) -> tuple[SheetColumn, ...]:
    name = road.rsplit(".", 1)[-1]
    shape = FieldShape(Shape.TEXT, Text, True)
    return tuple(SheetColumn(each, kind, name, shape, each) for each in _LANGUAGES)


def sheets_of(document: Content) -> dict[str, Sheet]:
    """The sheets of a document."""
    sheets = empty_sheets()
    for section in ENTRY_KINDS:
        found = document.get(section) or []
        for content in [found] if isinstance(found, dict) else found:
            _write(sheets, section, content, "")
    return sheets


def _write(sheets: dict[str, Sheet], name: str, content: Content, owner: str) -> None:
    sheet = sheets[name]
    row: Row = {OWNER: owner} if sheet.owner else {}
    number = len(sheet.rows) + 1
    own = str(content.get("key") or number)
    for column in sheet.columns:
        value = _at(content, column.name)
        if value is not None:
            is_list = column.shape.shape in _LISTS
            row[column.name] = DIVIDER.join(map(str, value)) if is_list else value
    sheet.rows.append(row)
    for other in sheets.values():
        if other.owner == name:
            road = other.name.removeprefix(f"{name}.")
            for each in _at(content, road) or ():
                _write(sheets, other.name, each, own)


def _at(content: Any, road: str) -> Any:
    for step in road.split("."):
        if not isinstance(content, Mapping):
            return None
        content = content.get(step)
    return content


def document_of_sheets(sheets: Mapping[str, Sequence[Row]]) -> Content:
    """The document in rows by sheet; cells were made plain before (dates as ISO texts)."""
    shapes = empty_sheets()
    document: Content = {"format": FORMAT}
    contents: dict[str, dict[str, list[Content]]] = {}
    for name in shapes:
        rows = list(sheets.get(name, ()))
        by_owner: dict[str, list[Content]] = {}
        for row in rows:
            by_owner.setdefault(str(row.get(OWNER) or ""), []).append(_read(shapes[name], row))
        contents[name] = by_owner
    for name in reversed(list(shapes)):  # the deepest first
        owner = shapes[name].owner
        if owner:
            _hang(contents, name, owner)
    for section in ENTRY_KINDS:
        found = [each for rows in contents[section].values() for each in rows]
        if section == Head.section:
            document[section] = found[0] if found else {}
        elif found:
            document[section] = found
    return document


def _hang(contents: dict[str, dict[str, list[Content]]], name: str, owner: str) -> None:
    """Hang the rows of a sheet in the rows they belong to."""
    road = name.removeprefix(f"{owner}.").split(".")
    owners = [each for rows in contents[owner].values() for each in rows]
    for number, content in enumerate(owners, start=1):
        own = str(content.get("key") or number)
        rows = contents[name].get(own)
        if rows:
            place = content
            for step in road[:-1]:
                place = place.setdefault(step, {})
            place[road[-1]] = rows


def _read(sheet: Sheet, row: Row) -> Content:
    content: Content = {}
    for column in sheet.columns:
        value = row.get(column.name)
        if value is None or value == "":
            continue
        if column.shape.shape in _LISTS:
            value = [part.strip() for part in str(value).split(";") if part.strip()]
        place = content
        *steps, last = column.name.split(".")
        for step in steps:
            place = place.setdefault(step, {})
        place[last] = value
    return content
