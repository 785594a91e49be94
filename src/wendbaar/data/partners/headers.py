"""Which column of a file is which column of the contract.

A header that is not ours is never repeated: a file without headers has persons in its first row.
The column of reasons that we add to a marked copy is passed over when that copy comes back.
"""

from collections.abc import Iterable

from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.geography import plain_name
from wendbaar.data.partners.issues import Found, Issue
from wendbaar.errors import near_miss

REASON = "wat er niet klopt"


def is_reason(header: str) -> bool:
    """Whether a column is the one that we added to a marked copy."""
    return plain_name(header).startswith(plain_name(REASON))


def match_headers(headers: Iterable[str], table: Table) -> tuple[dict[str, int], tuple[Issue, ...]]:
    """The place of each column of the contract, and what is wrong with the headers."""
    spellings = _spellings(table)
    places: dict[str, int] = {}
    issues: list[Issue] = []
    for place, header in enumerate(headers):
        name = spellings.get(plain_name(header))
        if name is None:
            if header.strip() and not is_reason(header):
                issues.append(_unknown(place, header, spellings))
        elif name in places:
            issues.append(_issue(name, Found.DUPLICATE_COLUMN, "de kolom één keer", "it once"))
        else:
            places[name] = place
    issues += [
        _issue(column.name, Found.MISSING_COLUMN, f"een kolom {column.name}", column.name)
        for column in table.columns
        if column.required and column.name not in places
    ]
    return places, tuple(issues)


def _spellings(table: Table) -> dict[str, str]:
    return {
        plain_name(text): column.name
        for column in table.columns
        for text in (column.en, column.nl, column.name)
    }


def _unknown(place: int, header: str, spellings: dict[str, str]) -> Issue:
    near = near_miss(plain_name(header), spellings)
    return Issue(
        line=1,
        column=f"column {place + 1}",
        found=Found.UNKNOWN_COLUMN,
        expected_nl="alleen kolommen van het sjabloon",
        expected_en="only columns of the template",
        near=spellings[near] if near else None,
    )


def _issue(name: str, found: Found, nl: str, en: str) -> Issue:
    return Issue(line=1, column=name, found=found, expected_nl=nl, expected_en=en)
