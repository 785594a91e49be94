"""Published figures by indicator, area and period, with their parts where the source gives them.

Definitions differ between sources and stay as published: participation and education of CBS are of
people of 15 to 75 (under 75) from the labour force survey; benefits are counts from registers; jobs
are counted at the place of work, in December; population and ageing are of 1 January (yyyyJJ00).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pyarrow as pa

from wendbaar.core.vocabulary.people import OLDEST, YOUNGEST
from wendbaar.data.sources.statline_csv import number
from wendbaar.data.staging.harmonise import harmonise
from wendbaar.data.staging.rows import OPEN_AGE, Published, keyed, without_comments

BENEFITS = ("benefits_ww", "benefits_bijstand", "benefits_ao")
_Key = tuple[str, int, int, str]


class _Place(NamedTuple):
    """Where and when: area, year of its boundaries, period."""

    area: str
    vintage: int
    period: str


def from_population(population: pa.Table) -> Iterator[Published]:
    """Population 15-75 by sex, and ageing: people of 65 and older per 100 of 20 to 65 (CBS)."""
    spans: dict[_Key, dict[tuple[int, int], int]] = defaultdict(dict)
    receipts: dict[_Key, str] = {}
    for row in population.to_pylist():
        key = (row["area"], row["vintage"], row["year"], row["sex"])
        spans[key][row["age_from"], row["age_to"]] = row["count"]
        receipts[key] = row["receipt"]
    for key, counts in spans.items():
        area, vintage, year, sex = key
        place = _Place(area, vintage, f"{year}JJ00")
        working = _between(counts, YOUNGEST, OLDEST)
        if working is not None:
            group = "" if sex == "total" else f"sex={sex}"
            yield _count("population_15_75", place, working, receipts[key], group)
        old, adult = _between(counts, 65, OPEN_AGE), _between(counts, 20, 64)
        if sex == "total" and old is not None and adult:
            yield _ratio("ageing_ratio", place, old, adult, receipts[key])


def labour_force_change(population: pa.Table, first: int, last: int) -> Iterator[Published]:
    """Change in percent of the potential labour force between two years, in present boundaries.

    Potential labour force is people of 15 to 65: nine age groups cannot be cut at 75.
    """
    counts: dict[tuple[str, int], int] = defaultdict(int)
    receipts: dict[str, str] = {}
    chosen = [
        row["year"] in {first, last} and row["sex"] == "total" and 15 <= row["age_from"] <= 64
        for row in population.select(["year", "sex", "age_from"]).to_pylist()
    ]
    current = harmonise(population.filter(pa.array(chosen, pa.bool_())))
    for row in current.to_pylist():
        counts[row["area"], row["year"]] += row["count"]
        if row["year"] == last:
            receipts[row["area"]] = row["receipt"]
    vintage = current["vintage"][0].as_py() if current.num_rows else last
    for area, receipt in receipts.items():
        start = counts.get((area, first), 0)
        if start:
            change = counts[area, last] - start
            place = _Place(area, vintage, f"{last}JJ00")
            yield _ratio("labour_force_change", place, change, start, receipt)


def from_profile(profile: pa.Table) -> Iterator[Published]:
    """Participation and education as published percentages, benefits as counts of people."""
    education: dict[tuple[str, int, int, str], dict[str, float]] = defaultdict(dict)
    for row in profile.to_pylist():
        place = _Place(row["area"], row["vintage"], f"{row['year']}JJ00")
        if row["variable"] in BENEFITS:
            yield _count(row["variable"], place, row["value"], row["receipt"])
        elif row["variable"] == "participation":
            yield Published("net_participation", *place, value=row["value"], receipt=row["receipt"])
        elif row["variable"] in {"education_middle", "education_high"}:
            key = (row["area"], row["vintage"], row["year"], row["receipt"])
            education[key][row["variable"]] = row["value"]
    for (area, vintage, year, receipt), shares in education.items():
        if len(shares) == 2:
            value = round(sum(shares.values()), 2)
            yield Published(
                "mid_high_educated", area, vintage, f"{year}JJ00", value=value, receipt=receipt
            )


def from_facts(content: bytes, receipt: str) -> Iterator[Published]:
    """Figures typed in with their source; the columns are those of `external_figure`."""
    plain = without_comments(content)
    for row in keyed(plain, ("indicator", "area", "vintage", "period", "value"), "facts"):
        yield Published(
            row["indicator"],
            row["area"],
            int(row["vintage"]),
            row["period"],
            row.get("group", ""),
            value=number(row["value"]),
            numerator=number(row.get("numerator", "")),
            denominator=number(row.get("denominator", "")),
            provisional=row.get("provisional", "") == "1",
            missing=row.get("missing", ""),
            receipt=receipt,
        )


def distinct(rows: Iterable[Published]) -> Iterator[Published]:
    """One figure per indicator, area, period and group: the first, so name the best source first."""
    seen = set()
    for row in rows:
        key = (row.indicator, row.area, row.period, row.group)
        if key not in seen:
            seen.add(key)
            yield row


def _between(counts: dict[tuple[int, int], int], first: int, last: int) -> int | None:
    """People of first to last, when the age groups can be cut there."""
    inside = [(span, count) for span, count in counts.items() if first <= span[0] <= last]
    if not inside or max(span[1] for span, _ in inside) != last:
        return None
    return sum(count for _, count in inside) if min(s[0] for s, _ in inside) == first else None


def _count(indicator: str, place: _Place, count: float, receipt: str, group: str = "") -> Published:
    value = float(count)
    return Published(indicator, *place, group, value, value, receipt=receipt)


def _ratio(indicator: str, place: _Place, part: float, whole: float, receipt: str) -> Published:
    value, first, second = 100 * part / whole, float(part), float(whole)
    return Published(indicator, *place, "", value, first, second, receipt=receipt)
