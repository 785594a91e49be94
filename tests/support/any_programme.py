"""Programmes of any kind, for properties: entries from their fields, and wholes that hang together.

Everything in them is made up.
"""

import types
import typing
from datetime import date
from typing import Any

from hypothesis import strategies as st

from wendbaar.core.programme.document import required_programme
from wendbaar.core.programme.entry import AreaCode, Entry, Key, Part, PeriodCode
from wendbaar.core.programme.programme import SECTIONS, Head, Programme
from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.text import Text

WORDS = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"
    ),
    min_size=1,
    max_size=12,
)
TEXTS = st.builds(Text, WORDS, WORDS)
DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: WORDS,
    bool: st.booleans(),
    int: st.integers(1, 10**6),
    float: st.floats(0, 1, allow_nan=False),
    date: DAYS,
    Text: TEXTS,
    Key: st.from_regex(r"[a-z0-9]{1,8}(_[a-z0-9]{1,8}){0,2}", fullmatch=True),
    PeriodCode: st.sampled_from(["2024JJ00", "2023SJ00", "2024KW03", "2025MM12"]),
    AreaCode: st.sampled_from(["NL01", "PV20", "AM01", "GM0014"]),
}
SPECIAL = {
    ("Amount", "year"): st.integers(2000, 2100),
    ("Head", "region"): st.just("AM01"),
    ("Decision", "about"): st.just(("a1",)),  # a decision is about something
}


def values(annotation: Any) -> st.SearchStrategy[Any]:
    """Values for the type of a field."""
    if annotation in PLAIN:
        return PLAIN[annotation]
    if typing.get_origin(annotation) is typing.Annotated:
        return values(typing.get_args(annotation)[0])
    if typing.get_origin(annotation) is tuple:
        return st.lists(values(typing.get_args(annotation)[0]), max_size=2).map(tuple)
    if typing.get_origin(annotation) in {typing.Union, types.UnionType}:
        return st.one_of([values(each) for each in typing.get_args(annotation)])
    if annotation is type(None):
        return st.none()
    if issubclass(annotation, CodeList):
        return st.sampled_from(list(annotation))
    return parts(annotation)


def parts(kind: type[Part]) -> st.SearchStrategy[Any]:
    """Parts or entries of a kind, every field filled with something that fits."""
    hints = typing.get_type_hints(kind, include_extras=True)
    return st.builds(
        kind,
        **{
            name: SPECIAL[kind.__name__, name]
            if (kind.__name__, name) in SPECIAL
            else values(hints[name])
            for name in kind.model_fields
        },
    )


def documents() -> st.SearchStrategy[Programme]:
    """Programmes with all fields filled; what they refer to need not be there."""
    sections = {
        name: st.lists(parts(kind), max_size=2, unique_by=lambda each: each.key).map(tuple)
        for name, kind in SECTIONS.items()
    }
    return st.builds(Programme, head=parts(Head), **sections)


def in_cells(value: Any) -> Any:
    """Content as cells hold it: no spaces around words, no divider in one of several, 15 digits."""
    if isinstance(value, dict):
        return {key: in_cells(each) for key, each in value.items()}
    if isinstance(value, list):
        return [in_cells(each) for each in value]
    if isinstance(value, float):
        return round(value, 12)
    return (value.replace(";", ",").strip() or "x") if isinstance(value, str) else value


def made(section: str, key: str, **fields: Any) -> dict[str, Any]:
    """The content of an entry, with a name that says it was made up."""
    assert section in SECTIONS
    return {"key": key, "label": {"nl": f"Gemaakt: {key}", "en": f"Made: {key}"}, **fields}


def programme_of(**sections: list[dict[str, Any]]) -> Programme:
    """A made programme of a few entries: `programme_of(lines=[{"key": "a"}])`."""
    head = made("goals", "gemaakt", region="AM01", lines_are={"nl": "lijnen", "en": "lines"})
    filled = {name: [made(name, **each) for each in found] for name, found in sections.items()}
    return required_programme({"head": head, **filled})


@st.composite
def hanging(draw: st.DrawFn) -> Programme:
    """Programmes in which things hang on each other, on nothing, or in a circle."""

    def keys(letter: str, least: int = 0) -> list[str]:
        return [f"{letter}{number}" for number in range(draw(st.integers(least, 4)))]

    def some(found: list[str]) -> list[str]:
        return draw(st.lists(st.sampled_from([*found, "weg"]), max_size=2, unique=True))

    goals, lines, measures, actions = keys("d"), keys("l"), keys("m"), keys("a", 1)
    return programme_of(
        goals=[{"key": key, "parent": (some(goals) or [None])[0]} for key in goals],
        lines=[{"key": key, "goals": some(goals), "examples": some(actions)} for key in lines],
        measures=[{"key": key, "line": (some(lines) or ["weg"])[0]} for key in measures],
        actions=[
            {
                "key": key,
                "lines": some(lines),
                "measures": some(measures),
                "themes": [
                    {"theme": each, "how": {"nl": "zo", "en": "so"}} for each in some(lines)
                ],
            }
            for key in actions
        ],
        amounts=[
            {
                "key": f"b{number}",
                "year": draw(st.integers(2023, 2025)),
                "kind": draw(st.sampled_from(["planned", "committed", "spent", "funded"])),
                "about": draw(st.sampled_from([*lines, *measures, *actions, "weg"])),
                "euro": draw(st.integers(0, 1000)),
                "is_example": draw(st.booleans()),
            }
            for number in range(draw(st.integers(0, 6)))
        ],
    )


def keys_of(entries: typing.Iterable[Entry]) -> list[str]:
    """Their keys, to compare."""
    return [each.key for each in entries]
