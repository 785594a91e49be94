"""Columns of made people as Arrow tables by the contracts, marked synthetic in the file itself."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.periods import Period
from wendbaar.core.vocabulary.tables import PARTICIPATION, RESIDENT_QUARTER
from wendbaar.data.synthetic.actions import ACTIONS
from wendbaar.data.synthetic.enrolment import Participations

Array = npt.NDArray[Any]
_EPOCH = np.datetime64("1970-01-01")


def mark(seed: int, key: str) -> dict[str, str]:
    """What stands in the metadata of every file of a panel."""
    return {
        "wendbaar.synthetic": "true",
        "wendbaar.seed": str(seed),
        "wendbaar.panel": key,
        "wendbaar.note": "Made people. Margins are real, persons and effects are invented.",
    }


def schema_of(table: Table, metadata: Mapping[str, str]) -> pa.Schema:
    """The Arrow schema of a contract, with metadata."""
    fields = [
        pa.field(column.name, pa.type_for_alias(column.kind), nullable=not column.required)
        for column in table.columns
    ]
    return pa.schema(fields, metadata=dict(metadata))


def code_of(quarter: int) -> str:
    """The CBS code of a quarter counted as 4 x year + number - 1."""
    return Period(quarter // 4, "KW", quarter % 4 + 1).code


def number_of(period: Period) -> int:
    """A quarter as a number: 4 x year + number - 1."""
    return 4 * period.year + period.number - 1


def residents(columns: Mapping[str, Array], quarter: int, schema: pa.Schema) -> pa.Table:
    """`resident_quarter` of one municipality and quarter."""
    size = columns["age"].size
    arrays = [
        pa.repeat(pa.scalar(code_of(quarter)), size)
        if column.name == "period"
        else pa.array(
            columns[column.name].astype(_NUMPY[column.kind], copy=False),
            pa.type_for_alias(column.kind),
        )
        for column in RESIDENT_QUARTER.columns
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


_NUMPY = {
    "int8": np.int8,
    "int16": np.int16,
    "int32": np.int32,
    "int64": np.int64,
    "double": np.float64,
    "bool": np.bool_,
}


def participations(
    some: Participations, sex: Array, municipality: int, id_base: int, schema: pa.Schema
) -> pa.Table:
    """`participation` of one municipality; `sex` per person of the roster."""
    start = _day(some.start, some.day)
    end = np.maximum(_day(some.end, (some.day * 7 + 31) % 90), start + 1)
    columns = {
        "person_id": pa.array(id_base + some.person.astype(np.int64)),
        "period": pa.array([code_of(int(each)) for each in some.start], pa.string()),
        "municipality": pa.array(np.full(some.size, municipality, dtype=np.int16)),
        "age": pa.array(some.age.astype(np.int8)),
        "sex": pa.array(sex[some.person.astype(np.int64)].astype(np.int8)),
        "education": pa.array(some.education.astype(np.int8)),
        "ladder": pa.array(some.ladder.astype(np.int8)),
        "action": pa.array([ACTIONS[int(each)].key for each in some.action], pa.string()),
        "service": pa.array(
            np.array([int(ACTIONS[int(each)].service) for each in some.action], dtype=np.int8)
        ),
        "working": pa.array(some.working.astype(bool)),
        "start": pa.array(start.astype("datetime64[D]"), pa.date32()),
        "end": pa.array(end.astype("datetime64[D]"), pa.date32()),
        "hours": pa.array(some.hours.astype(np.float64)),
        "certificate": pa.array(some.certificate.astype(bool)),
        "satisfaction": pa.array(some.satisfaction.astype(np.int8), mask=some.satisfaction == 0),
    }
    return pa.table([columns[each.name] for each in PARTICIPATION.columns], schema=schema)


def _day(quarter: Array, day: Array) -> Array:
    """A date inside a quarter, as days since 1970."""
    months = (quarter.astype(np.int64) - 4 * 1970) * 3
    first = months.astype("datetime64[M]").astype("datetime64[D]")
    return np.asarray((first + day.astype("timedelta64[D]") - _EPOCH).astype(np.int64))


def unfinished(table: pa.Table, last_quarter: int) -> pa.Table:
    """Participations that still run after the last quarter get no end, certificate or mark yet."""
    until = np.datetime64(Period.parse(code_of(last_quarter)).last_day)
    running = np.asarray(table["end"].to_numpy() > until)
    columns = {
        "end": pa.array(table["end"].to_numpy().astype("datetime64[D]"), pa.date32(), mask=running),
        "certificate": pa.array(table["certificate"].to_numpy(zero_copy_only=False) & ~running),
    }
    marks = table["satisfaction"].to_numpy(zero_copy_only=False)
    blank = running | np.isnan(marks.astype(np.float64))
    columns["satisfaction"] = pa.array(
        np.where(blank, 0, marks.astype(np.float64)).astype(np.int8), mask=blank
    )
    for name, column in columns.items():
        at = table.schema.get_field_index(name)
        table = table.set_column(at, table.schema.field(name), column)
    return table
