"""Published figures by indicator, area and period, with their parts where the source gives them.

Definitions differ between sources and stay as published: participation and education of CBS are of
people of 15 to 75 (under 75) from the labour force survey; benefits are counts from registers; jobs
are counted at the place of work, in December; population and ageing are of 1 January (yyyyJJ00).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyarrow as pa

from wendbaar.core.vocabulary.areas import COUNTRY
from wendbaar.core.vocabulary.geography import FIRST_VINTAGE, provinces
from wendbaar.core.vocabulary.measures import Missing
from wendbaar.core.vocabulary.people import OLDEST, YOUNGEST
from wendbaar.data.sources.statline_csv import number, period
from wendbaar.data.sources.tables import SourceTable
from wendbaar.data.staging.population import harmonise, municipality_code
from wendbaar.data.staging.rows import Published, drift, keyed, missing_text, without_comments
from wendbaar.errors import near_miss

BENEFITS = ("benefits_ww", "benefits_bijstand", "benefits_ao")
_SECTION = re.compile(r"^([A-U]) \S")
_INCOME = ("periode", "regio", "huishoudens_x1000", "gem_besteedbaar_inkomen_keur")
_RATE = "Beroepsbevolking.Werkloosheidspercentage...."
_Key = tuple[str, int, int, str]


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
        place = (area, vintage, f"{year}JJ00")
        working = _between(counts, YOUNGEST, OLDEST)
        if working is not None:
            group = "" if sex == "total" else f"sex={sex}"
            yield _count("population_15_75", *place, group, working, receipts[key])
        old, adult = _between(counts, 65, 120), _between(counts, 20, 64)
        if sex == "total" and old is not None and adult:
            yield _ratio("ageing_ratio", *place, old, adult, receipts[key])


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
            yield _ratio(
                "labour_force_change", area, vintage, f"{last}JJ00", change, start, receipt
            )


def from_profile(profile: pa.Table) -> Iterator[Published]:
    """Participation and education as published percentages, benefits as counts of people."""
    education: dict[tuple[str, int, int, str], dict[str, float]] = defaultdict(dict)
    for row in profile.to_pylist():
        place = (row["area"], row["vintage"], f"{row['year']}JJ00")
        if row["variable"] in BENEFITS:
            yield _count(row["variable"], *place, "", row["value"], row["receipt"])
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


def from_income(content: bytes, receipt: str) -> Iterator[Published]:
    """Mean disposable income of private households, in euros; parts are mean x households.

    Students' households are included. Both the mean (to 100 euros) and households (to hundreds) are
    rounded, so a total over municipalities is near, not exact. Very small municipalities have none.
    """
    for row in keyed(content, _INCOME, "household income"):
        when = period(row["periode"])
        year = int(when.key[:4])
        area = COUNTRY if row["regio"] == "Nederland" else municipality_code(row["regio"], year)
        mean = number(row["gem_besteedbaar_inkomen_keur"])
        households = number(row["huishoudens_x1000"])
        if area is None or households is None:
            continue
        euros = None if mean is None else float(round(mean * 1000))
        count = float(round(households * 1000))
        yield Published(
            "disposable_income",
            area,
            year,
            when.key,
            value=euros,
            numerator=None if euros is None else euros * count,
            denominator=count,
            provisional=when.status == "Voorlopig",
            missing=missing_text(Missing.UNKNOWN if euros is None else None),
            receipt=receipt,
        )


def from_unemployment(content: bytes, receipt: str) -> Iterator[Published]:
    """Unemployment rate of the labour force of 15 to 75, year average, country and provinces."""
    for row in keyed(content, ("Perioden", "Regio.s", _RATE), "unemployment"):
        when = period(row["Perioden"])
        yield Published(
            "unemployment_rate",
            province_code(row["Regio.s"]),
            _vintage(when.key),
            when.key,
            value=number(row[_RATE]),
            provisional=when.status == "Voorlopig",
            receipt=receipt,
        )


def from_unemployment_table(table: SourceTable) -> Iterator[Published]:
    """The same from the interface (85268NED)."""
    reasons = table.missing("Werkloosheidspercentage")
    cells = zip(
        table.column("RegioS"),
        table.column("Perioden"),
        table.values("Werkloosheidspercentage"),
        reasons,
        table.provisional("Perioden"),
        strict=True,
    )
    for region, when, value, reason, provisional in cells:
        yield Published(
            "unemployment_rate",
            region,
            _vintage(when),
            when,
            value=value,
            provisional=provisional,
            missing=missing_text(reason),
            receipt=table.receipt,
        )


def from_participation(table: SourceTable) -> Iterator[Published]:
    """Net participation of 15 to 75 per municipality, year average, with its parts (86008NED)."""
    working = table.values("Werkzame beroepsbevolking")
    people = table.values("Beroeps- en niet-beroepsbevolking")
    rates = table.values("Netto arbeidsparticipatie")
    reasons = table.missing("Netto arbeidsparticipatie")
    size = _multiple(table, "Werkzame beroepsbevolking")
    for row, (area, when) in enumerate(_places(table)):
        yield Published(
            "net_participation",
            area,
            _vintage(when),
            when,
            value=rates[row],
            numerator=_times(working[row], size),
            denominator=_times(people[row], size),
            missing=missing_text(reasons[row]),
            receipt=table.receipt,
        )


def from_education(table: SourceTable) -> Iterator[Published]:
    """People of 15 to 75 with middle or high education, with parts (85525NED)."""
    middle, high = table.values("2 Havo, vwo, mbo2-4"), table.values("3 Hbo, wo")
    people, reasons = table.values("Bevolking"), table.missing("Bevolking")
    size = _multiple(table, "Bevolking")
    for row, (area, when) in enumerate(_places(table)):
        parts, whole = (middle[row], high[row]), people[row]
        known = [part for part in parts if part is not None]
        skilled = sum(known) if len(known) == len(parts) else None
        reason = reasons[row] or (Missing.UNKNOWN if skilled is None else None)
        yield Published(
            "mid_high_educated",
            area,
            _vintage(when),
            when,
            value=100 * skilled / whole if whole and skilled is not None else None,
            numerator=_times(skilled, size),
            denominator=_times(whole, size),
            missing=missing_text(reason),
            receipt=table.receipt,
        )


def distinct(rows: Iterable[Published]) -> Iterator[Published]:
    """One figure per indicator, area, period and group: the first, so name the best source first."""
    seen = set()
    for row in rows:
        key = (row.indicator, row.area, row.period, row.group)
        if key not in seen:
            seen.add(key)
            yield row


def from_jobs(table: SourceTable) -> Iterator[Published]:
    """Jobs of employees in December, country, in total and by SBI section (83583NED).

    CBS publishes thousands with one decimal.
    """
    branches = table.description.dimension("BedrijfstakkenBranchesSBI2008").codes
    cells = zip(
        table.column("BedrijfstakkenBranchesSBI2008"),
        table.column("Perioden"),
        table.values("Banen van werknemers in december"),
        table.missing("Banen van werknemers in december"),
        table.provisional("Perioden"),
        strict=True,
    )
    for code, when, thousands, reason, provisional in cells:
        section = _SECTION.match(branches[code].title)
        jobs = None if thousands is None else float(round(thousands * 10) * 100)
        for indicator, group in _job_rows(code, section[1] if section else ""):
            yield Published(
                indicator,
                COUNTRY,
                _vintage(when),
                when,
                group,
                value=jobs,
                numerator=jobs,
                provisional=provisional,
                missing=missing_text(reason),
                receipt=table.receipt,
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


def province_code(name: str) -> str:
    """The code of a province or the country by the name StatLine writes, such as "Groningen (PV)"."""
    plain = name.replace("(PV)", "").strip()
    if plain == "Nederland":
        return COUNTRY
    codes = {_latin(each.name): each.code for each in provinces()}
    if _latin(plain) not in codes:
        raise drift("provinces", "Regio.s", [name], near_miss(_latin(plain), codes))
    return codes[_latin(plain)]


def _vintage(when: str) -> int:
    """Year of the boundaries; country and provinces before our first year count as in that year."""
    return max(int(when[:4]), FIRST_VINTAGE)


def _latin(name: str) -> str:
    return name.lower().replace("â", "a")


def _job_rows(code: str, section: str) -> Iterable[tuple[str, str]]:
    if code == "T001081":
        return (("jobs_employees", ""), ("jobs_by_sector", ""))
    return (("jobs_by_sector", f"sector={section}"),) if section else ()


def _places(table: SourceTable) -> Iterable[tuple[str, str]]:
    return zip(table.column("RegioS"), table.column("Perioden"), strict=True)


def _multiple(table: SourceTable, title: str) -> float:
    """CBS writes numbers of people as they are or in thousands; the unit of the topic says which."""
    return 1000.0 if "000" in table.description.topic(title).unit else 1.0


def _times(value: float | None, size: float) -> float | None:
    return None if value is None else value * size


def _between(counts: dict[tuple[int, int], int], first: int, last: int) -> int | None:
    """People of first to last, when the age groups can be cut there."""
    inside = [(span, count) for span, count in counts.items() if first <= span[0] <= last]
    if not inside or max(span[1] for span, _ in inside) != last:
        return None
    return sum(count for _, count in inside) if min(s[0] for s, _ in inside) == first else None


def _count(
    indicator: str, area: str, vintage: int, when: str, group: str, count: float, receipt: str
) -> Published:
    return Published(
        indicator, area, vintage, when, group, float(count), float(count), receipt=receipt
    )


def _ratio(
    indicator: str, area: str, vintage: int, when: str, part: float, whole: float, receipt: str
) -> Published:
    return Published(
        indicator,
        area,
        vintage,
        when,
        value=100 * part / whole,
        numerator=float(part),
        denominator=float(whole),
        receipt=receipt,
    )
