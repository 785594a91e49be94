"""The columns of a flat file: each row keeps its facts when somebody copies it elsewhere."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wendbaar.core.disclosure.figure import Figure
from wendbaar.core.disclosure.note import Note
from wendbaar.core.vocabulary.periods import Period
from wendbaar.publish.formats.facts import LICENCE, Facts, describe, source_words
from wendbaar.publish.words import in_language, source_kind_words, status_words

Cell = str | int | float | None


@dataclass(frozen=True)
class Selection:
    """Figures to hand out, with everything that names and explains them."""

    figures: tuple[Figure, ...]
    facts: Facts
    area_names: Mapping[str, str]
    dimensions: Mapping[str, Any]

    @property
    def language(self) -> str:
        """Language of words and headers."""
        return self.facts.language

    def group_words(self, group_by: Mapping[str, str]) -> str:
        """A group in words; everyone is "totaal" or "total"."""
        if not group_by:
            return "totaal" if self.language == "nl" else "total"
        return ", ".join(self._code_words(dim, code) for dim, code in sorted(group_by.items()))

    def _code_words(self, dim: str, code: str) -> str:
        for each in self.dimensions.get(dim, {}).get("codes", ()):
            if each["code"] == code:
                return str(each[self.language])
        return code


def select(
    manifest: Mapping[str, Any], figures: Iterable[Figure], *, language: str = "nl"
) -> Selection:
    """Bring figures together with their names and facts from the manifest."""
    found = tuple(figures)
    periods = sorted({each.period for each in found}, key=Period.parse)
    facts = describe(
        manifest,
        indicators={each.indicator for each in found},
        receipt_ids={receipt for each in found for receipt in each.receipt_ids},
        periods=(periods[0], periods[-1]) if periods else None,
        language=language,
    )
    names = {each["code"]: each["name"] for each in manifest["areas"]}
    return Selection(found, facts, names, manifest.get("dimensions") or {})


@dataclass(frozen=True)
class Column:
    """A column: its header in two languages and the cell it takes from a figure."""

    nl: str
    en: str
    cell: Callable[[Figure, Selection], Cell]

    def header(self, language: str) -> str:
        """The header in a language."""
        return self.nl if language == "nl" else self.en


def _definition(figure: Figure, selection: Selection) -> Mapping[str, Any]:
    found = (each for each in selection.facts.definitions if each["key"] == figure.indicator)
    return next(found, {})


def _label(figure: Figure, selection: Selection) -> str:
    return in_language(_definition(figure, selection).get("label"), selection.language)


def _unit(figure: Figure, selection: Selection) -> str:
    unit = _definition(figure, selection).get("unit")
    return in_language(unit, selection.language) or figure.unit


def _reason(figure: Figure, language: str) -> str:
    """Why it looks as it does; a reason that a later policy adds stays as its key."""
    found = [each for each in Note if each.key == figure.note]
    return getattr(found[0], language) if found else figure.note


def _period(figure: Figure, selection: Selection) -> str:
    return Period.parse(figure.period).label(selection.language)


COLUMNS: Sequence[Column] = (
    Column("cijfer", "figure_id", lambda f, _: f.figure_id),
    Column("indicator", "indicator", lambda f, _: f.indicator),
    Column("naam_indicator", "indicator_name", _label),
    Column("gebied", "area", lambda f, _: f.area),
    Column("naam_gebied", "area_name", lambda f, s: s.area_names.get(f.area, f.area)),
    Column("periode", "period", lambda f, _: f.period),
    Column("naam_periode", "period_name", _period),
    Column("groep", "group", lambda f, s: s.group_words(f.group_by)),
    Column("waarde", "value", lambda f, _: f.value),
    Column("eenheid", "unit", _unit),
    Column("status", "status", lambda f, s: status_words(f.status, s.language)),
    Column("statuscode", "status_code", lambda f, _: f.status.value),
    Column("reden", "reason", lambda f, s: _reason(f, s.language)),
    Column("ondergrens", "error_low", lambda f, _: f.error_low),
    Column("bovengrens", "error_high", lambda f, _: f.error_high),
    Column("soort_bron", "source_kind", lambda f, s: source_kind_words(f.source_kind, s.language)),
    Column("bron", "source", lambda f, s: source_words(_definition(f, s), s.language)),
    Column("ontvangstbewijzen", "receipts", lambda f, _: " ".join(f.receipt_ids)),
    Column("gemeentegrenzen_van", "vintage", lambda f, _: f.vintage),
    Column("versie_definitie", "definition_version", lambda f, _: f.definition_version),
    Column("publicatie", "release", lambda _, s: s.facts.release),
    Column("synthetisch", "synthetic", lambda _, s: s.facts.synthetic_words),
    Column("licentie", "licence", lambda *_: LICENCE),
)


def header(language: str = "nl") -> list[str]:
    """The headers of a flat file."""
    return [column.header(language) for column in COLUMNS]


def rows(selection: Selection) -> Iterator[list[Cell]]:
    """The rows of a flat file, in the order of the figures."""
    for figure in selection.figures:
        yield [column.cell(figure, selection) for column in COLUMNS]


def neutralise(cell: Cell) -> Cell:
    """A text that a spreadsheet would run as a formula, written as plain text.

    OWASP, "CSV injection": a cell that begins with = + - @, tab or return is led by an apostrophe.

    >>> neutralise("=1+1")
    "'=1+1"
    """
    if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{cell}"
    return cell
