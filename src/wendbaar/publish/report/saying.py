"""Saying: figures, periods, days and money as they stand in a report."""

from datetime import date

from wendbaar.core.disclosure.figure import Figure, Status
from wendbaar.core.programme.observed import Observed
from wendbaar.core.programme.targets import Target
from wendbaar.core.vocabulary.periods import Period
from wendbaar.core.vocabulary.text import Text
from wendbaar.publish.observed import observed
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.words import (
    decimals_of,
    format_number,
    format_value,
    in_language,
    status_words,
)

_SIGNS = {"percent", "euro"}  # units that are part of the number
SYNTHETIC = Text("synthetisch", "synthetic")
SYNTHETIC_FIGURES = Text("synthetische cijfers", "synthetic figures")


def indicator(basis: Basis, key: str) -> str:
    """The name of an indicator."""
    found = basis.definitions.get(key)
    return in_language(found["label"], basis.language) if found else key


def indicators(basis: Basis, keys: tuple[str, ...]) -> str:
    """The names of indicators, one below the other."""
    return "\n".join(indicator(basis, key) for key in keys)


def quantity(basis: Basis, value: float, key: str) -> str:
    """A value of an indicator with its unit: 71,2%, € 28.400, 12.345 personen."""
    unit = basis.definitions[key]["unit"]
    said = format_value(value, unit["key"], basis.language)
    return said if unit["key"] in _SIGNS else f"{said} {unit[basis.language]}"


def period(basis: Basis, code: str) -> str:
    """A period as people say it."""
    return Period.parse(code).label(basis.language)


def figure(basis: Basis, found: Figure) -> str:
    """A figure with its unit, or why it is not shown."""
    return latest(basis, observed(basis.bundle, found), found.indicator)


def latest(basis: Basis, found: Observed, key: str) -> str:
    """An observed figure with its unit, or why it is not shown."""
    if found.value is None:
        return status_words(Status(found.status), basis.language)
    return quantity(basis, found.value, key)


def margin(basis: Basis, found: Observed, key: str) -> str:
    """From low to high; empty where nothing is known of it or the last digit already says it."""
    if found.value is None or found.low is None or found.high is None:
        return ""
    unit = basis.definitions[key]["unit"]["key"]
    if found.high - found.low <= 1.01 * 10.0 ** -decimals_of(unit):
        return ""
    low, high = (format_value(each, unit, basis.language) for each in (found.low, found.high))
    return f"{low} {basis.pick('tot', 'to')} {high}"


def group(basis: Basis, target: Target) -> str:
    """For whom and where a target holds, where that is not the whole region."""
    words = []
    if target.area != basis.programme.region:
        words.append(basis.area(target.area))
    for part in filter(None, target.group.split(",")):
        dimension, _, code = part.partition("=")
        codes = basis.bundle.manifest["dimensions"].get(dimension, {}).get("codes", ())
        named = next((each[basis.language] for each in codes if each["code"] == code), code)
        words.append(named)
    return ", ".join(words)


def day(basis: Basis, when: date | None) -> str:
    """A day as people write it: 4 maart 2026.

    The names of the months are those of `Period`.
    """
    if when is None:
        return ""
    month = Period(when.year, "MM", when.month).label(basis.language)
    return f"{when.day} {month}".replace(" ", "\N{NO-BREAK SPACE}")


def term(basis: Basis, start: date | None, end: date | None) -> str:
    """From when to when: 2023 tot en met 2027, or the days."""
    if start is None and end is None:
        return ""
    if end is None:
        return f"{basis.pick('vanaf', 'from')} {day(basis, start)}"
    if start is None:
        return f"{basis.pick('tot en met', 'until')} {day(basis, end)}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        is_one = start.year == end.year
        return str(start.year) if is_one else f"{start.year}\N{EN DASH}{end.year}"
    return f"{day(basis, start)} {basis.pick('tot en met', 'to')} {day(basis, end)}"


def euro(basis: Basis, amount: int) -> str:
    """Whole euros: € 1.200.000."""
    return format_value(amount, "euro", basis.language)


def share(basis: Basis, part: int, whole: int) -> str:
    """A part in whole percents; a dash where there is no whole."""
    if not whole:
        return "\N{EN DASH}"
    return f"{format_number(100 * part / whole, 0, basis.language)}%"


def in_period(basis: Basis, code: str) -> str:
    """A period inside a sentence: in het 4e kwartaal 2025."""
    found = Period.parse(code)
    article = {"nl": {"KW": "het ", "SJ": "het "}, "en": {"SJ": "the "}}[basis.language]
    return f"in {article.get(found.kind, '')}{found.label(basis.language)}"


def mark(basis: Basis, is_synthetic: bool) -> str:
    """The mark of a figure that was made, to stand behind it."""
    return f" ({basis.say(SYNTHETIC)})" if is_synthetic else ""


def hidden(basis: Basis, count: int) -> str:
    """How many figures of groups are hidden, in a sentence."""
    if count == 0:
        return basis.pick(
            "Van groepen in de regio is geen cijfer verborgen.",
            "Of groups in the region no figure is hidden.",
        )
    if count == 1:
        return basis.pick(
            "Van groepen in de regio is 1 cijfer niet getoond, om mensen te beschermen.",
            "Of groups in the region 1 figure is not shown, to protect people.",
        )
    number = format_number(count, 0, basis.language)
    return basis.pick(
        f"Van groepen in de regio zijn {number} cijfers niet getoond, om mensen te beschermen.",
        f"Of groups in the region {number} figures are not shown, to protect people.",
    )


def capital(text: str) -> str:
    """A text that opens a line."""
    return text[:1].upper() + text[1:]
