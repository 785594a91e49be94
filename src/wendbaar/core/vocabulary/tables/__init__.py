"""The table contracts: one declaration validates a file, shapes synthetic data and writes the reference page."""

from wendbaar.core.vocabulary.tables.employers import EMPLOYER_YEAR
from wendbaar.core.vocabulary.tables.inputs import ACTION_PERIOD
from wendbaar.core.vocabulary.tables.participations import PARTICIPATION
from wendbaar.core.vocabulary.tables.published import EXTERNAL_FIGURE
from wendbaar.core.vocabulary.tables.residents import RESIDENT_QUARTER

__all__ = [
    "ACTION_PERIOD",
    "EMPLOYER_YEAR",
    "EXTERNAL_FIGURE",
    "PARTICIPATION",
    "RESIDENT_QUARTER",
    "TABLES",
]

TABLES = {
    table.name: table
    for table in (
        RESIDENT_QUARTER,
        PARTICIPATION,
        ACTION_PERIOD,
        EMPLOYER_YEAR,
        EXTERNAL_FIGURE,
    )
}
