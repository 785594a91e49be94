import tomllib
from importlib import resources

import pytest

from wendbaar.core.programme.decisions import Decision, FrozenFigure
from wendbaar.core.programme.entry import Entry, Part
from wendbaar.core.programme.fields import all_kinds, field_words, road_words, section_words
from wendbaar.core.programme.plan import Action, Contribution
from wendbaar.core.programme.programme import ENTRY_KINDS

FIELDS = [(kind, name) for kind in all_kinds() for name in kind.model_fields]
FILE = resources.files("wendbaar.core.programme") / "fields.toml"


def test_parts_within_parts_are_found():
    assert {Action, Contribution, Decision, FrozenFigure} <= set(all_kinds())
    assert len(FIELDS) > 150


@pytest.mark.parametrize(("kind", "name"), FIELDS, ids=lambda each: getattr(each, "__name__", each))
def test_every_field_has_words_in_both_languages(kind, name):
    words = field_words(kind, name)
    assert words.label.nl.strip()
    assert words.label.en.strip()
    if words.help is not None:
        assert words.help.nl.endswith((".", "?"))
        assert words.help.en.endswith((".", "?"))


@pytest.mark.parametrize("section", ENTRY_KINDS)
def test_every_section_has_words(section):
    words = section_words(section)
    for text in (words.one, words.many, words.about):
        assert text.nl
        assert text.en
    assert words.about.nl.endswith(".")


def test_there_are_no_words_for_what_is_not_there():
    kinds = {kind.__name__: kind for kind in (*all_kinds(), Entry)}
    words = tomllib.loads(FILE.read_text("utf-8"))
    assert set(words.pop("sections")) == set(ENTRY_KINDS)
    assert set(words) <= set(kinds)
    for name, fields in words.items():
        assert set(fields) <= set(kinds[name].model_fields), name


def test_a_kind_has_words_of_its_own_before_those_of_every_entry():
    assert field_words(Action, "label").label.nl == "Naam"
    assert field_words(kind_of("Alignment"), "label").label.nl == "Waarmee"


def kind_of(name) -> type[Part]:
    return next(each for each in all_kinds() if each.__name__ == name)


def test_a_field_that_is_not_there_has_no_words():
    with pytest.raises(KeyError):
        field_words(Action, "colour")


@pytest.mark.parametrize(
    ("section", "road", "dutch"),
    [
        ("actions", "start", "Begint op"),
        ("actions", "label.nl", "Naam › nl"),
        ("actions", "contributes.1.indicator", "Bijdrage aan cijfers › 1 › Cijfer"),
        ("decisions", "review.figures.2.value", "Terugblik › Cijfers van nu › 2 › Waarde"),
        ("targets", "path.1.period", "Tussenstappen › 1 › Periode"),
        ("head", "documents.1.title", "Documenten › 1 › Titel"),
    ],
)
def test_a_road_in_words(section, road, dutch):
    assert road_words(section, road).nl == dutch
