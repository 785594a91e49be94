"""Was it in time? Rows of a quarter are due six weeks after the quarter ends.

On a table people can read: when the first rows came, which day it is today, and what is said.
"""

from datetime import date

import pytest

from wendbaar.core.programme.duties import Duty, Taken, due_on, standings
from wendbaar.core.vocabulary.periods import Period

# period   | first rows  | today       | verdict
TABLE = """
2025KW04   |             | 2026-01-01  | nog niet nodig
2025KW04   |             | 2026-02-11  | nog niet nodig
2025KW04   |             | 2026-02-12  | ontbreekt
2025KW04   | 2026-01-05  | 2026-01-05  | op tijd
2025KW04   | 2026-02-11  | 2026-06-01  | op tijd
2025KW04   | 2026-02-12  | 2026-06-01  | te laat
2025KW03   |             | 2025-11-11  | nog niet nodig
2025KW03   |             | 2025-11-12  | ontbreekt
2024KW01   | 2024-05-12  | 2024-05-13  | op tijd
2025JJ00   |             | 2026-02-12  | ontbreekt
2025JJ00   | 2026-02-10  | 2026-02-12  | op tijd
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize(("code", "first", "today", "verdict"), ROWS)
def test_in_time_late_or_missing(code, first, today, verdict):
    duty = Duty("roc", "participation", code, due_on(Period.parse(code)))
    taken = [Taken("roc", "participation", code, date.fromisoformat(first), 20, 0)] if first else []
    (found,) = standings([duty], taken, on=date.fromisoformat(today))
    assert found.state.nl == verdict
