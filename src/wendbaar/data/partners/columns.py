"""Check a whole column at once: values as the contract has them, and which rows are wrong."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from wendbaar.core.vocabulary.contracts import Column
from wendbaar.data.partners.cells import IDENTITIES, parser_of
from wendbaar.data.partners.coded_cells import municipality_numbers
from wendbaar.data.partners.delivery import Cells, cells_of
from wendbaar.data.partners.issues import Found
from wendbaar.data.partners.pseudonyms import Pseudonymiser, are_bsn
from wendbaar.data.partners.schema import arrow_type, limits

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Wrong:
    """Rows of one column with one fault."""

    column: str
    found: Found
    rows: npt.NDArray[np.int64]
    near: str | None = None


@dataclass(frozen=True)
class CheckedColumn:
    """The values in contract type (null where wrong) and what is wrong."""

    values: pa.Array
    wrong: tuple[Wrong, ...]


def check_column(
    column: Column, given: Cells | pa.ChunkedArray, names: Pseudonymiser
) -> CheckedColumn:
    """Check a column of a delivery against its contract."""
    if isinstance(given, Cells):
        return _check_cells(column, given, names)
    if column.name in IDENTITIES and pa.types.is_integer(given.type):
        return _check_identities(column, given.combine_chunks(), names)
    if _is_number(given.type) and _takes_numbers(column):
        return _check_numbers(column, given.combine_chunks())
    plain_flag = column.kind == "bool" and pa.types.is_boolean(given.type)
    plain_date = column.kind == "date32" and pa.types.is_date(given.type)
    if plain_flag or plain_date:
        return _check_present(column, given.combine_chunks())
    return _check_cells(column, cells_of(given), names)


def _is_number(kind: pa.DataType) -> bool:
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind))


def _takes_numbers(column: Column) -> bool:
    return column.name not in IDENTITIES and column.kind in {
        "int8",
        "int16",
        "int32",
        "int64",
        "double",
    }


def _check_identities(column: Column, given: pa.Array, names: Pseudonymiser) -> CheckedColumn:
    """Whole numbers of persons or employers in a Parquet file, each number hashed once."""
    encoded = given.dictionary_encode()
    numbers = encoded.dictionary.to_numpy(zero_copy_only=False)
    hashed = pa.array(names.pseudonyms(IDENTITIES[column.name], map(str, numbers.tolist())))
    refused = pa.array(np.append(are_bsn(numbers.astype(np.int64)), False))
    places = encoded.indices.fill_null(len(numbers))
    faults = {Found.BSN: _rows(refused.take(places)), Found.EMPTY: _rows(given.is_null())}
    return CheckedColumn(hashed.take(encoded.indices), _found(column, faults))


def _check_cells(column: Column, given: Cells, names: Pseudonymiser) -> CheckedColumn:
    parse = parser_of(column, names)
    cells = [parse(value) for value in given.distinct]
    values = pa.array([cell.value for cell in cells], type=arrow_type(column.kind))
    faults: dict[tuple[Found, str | None], list[int]] = {}
    for number, cell in enumerate(cells):
        if cell.found is not None:
            faults.setdefault((cell.found, cell.near), []).append(number)
    return CheckedColumn(
        values=values.take(pa.array(given.index)) if cells else values,
        wrong=tuple(
            Wrong(column.name, found, np.flatnonzero(np.isin(given.index, numbers)), near)
            for (found, near), numbers in faults.items()
        ),
    )


def _rows(mask: pa.Array) -> npt.NDArray[np.int64]:
    return np.flatnonzero(pc.fill_null(mask, False).to_numpy(zero_copy_only=False))


def _check_present(column: Column, given: pa.Array) -> CheckedColumn:
    values = given.cast(arrow_type(column.kind))
    empty = _rows(pc.is_null(values)) if column.required else np.empty(0, dtype=np.int64)
    return CheckedColumn(values, _found(column, {Found.EMPTY: empty}))


def _check_numbers(column: Column, given: pa.Array) -> CheckedColumn:
    """Numbers in a Parquet file: whole, present, within limits or in the code list."""
    given = _widened(given)
    faults = {Found.EMPTY: _rows(pc.is_null(given)) if column.required else _rows(_never(given))}
    allowed = _allowed(column)
    if allowed is not None:
        known = pc.is_in(given, value_set=pa.array(allowed).cast(given.type))
        faults[Found.UNKNOWN_CODE] = _rows(pc.and_(pc.is_valid(given), pc.invert(known)))
    else:
        faults[Found.OUT_OF_RANGE] = _rows(_outside(column, given))
    if pa.types.is_floating(given.type) and column.kind.startswith("int"):
        faults[Found.NOT_WHOLE] = _rows(pc.not_equal(pc.floor(given), given))
    wrong = _found(column, faults)
    return CheckedColumn(_without(given, wrong).cast(arrow_type(column.kind)), wrong)


def _widened(given: pa.Array) -> pa.Array:
    """The widest type of its kind, so that no comparison overflows; NaN is no value."""
    if pa.types.is_integer(given.type) and not pa.types.is_uint64(given.type):
        return given.cast(pa.int64())
    wide = given.cast(pa.float64(), safe=False)
    return pc.if_else(pc.is_nan(wide), None, wide)


def _never(given: pa.Array) -> pa.Array:
    return pa.array(np.zeros(len(given), dtype=bool))


def _allowed(column: Column) -> list[int] | None:
    if column.codes is not None:
        return [int(member) for member in column.codes]
    if column.name == "municipality":
        return sorted(set(municipality_numbers().values()))
    return None


def _outside(column: Column, given: pa.Array) -> pa.Array:
    """Below the minimum, above the maximum, or too large for the type."""
    low, high = limits(column)
    return pc.or_(pc.less(given, low), pc.greater(given, high))


def _found(column: Column, faults: dict[Found, npt.NDArray[np.int64]]) -> tuple[Wrong, ...]:
    return tuple(Wrong(column.name, found, rows) for found, rows in faults.items() if len(rows))


def _without(given: pa.Array, wrong: tuple[Wrong, ...]) -> pa.Array:
    """The column with null in the place of wrong values."""
    if not wrong:
        return given
    bad = np.zeros(len(given), dtype=bool)
    for each in wrong:
        bad[each.rows] = True
    return pc.if_else(pa.array(bad), None, given)
