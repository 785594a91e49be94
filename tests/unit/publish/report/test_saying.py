from datetime import date

import pytest

from support.example_report import target
from wendbaar.core.programme.document import read_entry
from wendbaar.core.programme.observed import Observed
from wendbaar.publish.report import saying

NBSP = "\N{NO-BREAK SPACE}"


def observed(value, low=None, high=None, status="value"):
    return Observed("2025KW04", value, low, high, status, False, "x/AM01/2025KW04")


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2023, 1, 1), date(2027, 12, 31), "2023–2027"),
        (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2025, 2, 1), None, f"vanaf 1{NBSP}februari{NBSP}2025"),
        (None, date(2025, 6, 30), f"tot en met 30{NBSP}juni{NBSP}2025"),
        (
            date(2025, 2, 1),
            date(2025, 6, 30),
            f"1{NBSP}februari{NBSP}2025 tot en met 30{NBSP}juni{NBSP}2025",
        ),
        (None, None, ""),
    ],
)
def test_a_term_as_people_say_it(basis, start, end, words):
    assert saying.term(basis, start, end) == words


def test_a_day_that_is_not_known_is_empty(basis):
    assert saying.day(basis, None) == ""


def test_a_quantity_has_its_unit(basis):
    assert saying.quantity(basis, 71.23, "net_participation") == "71,2%"
    assert saying.quantity(basis, 2165, "in_volunteering") == "2.165 personen"


def test_a_hidden_figure_says_why_and_is_never_nought(basis):
    hidden = observed(None, status="suppressed_primary")
    assert (
        saying.latest(basis, hidden, "in_volunteering") == "niet getoond, om mensen te beschermen"
    )
    assert saying.margin(basis, hidden, "in_volunteering") == ""


def test_a_margin_that_the_last_digit_already_tells_is_left_out(basis):
    assert saying.margin(basis, observed(70.0, 69.95, 70.05), "net_participation") == ""
    assert (
        saying.margin(basis, observed(70.0, 69.2, 70.8), "net_participation") == "69,2% tot 70,8%"
    )


def test_a_margin_that_is_not_known_is_left_out(basis):
    assert saying.margin(basis, observed(70.0), "net_participation") == ""


def test_a_period_inside_a_sentence(basis):
    assert saying.in_period(basis, "2025KW04") == "in het 4e kwartaal 2025"
    assert saying.in_period(basis, "2025JJ00") == "in 2025"
    assert saying.in_period(basis, "2023SJ00") == "in het schooljaar 2023/2024"


def test_a_target_of_a_group_in_a_place_names_both(basis):
    entry, _ = read_entry(
        "targets", target("a", "net_participation", 1, 2, area="GM0014", group="sex=women")
    )
    assert saying.group(basis, entry) == "Groningen, vrouwen"


def test_a_part_of_nothing_is_a_dash(basis):
    assert saying.share(basis, 20, 100) == "20%"
    assert saying.share(basis, 20, 0) == "–"


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "geen cijfer verborgen"), (1, "1 cijfer niet"), (1200, "1.200 cijfers niet")],
)
def test_hidden_figures_are_counted_in_words(basis, count, words):
    assert words in saying.hidden(basis, count)
