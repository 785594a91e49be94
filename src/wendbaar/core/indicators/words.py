"""Conditions and measures in words, Dutch and English, for the people who answer for them."""

from wendbaar.core.indicators.conditions import (
    And,
    Between,
    Code,
    Condition,
    Count,
    Everyone,
    Flag,
    In,
    Known,
    Measure,
    MoreThan,
    Not,
    NumeratorOf,
    Or,
    Reported,
    Sum,
    both,
)
from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.contracts import Table

# What one row is called, in the plural.
_ROWS = {
    "resident_quarter": ("inwoners van 15 tot 75 jaar", "residents aged 15 to 75"),
    "participation": ("deelnames", "participations"),
    "action_period": ("acties per kwartaal", "actions per quarter"),
    "employer_year": ("werkgevers", "employers"),
    "external_figure": ("gepubliceerde cijfers", "published figures"),
}
_DISTINCT = {
    "person_id": ("verschillende personen", "different people"),
    "employer_id": ("verschillende werkgevers", "different employers"),
}


def _say(language: str, nl: str, en: str) -> str:
    return nl if language == "nl" else en


def measure_in_words(measure: Measure, population: Condition, table: Table, language: str) -> str:
    """A measure as a sentence.

    >>> from wendbaar.core.indicators.conditions import EVERYONE, Count, Flag
    >>> from wendbaar.core.vocabulary.tables import RESIDENT_QUARTER
    >>> measure_in_words(Count(Flag("self_study")), EVERYONE, RESIDENT_QUARTER, "en")
    'number of residents aged 15 to 75: studies alone'
    """
    if isinstance(measure, Reported | NumeratorOf):
        return _say(language, measure.nl, measure.en)
    rows = _say(language, *_ROWS[table.name])
    where = both(population, measure.where)
    limits = "" if isinstance(where, Everyone) else f": {in_words(where, table, language)}"
    if isinstance(measure, Count):
        return f"{_say(language, 'aantal', 'number of')} {rows}{limits}"
    column = table.column(measure.column)
    if isinstance(measure, Sum):
        name = _say(language, column.nl, column.en)
        return f"{_say(language, 'som van', 'sum of')} {name} {_say(language, 'van', 'of')} {rows}{limits}"
    who = _say(language, *_DISTINCT.get(measure.column, (column.nl, column.en)))
    return f"{_say(language, 'aantal', 'number of')} {who} in {rows}{limits}"


def in_words(condition: Condition, table: Table, language: str) -> str:
    """A condition as a sentence."""
    if isinstance(condition, Everyone):
        return _say(language, "iedereen", "everyone")
    if isinstance(condition, And):
        word = _say(language, " en ", " and ")
        return word.join(_wrapped(part, table, language) for part in condition.parts)
    if isinstance(condition, Or):
        word = _say(language, " of ", " or ")
        return word.join(_wrapped(part, table, language) for part in condition.parts)
    if isinstance(condition, Not):
        return f"{_say(language, 'niet', 'not')} ({in_words(condition.part, table, language)})"
    column = table.column(condition.column)
    name = _say(language, column.nl, column.en)
    if isinstance(condition, Flag):
        return name
    if isinstance(condition, Known):
        return f"{name} {_say(language, 'is bekend', 'is known')}"
    if isinstance(condition, MoreThan):
        other = table.column(condition.other)
        than = _say(language, other.nl, other.en)
        return f"{name} {_say(language, 'is meer dan', 'is more than')} {than}"
    if isinstance(condition, In):
        word = _say(language, " of ", " or ")
        return f"{name} is {word.join(_code(code, language) for code in condition.codes)}"
    return f"{name} {_limits(condition, language)}"


def _wrapped(part: Condition, table: Table, language: str) -> str:
    text = in_words(part, table, language)
    return f"({text})" if isinstance(part, And | Or) else text


def _code(code: Code, language: str) -> str:
    return f'"{getattr(code, language) if isinstance(code, CodeList) else code}"'


def _limits(between: Between, language: str) -> str:
    low, high = between.low, between.high
    if low is not None and high is not None:
        return (
            f"{_say(language, 'van', 'from')} {low:g} {_say(language, 'tot en met', 'to')} {high:g}"
        )
    if low is not None:
        return f"{_say(language, 'minstens', 'at least')} {low:g}"
    return f"{_say(language, 'hoogstens', 'at most')} {high:g}"
