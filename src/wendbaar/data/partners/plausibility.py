"""What is not wrong and still asks for a look: unknown actions, sudden numbers, amounts far out.

A remark stops nobody. It names rows and our own codes, never a value that was delivered.

Vocabulary: the modified z-score is 0.6745 times the distance to the median, in median absolute
deviations; above 3.5 a value is far out (Iglewicz and Hoaglin 1993, How to detect and handle
outliers). Where that deviation is 0 the mean absolute deviation takes its place, times 1.2533.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from wendbaar.core.programme.issues import Severity
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.text import Text
from wendbaar.data.partners.checking import Checked
from wendbaar.errors import near_miss

FAR_OUT = 3.5
FEWEST = 5  # values beside it, before one can be called far out
SUDDEN = 2.0  # times as many or as few rows as last time
SMALL = 10  # rows; below it numbers jump by chance
_AMOUNTS = ("budget", "hours")
_NAMED = 5  # rows that are named in a remark
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Remark:
    """One thing to look at, in words."""

    severity: Severity
    text: Text


@dataclass(frozen=True)
class Before:
    """What is known beforehand: actions, and what the same partner delivered earlier."""

    known: Collection[str] = ()  # actions of the programme; none: actions are not looked at
    running: Collection[str] = ()  # those that run in the period
    rows: int | None = None  # in the period before; None when nothing came
    earlier: Sequence[pa.Table] = field(default=())  # rows of earlier periods


def remarks(table: Table, checked: Checked, before: Before) -> tuple[Remark, ...]:
    """All remarks about the good rows of a delivery."""
    return (
        *_actions(checked, before),
        *_number_of_rows(checked.rows.num_rows, before.rows),
        *_amounts(checked, before.earlier),
        *_still_running(table, checked.rows),
    )


def _actions(checked: Checked, before: Before) -> Iterator[Remark]:
    if "action" not in checked.rows.schema.names or not before.known:
        return
    given = checked.rows["action"]
    for code in sorted(set(given.to_pylist()) - set(before.running)):
        found = checked.lines[np.asarray(pc.equal(given, code))]
        if code in before.known:
            yield _warning(
                f"{_rows_nl(found)}: deze actie loopt volgens het programma niet in deze periode.",
                f"{_rows_en(found)}: by the programme this action does not run in this period.",
            )
        else:
            near = near_miss(code, before.known)
            yield _warning(
                f"{_rows_nl(found)}: het programma kent deze actie niet."
                + (f" Bedoelt u {near}?" if near else ""),
                f"{_rows_en(found)}: the programme does not know this action."
                + (f" Did you mean {near}?" if near else ""),
            )


def _number_of_rows(now: int, last: int | None) -> Iterator[Remark]:
    if last is None or max(now, last) < SMALL:
        return
    if now * SUDDEN < last:
        yield _warning(
            f"U levert {now} rijen; de vorige keer waren het er {last}. Mist er iets?",
            f"You deliver {now} rows; last time there were {last}. Is something missing?",
        )
    elif now > last * SUDDEN:
        yield _warning(
            f"U levert {now} rijen; de vorige keer waren het er {last}. Klopt dat?",
            f"You deliver {now} rows; last time there were {last}. Is that right?",
        )


def _amounts(checked: Checked, earlier: Sequence[pa.Table]) -> Iterator[Remark]:
    """Amounts far from those of the same action, in this delivery and earlier ones."""
    names = checked.rows.schema.names
    for name in _AMOUNTS:
        if name not in names or "action" not in names:
            continue
        found = np.zeros(checked.rows.num_rows, dtype=np.bool_)
        for code in pc.unique(checked.rows["action"]).to_pylist():
            here = np.asarray(pc.equal(checked.rows["action"], code))
            among = np.concatenate([_values(each, name, code) for each in (checked.rows, *earlier)])
            found[here] = far_out(_values(checked.rows, name, code), among)
        if found.any():
            lines = checked.lines[found]
            yield _warning(
                f"{_rows_nl(lines)}, kolom {name}: ver van wat bij deze actie gewoon is.",
                f"{_rows_en(lines)}, column {name}: far from what is usual for this action.",
            )


def _values(rows: pa.Table, name: str, action: str) -> Floats:
    chosen = rows.filter(pc.equal(rows["action"], action))[name]
    return np.asarray(chosen.to_numpy(), dtype=np.float64)


def far_out(values: Floats, among: Floats) -> npt.NDArray[np.bool_]:
    """Which values lie far out among others (which may hold them too).

    A value within a factor two of the median is never far out, however alike the others are.
    """
    if len(among) <= FEWEST:
        return np.zeros(len(values), dtype=np.bool_)
    middle = float(np.median(among))
    distance = np.abs(among - middle)
    spread = float(np.median(distance)) / 0.6745 or 1.2533 * float(distance.mean())
    if spread == 0:
        return np.zeros(len(values), dtype=np.bool_)
    score = np.abs(values - middle) / spread
    return np.asarray((score > FAR_OUT) & ((values > 2 * middle) | (values < middle / 2)))


def _still_running(table: Table, rows: pa.Table) -> Iterator[Remark]:
    if table.name != "participation" or rows.num_rows == 0:
        return
    running = rows["end"].null_count
    if running:
        yield Remark(
            Severity.INFORMATION,
            Text(
                f"{running} deelnames lopen nog. Zijn zij klaar, lever dan dit kwartaal opnieuw "
                "aan, met de einddatum.",
                f"{running} participations still run. When they have ended, deliver this quarter "
                "again, with their end dates.",
            ),
        )


def _warning(nl: str, en: str) -> Remark:
    return Remark(Severity.WARNING, Text(nl, en))


def _rows_nl(lines: npt.NDArray[np.int64]) -> str:
    return _named(lines, "Rij", "Rijen", "en nog")


def _rows_en(lines: npt.NDArray[np.int64]) -> str:
    return _named(lines, "Row", "Rows", "and another")


def _named(lines: npt.NDArray[np.int64], one: str, many: str, more: str) -> str:
    numbers = ", ".join(str(each) for each in lines[:_NAMED])
    rest = f" {more} {len(lines) - _NAMED}" if len(lines) > _NAMED else ""
    return f"{one if len(lines) == 1 else many} {numbers}{rest}"
