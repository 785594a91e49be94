"""Meaning: the content of an entry in what was typed, or beside each field what is wrong with it."""

from collections.abc import Callable
from functools import cache
from typing import Any
from unicodedata import category

from wendbaar.core.indicators.library import library
from wendbaar.core.programme.document import Content, read_entry
from wendbaar.core.programme.field_tree import Field, Holds, fields_of
from wendbaar.core.programme.issues import Issue, error
from wendbaar.core.programme.numbers import decimal_number, whole_number
from wendbaar.errors import did_you_mean
from wendbaar.portal.figures.language import language
from wendbaar.portal.register.forms.numbers import period_code
from wendbaar.portal.register.forms.typed import Typed

LONGEST = 20_000  # characters of one text
LONGEST_NAME = 300  # of the name of an entry
_CONTROL = ("Cc", "Cs")  # characters no text holds, and databases refuse
_READERS: dict[Holds, tuple[Callable[[str], str | None], str, str]] = {
    Holds.WHOLE: (whole_number, "verwacht: een geheel getal", "expected: a whole number"),
    Holds.NUMBER: (
        decimal_number,
        "verwacht: een getal, zoals 68,5; schrijf duizend als 1000",
        "expected: a number such as 68.5; write a thousand as 1000",
    ),
    Holds.PERIOD: (
        period_code,
        "verwacht: een jaar zoals 2025, of een kwartaal zoals 2025KW01",
        "expected: a year such as 2025, or a quarter such as 2025KW01",
    ),
}


def meaning_of(section: str, typed: Typed) -> tuple[Content, tuple[Issue, ...]]:
    """The content, and everything that is wrong with it; without issues it is an entry."""
    reading = _Reading(section, str(typed.get("key", ""))[:60])
    content = reading.part(fields_of(section), typed, "")
    found = list(reading.issues)
    places = {each.field for each in found}
    _entry, issues = read_entry(section, content)
    found += (each for each in issues if each.field not in places)
    return content, tuple(found)


class _Reading:
    """Walks what was typed and gathers what is wrong."""

    def __init__(self, section: str, key: str) -> None:
        self.section, self.key = section, key
        self.issues: list[Issue] = []

    def part(self, fields: tuple[Field, ...], typed: Typed, above: str) -> Content:
        """The content of a part: fields in which nothing was typed are left out."""
        found: Content = {}
        for field in fields:
            value = self._value(field, typed[field.name], f"{above}{field.name}")
            if value not in (None, "", [], {}):
                found[field.name] = value
        return found

    def _value(self, field: Field, typed: Any, road: str) -> Any:
        if not field.is_many:
            return self._one(field, typed, road)
        rows = typed.splitlines() if isinstance(typed, str) else typed
        values = (self._one(field, each, f"{road}.{n}") for n, each in enumerate(rows))
        return [each for each in values if each not in (None, "")]

    def _one(self, field: Field, typed: Any, road: str) -> Any:
        if field.holds is Holds.PART:
            return self.part(field.parts, typed, f"{road}.")
        if field.holds is Holds.TEXT:
            return self._text(field, typed, road)
        if field.holds is Holds.YES_NO:
            return bool(typed)
        text = self._plain(typed, road, LONGEST_NAME)
        return self._read(field, text, road) if text else None

    def _text(self, field: Field, typed: dict[str, str], road: str) -> Content | None:
        """Both languages; without English the Dutch stands for both."""
        longest = LONGEST_NAME if field.road == "label" else LONGEST
        dutch = self._plain(typed["nl"], f"{road}.nl", longest)
        english = self._plain(typed["en"], f"{road}.en", longest)
        if english and not dutch:
            self._wrong(road, "vul het Nederlands in", "fill in the Dutch")
        return {"nl": dutch, "en": english or dutch} if dutch or english else None

    def _plain(self, typed: str, road: str, longest: int) -> str:
        text = typed.strip().replace("\r\n", "\n")
        if len(text) > longest:
            self._wrong(
                road,
                f"dit is te lang: {len(text)} tekens; hoogstens {longest}",
                f"this is too long: {len(text)} characters; at most {longest}",
            )
        return "".join(each for each in text if each in "\n\t" or category(each) not in _CONTROL)

    def _read(self, field: Field, text: str, road: str) -> Any:
        if field.holds is Holds.INDICATOR:
            return self._indicator(text, road)
        if field.holds not in _READERS:
            return text
        read, nl, en = _READERS[field.holds]
        found = read(text)
        if found is None:
            self._wrong(road, nl, en)
        return text if found is None else found

    def _indicator(self, text: str, road: str) -> str:
        """Its key, from a key or from its name in either language."""
        found = indicator_names().get(text.casefold())
        if found is None:
            near = did_you_mean(text, [each.label.said(language()) for each in library().values()])
            self._wrong(
                road,
                f"kies een cijfer uit de lijst. {near}".strip(),
                f"choose a figure from the list. {near}".strip(),
            )
        return found or text

    def _wrong(self, road: str, nl: str, en: str) -> None:
        self.issues.append(error(self.section, self.key, road, nl, en))


@cache
def indicator_names() -> dict[str, str]:
    """Name or key of an indicator, in lower case -> its key."""
    found: dict[str, str] = {}
    for key, each in library().items():
        found |= {each.label.nl.casefold(): key, each.label.en.casefold(): key}
    return found | {key.casefold(): key for key in library()}
