"""Issue: what is wrong or missing in a programme, where, and what to do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wendbaar.core.programme.entry import Part
from wendbaar.core.programme.fields import parts_of
from wendbaar.core.programme.programme import ENTRY_KINDS
from wendbaar.core.vocabulary.text import Text
from wendbaar.errors import near_miss


class Severity(StrEnum):
    """How bad it is: an error stops loading, a warning asks for work, information stops nobody."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True)
class Issue:
    """One thing that is wrong or missing. `field` is the road to it inside the entry."""

    severity: Severity
    section: str
    key: str
    field: str
    message: Text

    @property
    def place(self) -> str:
        """Where it is: `actions/kansrijk_opleiden: contributes.0.indicator`."""
        entry = f"{self.section}/{self.key}" if self.key else self.section
        return f"{entry}: {self.field}" if self.field else entry

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "severity": str(self.severity),
            "section": self.section,
            "key": self.key,
            "field": self.field,
            "message": self.message.as_dict(),
        }


def error(section: str, key: str, field: str, nl: str, en: str) -> Issue:
    """An issue that stops loading."""
    return Issue(Severity.ERROR, section, key, field, Text(nl, en))


def warning(section: str, key: str, field: str, nl: str, en: str) -> Issue:
    """An issue that asks for work."""
    return Issue(Severity.WARNING, section, key, field, Text(nl, en))


def information(section: str, key: str, field: str, nl: str, en: str) -> Issue:
    """An issue for who likes to know."""
    return Issue(Severity.INFORMATION, section, key, field, Text(nl, en))


_EXPECTED = {
    "missing": Text("dit veld is verplicht", "this field is required"),
    "extra_forbidden": Text("dit veld bestaat niet", "there is no such field"),
    "string_type": Text("verwacht: tekst", "expected: text"),
    "no_text": Text("er staat een teken in dat geen tekst is", "it holds a sign that is no text"),
    "string_pattern_mismatch": Text(
        "verwacht: kleine letters, cijfers en _ (of de code die hier hoort)",
        "expected: lower-case letters, digits and _ (or the code that belongs here)",
    ),
    "string_too_long": Text("dit is te lang", "this is too long"),
    "int_parsing": Text("verwacht: een geheel getal", "expected: a whole number"),
    "int_type": Text("verwacht: een geheel getal", "expected: a whole number"),
    "int_from_float": Text("verwacht: een geheel getal", "expected: a whole number"),
    "float_parsing": Text("verwacht: een getal", "expected: a number"),
    "float_type": Text("verwacht: een getal", "expected: a number"),
    "finite_number": Text("verwacht: een getal", "expected: a number"),
    "greater_than_equal": Text("dit getal is te klein", "this number is too small"),
    "less_than_equal": Text("dit getal is te groot", "this number is too large"),
    "year": Text("verwacht: een dag tussen 1900 en 2200", "expected: a day between 1900 and 2200"),
    "bool_parsing": Text("verwacht: ja of nee (true of false)", "expected: true or false"),
    "bool_type": Text("verwacht: ja of nee (true of false)", "expected: true or false"),
    "period": Text(
        "verwacht: een periode, zoals 2024JJ00, 2024KW01 of 2023SJ00",
        "expected: a period such as 2024JJ00, 2024KW01 or 2023SJ00",
    ),
    "tuple_type": Text("verwacht: een lijst", "expected: a list"),
    "dataclass_type": Text("verwacht: nl en en", "expected: nl and en"),
    "unexpected_keyword_argument": Text("dit veld bestaat niet", "there is no such field"),
}
_UNKNOWN = {"extra_forbidden", "unexpected_keyword_argument"}
_DATE = Text("verwacht: een datum, zoals 2025-06-27", "expected: a date such as 2025-06-27")


def issues_of_errors(
    section: str, key: str, found: Iterable[Mapping[str, Any]]
) -> tuple[Issue, ...]:
    """What pydantic found, in our words; the value that was found is never repeated."""
    return tuple(_issue_of(section, key, each) for each in found)


def near_words(found: str, known: Iterable[str]) -> Text:
    """A sentence with the near miss, led by a space; empty where there is none.

    >>> near_words("haed", ["head", "sub"]).nl
    ' Bedoelt u head?'
    """
    return _asked(near_miss(found, known))


def _asked(near: str | None) -> Text:
    return Text(f" Bedoelt u {near}?", f" Did you mean {near}?") if near else Text("", "")


def _issue_of(section: str, key: str, found: Mapping[str, Any]) -> Issue:
    road = ".".join(str(part) for part in found["loc"])
    kind, context = found["type"], found.get("ctx", {})
    if kind == "code":
        expected, near = context["expected"], _asked(context["near"])
        nl, en = f"verwacht: een van {expected}.{near.nl}", f"expected: one of {expected}.{near.en}"
        return error(section, key, road, nl, en)
    text = _DATE if kind.startswith("date") else _EXPECTED.get(kind)
    if text is None:
        text = Text(f"verwacht iets anders ({kind})", str(found["msg"]))
    if kind in _UNKNOWN:
        near = near_words(str(found["loc"][-1]), _fields_at(section, found["loc"][:-1]))
        text = Text(f"{text.nl}.{near.nl}", f"{text.en}.{near.en}") if near.nl else text
    return Issue(Severity.ERROR, section, key, road, text)


def _fields_at(section: str, road: Iterable[str | int]) -> list[str]:
    """The names of the fields of the part at a road through an entry of a section."""
    kind: type[Part] | None = ENTRY_KINDS[section]
    for step in road:
        if isinstance(step, str) and kind is not None:
            field = kind.model_fields.get(step)
            kind = next(parts_of(field.annotation), None) if field else None
    return list(kind.model_fields) if kind is not None else []
