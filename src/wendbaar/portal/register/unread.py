"""Unread: why a file could not be read, in the language of who sent it.

The readers of `data` speak English, for the command line and the logs. Their sentences are
recognised here, as `releases.refusal` does with those of `publish`.
"""

from django.utils.translation import gettext_noop

from wendbaar.errors import UserError
from wendbaar.portal.releases.refusal import found_words

# What `portal.intake` and `data.programmes` say; {sheet} stands for a name or a number.
SENTENCES = (
    gettext_noop("This file is larger than 2 MB."),
    gettext_noop("This file does not hold a programme."),
    gettext_noop("This is not JSON, and not a spreadsheet."),
    gettext_noop("This file holds a sign that is no text."),
    gettext_noop("This is not a spreadsheet we can open."),
    gettext_noop("Save it as .xlsx without a password."),
    gettext_noop("The spreadsheet unpacks to far more than its size; it was not opened."),
    gettext_noop("Save it anew from the spreadsheet program."),
    gettext_noop("Sheet {sheet} is no part of a programme."),
    gettext_noop("Sheets are {names}."),
    gettext_noop("Sheet {sheet} has too many rows; at most {most}."),
    gettext_noop("Sheet {sheet} has a column {column} that is not known."),
    gettext_noop("Sheet {sheet} has the column {column} twice."),
    gettext_noop("Row 1 holds the names of the columns."),
    gettext_noop("Sheet {sheet}, row {row}: something stands in a column without a name."),
    gettext_noop("Sheet {sheet}, row {row}: sheet {owner} has no {key}."),
    gettext_noop("Column of holds the key of what the row belongs to."),
    gettext_noop("Sheet {sheet}, row {row}, column {column}: there is a formula."),
    gettext_noop("Write the value itself in its place."),
    gettext_noop(
        "Sheet {sheet}, row {row}, column {column}: the spreadsheet could not compute this."
    ),
    gettext_noop("Sheet {sheet}, row {row}, column {column}: expected a date such as 2025-06-27."),
    gettext_noop("Sheet {sheet}, row {row}, column {column}: expected ja or nee."),
    gettext_noop("Sheet {sheet}, row {row}, column {column}: expected a number."),
    gettext_noop(
        "Sheet {sheet}, row {row}, column {column}: expected a whole number such as 12500."
    ),
    gettext_noop("Sheet {sheet}, row {row}, column {column}: expected a number such as 68.5."),
    gettext_noop("Write it without marks between thousands."),
    gettext_noop("Did you mean {near}?"),
)


def unread(error: UserError) -> str:
    """What the reader found, and what to do."""
    said = (error.message, error.hint)
    return "\n".join(found_words(each, SENTENCES) for each in said if each)
