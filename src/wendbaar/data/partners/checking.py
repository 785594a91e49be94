"""Hold a partner's file against the contract of its table: every wrong cell, and the good rows."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa

from wendbaar.core.vocabulary.areas import Area
from wendbaar.core.vocabulary.contracts import Column, Table
from wendbaar.core.vocabulary.periods import Period
from wendbaar.data.partners.columns import CheckedColumn, Mask, Wrong, check_column
from wendbaar.data.partners.delivery import Delivery, Index
from wendbaar.data.partners.headers import match_headers
from wendbaar.data.partners.issues import Found, Issue, expected
from wendbaar.data.partners.pseudonyms import Pseudonymiser
from wendbaar.data.partners.reading import read_delivery
from wendbaar.data.partners.rules import KEYS, check_rules
from wendbaar.data.partners.schema import arrow_schema, arrow_type
from wendbaar.errors import SourceError, did_you_mean

MOST_ISSUES = 10_000  # listed one by one; all are counted


@dataclass(frozen=True)
class Checked:
    """The good rows in the contract's schema, and what is wrong with the others.

    `lines` gives for each good row its number in the file. `issues` lists the first 10,000; `counts` counts all of them by column and kind.
    """

    rows: pa.Table
    issues: tuple[Issue, ...]
    counts: tuple[tuple[str, Found, int], ...]
    read: int
    wrong_rows: int
    complete: bool  # no required column is missing, so the good rows are whole rows
    lines: Index


def read_partner_file(
    path: Path, table: Table, *, names: Pseudonymiser, region: Area | None = None
) -> Checked:
    """Read and check a partner's file; persons get pseudonyms on the way in."""
    if table.name not in KEYS:
        raise SourceError(
            f"Partners do not deliver {table.name}.",
            hint=did_you_mean(table.name, KEYS) or f"They deliver {', '.join(KEYS)}.",
        )
    return check_delivery(read_delivery(path), table, names=names, region=region)


def check_delivery(
    delivery: Delivery,
    table: Table,
    *,
    names: Pseudonymiser,
    region: Area | None = None,
    period: Period | None = None,
) -> Checked:
    """Check a delivery that was read: headers first, then every column, then the rules.

    With a region or a period, rows about another place or another time are wrong.
    """
    places, header_issues = match_headers(delivery.headers, table)
    complete = not any(each.found is Found.MISSING_COLUMN for each in header_issues)
    columns = {
        column.name: _column(column, delivery, places, names)
        for column in table.columns
        if column.name in places or not column.required
    }
    wrong = [fault for each in columns.values() for fault in each.wrong]
    values = {name: each.values for name, each in columns.items()}
    if complete:
        wrong += check_rules(table, values, region, period)
    bad = _bad_rows(len(delivery), wrong)
    extra = np.isin(delivery.lines, delivery.extra)
    wrong.append(Wrong("row", Found.EXTRA_CELLS, np.flatnonzero(extra)))
    bad |= extra
    return Checked(
        rows=_good_rows(table, values, bad) if complete else arrow_schema(table).empty_table(),
        issues=(*header_issues, *_issues(table, delivery, wrong)),
        counts=_counts(header_issues, wrong),
        read=len(delivery),
        wrong_rows=int(bad.sum()) if complete else len(delivery),
        complete=complete,
        lines=delivery.lines[~bad] if complete else delivery.lines[:0],
    )


def _column(
    column: Column, delivery: Delivery, places: dict[str, int], names: Pseudonymiser
) -> CheckedColumn:
    if column.name not in places:
        return CheckedColumn(pa.nulls(len(delivery), arrow_type(column.kind)), ())
    return check_column(column, delivery.columns[places[column.name]], names)


def _bad_rows(count: int, wrong: list[Wrong]) -> Mask:
    bad = np.zeros(count, dtype=np.bool_)
    for each in wrong:
        bad[each.rows] = True
    return bad


def _good_rows(table: Table, values: dict[str, pa.Array], bad: Mask) -> pa.Table:
    schema = arrow_schema(table)
    keep = pa.array(~bad)
    return pa.Table.from_arrays(
        [values[name].filter(keep) if bad.any() else values[name] for name in schema.names],
        schema=schema,
    )


def _issues(table: Table, delivery: Delivery, wrong: list[Wrong]) -> list[Issue]:
    """Issues one by one, in the order of the file."""
    found: list[tuple[int, Wrong]] = []
    for each in wrong:
        found += [(int(row), each) for row in each.rows[:MOST_ISSUES]]
    found.sort(key=lambda pair: pair[0])
    return [_issue(table, int(delivery.lines[row]), each) for row, each in found[:MOST_ISSUES]]


def _issue(table: Table, line: int, wrong: Wrong) -> Issue:
    nl, en = _EXPECTED_OF_RULE.get(wrong.found) or expected(table.column(wrong.column))
    return Issue(line, wrong.column, wrong.found, nl, en, wrong.near)


_EXPECTED_OF_RULE = {
    Found.DUPLICATE: ("elke rij één keer", "every row once"),
    Found.END_BEFORE_START: ("een einde op of na de start", "an end on or after the start"),
    Found.PART_ABOVE_WHOLE: ("hoogstens het geheel", "at most the whole"),
    Found.OUTSIDE_REGION: ("een plaats in de regio", "a place in the region"),
    Found.EXTRA_CELLS: ("niet meer cellen dan kolommen", "no more cells than columns"),
    Found.OUTSIDE_PERIOD: (
        "een moment in de periode van deze aanlevering",
        "a moment in the period of this delivery",
    ),
    Found.AMBIGUOUS: (
        "een getal zonder punt voor duizenden, zoals 1234 of 1,234",
        "a number without a thousands point, such as 1234 or 1,234",
    ),
    Found.BSN: (
        "een eigen nummer of code; een burgerservicenummer mag hier niet worden aangeleverd",
        "an own number or code; a burgerservicenummer may not be delivered here",
    ),
    Found.FORMULA: (
        "de waarde zelf; formules worden niet uitgerekend",
        "the value itself; formulas are not evaluated",
    ),
}


def _counts(
    header_issues: tuple[Issue, ...], wrong: list[Wrong]
) -> tuple[tuple[str, Found, int], ...]:
    counted: Counter[tuple[str, Found]] = Counter()
    for issue in header_issues:
        counted[issue.column, issue.found] += 1
    for each in wrong:
        if len(each.rows):
            counted[each.column, each.found] += len(each.rows)
    return tuple((column, found, number) for (column, found), number in counted.items())
