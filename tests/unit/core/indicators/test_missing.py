"""What is not there never becomes zero."""

from hypothesis import given
from hypothesis import strategies as st

from wendbaar.core.indicators.missing import Part, quotient, total
from wendbaar.core.vocabulary.measures import Missing

PARTS = st.lists(st.sampled_from([*Missing, 0.0, 1.0, 2.5]))


@given(PARTS, st.randoms(use_true_random=False))
def test_order_does_not_matter(parts: list[Part], random: st.DrawFn) -> None:
    shuffled = list(parts)
    random.shuffle(shuffled)
    assert total(parts) == total(shuffled)


@given(PARTS.filter(bool), PARTS.filter(bool))
def test_a_total_of_totals_is_the_total(left: list[Part], right: list[Part]) -> None:
    assert total([total(left), total(right)]) == total([*left, *right])


@given(PARTS, st.sampled_from([Missing.UNKNOWN, Missing.SUPPRESSED, Missing.MISSING]))
def test_one_unknown_part_makes_the_total_unknown(parts: list[Part], reason: Missing) -> None:
    assert isinstance(total([*parts, reason]), Missing)


@given(PARTS)
def test_what_cannot_exist_counts_as_nothing(parts: list[Part]) -> None:
    if parts:
        assert total([*parts, Missing.NOT_APPLICABLE]) == total(parts)
    assert total([Missing.NOT_APPLICABLE]) is Missing.NOT_APPLICABLE


@given(st.sampled_from(list(Missing)), st.sampled_from([0.0, 3.0]))
def test_a_ratio_with_an_absent_part_is_absent(reason: Missing, number: float) -> None:
    assert quotient(reason, number) is reason
    assert quotient(number, reason) is reason
    assert quotient(number, 0.0) is Missing.NOT_APPLICABLE
