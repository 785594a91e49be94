"""Field tree: every field along the roads through an entry, with what it holds and may refer to.

Finer than `shapes`: a text of one language may be a key, a figure, an area or a period.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from wendbaar.core.programme.checks import INDICATORS, REFERENCES
from wendbaar.core.programme.entry import Part
from wendbaar.core.programme.fields import FieldWords, field_words
from wendbaar.core.programme.programme import ENTRY_KINDS
from wendbaar.core.programme.shapes import Shape, shape_of
from wendbaar.core.vocabulary.codes import CodeList


class Holds(StrEnum):
    """What stands in a field."""

    TEXT = "text"  # in both languages
    WORDS = "words"  # in one
    CODE = "code"
    REFERENCE = "reference"  # key of another entry
    INDICATOR = "indicator"
    TABLE = "table"  # that partners deliver
    GROUP = "group"  # as in figures: "sex=women"
    AREA = "area"
    PERIOD = "period"
    DATE = "date"
    WHOLE = "whole"
    NUMBER = "number"
    YES_NO = "yes_no"
    PART = "part"


@dataclass(frozen=True)
class Field:
    """A field. `road` is without places in lists: `contributes.indicator`.

    `codes` belongs to CODE, `homes` (sections) to REFERENCE, `parts` to PART.
    """

    name: str
    road: str
    kind: type[Part]
    holds: Holds
    is_many: bool
    is_required: bool
    codes: type[CodeList] | None = None
    homes: tuple[str, ...] = ()
    parts: tuple["Field", ...] = ()

    @property
    def words(self) -> FieldWords:
        """How it is called."""
        return field_words(self.kind, self.name)


_SHAPES = {
    Shape.TEXT: Holds.TEXT,
    Shape.TEXTS: Holds.TEXT,
    Shape.PART: Holds.PART,
    Shape.PARTS: Holds.PART,
    Shape.CODE: Holds.CODE,
    Shape.CODES: Holds.CODE,
    Shape.WHOLE: Holds.WHOLE,
    Shape.NUMBER: Holds.NUMBER,
    Shape.DATE: Holds.DATE,
    Shape.FLAG: Holds.YES_NO,
}
_MANY = (Shape.TEXTS, Shape.PARTS, Shape.CODES, Shape.WORDS)
# Texts of one language that are no free words. References and figures stand in `checks`.
_NAMED = {
    "owes": Holds.TABLE,
    "area": Holds.AREA,
    "group": Holds.GROUP,
    "period": Holds.PERIOD,
}


@cache
def fields_of(section: str) -> tuple[Field, ...]:
    """The fields of the entries of a section, in the order of their definition."""
    return _fields(section, ENTRY_KINDS[section], "")


def field_at(section: str, road: str) -> Field | None:
    """The field a road leads to; places in lists and languages are passed over.

    >>> field_at("actions", "contributes.0.reason.nl").name
    'reason'
    """
    found: Field | None = None
    for step in road.split("."):
        among = found.parts if found else fields_of(section)
        inner = next((each for each in among if each.name == step), None)
        if inner is not None:
            found = inner
        elif not (found and (step.isdigit() or step in ("nl", "en"))):
            return None
    return found


def _fields(section: str, kind: type[Part], road: str) -> tuple[Field, ...]:
    return tuple(_field(section, kind, name, road) for name in kind.model_fields)


def _field(section: str, kind: type[Part], name: str, above: str) -> Field:
    road, found = f"{above}.{name}" if above else name, shape_of(kind, name)
    holds = _SHAPES.get(found.shape) or _of_words(section, road, name)
    return Field(
        name=name,
        road=road,
        kind=kind,
        holds=holds,
        is_many=found.shape in _MANY,
        is_required=found.is_required,
        codes=found.inner if holds is Holds.CODE else None,
        homes=REFERENCES.get((section, road), ()),
        parts=_fields(section, found.inner, road) if holds is Holds.PART else (),
    )


def _of_words(section: str, road: str, name: str) -> Holds:
    if (section, road) in REFERENCES:
        return Holds.REFERENCE
    if (section, road) in INDICATORS:
        return Holds.INDICATOR
    return _NAMED.get(name, Holds.WORDS)
