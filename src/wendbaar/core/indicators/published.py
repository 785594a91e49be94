"""Published figures: they pass through as they are; totals are made of parts, or not at all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import pyarrow as pa

from wendbaar.core.indicators.aggregate import AGGREGATE_SCHEMA, Aggregate
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.indicators.missing import Part, total
from wendbaar.core.indicators.places import members
from wendbaar.core.vocabulary.areas import Area, AreaKind, kind_of
from wendbaar.core.vocabulary.geography import (
    CURRENT_VINTAGE,
    Conversion,
    area,
    conversion,
    country,
    municipalities,
    provinces,
    regions,
)
from wendbaar.core.vocabulary.measures import Missing, Rule

Row = Mapping[str, Any]
SUFFIX = "_published"  # a second source of an indicator that we also count ourselves


def aggregate_published(
    figures: pa.Table, indicators: Sequence[Indicator], areas: Sequence[Area] | None = None
) -> Aggregate:
    """Figures of table external_figure, and totals of region, province and country from parts.

    A total is made where the supplier gives none, only from the parts of all municipalities of the
    same boundaries: a mean or a percentage without parts has no total. A municipality that was
    merged out of whole others gets their total, in the boundaries of now, so that its series does
    not begin at the merger. `areas` limits the rows.
    """
    wanted = None if areas is None else {each.code for each in areas}
    known = {each.key: each for each in indicators if each.is_published}
    kept = [
        {**row, "indicator": key}
        for row in figures.to_pylist()
        if (key := definition_key(row["indicator"], known)) is not None
    ]
    rows = [*kept, *_totals(kept, known), *_merged(kept, known)]
    made = [_row(row) for row in rows if wanted is None or row["area"] in wanted]
    made.sort(key=lambda row: (row["indicator"], row["group"], row["area"], row["period"]))
    return Aggregate(pa.Table.from_pylist(made, schema=AGGREGATE_SCHEMA))


def definition_key(key: str, known: Mapping[str, Indicator]) -> str | None:
    """The definition a staged figure belongs to: its own key, or that of the second source."""
    return next((each for each in (f"{key}{SUFFIX}", key) if each in known), None)


def _row(figure: Row) -> dict[str, Any]:
    part, value = figure["numerator"], figure["value"]
    absent = figure["missing"] or ("" if value is not None or part is not None else "missing")
    return {
        "indicator": figure["indicator"],
        "area": figure["area"],
        "area_kind": str(kind_of(figure["area"])),
        "vintage": figure["vintage"],
        "period": figure["period"],
        "group": figure["group"],
        "numerator": None if absent else part,
        "denominator": None if absent else figure["denominator"],
        "published": None if absent else value,
        "missing": str(absent),
        "source_kind": "published",
        "receipts": figure["receipt"],
        "provisional": figure["provisional"],
    }


def _totals(figures: Sequence[Row], known: Mapping[str, Indicator]) -> Iterator[dict[str, Any]]:
    there = {_place(row) for row in figures}
    for (indicator, vintage, period, group), rows in _per_municipality(figures, known).items():
        for whole in (*regions(vintage), *provinces(vintage), country(vintage)):
            inside = [rows.get(each.code) for each in members(whole, municipalities(vintage))]
            found = [row for row in inside if row is not None]
            if not found or len(found) < len(inside):
                continue
            made = _total(known[indicator], whole, found)
            if made is not None and (indicator, whole.code, vintage, period, group) not in there:
                yield {**made, "vintage": vintage, "period": period, "group": group}


def _merged(figures: Sequence[Row], known: Mapping[str, Indicator]) -> Iterator[dict[str, Any]]:
    for (indicator, vintage, period, group), rows in _per_municipality(figures, known).items():
        for code, sources in _mergers(vintage).items():
            found = [rows[source] for source in sources if source in rows]
            made = None
            if code not in rows and len(found) == len(sources):
                made = _total(known[indicator], area(code), found)
            if made is not None:
                yield {**made, "vintage": CURRENT_VINTAGE, "period": period, "group": group}


@cache
def _mergers(vintage: int) -> dict[str, tuple[str, ...]]:
    """Municipalities of now that whole municipalities of then were merged into."""
    before = {each.code for each in municipalities(vintage)}
    sources: dict[str, list[Conversion]] = defaultdict(list)
    for each in conversion(vintage, CURRENT_VINTAGE):
        sources[each.to_code].append(each)
    return {
        code: tuple(each.from_code for each in found)
        for code, found in sources.items()
        if code not in before and all(each.weight == 1 for each in found)
    }


def _per_municipality(
    figures: Sequence[Row], known: Mapping[str, Indicator]
) -> dict[tuple[Any, ...], dict[str, Row]]:
    found: dict[tuple[Any, ...], dict[str, Row]] = defaultdict(dict)
    for row in figures:
        adds_up = known[row["indicator"]].additivity.place in {Rule.SUM, Rule.RATIO}
        if adds_up and kind_of(row["area"]) is AreaKind.MUNICIPALITY:
            key = (row["indicator"], row["vintage"], row["period"], row["group"])
            found[key][row["area"]] = row
    return found


def _place(row: Row) -> tuple[Any, ...]:
    return (row["indicator"], row["area"], row["vintage"], row["period"], row["group"])


def _total(indicator: Indicator, place: Area, rows: Sequence[Row]) -> dict[str, Any] | None:
    numerators = [_part(row, "numerator") for row in rows]
    if any(part is None for part in numerators):
        return None
    denominators = [_part(row, "denominator") for row in rows] if indicator.is_ratio else []
    if any(part is None for part in denominators):
        return None
    above, below = _sum(numerators), _sum(denominators) if indicator.is_ratio else None
    reasons = [part for part in (above, below) if isinstance(part, Missing)]
    return {
        "indicator": indicator.key,
        "area": place.code,
        "value": None,
        "numerator": None if reasons else above,
        "denominator": None if reasons else below,
        "missing": str(reasons[0]) if reasons else "",
        "receipt": " ".join(sorted({row["receipt"] for row in rows if row["receipt"]})),
        "provisional": any(row["provisional"] for row in rows),
    }


def _sum(parts: Iterable[Part | None]) -> Part:
    return total(part for part in parts if part is not None)


def _part(row: Row, name: str) -> Part | None:
    return Missing(row["missing"]) if row["missing"] else row[name]
