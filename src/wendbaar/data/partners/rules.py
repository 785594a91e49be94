"""Rules that look at more than one cell: the same row twice, order of dates, parts of a whole."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from wendbaar.core.vocabulary.areas import Area
from wendbaar.core.vocabulary.boundaries import CURRENT_VINTAGE, FIRST_VINTAGE
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.geography import municipalities_of
from wendbaar.core.vocabulary.periods import Period
from wendbaar.data.partners.columns import Wrong
from wendbaar.data.partners.issues import Found

KEYS = {
    "resident_quarter": ("person_id", "period"),
    "participation": ("person_id", "action", "service", "start"),
    "action_period": ("action", "period", "region", "method"),
    "employer_year": ("employer_id", "period"),
}
Values = Mapping[str, pa.Array]


def check_rules(
    table: Table, values: Values, region: Area | None = None, period: Period | None = None
) -> tuple[Wrong, ...]:
    """All rules of a table; a rule passes over rows in which its own cells are already wrong.

    With a region or a period, rows about another place or another time are wrong.
    """
    wrong = [_duplicates(table, values)]
    if table.name == "participation":
        wrong.append(_greater("end", Found.END_BEFORE_START, values["start"], values["end"]))
    if table.name == "resident_quarter":
        part, whole = values["learning_hours_informal"], values["learning_hours_work"]
        wrong.append(_greater("learning_hours_informal", Found.PART_ABOVE_WHOLE, part, whole))
    if table.name == "employer_year":
        part, whole = values["employees_learning"], values["employees"]
        wrong.append(_greater("employees_learning", Found.PART_ABOVE_WHOLE, part, whole))
    if region is not None:
        wrong.append(_outside(values, region))
    if period is not None:
        wrong += _outside_period(table, values, period)
    return tuple(each for each in wrong if len(each.rows))


def _rows(mask: pa.Array) -> npt.NDArray[np.int64]:
    return np.flatnonzero(pc.fill_null(mask, False).to_numpy(zero_copy_only=False))


def _greater(column: str, found: Found, first: pa.Array, second: pa.Array) -> Wrong:
    """Rows in which the first is greater than the second; the fault is shown at `column`."""
    return Wrong(column, found, _rows(pc.greater(first, second)))


def _duplicates(table: Table, values: Values) -> Wrong:
    """Rows whose key stood in the file before; the first of them is right."""
    names = [name for name in KEYS[table.name] if name in values]
    joined = row_keys([values[name] for name in names])
    _, first = np.unique(joined, return_index=True)
    repeated = np.ones(len(joined), dtype=bool)
    repeated[first] = False
    required = [name for name in names if table.column(name).required]
    for name in required:
        repeated &= values[name].is_valid().to_numpy(zero_copy_only=False)
    return Wrong(names[0], Found.DUPLICATE, np.flatnonzero(repeated))


def row_keys(columns: list[pa.Array]) -> npt.NDArray[np.int64]:
    """One whole number per row, equal for rows that are equal in all columns."""
    joined = np.zeros(len(columns[0]), dtype=np.int64)
    for column in columns:
        encoded = column.dictionary_encode()
        size = len(encoded.dictionary) + 1
        index = encoded.indices.fill_null(size - 1).to_numpy(zero_copy_only=False)
        if joined.max(initial=0) > (2**62) // size:
            joined = np.unique(joined, return_inverse=True)[1].astype(np.int64)
        joined = joined * size + index
    return joined


def _outside(values: Values, region: Area) -> Wrong:
    """Rows about a place outside the region, in the boundaries of any year."""
    if "region" in values:
        return Wrong(
            "region", Found.OUTSIDE_REGION, _rows(pc.not_equal(values["region"], region.code))
        )
    years = range(FIRST_VINTAGE, CURRENT_VINTAGE + 1)
    codes = {each.code for year in years for each in municipalities_of(region.code, year)}
    inside = pa.array(sorted(int(code[2:]) for code in codes), type=pa.int16())
    place = values["municipality"]
    unknown = pc.invert(pc.is_in(place, value_set=inside))
    return Wrong("municipality", Found.OUTSIDE_REGION, _rows(pc.and_(pc.is_valid(place), unknown)))


def _outside_period(table: Table, values: Values, period: Period) -> list[Wrong]:
    """Rows of another period; a participation counts in the one in which it began."""
    other = pc.not_equal(values["period"], period.code)
    wrong = [Wrong("period", Found.OUTSIDE_PERIOD, _rows(other))]
    if table.name == "participation":
        start = values["start"]
        early = pc.less(start, pa.scalar(period.first_day))
        late = pc.greater(start, pa.scalar(period.last_day))
        wrong.append(Wrong("start", Found.OUTSIDE_PERIOD, _rows(pc.or_(early, late))))
    return wrong
