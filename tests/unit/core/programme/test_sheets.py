"""A programme as tables of plain cells, and back."""

from hypothesis import given, settings

from support.any_programme import documents, in_cells
from support.example_programme import example_document
from wendbaar.core.programme.document import required_programme, write_programme
from wendbaar.core.programme.sheets import document_of_sheets, empty_sheets, sheets_of


def test_a_part_stands_after_what_it_belongs_to_and_has_its_own_columns():
    sheets = empty_sheets()
    names = list(sheets)
    for sheet in sheets.values():
        assert len(set(sheet.header)) == len(sheet.header)
        if sheet.owner:
            assert names.index(sheet.owner) < names.index(sheet.name)
            assert sheet.header[0] == "of"
    assert sheets["decisions.review.figures"].owner == "decisions"


def test_an_entry_is_a_row_and_what_it_has_several_of_stands_elsewhere():
    sheets = sheets_of(write_programme(required_programme(example_document())))
    (first, *_others) = sheets["actions"].rows
    assert (first["label.nl"], first["lines"]) == ("Kansrijk opleiden", "lijn_1")
    assert sheets["actions.partners"].rows == [{"of": "kansrijk_opleiden", "partner": "roc"}]
    assert sheets["targets"].rows[0]["baseline.value"] == 68.0


def test_a_document_without_a_head_has_an_empty_one():
    assert document_of_sheets({}) == {"format": 1, "head": {}}


@settings(max_examples=20, deadline=None)
@given(documents())
def test_any_programme_comes_back_as_it_was(programme):
    plain = required_programme(in_cells(write_programme(programme)))
    rows = {name: each.rows for name, each in sheets_of(write_programme(plain)).items()}
    assert required_programme(document_of_sheets(rows)) == plain
