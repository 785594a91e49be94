"""What is typed and what it means are one and the same, there and back, for any entry."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.example_programme import example_document
from wendbaar.core.programme.document import read_entry, write_entry
from wendbaar.core.programme.field_tree import fields_of
from wendbaar.core.programme.numbers import decimal_number, whole_number
from wendbaar.portal.register.forms.meaning import meaning_of
from wendbaar.portal.register.forms.numbers import as_typed
from wendbaar.portal.register.forms.typed import from_content, without_empty_rows
from wendbaar.portal.register.spoken import differences

ANYTHING = st.text(max_size=40)


@given(st.floats(-1e9, 1e9).map(lambda each: round(each, 4)))
def test_a_number_comes_back_as_it_was(number):
    typed = as_typed(number)
    found = decimal_number(typed)
    if found is None:  # 68,500 could be two numbers; as_typed never writes zeros at the end
        assert len(typed.rpartition(",")[2]) == 3
    else:
        assert float(found) == number


@given(st.integers(-(10**14), 10**14))
def test_a_whole_number_comes_back_as_it_was(number):
    assert whole_number(as_typed(number)) == str(number)
    assert whole_number(f"{number:,}".replace(",", ".")) == str(number)


@settings(max_examples=60, deadline=None)
@given(label=ANYTHING, size=ANYTHING, period=ANYTHING, indicator=ANYTHING, start=ANYTHING)
def test_whatever_is_typed_gives_an_entry_or_says_what_is_wrong(
    label, size, period, indicator, start
):
    typed = from_content(fields_of("targets"), example_document()["targets"][0])
    typed["label"]["nl"], typed["indicator"], typed["start"] = label, indicator, start
    typed["target"] = {"period": period, "value": size}
    content, issues = meaning_of("targets", typed)
    assert issues or read_entry("targets", content)[0] is not None
    assert all(each.field for each in issues)


@given(names=st.lists(st.sampled_from(["", "Een", "Twee"]), max_size=6))
def test_only_empty_rows_are_dropped(names):
    fields = fields_of("lines")
    typed = from_content(fields, {})
    typed["points"] = [{"nl": name, "en": ""} for name in names]
    kept = without_empty_rows(fields, typed)["points"]
    assert [row["nl"] for row in kept] == [name for name in names if name]


def test_a_change_is_said_in_words():
    before = write_entry(read_entry("actions", example_document()["actions"][0])[0])
    contribution = {"indicator": "net_participation", "size": 2.5, "effect_step": "outcome"}
    after = {
        **before,
        "status": "ended",
        "end": "2026-06-30",
        "responsible": "roc",
        "contributes": [{**contribution, "group": "sex=women"}],
        "label": {"nl": "Anders", "en": "Otherwise"},
    }
    from support.example_programme import example_programme

    found = {d.field: (d.before, d.after) for d in _differences(before, after, example_programme())}
    assert found["Stand"] == ("loopt", "beëindigd")
    assert found["Eindigt op"] == ("31 december 2027", "30 juni 2026")
    assert found["Verantwoordelijk"] == ("Gemeente Groningen", "Een roc")
    assert found["Bijdrage aan cijfers › 1 › Groep"] == ("", "geslacht: vrouwen")
    assert found["Bijdrage aan cijfers › 1 › Bijdrage als getal"] == ("", "2,5")
    assert found["Naam, in het Engels"] == ("Kansrijk opleiden (en)", "Otherwise")


def _differences(before, after, programme):
    return differences("actions", before, after, programme)


def test_the_same_words_in_both_languages_are_one_change():
    before = {"label": {"nl": "Oud", "en": "Oud"}}
    after = {"label": {"nl": "Nieuw", "en": "Nieuw"}}
    (found,) = differences("lines", before, after, None)
    assert (found.field, found.before, found.after) == ("Naam", "Oud", "Nieuw")


@pytest.mark.parametrize(
    ("field", "value"), [("status", "gone"), ("start", "ooit"), ("responsible", "weg")]
)
def test_a_value_that_is_no_more_is_shown_as_it_was_written(field, value):
    (found,) = differences("actions", {}, {field: value}, None)
    assert found.after == value
