"""What a chart is about: its texts, its points and the sentence that it shows."""

from collections.abc import Iterable, Sequence
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
    start, end = _at(first, language), _at(last, language)
    return f"{name}: {'van' if language == 'nl' else 'from'} {start} {_to(language)} {end}"


def bars_message(subject: Subject, bars: Iterable[Bar], language: str = "nl") -> str:
    """What bars show: the highest and the lowest, in one sentence."""
    known = sorted(
        (each for each in bars if each.value is not None and not each.is_reference),
        key=lambda bar: bar.value or 0,
    )
    name = f"{_capital(subject.indicator)} in {subject.area}"
    if len(known) < 2:
        return name
    low, high = known[0], known[-1]
    most = f"{high.label} ({bar_words(high, subject.unit, language)})"
    least = f"{low.label} ({bar_words(low, subject.unit, language)})"
    if language == "nl":
        return f"{name}: het hoogst bij {most}, het laagst bij {least}"
    return f"{name}: highest for {most}, lowest for {least}"


def rank_message(subject: Subject, bars: Sequence[Bar], language: str = "nl") -> str:
    """Where the highlighted area stands among the areas that can be compared."""
    known = sorted(
        (each for each in bars if each.value is not None and not each.is_reference),
        key=lambda bar: bar.value or 0,
        reverse=True,
    )
    place = next((number for number, bar in enumerate(known, 1) if bar.is_highlighted), None)
    if place is None or len(known) < 2:
        return bars_message(subject, bars, language)
    value = bar_words(known[place - 1], subject.unit, language)
    own = f"{_capital(subject.indicator)} in {known[place - 1].label}: {value}"
    if language == "nl":
        return f"{own}, plaats {place} van {len(known)} (1 is het hoogst)"
    return f"{own}, place {place} of {len(known)} (1 is highest)"


def _at(figure: Figure, language: str) -> str:
    value = format_value(figure.value or 0.0, figure.unit, language)
    when = Period.parse(figure.period).label(language)
    return f"{value} in {'het ' if _needs_article(figure, language) else ''}{when}"


def _needs_article(figure: Figure, language: str) -> bool:
    return language == "nl" and Period.parse(figure.period).kind in {"KW", "SJ"}


def _to(language: str) -> str:
    return "naar" if language == "nl" else "to"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
