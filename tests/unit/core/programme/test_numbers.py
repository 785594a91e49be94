"""Numbers as people write them: read as they mean it, or not at all."""

import pytest

from wendbaar.core.programme.numbers import decimal_number, whole_number


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("12500", "12500"), ("12.500", "12500"), ("12,500", "12500"), ("€ 1.250.000", "1250000"),
        ("-5", "-5"), ("12,5", None), ("", None), ("veel", None), ("1e3", None), ("٣", None),
    ],
)  # fmt: skip
def test_whole_numbers_may_have_marks_between_thousands(typed, found):
    assert whole_number(typed) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("68,5", "68.5"), ("68.5", "68.5"), ("1.234,5", "1234.5"), ("1,234.5", "1234.5"),
        ("68.500", None), ("1,234", None), ("nan", None), ("1e999", None), ("", None),
    ],
)  # fmt: skip
def test_a_decimal_number_that_could_be_two_is_none(typed, found):
    assert decimal_number(typed) == found
