"""What holds for every region we ship."""

import re

import pytest

from support.regions import errors, region
from wendbaar.core.programme.document import read_programme, write_programme
from wendbaar.core.programme.programme import Head
from wendbaar.data.programmes.files import shipped_regions

REGIONS = ("achterhoek", "groningen", "utrecht")


def test_three_regions_are_shipped():
    assert tuple(shipped_regions()) == REGIONS


@pytest.mark.parametrize("name", REGIONS)
def test_nothing_in_it_is_wrong(name):
    assert errors(name) == []


@pytest.mark.parametrize("name", REGIONS)
def test_every_entry_says_from_which_document_it_comes(name):
    programme = region(name)
    documents = {each.id for each in programme.head.documents}
    for entry in programme.entries():
        first = re.split(r"[,;]", entry.source)[0].strip()
        assert first in documents, f"{entry.section}/{entry.key}"


@pytest.mark.parametrize("name", REGIONS)
def test_what_was_made_up_stands_apart_and_is_marked(name):
    plain = {(each.section, each.key) for each in region(name).entries()}
    assert not any(each.is_example for each in region(name).entries())
    added = [
        each
        for each in region(name, with_examples=True).entries()
        if (each.section, each.key) not in plain
    ]
    assert added
    for each in added:
        assert each.is_example
        assert each.label.nl.startswith("Voorbeeld: ")
        assert each.label.en.startswith("Example: ")


@pytest.mark.parametrize("name", REGIONS)
def test_money_targets_and_decisions_are_not_invented(name):
    programme = region(name)
    made = (programme.amounts, programme.funds, programme.targets, programme.decisions)
    assert made == ((), (), (), ())


@pytest.mark.parametrize("name", REGIONS)
def test_both_languages_are_complete(name):
    def texts(value):
        if isinstance(value, dict) and set(value) == {"nl", "en"}:
            yield value
        elif isinstance(value, dict):
            for each in value.values():
                yield from texts(each)
        elif isinstance(value, list):
            for each in value:
                yield from texts(each)

    found = list(texts(write_programme(region(name, with_examples=True))))
    assert len(found) > 100
    assert all(each["nl"].strip() and each["en"].strip() for each in found)
    sentences = [each for each in found if len(each["nl"].split()) > 8]  # longer than a name
    assert sentences
    assert all(each["nl"] != each["en"] for each in sentences)


@pytest.mark.parametrize("name", REGIONS)
def test_writing_and_reading_give_the_same(name):
    programme = region(name, with_examples=True)
    again, issues = read_programme(write_programme(programme))
    assert issues == ()
    assert again == programme


@pytest.mark.parametrize("name", REGIONS)
def test_its_region_has_a_code_and_its_lines_a_name(name):
    head: Head = region(name).head
    assert head.region in {"AM01", "AM09", "AM13"}
    assert head.lines_are.nl in {"programmalijnen", "prioriteiten", "thema's"}
    assert head.definition
    assert head.vision
