"""Remarks name rows and our own codes, and stop nobody."""

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.data.partners import deliveries as d
from wendbaar.core.programme.issues import Severity
from wendbaar.core.vocabulary.tables import ACTION_PERIOD, PARTICIPATION
from wendbaar.data.partners.plausibility import Before, far_out, remarks


def floats(*values: float):
    return np.array(values, dtype=float)


@pytest.mark.parametrize(
    ("value", "among", "expected"),
    [
        (100.0, [9, 10, 10, 11, 12, 10], True),
        (13.0, [9, 10, 10, 11, 12, 10], False),  # within a factor two
        (1.0, [9, 10, 10, 11, 12, 10], True),
        (1_000_000.0, [10_000] * 6, True),  # all others alike
        (10_100.0, [10_000] * 6, False),
        (100.0, [9, 10, 11], False),  # too few to say what is usual
        (10.0, [10] * 8, False),
    ],
)
def test_what_lies_far_out(value, among, expected):
    assert far_out(floats(value), floats(*among, value)).tolist() == [expected]


@given(st.lists(st.floats(0, 1e6), max_size=30), st.floats(0.5, 2))
def test_within_a_factor_two_of_the_median_nothing_is_far_out(among, factor):
    values = floats(*among)
    middle = float(np.median(values)) * factor if among else 1.0
    assert not far_out(floats(middle), values).any()


@given(st.lists(st.floats(1, 1e6), min_size=6, max_size=30), st.floats(0.1, 10))
def test_the_unit_makes_no_difference(among, unit):
    values = floats(*among)
    scaled = values * unit
    differs = far_out(values, values) != far_out(scaled, scaled)
    near_edge = np.isclose(values, 2 * np.median(values)) | np.isclose(
        values, np.median(values) / 2
    )
    assert not (differs & ~near_edge).any()


def said(tmp_path, lines, before=Before(), table=PARTICIPATION):  # noqa: B008  frozen
    checked = d.check(d.write_csv(tmp_path, lines), table.name)
    return remarks(table, checked, before)


def people(count: int, **changes: str) -> list[str]:
    """So many right rows, the last with changes."""
    header, first, *_ = d.PARTICIPATION
    rows = [first.replace("A1;", f"A{number};") for number in range(1, count + 1)]
    cells = dict(zip(header.split(";"), rows[-1].split(";"), strict=True))
    return [header, *rows[:-1], ";".join({**cells, **changes}.values())]


def test_without_anything_known_only_what_still_runs_is_said(tmp_path):
    (found,) = said(tmp_path, people(3))
    assert found.severity is Severity.INFORMATION
    assert found.text.nl.startswith("3 deelnames lopen nog")


def test_known_and_running_actions_ask_for_nothing(tmp_path):
    before = Before(known={"praktijkleren"}, running={"praktijkleren"})
    assert not said(tmp_path, people(3, end="1-4-2024"), before)[:-1]


def test_an_action_that_does_not_run_is_named_by_its_rows(tmp_path):
    found = said(tmp_path, people(8), Before(known={"praktijkleren"}))[0]
    assert found.severity is Severity.WARNING
    assert found.text.nl.startswith("Rijen 2, 3, 4, 5, 6 en nog 3: deze actie loopt")
    assert found.text.en.startswith("Rows 2, 3, 4, 5, 6 and another 3: by the programme")


def test_an_unknown_action_is_never_repeated(tmp_path):
    lines = people(3, action="praktijklerem")
    before = Before(known={"praktijkleren"}, running={"praktijkleren"})
    found = said(tmp_path, lines, before)[0]
    assert found.text.nl == ("Rij 4: het programma kent deze actie niet. Bedoelt u praktijkleren?")
    assert "praktijklerem" not in found.text.nl + found.text.en


@pytest.mark.parametrize(
    ("last", "now", "asked"),
    [
        (100, 49, True),
        (100, 50, False),
        (10, 21, True),
        (10, 20, False),
        (4, 9, False),
        (0, 10, True),
    ],
)
def test_a_sudden_number_of_rows(tmp_path, last, now, asked):
    texts = [each.text.nl for each in said(tmp_path, people(now), Before(rows=last))]
    assert any(text.startswith(f"U levert {now} rijen") for text in texts) == asked


def test_a_budget_far_from_that_of_earlier_quarters(tmp_path):
    earlier = pa.table({"action": ["praktijkleren"] * 6, "budget": [1e3] * 6, "hours": [300.0] * 6})
    (found,) = said(tmp_path, d.ACTION_PERIOD, Before(earlier=(earlier,)), ACTION_PERIOD)
    assert found.text.nl == "Rij 2, kolom budget: ver van wat bij deze actie gewoon is."
    other = earlier.set_column(0, "action", pa.array(["andere"] * 6))
    assert not said(tmp_path, d.ACTION_PERIOD, Before(earlier=(other,)), ACTION_PERIOD)
