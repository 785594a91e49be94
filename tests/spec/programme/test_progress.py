"""Is a figure on course to its target? Read off a straight line, on a table people can read.

Every target below starts at its baseline of 2022 and is to be reached in 2026. On the way there
runs a straight line: from 60 in 2022 to 70 in 2026 the path is at 65 in 2024.
"""

import pytest

from wendbaar.core.programme.observed import Observed
from wendbaar.core.programme.progress import progress
from wendbaar.core.programme.targets import Target
from wendbaar.core.vocabulary.measures import Direction

# what it is about                        better | from | to | figures: year = value, low..high        | verdict              | why
TABLE = """
On the path                              | up   | 60 | 70 | 2024 = 65, 65..65                         | op koers             | het cijfer ligt op het pad of is beter
Above the path                           | up   | 60 | 70 | 2024 = 68, 67..69                         | op koers             | het cijfer ligt op het pad of is beter
Below it, but the margin reaches it      | up   | 60 | 70 | 2024 = 64, 62..66                         | op koers             | het pad ligt binnen de marge van het cijfer
Below it, margin and all                 | up   | 60 | 70 | 2024 = 62, 61..63                         | achter               | het hele cijfer ligt achter het pad
Below the baseline                       | up   | 60 | 70 | 2024 = 58, 57..59                         | achter               | het hele cijfer ligt achter het pad
Only the latest figure counts            | up   | 60 | 70 | 2023 = 50, 49..51; 2024 = 66, 65..67      | op koers             | het cijfer ligt op het pad of is beter
Reached two years early                  | up   | 60 | 70 | 2024 = 71, 70..72                         | op koers             | de streefwaarde is gehaald
Early, but only the margin reaches it    | up   | 60 | 70 | 2024 = 69, 67..71                         | op koers             | het cijfer ligt op het pad of is beter
Reached on its day                       | up   | 60 | 70 | 2026 = 70, 70..70                         | op koers             | de streefwaarde is gehaald
Not reached on its day                   | up   | 60 | 70 | 2026 = 67, 66..68                         | achter               | het hele cijfer ligt achter het pad
Long after its day, still not reached    | up   | 60 | 70 | 2029 = 69, 68..69                         | achter               | het hele cijfer ligt achter het pad
Unemployment falls as agreed             | down |  6 |  4 | 2024 = 5, 4.8..5.2                        | op koers             | het pad ligt binnen de marge van het cijfer
Unemployment falls faster                | down |  6 |  4 | 2024 = 4.5, 4.3..4.7                      | op koers             | het cijfer ligt op het pad of is beter
Unemployment stays where it was          | down |  6 |  4 | 2024 = 6, 5.8..6.2                        | achter               | het hele cijfer ligt achter het pad
No more than a slight fall, and kept to  | up   | 60 | 58 | 2024 = 59.5, 59.2..59.8                   | op koers             | het cijfer ligt op het pad of is beter
No more than a slight fall, and it fell  | up   | 60 | 58 | 2024 = 58.5, 58.3..58.7                   | achter               | het hele cijfer ligt achter het pad
The margin is not known, on the path     | up   | 60 | 70 | 2024 = 65                                 | op koers             | het cijfer ligt op het pad of is beter; de marge is niet bekend
The margin is not known, just below it   | up   | 60 | 70 | 2024 = 64.9                               | achter               | het hele cijfer ligt achter het pad; de marge is niet bekend
Nothing published                        | up   | 60 | 70 |                                           | nog niet te zeggen   | er is nog geen cijfer gepubliceerd van deze groep en dit gebied
Nothing since the baseline               | up   | 60 | 70 | 2021 = 59, 58..60; 2022 = 60, 59..61      | nog niet te zeggen   | er is nog geen cijfer van na de nulmeting
Latest figure hidden                     | up   | 60 | 70 | 2023 = 63, 62..64; 2024 = hidden          | nog niet te zeggen   | het laatste cijfer wordt niet getoond, om mensen te beschermen
Latest figure unknown                    | up   | 60 | 70 | 2023 = 63, 62..64; 2024 = unknown         | nog niet te zeggen   | het laatste cijfer is niet bekend
Neither way is better                    | neutral | 60 | 70 | 2024 = 65, 64..66                      | nog niet te zeggen   | bij dit cijfer is hoger niet beter en lager ook niet
A quarter, where the baseline is a year  | up   | 60 | 70 | 2024KW02 = 65, 64..66                     | nog niet te zeggen   | de cijfers gaan over een ander soort periode dan de nulmeting en zijn er niet mee te vergelijken
A quarter beside the year that counts    | up   | 60 | 70 | 2023 = 62, 61..63; 2024KW02 = 50, 49..51  | op koers             | het pad ligt binnen de marge van het cijfer
"""
HIDDEN = {"hidden": "suppressed_primary", "unknown": "unknown"}


def _cases():
    for line in TABLE.strip().splitlines():
        name, *cells = (cell.strip() for cell in line.split("|"))
        yield pytest.param(*cells, id=name)


def _figures(cell):
    return tuple(_figure(each) for each in cell.split(";") if each.strip())


def _figure(cell):
    period, said = (each.strip() for each in cell.split("="))
    value, _, margin = said.partition(",")
    low, _, high = margin.partition("..")
    return Observed(
        period=period if "KW" in period else f"{period}JJ00",
        value=None if value in HIDDEN else float(value),
        low=float(low) if low else None,
        high=float(high) if high else None,
        status=HIDDEN.get(value, "value"),
        is_synthetic=False,
        figure_id="net_participation/AM01",
    )


def _target(first, last, **more):
    return Target.model_validate(
        {
            "key": "deelname",
            "label": {"nl": "Deelname", "en": "Participation"},
            "indicator": "net_participation",
            "area": "AM01",
            "baseline": {"period": "2022JJ00", "value": float(first)},
            "target": {"period": "2026JJ00", "value": float(last)},
            "set_on": "2022-06-01",
            **more,
        }
    )


@pytest.mark.parametrize(("better", "first", "last", "figures", "verdict", "why"), list(_cases()))
def test_the_course_of_a_target(better, first, last, figures, verdict, why):
    found = progress(_target(first, last), _figures(figures), Direction(better))
    assert (found.course.nl, found.reason.nl) == (verdict, why)


# A path may bend: 60 in 2022, 61 in 2024, 70 in 2026. At the end of 2023 it is at 60.5.
BENT = """
2023 | 60.5
2024 | 61
2025 | 65.5
2026 | 70
2028 | 70
"""


@pytest.mark.parametrize("line", BENT.strip().splitlines())
def test_a_path_that_rises_late_asks_less_at_first(line):
    year, expected = (each.strip() for each in line.split("|"))
    target = _target(60, 70, path=[{"period": "2024JJ00", "value": 61}])
    found = progress(target, _figures(f"{year} = 62, 61..63"), Direction.UP)
    assert found.expected == float(expected)


def test_a_synthetic_figure_is_judged_and_stays_marked():
    figure = Observed("2024JJ00", 66, 65, 67, "value", True, "net_participation/AM01/2024JJ00")
    found = progress(_target(60, 70), (figure,), Direction.UP)
    assert found.course.nl == "op koers"
    assert found.latest is not None
    assert found.latest.is_synthetic
