"""Quotients of two tables, such as budget per participation: made from the parts of both."""

from collections.abc import Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from wendbaar.core.indicators.aggregate import AGGREGATE_SCHEMA, Aggregate
from wendbaar.core.indicators.conditions import NumeratorOf
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.vocabulary.measures import Missing

Key = tuple[str, str, str]

# Of two parts the weaker one names the whole: a cost per made participation is made.
KINDS = ("synthetic", "survey", "register", "published")


def aggregate_quotients(aggregate: Aggregate, indicators: Sequence[Indicator]) -> Aggregate:
    """Rows for indicators whose parts are numerators of others, where both parts are there."""
    made: list[dict[str, Any]] = []
    for indicator in indicators:
        above, below = indicator.numerator, indicator.denominator
        if isinstance(above, NumeratorOf) and isinstance(below, NumeratorOf):
            numerators = _by_key(aggregate, above.indicator)
            denominators = _by_key(aggregate, below.indicator)
            for key in numerators.keys() & denominators.keys():
                made.append(_row(indicator, numerators[key], denominators[key]))
    made.sort(key=lambda row: (row["indicator"], row["group"], row["area"], row["period"]))
    return Aggregate(pa.Table.from_pylist(made, schema=AGGREGATE_SCHEMA))


def _by_key(aggregate: Aggregate, indicator: str) -> dict[Key, dict[str, Any]]:
    rows = aggregate.table.filter(pc.field("indicator") == indicator).to_pylist()
    return {(row["area"], row["period"], row["group"]): row for row in rows}


def _row(indicator: Indicator, above: dict[str, Any], below: dict[str, Any]) -> dict[str, Any]:
    missing = above["missing"] or below["missing"]
    if not missing and below["numerator"] == 0:
        missing = str(Missing.NOT_APPLICABLE)
    receipts = {each for row in (above, below) for each in row["receipts"].split()}
    return {
        **above,
        "indicator": indicator.key,
        "numerator": None if missing else above["numerator"],
        "denominator": None if missing else below["numerator"],
        "people": below["people"],
        "base": below["base"],
        "missing": missing,
        "receipts": " ".join(sorted(receipts)),
        "source_kind": min(above["source_kind"], below["source_kind"], key=KINDS.index),
        "provisional": bool(above["provisional"] or below["provisional"]),
    }
