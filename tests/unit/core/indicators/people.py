"""Random people, participations and employers for the tests of the engine."""

from datetime import date
from typing import Any

import pyarrow as pa
from hypothesis import strategies as st

from wendbaar.core.vocabulary.areas import Area, AreaKind
from wendbaar.core.vocabulary.contracts import Column, Table

AREAS = (
    Area("NL01", "Nederland", AreaKind.COUNTRY, 2025),
    Area("PV20", "Groningen", AreaKind.PROVINCE, 2025),
    Area("AM01", "Groningen", AreaKind.REGION, 2025),
    Area("AM02", "Friesland", AreaKind.REGION, 2025),
    Area("GM0014", "Groningen", AreaKind.MUNICIPALITY, 2025, "AM01", "PV20"),
    Area("GM0047", "Veendam", AreaKind.MUNICIPALITY, 2025, "AM01", "PV20"),
    Area("GM0080", "Leeuwarden", AreaKind.MUNICIPALITY, 2025, "AM02", "PV21"),
)
NUMBERS = (14, 47, 80)
QUARTERS = ("2024KW01", "2024KW02")
_ARROW = {"double": pa.float64(), "bool": pa.bool_(), "string": pa.string(), "date32": pa.date32()}


def arrow_schema(table: Table) -> pa.Schema:
    """The schema of a contract."""
    return pa.schema(
        [
            (c.name, _ARROW[c.kind] if c.kind in _ARROW else getattr(pa, c.kind)())
            for c in table.columns
        ]
    )


def values(column: Column, table: Table) -> st.SearchStrategy[Any]:
    """Values a column may have, small enough to make groups meet."""
    fixed: dict[str, st.SearchStrategy[Any]] = {
        "municipality": st.sampled_from(NUMBERS),
        "person_id": st.integers(1, 6),
        "region": st.sampled_from(["AM01", "AM02"]),
        "action": st.sampled_from(["durf_jij", "praktijkleren"]),
        "method": st.sampled_from(["mobility mentoring"]),
        "sector": st.sampled_from(["A", "C"]),
        "period": st.just("2024JJ00" if table.name == "employer_year" else QUARTERS[0]),
        "start": st.sampled_from([date(2024, 1, 1), date(2024, 3, 31), date(2024, 4, 1)]),
        "weight": st.sampled_from([1.0, 0.5, 2.0]),
    }
    made = fixed[column.name] if column.name in fixed else _of_kind(column)
    return made if column.required else st.none() | made


def _of_kind(column: Column) -> st.SearchStrategy[Any]:
    if column.codes:
        return st.sampled_from([int(code) for code in column.codes])
    if column.kind == "bool":
        return st.booleans()
    if column.kind == "date32":
        return st.just(date(2024, 6, 30))
    low, high = int(column.minimum or 0), int(column.maximum or 50)
    if column.kind == "double":
        return st.integers(low, min(high, 20)).map(float)
    return st.integers(low, high)


def rows_of(table: Table, size: int = 12) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Lists of rows in a contract."""
    one = st.fixed_dictionaries({c.name: values(c, table) for c in table.columns})
    return st.lists(one, min_size=1, max_size=size)
