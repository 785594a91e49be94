"""Shapes: what may stand in a field of a programme, for forms and spreadsheets made from the model."""

import types
import typing
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from wendbaar.core.programme.entry import Part
from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.text import Text


class Shape(Enum):
    """What may stand in a field."""

    TEXT = "text"  # in both languages
    TEXTS = "texts"
    PART = "part"
    PARTS = "parts"
    WORDS = "words"  # several keys, codes or names
    CODE = "code"
    CODES = "codes"
    STRING = "string"
    WHOLE = "whole"  # number
    NUMBER = "number"
    DATE = "date"
    FLAG = "flag"


@dataclass(frozen=True)
class FieldShape:
    """The shape of a field; `inner` is the kind of part or the code list."""

    shape: Shape
    inner: Any
    is_required: bool


_SCALARS = {
    bool: Shape.FLAG,
    int: Shape.WHOLE,
    float: Shape.NUMBER,
    date: Shape.DATE,
    str: Shape.STRING,
}


def shape_of(kind: type[Part], name: str) -> FieldShape:
    """The shape of a field of an entry or part."""
    field = kind.model_fields[name]
    bare = _bare(field.annotation)
    if typing.get_origin(bare) is tuple:
        inner = _bare(typing.get_args(bare)[0])
        return FieldShape(_several(inner), inner, field.is_required())
    return FieldShape(_one(bare), bare, field.is_required())


def _bare(annotation: Any) -> Any:
    """A type without None beside it and without what is annotated to it."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return _bare(typing.get_args(annotation)[0])
    if origin in (typing.Union, types.UnionType):
        (inner,) = [each for each in typing.get_args(annotation) if each is not types.NoneType]
        return _bare(inner)
    return annotation


def _one(bare: Any) -> Shape:
    if bare is Text:
        return Shape.TEXT
    if issubclass(bare, Part):
        return Shape.PART
    return Shape.CODE if issubclass(bare, CodeList) else _SCALARS[bare]


def _several(inner: Any) -> Shape:
    if inner is Text:
        return Shape.TEXTS
    if issubclass(inner, Part):
        return Shape.PARTS
    return Shape.CODES if issubclass(inner, CodeList) else Shape.WORDS
