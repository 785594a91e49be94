import pytest

from support.example_programme import example_document
from wendbaar.core.programme.document import read_entry
from wendbaar.core.programme.issues import Severity, error, information, warning


def test_an_issue_says_where_it_is():
    assert error("actions", "a", "contributes.0.indicator", "x", "x").place == (
        "actions/a: contributes.0.indicator"
    )
    assert warning("actions", "a", "", "x", "x").place == "actions/a"
    assert information("format", "", "", "x", "x").place == "format"


def test_an_issue_for_json():
    assert warning("goals", "a", "label", "mist", "lacks").as_dict() == {
        "severity": "warning",
        "section": "goals",
        "key": "a",
        "field": "label",
        "message": {"nl": "mist", "en": "lacks"},
    }


def test_only_an_error_is_an_error():
    found = [make("a", "b", "c", "d", "e").severity for make in (error, warning, information)]
    assert found == [Severity.ERROR, Severity.WARNING, Severity.INFORMATION]


SECRET = "jan.jansen@example.org 123456782"  # what someone might type in the wrong field


@pytest.mark.parametrize(
    ("section", "field", "value", "dutch"),
    [
        ("goals", "key", SECRET, "verwacht: kleine letters, cijfers en _"),
        ("goals", "kind", SECRET, "verwacht: een van aim, head"),
        ("goals", "label", SECRET, "verwacht: nl en en"),
        ("goals", "summary", {"nl": 1, "en": SECRET}, "verwacht: tekst"),
        ("goals", "start", SECRET, "verwacht: een datum"),
        ("goals", "is_example", SECRET, "verwacht: ja of nee"),
        ("goals", "indicators", SECRET, "verwacht: een lijst"),
        ("goals", SECRET[:3], SECRET, "dit veld bestaat niet"),
        ("amounts", "year", SECRET, "verwacht: een geheel getal"),
        ("amounts", "euro", 10.5, "verwacht: een geheel getal"),
        ("amounts", "euro", -5, "dit getal is te klein"),
        ("amounts", "euro", 10**13, "dit getal is te groot"),
        ("amounts", "end", "9999-12-31", "verwacht: een dag tussen 1900 en 2200"),
        ("amounts", "year", 3000, "dit getal is te groot"),
        ("targets", "target", {"period": SECRET, "value": 1}, "verwacht: een periode"),
        ("targets", "baseline", {"period": "2024JJ00", "value": SECRET}, "verwacht: een getal"),
        ("targets", "baseline", SECRET, "verwacht iets anders (model_type)"),
    ],
)
def test_it_says_what_is_expected_and_never_what_was_found(section, field, value, dutch):
    content = {**example_document()[section][0], field: value}
    entry, issues = read_entry(section, content)
    assert entry is None
    (issue,) = issues
    assert issue.message.nl.startswith(dutch)
    assert issue.field.split(".")[0] == field
    assert SECRET not in issue.message.nl + issue.message.en


def test_the_near_code_is_named():
    content = {**example_document()["goals"][0], "kind": "haed"}
    _, (issue,) = read_entry("goals", content)
    assert "head" in issue.message.nl.rpartition(".")[0]
    assert issue.message.en.startswith("expected: one of aim, head")


@pytest.mark.parametrize(
    ("section", "change", "place", "near"),
    [
        ("goals", {"lable": {"nl": "a", "en": "a"}}, "lable", "label"),
        ("actions", {"contributes": [{"indicator": "a", "statd": 1}]}, "statd", "stated"),
        ("targets", {"baseline": {"period": "2024JJ00", "valu": 1}}, "valu", "value"),
    ],
)
def test_the_near_field_of_the_same_part_is_named(section, change, place, near):
    _, issues = read_entry(section, {**example_document()[section][0], **change})
    (issue,) = [each for each in issues if each.field.endswith(place)]
    assert issue.message.nl == f"dit veld bestaat niet. Bedoelt u {near}?"
    assert issue.message.en == f"there is no such field. Did you mean {near}?"


@pytest.mark.parametrize("field", ["zzzz", "label.fr"])
def test_a_field_near_to_none_is_only_refused(field):
    content = {**example_document()["goals"][0]}
    where, _, last = field.rpartition(".")
    if where:
        content[where] = {**content[where], last: "x"}
    else:
        content[last] = "x"
    _, (issue,) = read_entry("goals", content)
    assert (issue.field, issue.message.en) == (field, "there is no such field")


def test_dutch_advice_has_no_english_in_it():
    content = {**example_document()["goals"][0], "kind": "haed", "indicator": []}
    _, issues = read_entry("goals", content)
    assert [each.message.nl.partition(". ")[2] for each in issues] == [
        "Bedoelt u head?",
        "Bedoelt u indicators?",
    ]
