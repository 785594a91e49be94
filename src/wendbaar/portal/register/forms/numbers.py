"""Numbers and periods as people write them, in Dutch or English."""

import re

from wendbaar.core.vocabulary.periods import Period
from wendbaar.errors import DefinitionError
from wendbaar.portal.figures.language import language

_NUMBER = re.compile(r"-?\d{1,15}([.,]\d{1,10})?")
_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}([.,]\d{3})+")
_QUARTER = re.compile(r"(\d{4})[ -]?(?:kw|q|k)0?([1-4])", re.IGNORECASE)


def as_typed(number: float) -> str:
    """A number as one would type it: 68,5 in Dutch and 68.5 in English.

    >>> as_typed(3.0), as_typed(40_000)
    ('3', '40000')
    """
    text = f"{number:.10f}".rstrip("0").rstrip(".") if isinstance(number, float) else str(number)
    return text.replace(".", ",") if language() == "nl" else text


def whole_number(text: str) -> str | None:
    """A whole number as Python reads it, with or without marks between thousands; None: it is none.

    >>> whole_number("€ 12.500"), whole_number("12,5")
    ('12500', None)
    """
    plain = _bare(text)
    if _THOUSANDS.fullmatch(plain):
        return re.sub(r"[.,]", "", plain)
    return plain if re.fullmatch(r"-?\d{1,15}", plain) else None


def decimal_number(text: str) -> str | None:
    """A number with or without decimals as Python reads it; None: it is none, or could be two.

    `68.500` is 68.5 for one and 68500 for another, so nobody guesses.

    >>> decimal_number("68,5"), decimal_number("1.234,5"), decimal_number("68.500")
    ('68.5', '1234.5', None)
    """
    plain = _bare(text)
    if "," in plain and "." in plain:
        last = max(plain.rfind(","), plain.rfind("."))
        before = re.sub(r"[.,]", "", plain[:last])
        plain = f"{before}.{plain[last + 1 :]}"
    elif _THOUSANDS.fullmatch(plain):
        return None
    return plain.replace(",", ".") if _NUMBER.fullmatch(plain) else None


def period_code(text: str) -> str | None:
    """The code of a period: 2025, 2025 kw1 or a code itself; None: it is none.

    >>> period_code("2025"), period_code("2025-Q1"), period_code("lente")
    ('2025JJ00', '2025KW01', None)
    """
    plain = text.strip().upper()
    quarter = _QUARTER.fullmatch(plain)
    if re.fullmatch(r"\d{4}", plain):
        plain = f"{plain}JJ00"
    elif quarter:
        plain = f"{quarter[1]}KW0{quarter[2]}"
    try:
        return Period.parse(plain).code
    except DefinitionError:
        return None


def _bare(text: str) -> str:
    return re.sub(r"[\s€]", "", text)
