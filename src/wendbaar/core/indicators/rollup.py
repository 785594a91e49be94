"""Roll-up: years out of quarters, where that is right.

Totals of areas and of everyone are never rolled up: the engine counts them from the rows, because
the same person may be in several parts, and published figures are added up in `published`.
"""

from collections.abc import Iterable

import pyarrow as pa
import pyarrow.compute as pc

from wendbaar.core.indicators.aggregate import AGGREGATE_SCHEMA, Aggregate
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.indicators.missing import RANKS
from wendbaar.core.vocabulary.measures import Rule
from wendbaar.errors import DefinitionError

QUARTERS = 4
_KEYS = ("indicator", "area", "area_kind", "vintage", "period", "group", "source_kind")
_WHY_NOT = {
    "time": "the same people are in several quarters, or the supplier gives no parts",
    "place": "the same people may be in several areas, or the supplier gives no parts",
    "group": "the same people may be in several groups, or the supplier gives no parts",
}


def rule_of(indicator: Indicator, axis: str) -> Rule:
    """The rule of an indicator along time, place or group; refuses what is not allowed."""
    if axis not in _WHY_NOT:
        raise DefinitionError(f"There is no axis {axis!r}; there are time, place and group.")
    rule: Rule = getattr(indicator.additivity, axis)
    if rule is Rule.NOT_ALLOWED:
        raise DefinitionError(
            f"Indicator {indicator.key!r} cannot be totalled along {axis}: {_WHY_NOT[axis]}.",
            hint="Compute the total from the rows, or show the parts side by side.",
        )
    return rule


def yearly_totals(aggregate: Aggregate, indicators: Iterable[Indicator]) -> Aggregate:
    """The years of every indicator that we count per quarter and whose rule allows it.

    Totals only, no breakdowns. Of people counted once there is no year: who came in two quarters
    would count twice.
    """
    totals = Aggregate(
        aggregate.table.filter(
            pc.and_(
                pc.equal(aggregate.table["group"], ""),
                pc.match_substring(aggregate.table["period"], "KW"),
            )
        )
    )
    return Aggregate.concat(
        [
            to_years(totals, each)
            for each in indicators
            if not each.is_published and each.additivity.time is not Rule.NOT_ALLOWED
        ]
    )


def to_years(aggregate: Aggregate, indicator: Indicator) -> Aggregate:
    """Years out of quarters: flows are summed, stocks averaged or taken from the last quarter.

    A ratio is made from the parts so treated. A year of which a quarter is absent gets no figure;
    of a year of which a quarter has no number, it says why. Raises DefinitionError when the rule
    forbids it, or when there are no parts to make it of.
    """
    rule = rule_of(indicator, "time")
    rows = aggregate.table.filter(pc.field("indicator") == indicator.key)
    quarters = rows.filter(pc.match_substring(rows["period"], "KW"))
    _refuse_without_parts(quarters, indicator)
    year = pc.binary_join_element_wise(
        pc.utf8_slice_codeunits(quarters["period"], 0, 4), "JJ00", ""
    )
    if rule is Rule.LAST:
        fourth = pc.ends_with(quarters["period"], "KW04")
        return Aggregate(_with(quarters, "period", year).filter(fourth))
    summed = _summed(_with(quarters, "period", year), ratio=indicator.is_ratio)
    whole = summed.filter(pc.field("count") == QUARTERS)
    return _aggregate(whole, divide_by=QUARTERS if rule is Rule.AVERAGE else 1)


def _refuse_without_parts(rows: pa.Table, indicator: Indicator) -> None:
    parts = ["numerator", "denominator"] if indicator.is_ratio else ["numerator"]
    for part in parts:
        gaps = pc.and_(pc.equal(rows["missing"], ""), rows[part].is_null())
        if pc.any(gaps, min_count=0).as_py():
            raise DefinitionError(
                f"Indicator {indicator.key!r} has a quarter without its {part}, so a year cannot "
                "be made.",
                hint="Give the parts, or the reason why there are none.",
            )


def _summed(rows: pa.Table, *, ratio: bool) -> pa.Table:
    """Sums of the parts; of people the fewest that any quarter speaks of.

    The same people may be in every quarter, so their sum claims too many. And whoever has the year
    and three of its quarters has the fourth: a year is safe only if each quarter of it is. Nobody
    in a quarter is no danger to a count, which shows a quarter of nobody as 0.
    """
    there = pc.equal(rows["missing"], "")
    some = there if ratio else pc.and_(there, pc.greater(rows["people"], 0))
    none = pa.scalar(None, pa.int64())
    columns = {
        "rank": pc.index_in(rows["missing"], pa.array(RANKS)),
        "fewest": pc.if_else(some, rows["people"], none),
        "smallest": pc.if_else(pc.and_(there, pc.greater(rows["base"], 0)), rows["base"], none),
        "others": pc.if_else(there, pc.subtract(rows["base"], rows["people"]), none),
    }
    for name, column in columns.items():
        rows = rows.append_column(name, column)
    wanted = {
        "numerator": "sum",
        "denominator": "sum",
        "rank": "max",
        "fewest": "min",
        "smallest": "min",
        "others": "min",
        "provisional": "any",
        "receipts": "distinct",
    }
    made = rows.group_by(list(_KEYS), use_threads=False).aggregate(
        [*wanted.items(), ("area", "count")]
    )
    return made.rename_columns([*_KEYS, *wanted, "count"])


def _aggregate(summed: pa.Table, *, divide_by: int) -> Aggregate:
    ranks = summed["rank"].to_pylist()
    absent = pa.array([RANKS[rank] != "" for rank in ranks], pa.bool_())
    none = pa.nulls(len(ranks), pa.float64())
    people, base = _people(summed)
    lists = summed["receipts"].to_pylist()
    columns = {
        **{name: summed[name] for name in (*_KEYS, "provisional")},
        **{
            name: pc.if_else(absent, none, pc.divide(summed[name].cast("double"), divide_by))
            for name in ("numerator", "denominator")
        },
        "people": people,
        "base": base,
        "published": none,
        "missing": pa.array([RANKS[rank] for rank in ranks], pa.string()),
        "error_low": none,
        "error_high": none,
        "receipts": pa.array(
            [" ".join(sorted({r for line in each for r in line.split()})) for each in lists],
            pa.string(),
        ),
    }
    table = pa.table({name: columns[name] for name in AGGREGATE_SCHEMA.names})
    return Aggregate(table.cast(AGGREGATE_SCHEMA).combine_chunks())


def _people(summed: pa.Table) -> tuple[pa.ChunkedArray, pa.ChunkedArray]:
    """People and base that pass a threshold only where those of each quarter do."""
    smallest = pc.fill_null(summed["smallest"], 0)
    fewest = pc.fill_null(summed["fewest"], 0)
    people = pc.min_element_wise(fewest, smallest)
    with_others = pc.min_element_wise(pc.add(people, summed["others"]), smallest)
    # an index may have more people above the line than below it, and so no others
    base = pc.if_else(pc.less(summed["others"], 0), smallest, with_others)
    return people, base


def _with(table: pa.Table, name: str, column: pa.ChunkedArray) -> pa.Table:
    return table.set_column(table.schema.get_field_index(name), name, column)
