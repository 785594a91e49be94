"""Roll-up: from quarters to years, municipalities to areas, codes to everyone, where that is right."""

from collections.abc import Mapping, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from wendbaar.core.indicators.aggregate import AGGREGATE_SCHEMA, Aggregate
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.indicators.missing import RANKS
from wendbaar.core.vocabulary.measures import Rule
from wendbaar.errors import DefinitionError

_PARTS = ("numerator", "denominator", "people", "base")
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


def to_years(aggregate: Aggregate, indicator: Indicator) -> Aggregate:
    """Years out of quarters: flows are summed, stocks averaged or taken from the last quarter.

    A ratio is made from the parts so treated. A year of which a quarter is absent gets no figure.
    """
    rule = rule_of(indicator, "time")
    rows = aggregate.table.filter(pc.field("indicator") == indicator.key)
    quarters = rows.filter(pc.match_substring(rows.column("period"), "KW"))
    year = pc.binary_join_element_wise(
        pc.utf8_slice_codeunits(quarters.column("period"), 0, 4), "JJ00", ""
    )
    if rule is Rule.LAST:
        fourth = pc.ends_with(quarters.column("period"), "KW04")
        return Aggregate(_with(quarters, "period", year).filter(fourth))
    keys = ("indicator", "area", "area_kind", "vintage", "period", "group", "source_kind")
    summed = _summed(_with(quarters, "period", year), keys)
    whole = summed.filter(pc.field("count") == 4)
    return _aggregate(whole, divide_by=4 if rule is Rule.AVERAGE else 1)


def to_areas(
    aggregate: Aggregate, indicator: Indicator, areas: Mapping[str, tuple[str, Sequence[str]]]
) -> Aggregate:
    """Areas out of municipalities: `areas` gives kind and municipalities of each code."""
    rule_of(indicator, "place")
    rows = aggregate.table.filter(pc.field("indicator") == indicator.key)
    parts = []
    for code, (kind, inside) in areas.items():
        mine = rows.filter(pc.is_in(rows.column("area"), pa.array(list(inside), pa.string())))
        mine = _with(_with(mine, "area", _repeat(code, mine)), "area_kind", _repeat(kind, mine))
        keys = ("indicator", "area", "area_kind", "vintage", "period", "group", "source_kind")
        whole = _summed(mine, keys).filter(pc.field("count") == len(inside))
        parts.append(_aggregate(whole))
    return Aggregate.concat(parts)


def to_everyone(aggregate: Aggregate, indicator: Indicator, dimension: str) -> Aggregate:
    """Everyone out of the codes of one breakdown."""
    rule_of(indicator, "group")
    rows = aggregate.table.filter(pc.field("indicator") == indicator.key)
    mine = rows.filter(pc.match_substring_regex(rows.column("group"), f"^{dimension}=[^,]+$"))
    keys = ("indicator", "area", "area_kind", "vintage", "period", "group", "source_kind")
    return _aggregate(_summed(_with(mine, "group", _repeat("", mine)), keys))


def _summed(table: pa.Table, keys: Sequence[str]) -> pa.Table:
    ranks = pc.index_in(table.column("missing"), pa.array(RANKS))
    ranked = table.append_column("rank", ranks)
    sums = [(part, "sum") for part in _PARTS]
    grouped = ranked.group_by(list(keys), use_threads=False).aggregate(
        [
            *sums,
            ("rank", "max"),
            ("area", "count"),
            ("receipts", "distinct"),
            ("provisional", "any"),
        ]
    )
    return grouped.rename_columns(
        [
            *keys,
            *_PARTS,
            "rank",
            "count",
            "receipts",
            "provisional",
        ]
    )


def _aggregate(summed: pa.Table, *, divide_by: int = 1) -> Aggregate:
    size = summed.num_rows
    ranks = np.asarray(summed.column("rank").to_numpy(), np.int64)
    absent = pa.array(RANKS.index("") != ranks)
    none = pa.nulls(size, pa.float64())
    parts = {
        name: pc.if_else(absent, none, pc.divide(summed.column(name).cast("double"), divide_by))
        for name in ("numerator", "denominator")
    }
    people = {
        name: pc.round(pc.divide(summed.column(name).cast("double"), divide_by)).cast("int64")
        for name in ("people", "base")
    }
    lists = summed.column("receipts").to_pylist()
    receipts = [" ".join(sorted({r for line in each for r in line.split()})) for each in lists]
    plain = {name: summed.column(name) for name in summed.column_names}
    columns = {
        **{name: plain[name] for name in ("indicator", "area", "area_kind", "vintage")},
        **{name: plain[name] for name in ("period", "group", "source_kind")},
        **parts,
        **people,
        "published": none,
        "missing": pa.array([RANKS[rank] for rank in ranks], pa.string()),
        "error_low": none,
        "error_high": none,
        "receipts": pa.array(receipts, pa.string()),
        "provisional": summed.column("provisional"),
    }
    table = pa.table({name: columns[name] for name in AGGREGATE_SCHEMA.names})
    return Aggregate(table.cast(AGGREGATE_SCHEMA).combine_chunks())


def _with(table: pa.Table, name: str, column: pa.ChunkedArray) -> pa.Table:
    return table.set_column(table.schema.get_field_index(name), name, column)


def _repeat(text: str, table: pa.Table) -> pa.Array:
    return pa.repeat(pa.scalar(text, pa.string()), table.num_rows)


def roll_up(aggregate: Aggregate, indicator: Indicator, axis: str, to: str) -> Aggregate:
    """Totals along an axis: time to "year", or group with the breakdown to add up.

    Refuses with a reason what additivity forbids. For areas, see `to_areas`.
    """
    if axis == "time" and to == "year":
        return to_years(aggregate, indicator)
    if axis == "group" and to:
        return to_everyone(aggregate, indicator, to)
    rule_of(indicator, axis)
    raise DefinitionError(
        f"There is no roll-up along {axis} to {to!r}.",
        hint='Use ("time", "year"), or ("group", "sex") to add up the sexes.',
    )
