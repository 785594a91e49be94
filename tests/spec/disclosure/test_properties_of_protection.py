"""What holds for every table of counts, whatever is in it."""

import random

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import DEFINITIONS, Simple, aggregate, count, share
from wendbaar.core.disclosure.policy import Policy, Thresholds
from wendbaar.core.disclosure.protect import Protected, protect
from wendbaar.core.indicators.conditions import Count, NumeratorOf, Sum
from wendbaar.core.vocabulary.measures import Unit
from wendbaar.core.vocabulary.tables import ACTION_PERIOD, PARTICIPATION

SHOWN = {"value", "rounded", "perturbed"}


@st.composite
def policies(draw):
    minimum = draw(st.integers(3, 20))
    return Policy(
        name="test",
        source="test",
        thresholds=Thresholds(
            minimum_count=minimum,
            minimum_complement=draw(st.integers(3, 20)),
            minimum_group=draw(st.integers(3, 40)),
        ),
        zero_is_safe=draw(st.booleans()),
        rounding_base=draw(st.sampled_from([n for n in range(1, 21) if minimum % n == 0])),
    )


@st.composite
def rows(draw):
    base = draw(st.integers(0, 120))
    people = draw(st.integers(0, base))
    make = draw(st.sampled_from([count, share]))
    row = make(people, base, source_kind=draw(st.sampled_from(["register", "survey", "synthetic"])))
    if draw(st.booleans()):
        row |= {"error_low": 0.0, "error_high": 100.0}
    if draw(st.integers(0, 5)) == 0:
        row["missing"] = draw(st.sampled_from(["unknown", "suppressed", "missing"]))
    return row


tables = st.lists(rows(), min_size=1, max_size=25).map(
    lambda found: [row | {"area": f"GM{number:04d}"} for number, row in enumerate(found)]
)


def columns(made: Protected) -> list[dict[str, object]]:
    return made.figures.table.to_pylist()


@settings(max_examples=150, deadline=None)
@given(tables, policies())
def test_no_shown_figure_speaks_of_too_few(table, policy):
    limits = policy.thresholds
    known = {row["area"]: row for row in table}
    for figure in columns(protect(aggregate(*table), DEFINITIONS, policy)):
        row = known[figure["area"]]
        people, base = row["people"], row["base"]
        if figure["status"] not in SHOWN:
            assert figure["value"] is None
            assert figure["error_low"] is None
            assert figure["error_high"] is None
            continue
        nobody = row["indicator"] == "count" and people == 0 and policy.zero_is_safe
        assert nobody or people >= limits.minimum_count
        assert base - people >= limits.minimum_complement or base == 0
        assert base >= limits.minimum_group or base == 0
        assert row["missing"] == ""


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 500), policies())
def test_rounding_never_shows_a_number_below_the_minimum(people, policy):
    (figure,) = columns(protect(aggregate(count(people, 5000)), DEFINITIONS, policy))
    limit = policy.thresholds.minimum_count
    if figure["value"] == 0:
        assert people == 0
    elif figure["value"] is not None:
        assert figure["value"] >= limit
        assert abs(figure["value"] - people) <= policy.rounding_base / 2


@settings(max_examples=60, deadline=None)
@given(tables, policies(), st.randoms(use_true_random=False))
def test_order_of_rows_makes_no_difference(table, policy, chance: random.Random):
    shuffled = list(table)
    chance.shuffle(shuffled)
    one = protect(aggregate(*table), DEFINITIONS, policy)
    other = protect(aggregate(*shuffled), DEFINITIONS, policy)
    assert columns(one) == columns(other)
    assert one.log.to_pylist() == other.log.to_pylist()
    assert one.loss == other.loss


@settings(max_examples=60, deadline=None)
@given(tables, policies())
def test_every_decision_has_one_line_without_a_value(table, policy):
    made = protect(aggregate(*table), DEFINITIONS, policy)
    changed = [row["area"] for row in columns(made) if row["note"] in _LOGGED]
    assert made.log["area"].to_pylist() == changed
    assert not any(pa.types.is_floating(field.type) for field in made.log.schema)


_LOGGED = {"too_few_people", "hidden_by_supplier", "rounded"}


@settings(max_examples=60, deadline=None)
@given(tables, policies())
def test_a_stricter_policy_shows_no_more(table, policy):
    limits = policy.thresholds
    strict = Policy(
        name="strict",
        source="test",
        thresholds=Thresholds(
            minimum_count=2 * limits.minimum_count,
            minimum_complement=limits.minimum_complement + 5,
            minimum_group=limits.minimum_group + 5,
        ),
        zero_is_safe=policy.zero_is_safe,
        rounding_base=policy.rounding_base,
    )
    before = protect(aggregate(*table), DEFINITIONS, policy)
    after = protect(aggregate(*table), DEFINITIONS, strict)
    for loose, tight in zip(columns(before), columns(after), strict=True):
        assert tight["value"] is None or loose["value"] is not None


COST = Simple(
    "cost",
    Unit.EURO,
    1,
    NumeratorOf("budget_spent", "budget", "budget"),
    ACTION_PERIOD,
    denominator=NumeratorOf("participations", "deelnames", "participations"),
)
TAKEN = Simple("taken", Unit.PARTICIPATIONS, 1, Count(), PARTICIPATION)
BUDGET = Simple("budget", Unit.EURO, 1, Sum("budget"), ACTION_PERIOD)


@settings(max_examples=150, deadline=None)
@given(st.integers(1, 400), st.integers(0, 5_000_000), policies())
def test_budget_and_cost_give_no_more_than_the_rounded_count(taken, budget, policy):
    """Every number of participations that is rounded to the same count looks the same."""

    def published(number: int) -> list[tuple[object, ...]]:
        made = protect(
            aggregate(
                count(number, number, indicator="taken"),
                count(number, number, indicator="budget", numerator=float(budget)),
                count(number, number, indicator="cost", numerator=float(budget))
                | {"denominator": number},
            ),
            {each.key: each for each in (COST, TAKEN, BUDGET)},
            policy,
        )
        return [(row["indicator"], row["value"], row["status"]) for row in columns(made)]

    base, limit = policy.rounding_base, policy.thresholds.minimum_count
    if taken < max(limit, policy.thresholds.minimum_group):
        assert {value for name, value, _ in published(taken) if name != "budget"} == {None}
        return
    nearest = int(taken / base + 0.5) * base
    same = [
        n for n in range(nearest - base, nearest + base) if int(n / base + 0.5) * base == nearest
    ]
    allowed = [n for n in same if n >= max(limit, policy.thresholds.minimum_group)]
    assert len(same) == base
    assert {tuple(published(number)) for number in allowed} == {tuple(published(taken))}
