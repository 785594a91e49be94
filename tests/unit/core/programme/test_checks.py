import typing
from collections.abc import Iterator
from typing import Any

import pytest

from support.any_programme import keys_of, programme_of
from support.example_programme import example_document, example_programme
from wendbaar.core.programme.checks import (
    INDICATORS,
    REFERENCES,
    check,
    claim_issues,
    missing_of_plan,
    values_at,
)
from wendbaar.core.programme.document import required_programme
from wendbaar.core.programme.entry import Key, Part
from wendbaar.core.programme.fields import parts_of, section_words
from wendbaar.core.programme.issues import Severity
from wendbaar.core.programme.programme import SECTIONS
from wendbaar.core.vocabulary.effect_ladder import EffectStep
from wendbaar.core.vocabulary.text import Text

KNOWN = ["net_participation", "unemployment_rate"]


def errors(document) -> list[tuple[str, str]]:
    found = check(required_programme(document), KNOWN)
    return [(each.place, each.message.nl) for each in found if each.severity is Severity.ERROR]


def _roads(kind: type[Part], road: str = "") -> Iterator[str]:
    """The roads to every field of a kind, and of its parts, that holds a key."""
    for name, annotation in typing.get_type_hints(kind, include_extras=True).items():
        if name not in kind.model_fields or (not road and name == "key"):
            continue
        if annotation == Key or Key in typing.get_args(annotation):
            yield f"{road}{name}"
        for part in parts_of(annotation):
            yield from _roads(part, f"{road}{name}.")


@pytest.mark.parametrize("section", SECTIONS)
def test_every_field_that_holds_a_key_says_where_that_key_must_be(section):
    asked = {road for name, road in REFERENCES if name == section}
    assert set(_roads(SECTIONS[section])) == asked


def test_every_reference_leads_to_sections_that_are_there():
    for homes in REFERENCES.values():
        assert set(homes) <= set(SECTIONS)


def test_the_example_has_no_errors_and_what_is_missing_comes_after():
    found = check(example_programme(), KNOWN)
    assert {each.severity for each in found} == {Severity.WARNING}
    document = example_document()
    document["goals"][0]["parent"] = "weg"
    found = check(required_programme(document), KNOWN)
    order = [each.severity is Severity.ERROR for each in found]
    assert order == sorted(order, reverse=True)
    assert order[0]


def _with_unknown(section: str, road: str) -> dict[str, Any]:
    """The example document with a key that is nowhere, at a road in the first entry."""
    document = example_document()
    whole = required_programme(document)
    first = getattr(whole, section)[0].model_dump(mode="json")
    step, _, rest = road.partition(".")
    filled = {
        "action": {"label": {"nl": "x", "en": "x"}},
        "theme": {"how": {"nl": "x", "en": "x"}},
    }
    if rest:
        first[step] = [{**filled.get(rest, {}), rest: "nergens"}]
    else:
        first[step] = ["nergens"] if isinstance(first[step], list) else "nergens"
    document[section] = [first, *document[section][1:]]
    return document


@pytest.mark.parametrize(("section", "road"), REFERENCES)
def test_a_key_that_is_nowhere_is_an_error(section, road):
    key = getattr(example_programme(), section)[0].key
    said = dict(errors(_with_unknown(section, road)))[f"{section}/{key}: {road}"]
    assert said.startswith("nergens is niet bekend bij ")
    assert all(section_words(home).many.nl in said for home in REFERENCES[section, road])


def test_the_near_key_is_named():
    document = example_document()
    document["goals"][1]["parent"] = "meer_werkk"
    ((place, message),) = errors(document)
    assert place == "goals/deelname: parent"
    assert message == "meer_werkk is niet bekend bij doelen. Bedoelt u meer_werk?"


def test_a_figure_nobody_defined_is_an_error_wherever_it_stands():
    cell = {"label": {"nl": "x", "en": "x"}, "indicators": ["nergens"]}
    whole = programme_of(
        goals=[{"key": "g", "indicators": ["nergens"]}],
        lines=[{"key": "l"}],
        measures=[{"key": "m", "line": "l", "indicators": ["nergens"]}],
        actions=[{"key": "a", "contributes": [{"indicator": "nergens"}]}],
        targets=[{**example_document()["targets"][0], "key": "t", "indicator": "nergens"}],
        chain=[
            {
                "key": "c",
                "target_group": "find",
                "number": 1,
                **{stage: [cell] for stage in ("output", "outcome", "impact")},
            }
        ],
    )
    found = {(e.section, e.field) for e in check(whole, KNOWN) if "nergens" in e.message.nl}
    assert found == set(INDICATORS)
    said = {e.message.nl for e in check(whole, KNOWN) if "nergens" in e.message.nl}
    assert said == {"nergens is niet bekend als cijfer."}


def test_a_road_goes_through_parts_and_lists():
    action = example_programme().actions[0]
    assert values_at(action, "responsible") == ["gemeente_groningen"]
    assert values_at(action, "measures") == ["leerplekken"]
    assert values_at(action, "contributes.indicator") == ["net_participation"]
    assert values_at(action, "alignments.action") == []
    assert values_at(example_programme().actions[1], "responsible") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"lines": [{"key": "x"}]}, {"actions": [{"key": "x"}]}),
        ({"measures": [{"key": "x", "line": "l"}]}, {"actions": [{"key": "x"}]}),
        (
            {"partners": [{"key": "x", "kind": "fund"}]},
            {"bodies": [{"key": "x", "level": "tactical"}]},
        ),
    ],
)
def test_what_is_named_by_its_key_alone_has_a_key_of_its_own(one, other):
    found = [each.place for each in check(programme_of(**one, **other), []) if each.field == "key"]
    assert sorted(found) == sorted(f"{section}/x: key" for section in (*one, *other))


def test_the_other_place_of_a_key_is_named():
    programme = programme_of(lines=[{"key": "x"}], measures=[{"key": "x", "line": "x"}])
    (line, _) = [each for each in check(programme, []) if each.severity is Severity.ERROR]
    assert line.message.nl == "deze sleutel staat ook bij maatregelen; kies een andere"
    assert line.message.en == "this key is also among measures; choose another"


def test_a_goal_and_a_line_may_share_a_key():
    found = check(programme_of(lines=[{"key": "x"}], goals=[{"key": "x"}]), [])
    assert not [each for each in found if each.severity is Severity.ERROR]


def test_a_programme_that_was_just_started_hears_what_to_begin_with():
    missing = {(each.section, each.field) for each in check(programme_of(), [])}
    assert {("head", "vision"), ("goals", ""), ("lines", ""), ("actions", "")} <= missing


def test_a_decision_claims_no_more_than_its_step_of_the_ladder():
    document = example_document()
    claim = {"nl": "Dankzij de aanpak is er werk.", "en": "There is work."}
    document["decisions"][0]["advice"] = claim
    ((place, message),) = errors(document)
    assert place == "decisions/vervolg_kansrijk: claims"
    assert message.startswith("'Dankzij' zegt meer dan trede 2 van de effectladder toelaat")
    document["decisions"][0]["effect_step"] = "compared"
    assert errors(document) == []


def test_a_contribution_claims_no_more_than_its_step_either():
    document = example_document()
    (contribution,) = document["actions"][0]["contributes"]
    contribution["stated"] = {"nl": "Leidt tot werk.", "en": "Leads to work."}
    assert [place for place, _ in errors(document)] == [
        "actions/kansrijk_opleiden: contributes",
        "actions/kansrijk_opleiden: contributes",
    ]
    contribution["effect_step"] = "design"
    assert errors(document) == []


def test_a_word_that_claims_is_told_once():
    decision = example_programme().decisions[0]
    text = Text("Het effect is een effect.", "The effect.")
    assert len(list(claim_issues(decision, "claims", text, EffectStep.OUTCOME))) == 1


def test_what_an_implementation_plan_must_say_and_does_not_say_yet():
    programme = example_programme()
    full, empty = programme.actions
    assert [field for field, _ in missing_of_plan(programme, full)] == [
        "results_four_years",
        "results_later",
        "monitoring",
        "accountability",
        "residents",
        "alignments",
        "amounts",
    ]
    assert len(missing_of_plan(programme, empty)) == 13
    words = dict(missing_of_plan(programme, empty))
    assert words["amounts"].nl == "wat hij kost, per jaar"


def test_with_its_cost_only_the_rest_is_missing():
    document = example_document()
    document["amounts"][0]["about"] = "kansrijk_opleiden"
    programme = required_programme(document)
    assert "amounts" not in dict(missing_of_plan(programme, programme.actions[0]))


def test_what_is_missing_is_a_warning_per_action_and_field():
    programme = example_programme()
    found = check(programme, KNOWN)
    assert {each.key for each in found} == set(keys_of(programme.actions))
    assert len(found) == 7 + 13
    assert all(each.message.nl.startswith("mist: ") for each in found)
