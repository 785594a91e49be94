"""Words of deliveries in templates: tables, periods, states, what was expected."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.translation import gettext as _

from wendbaar.core.programme.duties import DutyState, Totals
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.periods import Period
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.data.partners.issues import Issue
from wendbaar.portal.deliveries.words import issue_words
from wendbaar.portal.figures.language import language
from wendbaar.publish.words import format_number

register = template.Library()

_MANY = 100  # of fewer a percentage looks more exact than what was counted


@register.filter
def rows_of(table: Table | str) -> str:
    """What the rows of a table are: deelnames, inzet per actie en kwartaal."""
    found = TABLES[table] if isinstance(table, str) else table
    return found.en if language() == "en" else found.nl


@register.filter
def in_words(period: Period) -> str:
    """A period in the language of the reader."""
    return period.label(language())


@register.filter
def expected(issue: Issue) -> Iterable[str]:
    """What was expected, and the near miss."""
    return issue_words(issue)


@register.filter
def said_now(remark: dict[str, str]) -> str:
    """A remark in the language of the reader."""
    return remark[language()]


@register.filter
def share(totals: Totals, name: str) -> str:
    """A count of totals beside what was owed, of many as a percentage; empty while nothing was."""
    count = getattr(totals, name)
    found = totals.share(count)
    if found is None:
        return ""
    if totals.owed < _MANY:
        return _("{count} of {owed}").format(count=count, owed=totals.owed)
    return f"{format_number(found, 0, language())}%"


@register.inclusion_tag("deliveries/parts/mark.html")
def duty_mark(state: DutyState) -> dict[str, Any]:
    """A state in a shape and in words."""
    return {"key": state.key, "words": state.en if language() == "en" else state.nl}
