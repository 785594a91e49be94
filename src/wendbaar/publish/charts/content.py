"""What a chart is about: its texts, its points and the sentence that it shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from wendbaar.core.disclosure.figure import Figure, Status
from wendbaar.core.vocabulary.periods import Period
from wendbaar.publish.words import format_value, short_status


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What is drawn: the indicator, the area, the unit, the source line."""

    indicator: str  # label in the reader's language
    area: str  # name
    unit: str  # key of core.vocabulary.measures.Unit
    unit_words: str = ""
    note: str = ""  # source, date, synthetic mark


@dataclass(frozen=True)
class Bar:
    """One bar: a group, an area or a class."""

    label: str
    value: float | None
    status: Status
    low: float | None = None
    high: float | None = None
    is_highlighted: bool = False
    is_reference: bool = False  # a wider area: to compare with, not in the ranking

    @classmethod
    def of(
        cls, figure: Figure, label: str, *, is_highlighted: bool = False, is_reference: bool = False
    ) -> "Bar":
        """The bar of a figure."""
        return cls(
            label,
            figure.value,
            figure.status,
            figure.error_low,
            figure.error_high,
            is_highlighted,
            is_reference,
        )


def bar_words(bar: Bar, unit: str, language: str) -> str:
    """What stands beside a bar."""
    if bar.value is None:
        return short_status(bar.status, language)
    return format_value(bar.value, unit, language)


def trend_message(subject: Subject, figures: Sequence[Figure], language: str = "nl") -> str:
    """What a trend shows, in one sentence: the title of the chart and its text alternative."""
    known = [each for each in figures if each.value is not None]
    name = f"{_capital(subject.indicator)} in {subject.area}"
    if not known:
        return f"{name}: {'geen cijfers te tonen' if language == 'nl' else 'no figures to show'}"
    first, last = known[0], known[-1]
    if len(known) == 1:
        return f"{name}: {_at(last, language)}"
    if format_value(first.value or 0, first.unit) == format_value(last.value or 0, last.unit):
        start, same = _when(first, language), _at(last, language)
        return f"{name}: {same}, {'even hoog als in' if language == 'nl' else 'as in'} {start}"
    start, end = _at(first, language), _at(last, language)
    return f"{name}: {'van' if language == 'nl' else 'from'} {start} {_to(language)} {end}"


def bars_message(
    subject: Subject, bars: Sequence[Bar], language: str = "nl", *, of: str = ""
) -> str:
    """What bars show: the highest and the lowest, in one sentence; bars that are equal share it.

    Where a bar is hidden the sentence is about those that are shown; `of` says what they are.
    """
    known = [each for each in bars if each.value is not None and not each.is_reference]
    name = f"{_capital(subject.indicator)} in {subject.area}"
    if len(known) < 2:
        return name
    by_words: dict[str, list[Bar]] = {}
    for bar in sorted(known, key=lambda each: each.value or 0.0):
        by_words.setdefault(bar_words(bar, subject.unit, language), []).append(bar)
    if len(by_words) == 1:
        words = next(iter(by_words))
        if _hides_one(bars):
            return f"{name}: {'overal waar we het tonen' if language == 'nl' else 'wherever shown'} {words}"
        return f"{name}: {'overal' if language == 'nl' else 'everywhere'} {words}"
    low, *_, high = (f"{_labels(each, language)} ({words})" for words, each in by_words.items())
    if language == "nl":
        those = f"van de getoonde {of or 'gebieden'} " if _hides_one(bars) else ""
        return f"{name}: {those}het hoogst bij {high}, het laagst bij {low}"
    those = f"of the {of or 'areas'} shown " if _hides_one(bars) else ""
    return f"{name}: {those}highest for {high}, lowest for {low}"


def _hides_one(bars: Sequence[Bar]) -> bool:
    return any(bar.value is None and not bar.is_reference for bar in bars)


def _labels(bars: Sequence[Bar], language: str) -> str:
    """Up to three names; more of them are counted."""
    if len(bars) > 3:
        return f"{len(bars)} {'gelijke' if language == 'nl' else 'equal ones'}"
    joint = " en " if language == "nl" else " and "
    return joint.join(bar.label for bar in bars)


def rank_message(subject: Subject, bars: Sequence[Bar], language: str = "nl") -> str:
    """Where the highlighted area stands among those it can be compared with.

    Areas whose values read the same share a place, counted as in sport: 1, 2, 2, 4.
    """
    known = [each for each in bars if each.value is not None and not each.is_reference]
    own = next((each for each in known if each.is_highlighted), None)
    if own is None or len(known) < 2:
        return bars_message(subject, bars, language)
    words = bar_words(own, subject.unit, language)
    equal = [each for each in known if bar_words(each, subject.unit, language) == words]
    higher = [each for each in known if each not in equal and (each.value or 0) > (own.value or 0)]
    place, count = len(higher) + 1, len(known)
    name = f"{_capital(subject.indicator)} in {own.label}: {words}"
    if language == "nl":
        shared = "gedeelde plaats" if len(equal) > 1 else "plaats"
        those = f"{count} getoonde gebieden" if _hides_one(bars) else f"{count}"
        return f"{name}, {shared} {place} van {those} (1 is het hoogst)"
    those = f"{count} areas shown" if _hides_one(bars) else f"{count}"
    return f"{name}, {'shared ' if len(equal) > 1 else ''}place {place} of {those} (1 is highest)"


def _at(figure: Figure, language: str) -> str:
    value = format_value(figure.value or 0.0, figure.unit, language)
    return f"{value} in {_when(figure, language)}"


def _when(figure: Figure, language: str) -> str:
    when = Period.parse(figure.period).label(language)
    return f"het {when}" if _needs_article(figure, language) else when


def _needs_article(figure: Figure, language: str) -> bool:
    return language == "nl" and Period.parse(figure.period).kind in {"KW", "SJ"}


def _to(language: str) -> str:
    return "naar" if language == "nl" else "to"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
