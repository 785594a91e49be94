"""Numbers and periods as a form shows them and people write them, in Dutch or English."""

import re

from wendbaar.core.vocabulary.periods import Period
from wendbaar.errors import DefinitionError
from wendbaar.portal.figures.language import language

_QUARTER = re.compile(r"(\d{4})[ -]?(?:kw|q|k)0?([1-4])", re.IGNORECASE)


def as_typed(number: float) -> str:
    """A number as one would type it: 68,5 in Dutch and 68.5 in English.

    >>> as_typed(3.0), as_typed(40_000)
    ('3', '40000')
    """
    text = f"{number:.10f}".rstrip("0").rstrip(".") if isinstance(number, float) else str(number)
    return text.replace(".", ",") if language() == "nl" else text


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
