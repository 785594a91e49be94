import pytest

from support.counts import DEFINITIONS, aggregate, count, share
from support.example_bundle import example_protected
from wendbaar.core.disclosure.figures import FIGURES_SCHEMA, Figures, published
from wendbaar.core.disclosure.policy import preset
from wendbaar.core.disclosure.protect import protect
from wendbaar.core.indicators.aggregate import Aggregate
from wendbaar.errors import DisclosureError

POLICY = preset("wendbaar-1")


def test_nothing_in_gives_nothing_out():
    made = protect(Aggregate.concat([]), DEFINITIONS, POLICY)
    assert len(made.figures) == 0
    assert made.log.num_rows == 0
    assert made.loss["figures"] == 0


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([count(12, indicator="cuont")], "no definition"),
        ([count(12), count(13)], "count/GM0014/2025KW04: this figure is there twice"),
        ([count(12) | {"people": None}], "cannot be protected"),
        ([share(12, 50) | {"people": None}], "cannot be protected"),
        ([share(12, 50, denominator=None)], "a share without a denominator"),
        ([count(12, numerator=None)], "no number and no reason"),
    ],
)
def test_what_cannot_be_protected_is_refused_by_name(rows, message):
    with pytest.raises(DisclosureError, match=message) as caught:
        protect(aggregate(*rows), DEFINITIONS, POLICY)
    assert caught.value.hint


def test_figures_are_sorted_and_written_out_in_full():
    rows = [
        share(45, 90, group="sex=women"),
        share(45, 90, group="age=15-24,sex=women"),
        share(45, 90, group="age=15-24"),
        share(45, 90),
        share(45, 90, period="2025KW03"),
        share(45, 90, area="AM01", area_kind="region"),
    ]
    table = published(protect(aggregate(*rows), DEFINITIONS, POLICY).figures.table)
    assert table.schema.equals(FIGURES_SCHEMA)
    assert table["figure_id"].to_pylist() == [
        "share/AM01/2025KW04",
        "share/GM0014/2025KW03",
        "share/GM0014/2025KW04",
        "share/GM0014/2025KW04/age=15-24",
        "share/GM0014/2025KW04/age=15-24,sex=women",
        "share/GM0014/2025KW04/sex=women",
    ]
    assert table["breakdown"].to_pylist() == ["", "", "", "age", "age,sex", "sex"]
    assert dict(table["group_by"].to_pylist()[4]) == {"age": "15-24", "sex": "women"}
    assert table["receipt_ids"].to_pylist()[0] == ["r1"]


@pytest.mark.parametrize("column", ["value", "error_low"])
def test_figures_refuse_a_hidden_figure_with_a_number(column):
    table = protect(aggregate(share(2, 90)), DEFINITIONS, POLICY).figures.table
    at = table.schema.get_field_index(column)
    leaking = table.set_column(at, table.schema.field(at), [[2.2]])
    with pytest.raises(ValueError, match="hidden figure"):
        Figures(leaking)


def test_loss_says_what_protection_cost():
    loss = example_protected().loss
    assert sum(loss["by_status"].values()) == loss["figures"]
    assert loss["by_reason"]["too_few_people"] > 100
    assert loss["by_area_kind"]["region"]["hidden"] == 0
    assert loss["by_area_kind"]["municipality"]["hidden"] > 100


def test_log_gives_the_thresholds_that_were_applied():
    made = protect(aggregate(share(2, 90), count(12, 90)), DEFINITIONS, POLICY)
    rounded, hidden = made.log.to_pylist()
    assert (rounded["decision"], rounded["rounding_base"], rounded["minimum_count"]) == (
        "rounded",
        5,
        None,
    )
    assert (hidden["decision"], hidden["rule"], hidden["minimum_complement"]) == (
        "hidden",
        "too_few_people",
        10,
    )
