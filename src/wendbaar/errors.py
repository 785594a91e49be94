"""Errors a person can act on: what was expected, what was found, what to do.

WendbaarError
├── UserError                 shown without traceback
│   ├── DefinitionError   10  an indicator or table definition is wrong
│   ├── SourceError       11  a source or an input file is wrong
│   │   ├── SourceUnavailable
│   │   └── SchemaDrift
│   ├── DisclosureError   12  protection cannot be given
│   ├── ReleaseError      13  a release is incomplete, altered or approved by its importer
│   └── ConfigError       14  a setting is missing or wrong
└── InternalError         70  our bug

Wrong calls end with 2, as click and most Unix programs do. Messages never hold a value
of a person.
"""

from collections.abc import Iterable
from difflib import get_close_matches


class WendbaarError(Exception):
    """Base of every error we raise on purpose."""

    exit_code = 70

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n{self.hint}" if self.hint else self.message


class UserError(WendbaarError):
    """Something the caller can mend."""

    exit_code = 2


class DefinitionError(UserError):
    """An indicator or table definition is wrong."""

    exit_code = 10


class SourceError(UserError):
    """A source or an input file is wrong."""

    exit_code = 11


class SourceUnavailable(SourceError):
    """The source did not answer."""


class SchemaDrift(SourceError):
    """The source changed its columns or codes; names the column."""


class DisclosureError(UserError):
    """Protection cannot be given."""

    exit_code = 12


class ReleaseError(UserError):
    """A release is incomplete, altered or approved by its importer."""

    exit_code = 13


class ConfigError(UserError):
    """A setting is missing or wrong; names the variable."""

    exit_code = 14


class InternalError(WendbaarError):
    """Our bug."""


def near_miss(found: str, known: Iterable[str]) -> str | None:
    """The known word nearest to what was found, or None when nothing is near.

    >>> near_miss("netto_participation", ["net_participation", "benefits_ww"])
    'net_participation'
    """
    matches = get_close_matches(found, list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None


def did_you_mean(found: str, known: Iterable[str]) -> str:
    """A sentence with the near miss, or the empty string."""
    near = near_miss(found, known)
    return f"Did you mean {near!r}?" if near else ""
