"""What is wrong with an entry by itself and in its programme."""

from wendbaar.core.indicators.library import library
from wendbaar.core.programme.checks import check
from wendbaar.core.programme.document import Content, read_entry, read_programme
from wendbaar.core.programme.issues import Issue, Severity
from wendbaar.core.programme.programme import Head
from wendbaar.portal.register.store import Row, document_of, latest_contents


def issues_in_programme(region: str, section: str, content: Content) -> tuple[Issue, ...]:
    """All that is wrong or missing in an entry, were it approved now."""
    entry, issues = read_entry(section, content)
    if entry is None:
        return issues
    rows = _with(latest_contents(region), section, entry.key, content)
    programme, found = read_programme(document_of(rows))
    if programme is not None:
        found = check(programme, library())
    return tuple(each for each in found if each.section == section and each.key == entry.key)


def errors_in_programme(region: str, section: str, content: Content) -> tuple[Issue, ...]:
    """The same, errors only: with these it cannot be submitted."""
    found = issues_in_programme(region, section, content)
    return tuple(each for each in found if each.severity is Severity.ERROR)


def _with(rows: list[Row], section: str, key: str, content: Content) -> list[Row]:
    """The rows with one entry in place of its earlier self, or added."""
    others = [row for row in rows if (row[0], row[1]) != (section, key)]
    if section == Head.section:
        others = [row for row in others if row[0] != Head.section]
    return [*others, (section, key, content)]
