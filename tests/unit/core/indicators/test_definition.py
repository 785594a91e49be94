"""A definition that cannot be computed or would mislead is refused, with the near miss."""

import json
from dataclasses import replace
from typing import Any

import pytest

from wendbaar.core.indicators.conditions import Count, CountDistinct, Flag, Sum, equals
from wendbaar.core.indicators.definition import Text
from wendbaar.core.indicators.library import indicator, library
from wendbaar.core.vocabulary.measures import Additivity, Rule
from wendbaar.core.vocabulary.people import LadderStep, Sex
from wendbaar.errors import DefinitionError

SUMS = Additivity(time=Rule.SUM, place=Rule.SUM, group=Rule.SUM)
NET = indicator("net_participation")


@pytest.mark.parametrize(
    ("change", "message", "hint"),
    [
        ({"key": "Net Participation"}, "small letters", "net_participation"),
        ({"numerator": Count(equals("postion", 1))}, "no column 'postion'", "'position'"),
        ({"numerator": Count(equals("ladder", Sex.MEN))}, "codes of LadderStep", "LadderStep."),
        ({"numerator": Count(equals("ladder", 6))}, "codes of LadderStep", "LadderStep."),
        ({"numerator": Count(Flag("ladder"))}, "not a yes/no column", "equals"),
        ({"numerator": Sum("with_support")}, "no numbers to sum", ""),
        ({"breakdowns": ("sexe",)}, "no breakdown 'sexe'", "'sex'"),
        ({"breakdowns": ("action",)}, "not a column of table resident_quarter", ""),
        ({"denominator": None}, "a percentage has a denominator", ""),
        ({"factor": 1}, "factor 100", ""),
        ({"additivity": SUMS}, "cannot be summed along place", "Rule.RATIO"),
        ({"numerator": CountDistinct("person_id")}, "may be in two parts", "NOT_ALLOWED"),
        ({"denominator": CountDistinct("person_id")}, "may be in two parts", "NOT_ALLOWED"),
        ({"question": Text("Hoeveel", "How many?")}, "question mark", ""),
        ({"label": Text("Naam", " ")}, "label has no text in 'en'", ""),
        ({"valid_from": "2019Q1"}, "Not a period code", "2024KW01"),
        ({"definition": Text("woord " * 50, "Words.")}, "sentence of 50 words", "at most 35"),
        ({"definition_version": "one"}, "is no version", ""),
    ],
)
def test_refused(change: dict[str, Any], message: str, hint: str) -> None:
    with pytest.raises(DefinitionError) as refused:
        replace(NET, **change)
    assert message in refused.value.message
    assert hint in (refused.value.hint or "")


def test_the_hash_follows_the_meaning_and_not_the_words() -> None:
    other_words = replace(NET, label=Text("Werk", "Work"))
    other_meaning = replace(NET, population=equals("ladder", LadderStep.PAID))
    assert other_words.hash == NET.hash
    assert other_meaning.hash != NET.hash
    assert replace(NET, definition_version="2").hash != NET.hash


def test_every_definition_becomes_json() -> None:
    for each in library().values():
        told = json.loads(json.dumps(each.as_dict()))
        assert told["key"] == each.key
        assert set(told["numerator"]) == {"nl", "en"}
        assert (told["denominator"] is None) == (each.denominator is None)
        assert told["status"] in {"available", "no_source_yet"}
        assert (told["missing_source"] is None) == (told["status"] == "available")


def test_a_near_miss_for_an_unknown_indicator() -> None:
    with pytest.raises(DefinitionError) as refused:
        indicator("netto_participation")
    assert refused.value.hint == "Did you mean 'net_participation'?"
