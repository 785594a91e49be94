"""Numbers as people write them in a form or a spreadsheet, in Dutch or English."""

import re

_WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,15}([.,]\d{1,10})?", re.ASCII)
_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}([.,]\d{3})+", re.ASCII)


def whole_number(text: str) -> str | None:
    """A whole number as Python reads it, with or without marks between thousands; None: it is none.

    >>> whole_number("€ 12.500"), whole_number("12,5")
    ('12500', None)
    """
    plain = _bare(text)
    if _THOUSANDS.fullmatch(plain):
        return re.sub(r"[.,]", "", plain)
    return plain if _WHOLE.fullmatch(plain) else None


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


def _bare(text: str) -> str:
    return re.sub(r"[\s€]", "", text)
