"""Numbers as other programs read them: every digit, a point, and no powers of ten."""

import numpy as np


def plain_number(value: float) -> str:
    """A number in full, without digits that say nothing.

    >>> plain_number(1234567.0), plain_number(68.5), plain_number(0.000001)
    ('1234567', '68.5', '0.000001')
    """
    return np.format_float_positional(value, trim="-")
