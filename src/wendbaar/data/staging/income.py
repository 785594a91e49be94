"""Disposable income of households."""

from collections.abc import Iterator

from wendbaar.core.vocabulary.areas import COUNTRY
from wendbaar.core.vocabulary.measures import Missing
from wendbaar.data.sources.statline_csv import number, period
from wendbaar.data.staging.names import municipality_code
from wendbaar.data.staging.rows import Published, keyed, missing_text

_INCOME = ("periode", "regio", "huishoudens_x1000", "gem_besteedbaar_inkomen_keur")


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
