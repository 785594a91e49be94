"""A programme as a folder, a JSON file or a workbook; what is none is refused with what to do."""

import pytest

from wendbaar.core.programme.document import required_programme
from wendbaar.core.vocabulary.geography import find_region
from wendbaar.data.programmes.files import (
    find_programme,
    read_document,
    shipped_document,
    shipped_regions,
)
from wendbaar.data.programmes.template import start_region
from wendbaar.errors import SourceError


@pytest.fixture
def folder(tmp_path):
    start_region(tmp_path / "regio", find_region("AM36"), ["Zwolle"])
    return tmp_path / "regio"


def refused(path, **choices):
    with pytest.raises(SourceError) as caught:
        read_document(path, **choices)
    return str(caught.value)


def test_the_regions_we_ship_are_found_by_name_and_by_code():
    assert list(shipped_regions()) == ["achterhoek", "groningen", "utrecht"]
    assert find_programme("groningen") == shipped_regions()["groningen"]
    assert shipped_document("AM01")["head"]["region"] == "AM01"
    assert shipped_document("AM36") is None


def test_a_name_that_is_nearly_right_is_told():
    with pytest.raises(SourceError, match="Did you mean 'groningen'"):
        find_programme("gronigen")
    with pytest.raises(SourceError, match="Shipped: achterhoek, groningen, utrecht"):
        find_programme("nergens")


def test_examples_are_read_only_when_asked_and_are_marked_whatever_the_file_says(folder):
    (folder / "examples.yaml").write_text(
        'goals:\n  - {key: bedacht, label: {nl: "x", en: "x"}, is_example: false}\n'
    )
    assert required_programme(read_document(folder)).goals == ()
    (goal,) = required_programme(read_document(folder, with_examples=True)).goals
    assert goal.is_example


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("head: {}", "may not hold the head"),
        ("- 1", "does not hold parts"),
        ("goals: {key: a}", "goals in examples.yaml is not a list"),
        ("goals: [a]", "goals in examples.yaml is not a list"),
    ],
)
def test_examples_are_lists_of_entries_and_hold_no_head(folder, content, said):
    (folder / "examples.yaml").write_text(content)
    assert said in refused(folder, with_examples=True)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("goal.yaml", "[]", "Did you mean 'goals'?"),
        ("xyz.yaml", "[]", "Parts: head, principles"),
        ("goals.yaml", "- key: a\n  label: dit: niet\n", "goals.yaml line 2"),
        ("goals.yaml", "- key: a\n  label: dit: niet\n", "between quotation marks"),
        ("goals.yaml", b"\xff\xfe", "cannot be read"),
        ("goals.yaml", "!!python/object/apply:os.getcwd []", "is not YAML"),
    ],
)
def test_a_file_that_does_not_belong_or_does_not_read_is_named(folder, name, content, said):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert said in refused(folder)


def test_names_of_fields_are_no_claims(folder):
    """In YAML 1.1 the word on is true; the day of a moment is called so."""
    (folder / "milestones.yaml").write_text(
        '- {key: dag, label: {nl: "ja", en: no}, kind: meeting, on: 2026-03-02, is_option: yes}\n'
    )
    (moment,) = required_programme(read_document(folder)).milestones
    assert (str(moment.on), moment.is_option, moment.label.en) == ("2026-03-02", True, "no")


def test_a_folder_without_a_head_is_no_region(tmp_path):
    assert "wendbaar region new" in refused(tmp_path)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("p.json", "{", "is not JSON"),
        ("p.json", "[1]", "does not hold a programme"),
        ("p.docx", "x", "is not a programme"),
        ("p", "x", "a .json or .xlsx"),
    ],
)
def test_a_file_that_is_no_programme_is_refused(tmp_path, name, content, said):
    (tmp_path / name).write_text(content)
    assert said in refused(tmp_path / name)
