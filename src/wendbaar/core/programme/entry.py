"""Entry: what every part of a programme has, and the types its fields are made of."""

import re
from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    field_validator,
)
from pydantic_core import PydanticCustomError, core_schema

from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.periods import Period
from wendbaar.core.vocabulary.text import Text
from wendbaar.errors import DefinitionError, near_miss

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$", max_length=60)]


class _Coded:
    """Reads a member of a code list from its key and writes the key."""

    def __get_pydantic_core_schema__(self, source: Any, _handler: Any) -> Any:
        def read(value: Any) -> CodeList:
            if isinstance(value, source):
                return value  # type: ignore[no-any-return]  # source is a code list
            try:
                return source.from_key(str(value))  # type: ignore[no-any-return]
            except DefinitionError:
                keys = [each.key for each in source]
                near = near_miss(str(value), keys)
                context = {"expected": ", ".join(keys), "near": near or ""}
                raise PydanticCustomError("code", "one of {expected}", context) from None

        return core_schema.no_info_plain_validator_function(
            read,
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda member: member.key
            ),
        )


CODED = _Coded()


def _period(code: str) -> str:
    try:
        return Period.parse(code).code
    except DefinitionError:
        raise PydanticCustomError(
            "period", "a period code such as 2024JJ00, 2024KW01 or 2023SJ00"
        ) from None


PeriodCode = Annotated[str, AfterValidator(_period)]
AreaCode = Annotated[str, StringConstraints(pattern=r"^(NL|PV|AM)\d{2}$|^GM\d{4}$")]


# Whole euros: any sum of a programme fits, and so does it in the databases we write to.
MOST_EURO = 10**12
Euro = Annotated[int, Field(ge=0, le=MOST_EURO)]

# A day outside is a slip of the pen, and has no day after it that calendars know.
_FIRST_YEAR, _LAST_YEAR = 1900, 2199

# Signs that XML has no place for (XML 1.0, 2.2), and so no spreadsheet or IATI file.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Part(BaseModel):
    """A part of an entry: frozen, without fields nobody knows and signs that are no text."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    @field_validator("*")
    @classmethod
    def _holds_text(cls, value: Any) -> Any:
        for each in value if isinstance(value, tuple) else (value,):
            said = (each.nl, each.en) if isinstance(each, Text) else (each,)
            if any(isinstance(text, str) and _NO_TEXT.search(text) for text in said):
                raise PydanticCustomError("no_text", "a sign that is no text")
        return value

    @field_validator("*")
    @classmethod
    def _is_of_our_time(cls, value: Any) -> Any:
        if isinstance(value, date) and not _FIRST_YEAR <= value.year <= _LAST_YEAR:
            raise PydanticCustomError("year", "a day between 1900 and 2200")
        return value


class Entry(Part):
    """An entry of a programme. It is dated, never deleted, and says where it comes from.

    `source` names document and place, as `npg, 4.1`; documents stand in the head of the
    programme. `is_example` marks what was made up to show how the software works.
    """

    section: ClassVar[str] = ""

    key: Key
    label: Text
    summary: Text | None = None
    source: str = ""
    start: date | None = None
    end: date | None = None
    is_example: bool = False

    def runs_on(self, on: date) -> bool:
        """Whether the entry is in force on a day."""
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)
