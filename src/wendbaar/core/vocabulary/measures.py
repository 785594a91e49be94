"""What a number is: unit, direction, what may be done with it along time, place and group."""

from dataclasses import dataclass
from enum import StrEnum

from wendbaar.core.vocabulary.codes import CodeList


class Unit(CodeList):
    """Units as they stand beside a figure."""

    PERSONS = 1, "persons", "personen", "people"
    PERCENT = 2, "percent", "%", "%"
    EURO = 3, "euro", "euro", "euros"
    HOURS = 4, "hours", "uur", "hours"
    JOBS = 5, "jobs", "banen", "jobs"
    EMPLOYERS = 6, "employers", "werkgevers", "employers"
    PARTICIPATIONS = 7, "participations", "deelnames", "participations"
    CONTACTS = 8, "contacts", "contacten", "contacts"
    FTE = 9, "fte", "voltijdbanen (fte)", "full-time equivalents"
    SCORE = 10, "score", "score", "score"
    MARK = 11, "mark", "rapportcijfer (1 tot 10)", "mark (1 to 10)"
    INDEX = 12, "index", "per 100 personen", "per 100 people"
    PROGRAMMES = 13, "programmes", "opleidingen", "programmes"


class Direction(StrEnum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"
    NEUTRAL = "neutral"


class Rule(StrEnum):
    """What a total along one axis may be made of."""

    SUM = "sum"
    RATIO = "ratio"  # from summed parts, never from an average of ratios
    LAST = "last"
    AVERAGE = "average"
    NOT_ALLOWED = "not_allowed"


@dataclass(frozen=True)
class Additivity:
    """The rule per axis."""

    time: Rule
    place: Rule
    group: Rule


class Level(CodeList):
    """Level of an indicator in the results chain (Werk in Zicht)."""

    INPUT = 1, "input", "input (wat we inzetten)", "input"
    OUTPUT = 2, "output", "output (wat we doen)", "output"
    OUTCOME = 3, "outcome", "outcome (wat mensen leren)", "outcome"
    IMPACT = 4, "impact", "impact (wat er verandert)", "impact"


class Missing(StrEnum):
    """Why there is no number. None of these is ever zero."""

    UNKNOWN = "unknown"  # exists, we do not have it
    NOT_APPLICABLE = "not_applicable"  # cannot exist
    SUPPRESSED = "suppressed"  # exists, hidden by the supplier or by us
    MISSING = "missing"  # should have been delivered
