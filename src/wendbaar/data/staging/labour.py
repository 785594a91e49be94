"""Unemployment, participation, education and jobs, as the labour tables of CBS give them."""

import re
from collections.abc import Iterable, Iterator

from wendbaar.core.vocabulary.areas import COUNTRY
from wendbaar.core.vocabulary.geography import CURRENT_VINTAGE, FIRST_VINTAGE
from wendbaar.core.vocabulary.measures import Missing
from wendbaar.data.sources.statline_csv import number, period
from wendbaar.data.sources.tables import SourceTable
from wendbaar.data.staging.names import province_code
from wendbaar.data.staging.rows import Published, keyed, missing_text

_SECTION = re.compile(r"^([A-U]) \S")
_RATE = "Beroepsbevolking.Werkloosheidspercentage...."


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
    provisional = table.provisional("Perioden")
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
            provisional=provisional[row],
            missing=missing_text(reasons[row]),
            receipt=table.receipt,
        )


def from_education(table: SourceTable) -> Iterator[Published]:
    """People of 15 to 75 with middle or high education, with parts (85525NED)."""
    middle, high = table.values("2 Havo, vwo, mbo2-4"), table.values("3 Hbo, wo")
    people, reasons = table.values("Bevolking"), table.missing("Bevolking")
    provisional = table.provisional("Perioden")
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
            provisional=provisional[row],
            missing=missing_text(reason),
            receipt=table.receipt,
        )


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


def _vintage(when: str) -> int:
    """Year of the boundaries; before our first year as in that one, after our last likewise."""
    return min(max(int(when[:4]), FIRST_VINTAGE), CURRENT_VINTAGE)


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
