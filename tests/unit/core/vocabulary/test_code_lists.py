import pytest
from hypothesis import given
from hypothesis import strategies as st

from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.dimensions import DIMENSIONS, dimension, label_of
from wendbaar.core.vocabulary.measures import Additivity, Direction, Missing, Rule
from wendbaar.core.vocabulary.people import AgeBand, Education, Sex
from wendbaar.errors import DefinitionError


def all_code_lists():
    import wendbaar.core.vocabulary.measures
    import wendbaar.core.vocabulary.scope  # noqa: F401

    ours = "wendbaar.core.vocabulary"
    return [each for each in CodeList.__subclasses__() if each.__module__.startswith(ours)]


@pytest.mark.parametrize("codes", all_code_lists(), ids=lambda codes: codes.__name__)
def test_numbers_keys_and_labels_are_unique_and_present(codes):
    members = list(codes)
    assert len({int(each) for each in members}) == len(members)
    assert len({each.key for each in members}) == len(members)
    assert len({each.nl for each in members}) == len(members)
    assert all(each.nl and each.en for each in members)
    assert all(codes.from_key(each.key) is each for each in members)
    assert all(codes(int(each)) is each for each in members)


def test_an_unknown_key_names_the_near_miss():
    with pytest.raises(DefinitionError, match="women"):
        Sex.from_key("woman")


@given(st.integers(-5, 120))
def test_age_bands_hold_15_up_to_and_including_74(age):
    band = AgeBand.of_age(age)
    assert (band is not None) == (15 <= age <= 74)
    if band is not None:
        low, high = map(int, band.key.split("-"))
        assert low <= age <= high


@pytest.mark.parametrize("dim", [each for each in DIMENSIONS.values() if each.codes], ids=str)
def test_every_code_of_a_dimension_has_both_labels(dim):
    for member in dim.codes:
        assert label_of(dim.key, member.key) == member.nl
        assert label_of(dim.key, member.key, "en") == member.en


def test_dimensions_have_labels_and_near_misses():
    assert dimension("sex").label() == "geslacht"
    assert dimension("age").label("en") == "age"
    assert dimension("education").codes is Education
    with pytest.raises(DefinitionError, match="education"):
        dimension("eductaion")
    with pytest.raises(DefinitionError, match="women"):
        label_of("sex", "woman")


def test_open_codes_read_as_words():
    assert label_of("action", "sluitende_aanpak_jongeren") == "Sluitende aanpak jongeren"


def test_missing_is_never_a_number():
    assert {each.value for each in Missing} == {
        "unknown",
        "not_applicable",
        "suppressed",
        "missing",
    }
    rule = Additivity(time=Rule.LAST, place=Rule.SUM, group=Rule.RATIO)
    assert rule.time != rule.place
    assert Direction.UP != Direction.DOWN
