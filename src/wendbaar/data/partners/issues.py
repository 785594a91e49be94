"""What is wrong in a partner's file, in words, without ever repeating a value of a person."""

from dataclasses import dataclass
from typing import Any

from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.contracts import Column


class Found(CodeList):
    """The kind of value that was found; the value itself is never kept."""

    EMPTY = 1, "empty", "een lege cel", "an empty cell"
    TEXT = 2, "text", "tekst", "text"
    NUMBER = 3, "number", "een getal", "a number"
    OUT_OF_RANGE = 4, "number out of range", "een getal buiten de grenzen", "a number out of range"
    NOT_WHOLE = 5, "number not whole", "een getal met cijfers achter de komma", "a broken number"
    AMBIGUOUS = (
        6,
        "ambiguous number",
        "een getal met een punt dat op twee manieren te lezen is",
        "a number with a point that can be read in two ways",
    )
    UNKNOWN_CODE = 7, "unknown code", "een onbekende code", "an unknown code"
    DATE = 8, "date", "een datum", "a date"
    BSN = 9, "bsn", "een nummer dat een burgerservicenummer kan zijn", "what may be a BSN"
    FORMULA = 10, "formula", "een formule", "a formula"
    DUPLICATE = 11, "duplicate row", "een rij die er al staat", "a row that is there already"
    END_BEFORE_START = 12, "end before start", "een einde voor de start", "an end before the start"
    PART_ABOVE_WHOLE = (
        13,
        "part above whole",
        "een deel dat groter is dan het geheel",
        "a part greater than the whole",
    )
    OUTSIDE_REGION = (
        14,
        "outside region",
        "een plaats buiten de regio",
        "a place outside the region",
    )
    UNKNOWN_COLUMN = 15, "unknown column", "een onbekende kolom", "an unknown column"
    MISSING_COLUMN = 16, "missing column", "geen kolom met deze naam", "no column of this name"
    DUPLICATE_COLUMN = 17, "duplicate column", "een dubbele kolom", "a duplicate column"
    EXTRA_CELLS = 18, "extra cells", "meer cellen dan kolommen", "more cells than columns"
    OUTSIDE_PERIOD = (
        19,
        "outside period",
        "een andere periode dan die van deze aanlevering",
        "another period than that of this delivery",
    )


@dataclass(frozen=True)
class Issue:
    """One wrong cell, row or column. `near` is one of our own codes, never the value found."""

    line: int
    column: str
    found: Found
    expected_nl: str
    expected_en: str
    near: str | None = None

    @property
    def nl(self) -> str:
        """The issue as a Dutch sentence."""
        near = f" Bedoelt u {self.near}?" if self.near else ""
        return f"Gevonden: {self.found.nl}. Verwacht: {self.expected_nl}.{near}"

    @property
    def en(self) -> str:
        """The issue as an English sentence."""
        near = f" Did you mean {self.near}?" if self.near else ""
        return f"Found: {self.found.en}. Expected: {self.expected_en}.{near}"

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "line": self.line,
            "column": self.column,
            "found": self.found.key,
            "expected": {"nl": self.expected_nl, "en": self.expected_en},
            "near": self.near,
            "message": {"nl": self.nl, "en": self.en},
        }


_OF_NAME = {
    "person_id": ("een eigen nummer of code, geen BSN", "an own number or code, no BSN"),
    "employer_id": ("een eigen nummer of code, geen BSN", "an own number or code, no BSN"),
    "municipality": (
        "nummer, code of naam van een gemeente (14, GM0014 of Groningen)",
        "number, code or name of a municipality (14, GM0014 or Groningen)",
    ),
    "region": (
        "code of naam van een arbeidsmarktregio (AM01 of Groningen)",
        "code or name of a labour-market region (AM01 or Groningen)",
    ),
    "sector": ("letter van een SBI-sectie, A tot en met U", "letter of an SBI section, A to U"),
    "action": ("naam van een actie", "name of an action"),
    "method": (
        "een werkwijze in gewone woorden, zoals mobility mentoring",
        "a method in plain words, such as mobility mentoring",
    ),
}
_OF_KIND = {
    "bool": ("ja of nee", "yes or no"),
    "date32": (
        "een datum, zoals 2024-03-01 of 1-3-2024",
        "a date such as 2024-03-01 or 1-3-2024",
    ),
    "string": ("tekst", "text"),
}


def expected(column: Column) -> tuple[str, str]:
    """What a cell of this column should hold, in Dutch and English."""
    if column.codes is not None:
        dutch = "; ".join(f"{int(each)} = {each.nl}" for each in column.codes)
        english = "; ".join(f"{int(each)} = {each.en}" for each in column.codes)
        return f"een van {dutch}", f"one of {english}"
    if column.name in _OF_NAME:
        return _OF_NAME[column.name]
    if column.name == "period":
        return _expected_period(column)
    return _OF_KIND.get(column.kind) or _expected_number(column)


def _expected_period(column: Column) -> tuple[str, str]:
    if "KW" in (column.pattern or ""):
        return "een kwartaal, zoals 2024KW01 of 2024-Q1", "a quarter such as 2024KW01 or 2024-Q1"
    return "een jaar, zoals 2024JJ00 of 2024", "a year such as 2024JJ00 or 2024"


def _expected_number(column: Column) -> tuple[str, str]:
    dutch, english = ("een getal", "a number")
    if column.kind.startswith("int"):
        dutch, english = "een geheel getal", "a whole number"
    if column.minimum is not None:
        dutch += f" van {column.minimum:g}"
        english += f" from {column.minimum:g}"
    if column.maximum is not None:
        dutch += f" tot en met {column.maximum:g}"
        english += f" to {column.maximum:g}"
    elif column.minimum is not None:
        dutch, english = dutch + " of meer", english + " up"
    return dutch, english
