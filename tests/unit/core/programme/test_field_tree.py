"""Every field along the roads through an entry says what it holds."""

import pytest

from wendbaar.core.programme.checks import INDICATORS, REFERENCES
from wendbaar.core.programme.codes import GoalKind
from wendbaar.core.programme.field_tree import Field, Holds, field_at, fields_of
from wendbaar.core.programme.programme import ENTRY_KINDS


def every(fields: tuple[Field, ...]):
    for each in fields:
        yield each
        yield from every(each.parts)


@pytest.mark.parametrize("section", ENTRY_KINDS)
def test_every_field_has_words_and_a_road_that_leads_back_to_it(section):
    for field in every(fields_of(section)):
        assert field.words.label.nl
        assert field_at(section, field.road) == field


@pytest.mark.parametrize(("section", "road"), REFERENCES)
def test_a_reference_knows_in_which_sections_its_key_stands(section, road):
    field = field_at(section, road)
    assert (field.holds, field.homes) == (Holds.REFERENCE, REFERENCES[section, road])


@pytest.mark.parametrize(("section", "road"), INDICATORS)
def test_the_name_of_a_figure_is_told_apart_from_words(section, road):
    assert field_at(section, road).holds is Holds.INDICATOR


@pytest.mark.parametrize(
    ("section", "road", "holds", "is_many", "is_required"),
    [
        ("goals", "label", Holds.TEXT, False, True),
        ("goals", "kind", Holds.CODE, False, False),
        ("actions", "contributes.0.group", Holds.GROUP, False, False),
        ("actions", "contributes.3.size", Holds.NUMBER, False, False),
        ("actions", "sectors.1.nl", Holds.TEXT, True, False),
        ("amounts", "euro", Holds.WHOLE, False, True),
        ("partners", "owes", Holds.TABLE, True, False),
        ("partners", "area", Holds.AREA, False, False),
        ("partners", "signed", Holds.YES_NO, False, False),
        ("targets", "baseline.period", Holds.PERIOD, False, True),
        ("targets", "path", Holds.PART, True, False),
        ("milestones", "on", Holds.DATE, False, True),
        ("head", "municipalities", Holds.WORDS, True, False),
    ],
)
def test_what_fields_hold(section, road, holds, is_many, is_required):
    field = field_at(section, road)
    assert (field.holds, field.is_many, field.is_required) == (holds, is_many, is_required)


def test_a_code_knows_its_list():
    assert field_at("goals", "kind").codes is GoalKind


@pytest.mark.parametrize("road", ["nergens", "label.fr", "contributes.x", "0", ""])
def test_a_road_to_nowhere_leads_to_nothing(road):
    assert field_at("actions", road) is None
