"""What is said about a file: why it could not be read, and what is wrong in it, in words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from wendbaar.core.vocabulary.contracts import Column, Table
from wendbaar.data.partners.issues import Found, Issue
from wendbaar.errors import DefinitionError, SourceError, UserError
from wendbaar.portal.figures.language import language
from wendbaar.portal.releases.refusal import in_words

# The beginning of what data.partners says -> what the portal says.
_SAID = (
    (
        "Expected a .csv",
        gettext_noop("We read .xlsx, .csv and .parquet. Save your spreadsheet as .xlsx."),
    ),
    (
        "The file holds no rows",
        gettext_noop(
            "The file has column names and no rows. Fill rows below them, or use the button "
            "“Nothing to deliver”."
        ),
    ),
    ("The file is empty", gettext_noop("The file is empty. Use the template on this page.")),
    ("The sheet is empty", gettext_noop("The sheet is empty. Use the template on this page.")),
    (
        "The file cannot be read as CSV",
        gettext_noop(
            "The file cannot be read as CSV: a quote is not closed or a cell is too long. Save it "
            "as .xlsx and send it again."
        ),
    ),
    (
        "The file is not text",
        gettext_noop(
            "The file is not text that we can read. Save it as “CSV UTF-8” or as .xlsx and send "
            "it again."
        ),
    ),
    (
        "The spreadsheet unpacks",
        gettext_noop(
            "The spreadsheet unpacks to far more than its size, so we did not open it. Save it "
            "anew from your spreadsheet program."
        ),
    ),
    (
        "This is not a spreadsheet",
        gettext_noop(
            "This is not a spreadsheet we can open. Save it as .xlsx without a password, or as "
            ".csv."
        ),
    ),
    (
        "This is not a whole Parquet",
        gettext_noop("This is not a whole Parquet file. Write it again and send it anew."),
    ),
    (
        r"Column \d+ holds",
        gettext_noop("A column holds lists or raw bytes. Write one plain value per cell."),
    ),
    (
        r"The file has \d+ columns",
        gettext_noop("The file has far more columns than the template. Use the template."),
    ),
    (
        "The unpacked spreadsheet is",
        gettext_noop("The spreadsheet is too large. Divide it, or save it as .csv."),
    ),
    (
        r"\d+ rows were already delivered",
        gettext_noop(
            "Someone else delivered the same rows already: the same action in the same quarter. "
            "Agree who delivers them; the programme team can see who did."
        ),
    ),
)

_FILLED = {
    "person_id": gettext_lazy("your own number of the person, never a BSN"),
    "employer_id": gettext_lazy("your own number of the employer"),
    "municipality": gettext_lazy("municipality"),
}


def error_words(error: UserError) -> str:
    """An error for who reads the page."""
    if isinstance(error, SourceError):
        for beginning, said in _SAID:
            if re.match(beginning, error.message):
                return _(said)
    return in_words(error)


@dataclass(frozen=True)
class Fault:
    """One kind of fault in a column, and how often."""

    found: str
    count: int


@dataclass(frozen=True)
class ColumnFaults:
    """What is wrong in a column: kinds with counts, and the first rows one by one."""

    column: str
    label: str
    count: int
    faults: tuple[Fault, ...]
    issues: tuple[Issue, ...]


def faults_by_column(
    table: Table, counts: Iterable[tuple[str, str, int]], issues: Iterable[Issue]
) -> tuple[ColumnFaults, ...]:
    """What is wrong, the column with most faults first."""
    of_column: dict[str, list[Issue]] = {}
    for issue in issues:
        of_column.setdefault(issue.column, []).append(issue)
    rows = sorted(counts, key=lambda each: each[0])
    found = [
        _column(table, name, list(group), of_column.get(name, ()))
        for name, group in groupby(rows, key=lambda each: each[0])
    ]
    return tuple(sorted(found, key=lambda each: -each.count))


def _column(
    table: Table, name: str, rows: list[tuple[str, str, int]], issues: Iterable[Issue]
) -> ColumnFaults:
    return ColumnFaults(
        column=name,
        label=column_label(table, name),
        count=sum(count for _name, _key, count in rows),
        faults=tuple(Fault(_found_words(key), count) for _name, key, count in rows),
        issues=tuple(issues),
    )


def _found_words(key: str) -> str:
    found = Found.from_key(key)
    return found.en if language() == "en" else found.nl


def column_label(table: Table, name: str) -> str:
    """What a column means; `column 3` and `row` are places in the file."""
    try:
        column = table.column(name)
    except DefinitionError:
        place = name.removeprefix("column ")
        return _("column {number} of your file").format(number=place) if place != name else _("row")
    return label_of_column(column)


def label_of_column(column: Column) -> str:
    """What a partner fills in a column; the contract says what we make of it."""
    if column.name in _FILLED:
        return str(_FILLED[column.name])
    return column.en if language() == "en" else column.nl


def issue_words(issue: Issue) -> Iterator[str]:
    """What was expected, and the near miss."""
    dutch = language() == "nl"
    yield issue.expected_nl if dutch else issue.expected_en
    if issue.near:
        yield _("Did you mean {near}?").format(near=issue.near)
