"""The Arrow schema of a table contract."""

import pyarrow as pa

from wendbaar.core.vocabulary.contracts import Column, Table

_TYPES = {
    "int8": pa.int8(),
    "int16": pa.int16(),
    "int32": pa.int32(),
    "int64": pa.int64(),
    "double": pa.float64(),
    "string": pa.string(),
    "bool": pa.bool_(),
    "date32": pa.date32(),
}


def arrow_type(kind: str) -> pa.DataType:
    """The Arrow type of a column kind."""
    return _TYPES[kind]


def arrow_schema(table: Table) -> pa.Schema:
    """The schema a table of this contract is kept in."""
    return pa.schema(
        [
            pa.field(column.name, arrow_type(column.kind), nullable=not column.required)
            for column in table.columns
        ]
    )


_BITS = {"int8": 7, "int16": 15, "int32": 31, "int64": 63}


def limits(column: Column) -> tuple[float, float]:
    """The smallest and largest number of a column: its own limits, else those of its type."""
    bits = _BITS.get(column.kind)
    low, high = (-(2**bits), 2**bits - 1) if bits else (-1e300, 1e300)
    return (
        low if column.minimum is None else column.minimum,
        high if column.maximum is None else column.maximum,
    )
