"""Inspecting: read what a partner sent and hold it against contract, region, period and programme.

Nothing is kept here. Numbers of persons become pseudonyms on the way in, apart per partner:
number 1 of one partner is not number 1 of another.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from wendbaar.core.programme.issues import Severity
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.periods import Period
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.data.partners.checking import Checked, check_delivery
from wendbaar.data.partners.delivery import Delivery as Sent
from wendbaar.data.partners.headers import match_headers
from wendbaar.data.partners.issues import Found
from wendbaar.data.partners.plausibility import Before, Remark, remarks
from wendbaar.data.partners.pseudonyms import Pseudonymiser, read_secret
from wendbaar.data.partners.reading import read_delivery
from wendbaar.data.partners.rules import KEYS
from wendbaar.data.partners.store import ids_in_force, stored_path
from wendbaar.portal.deliveries.folder import home
from wendbaar.portal.deliveries.models import Delivery
from wendbaar.portal.deliveries.place import Place, running_actions

_LOOKED_BACK = 8  # earlier periods that tell what is usual


@dataclass(frozen=True)
class Inspected:
    """What was sent, as it came and as it was found."""

    sent: Sent
    checked: Checked
    remarks: tuple[Remark, ...]
    sha256: str
    size: int

    @property
    def is_right(self) -> bool:
        """Whether it can be taken in without a question."""
        return not self.checked.issues and not any(
            each.severity is Severity.WARNING for each in self.remarks
        )


def inspect(place: Place, path: Path) -> Inspected:
    """Read and check a file; raises SourceError when it cannot be read at all."""
    sent = read_delivery(path)
    names = Pseudonymiser(read_secret(home()), of=f"{place.here.region}/{place.partner.key}")
    checked = check_delivery(sent, place.table, names=names, region=place.area, period=place.period)
    content = path.read_bytes()
    return Inspected(
        sent=sent,
        checked=checked,
        remarks=remarks(place.table, checked, _before(place)),
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
    )


def meant_for(place: Place, inspected: Inspected) -> Table | None:
    """The other table a file has the columns of, when it misses those of this one."""
    if inspected.checked.complete:
        return None
    for name in KEYS:
        _places, found = match_headers(inspected.sent.headers, TABLES[name])
        if name != place.table.name and not any(e.found is Found.MISSING_COLUMN for e in found):
            return TABLES[name]
    return None


def rows_that_count(place: Place) -> pa.Table | None:
    """The rows of the delivery that counts now; None when there is none."""
    accepted = place.deliveries.accepted().first()
    return _rows(accepted) if accepted else None


def lines_there_already(place: Place, checked: Checked, there: pa.Table) -> tuple[int, ...]:
    """The rows of a delivery that stand in an earlier one, by their number in the file."""
    names = list(KEYS[place.table.name])
    known = {tuple(row.values()) for row in there.select(names).to_pylist()}
    rows = checked.rows.select(names).to_pylist()
    return tuple(
        int(line)
        for line, row in zip(checked.lines, rows, strict=True)
        if tuple(row.values()) in known
    )


def _before(place: Place) -> Before:
    programme = place.here.programme
    last = _accepted(place, place.period.shift(-1))
    return Before(
        known={each.key for each in programme.actions},
        running={each.key for each in running_actions(programme, place.period)},
        rows=last.good_rows if last else None,
        earlier=tuple(_earlier(place)),
    )


def _accepted(place: Place, period: Period) -> Delivery | None:
    region, partner, table, _period = place.address
    return Delivery.objects.of(region, partner, table, period.code).accepted().first()


def _earlier(place: Place) -> Iterator[pa.Table]:
    for back in range(1, _LOOKED_BACK + 1):
        found = _accepted(place, place.period.shift(-back))
        rows = _rows(found) if found else None
        if rows is not None:
            yield rows


def _rows(delivery: Delivery) -> pa.Table | None:
    """The stored rows; None when someone took them out of use by hand."""
    if delivery.receipt not in ids_in_force(home(), delivery.table):
        return None
    return pq.read_table(stored_path(home(), delivery.table, delivery.receipt))
