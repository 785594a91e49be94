"""The first policy, rule by rule, as a policy officer would check it: minimum 10, rounding 5."""

from dataclasses import replace

import pytest

from support.counts import DEFINITIONS, Simple, aggregate, count, share
from wendbaar.core.disclosure.figure import Figure, Status
from wendbaar.core.disclosure.figures import published, read_figures
from wendbaar.core.disclosure.policy import Thresholds, preset
from wendbaar.core.disclosure.protect import protect
from wendbaar.core.indicators.conditions import (
    Count,
    CountDistinct,
    Flag,
    NumeratorOf,
    Reported,
    Sum,
)
from wendbaar.core.vocabulary.measures import Unit
from wendbaar.core.vocabulary.tables import ACTION_PERIOD, EXTERNAL_FIGURE, PARTICIPATION
from wendbaar.errors import DisclosureError

POLICY = preset("wendbaar-1")
HIDDEN = (Status.SUPPRESSED_PRIMARY, None)


def shown(row: dict[str, object], **definitions: Simple) -> Figure:
    made = protect(aggregate(row), {**DEFINITIONS, **definitions}, POLICY)
    return read_figures(published(made.figures.table))[0]


def seen(row: dict[str, object], **definitions: Simple) -> tuple[Status, float | None]:
    figure = shown(row, **definitions)
    return figure.status, figure.value


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (share(45, 90), (Status.VALUE, 50.0)),
        (share(9, 90), HIDDEN),  # too few people
        (share(10, 90), (Status.VALUE, 11.1)),
        (share(88, 90), HIDDEN),  # tells as much about two people as 2 of 90
        (share(2, 90), HIDDEN),
        (share(80, 90), (Status.VALUE, 88.9)),
        (share(81, 90), HIDDEN),
        (share(90, 90), HIDDEN),  # everyone in the group
        (share(0, 90), HIDDEN),  # nobody in the group: that too speaks of everyone
        (share(4, 8), HIDDEN),  # small group
        (share(0, 0), (Status.NOT_APPLICABLE, None)),  # nobody to have a share
        (count(12, 400), (Status.ROUNDED, 10.0)),
        (count(13, 400), (Status.ROUNDED, 15.0)),
        (count(9, 400), HIDDEN),
        (count(0, 400), (Status.ROUNDED, 0.0)),  # a count of nobody is safe
        (count(0, 9), HIDDEN),  # but not in a small group
        (count(398, 400), HIDDEN),
        (count(400, 400), HIDDEN),
        (count(23), (Status.ROUNDED, 25.0)),  # the group is not known: the count decides
    ],
)
def test_small_numbers_are_hidden_and_counts_are_rounded(row, expected):
    assert seen(row) == expected


def test_a_count_of_the_group_itself_has_no_remainder():
    assert seen(count(400, 400, indicator="everyone")) == (Status.ROUNDED, 400.0)


def test_an_amount_per_person_needs_enough_contributors():
    mean = Simple("mean", Unit.EURO, 1, Sum("budget"))
    row = share(0, 30, indicator="mean", numerator=90_000.0)
    assert seen(row | {"people": 9, "base": 9}, mean=mean) == HIDDEN
    assert seen(row | {"people": 30}, mean=mean) == (Status.VALUE, 3000.0)


def test_programme_inputs_have_no_people_behind_them():
    budget = Simple("budget", Unit.EURO, 1, Sum("budget"), ACTION_PERIOD)
    row = count(3, 3, indicator="budget", numerator=41_000.4)
    assert seen(row, budget=budget) == (Status.VALUE, 41_000.0)
    assert seen(row | {"people": None, "base": None}, budget=budget) == (Status.VALUE, 41_000.0)


COST = Simple(
    "cost",
    Unit.EURO,
    1,
    NumeratorOf("budget_spent", "budget", "budget"),
    ACTION_PERIOD,
    denominator=NumeratorOf("participations", "deelnames", "participations"),
)


def cost(participations: int, people: int) -> dict[str, object]:
    row = count(people, people, indicator="cost", numerator=41_000.0)
    return row | {"denominator": participations}


@pytest.mark.parametrize(("participations", "people"), [(9, 9), (60, 1), (60, 9), (2, 1), (1, 1)])
def test_inputs_per_participation_do(participations, people):
    assert seen(cost(participations, people), cost=COST) == HIDDEN


def test_cost_is_divided_by_the_count_that_is_shown():
    assert seen(cost(13, 12), cost=COST) == (Status.VALUE, round(41_000 / 15))


def test_what_is_part_of_a_population_has_a_remainder():
    learners = Simple("learners", Unit.PERSONS, 1, Count(), population=Flag("self_study"))
    assert seen(count(196, 200, indicator="learners"), learners=learners) == HIDDEN
    assert seen(count(100, 200, indicator="learners"), learners=learners)[1] == 100


def test_one_person_with_many_participations_is_one_person():
    contacts = Simple("contacts", Unit.CONTACTS, 1, Count(Flag("working")), PARTICIPATION)
    row = count(1, 90, indicator="contacts", numerator=12)
    assert seen(row, contacts=contacts) == HIDDEN


def test_people_counted_once_are_as_many_as_the_number_says():
    people = Simple("learners", Unit.PERSONS, 1, CountDistinct("person_id"), PARTICIPATION)
    assert seen(count(40, 90, indicator="learners", numerator=4), learners=people) == HIDDEN


def test_a_supplier_s_number_that_is_not_yet_published_cannot_be_protected():
    survey = Simple("marks", Unit.MARK, 1, Reported("cijfer", "mark"), EXTERNAL_FIGURE)
    row = count(0, indicator="marks", numerator=None, published=7.4, source_kind="survey")
    with pytest.raises(DisclosureError, match="cannot be protected"):
        seen(row | {"people": None}, marks=survey)


def test_a_published_figure_is_not_protected_again():
    assert seen(share(2, 90, source_kind="published")) == (Status.VALUE, 2.2)
    ready = count(0, numerator=None, published=7.0, source_kind="published")
    assert seen(ready) == (Status.VALUE, 7.0)


@pytest.mark.parametrize("source_kind", ["register", "published"])
def test_what_the_supplier_hid_stays_hidden(source_kind):
    row = count(0, numerator=None, missing="suppressed", source_kind=source_kind)
    figure = shown(row | {"published": 3.0, "error_low": 1.0})
    assert (figure.status, figure.value, figure.error_low) == (*HIDDEN, None)
    assert figure.note == "hidden_by_supplier"


@pytest.mark.parametrize(
    ("missing", "status"),
    [
        ("unknown", Status.UNKNOWN),
        ("not_applicable", Status.NOT_APPLICABLE),
        ("missing", Status.MISSING),
    ],
)
def test_what_is_absent_is_never_zero(missing, status):
    assert seen(count(0, missing=missing, numerator=None)) == (status, None)


def test_made_people_are_protected_as_real_ones():
    assert seen(share(2, 90, source_kind="synthetic")) == HIDDEN


def test_margins_go_with_the_figure():
    margins = {"error_low": 40.04, "error_high": 59.96}
    figure = shown(share(45, 90, **margins))
    assert (figure.error_low, figure.error_high) == (40.0, 60.0)
    hidden = shown(share(2, 90, **margins))
    assert (hidden.error_low, hidden.error_high) == (None, None)


def test_margins_do_not_give_a_rounded_count_away():
    figure = shown(count(52, 400, error_low=41.0, error_high=63.0))
    assert (figure.value, figure.error_low, figure.error_high) == (50.0, 40.0, 65.0)


def test_a_weighted_count_below_the_minimum_is_not_rounded_to_nobody():
    assert seen(count(12, 400, numerator=2.0)) == HIDDEN


def test_reason_does_not_tell_which_side_is_small():
    notes = {shown(row).note for row in (share(2, 90), share(88, 90), share(4, 8))}
    assert notes == {"too_few_people"}


def test_an_index_sets_one_group_beside_another():
    index = Simple("ageing", Unit.INDEX)
    assert seen(share(88, 90, indicator="ageing"), ageing=index) == (Status.VALUE, 97.8)


def test_thresholds_may_differ_per_kind_of_area():
    strict = replace(POLICY, area_kinds={"municipality": Thresholds(minimum_count=30)})
    rows = (share(20, 90), share(20, 90, area="AM01", area_kind="region"))
    made = protect(aggregate(*rows), DEFINITIONS, strict)
    statuses = dict(
        zip(
            made.figures.table["area"].to_pylist(),
            made.figures.table["status"].to_pylist(),
            strict=True,
        )
    )
    assert statuses == {"AM01": "value", "GM0014": "suppressed_primary"}
