"""One person and one participation to vary on."""

from datetime import date
from typing import Any

import pytest

from wendbaar.core.vocabulary.contracts import Column
from wendbaar.core.vocabulary.tables import PARTICIPATION, RESIDENT_QUARTER


def _plain(column: Column) -> Any:
    kinds = {"bool": False, "double": 1.0, "string": "2024KW01", "date32": date(2024, 2, 1)}
    return kinds.get(column.kind, max(int(column.minimum or 1), 1))


@pytest.fixture
def example() -> dict[str, Any]:
    """A resident."""
    return {column.name: _plain(column) for column in RESIDENT_QUARTER.columns}


@pytest.fixture
def enrolment() -> dict[str, Any]:
    """A participation."""
    return {column.name: _plain(column) for column in PARTICIPATION.columns} | {
        "municipality": 14,
        "action": "durf_jij",
    }
