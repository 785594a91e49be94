"""The Arrow schema of a table contract."""

import pyarrow as pa

from wendbaar.core.vocabulary.tables import Table

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
