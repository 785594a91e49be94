import re

import pytest

from wendbaar.core.vocabulary.contracts import Privacy
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.errors import DefinitionError

COLUMNS = [(table, column) for table in TABLES.values() for column in table.columns]
KINDS = {"int8", "int16", "int32", "int64", "double", "string", "bool", "date32"}


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=lambda each: each.name)
def test_every_column_is_declared_whole(table, column):
    assert column.kind in KINDS
    assert re.fullmatch(r"[a-z][a-z0-9_]*", column.name)
    assert column.nl
    assert column.en
    assert table.column(column.name) is column
    if column.codes is not None:
        assert all(-128 <= int(member) <= 127 for member in column.codes)
    if column.pattern is not None:
        re.compile(column.pattern)
    if column.minimum is not None and column.maximum is not None:
        assert column.minimum < column.maximum


def test_column_names_are_unique_within_a_table():
    for table in TABLES.values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)


def test_an_unknown_column_names_the_near_miss():
    with pytest.raises(DefinitionError) as caught:
        TABLES["participation"].column("educaton")
    assert "education" in str(caught.value)
    with pytest.raises(DefinitionError, match="It has action, period"):
        TABLES["action_period"].column("zzz")


def test_health_is_special_under_the_avg():
    assert TABLES["resident_quarter"].column("work_limited").privacy is Privacy.SPECIAL
