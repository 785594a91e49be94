"""A fourth region starts from a folder that explains itself: its examples can be switched on."""

import re

import pytest

from wendbaar.core.indicators.library import library
from wendbaar.core.programme.checks import check
from wendbaar.core.programme.document import required_programme
from wendbaar.core.programme.issues import Severity
from wendbaar.core.vocabulary.geography import find_region
from wendbaar.data.programmes.files import read_document
from wendbaar.data.programmes.first_entries import FIRST_ENTRIES
from wendbaar.data.programmes.template import start_region
from wendbaar.errors import SourceError


@pytest.fixture
def folder(tmp_path):
    start_region(tmp_path / "zwolle", find_region("zwolle"), ["Zwolle", "Kampen"])
    return tmp_path / "zwolle"


def issues_in(folder, severity):
    programme = required_programme(read_document(folder))
    return [each for each in check(programme, library()) if each.severity is severity]


def without_hashes(text):
    """What someone makes of a file who switches the example on and removes the last line."""
    example = text.partition("remove is_example.\n#\n")[2].partition("\n[]")[0]
    return re.sub(r"^# ", "", example, flags=re.MULTILINE)


def test_a_new_region_has_nothing_wrong_and_is_told_in_order_what_to_fill_in(folder):
    assert issues_in(folder, Severity.ERROR) == []
    asked = list(dict.fromkeys(each.section for each in issues_in(folder, Severity.WARNING)))
    assert asked == [
        "head",
        "goals",
        "groups",
        "lines",
        "measures",
        "actions",
        "partners",
        "bodies",
    ]


def test_each_part_that_is_asked_for_has_an_example(folder):
    asked = {each.section for each in issues_in(folder, Severity.WARNING)} - {"head"}
    assert asked == set(FIRST_ENTRIES)


def test_the_examples_switched_on_hang_together_and_are_marked(folder):
    for section in FIRST_ENTRIES:
        path = folder / f"{section}.yaml"
        path.write_text(without_hashes(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert issues_in(folder, Severity.ERROR) == []
    head, *entries = required_programme(read_document(folder)).entries()
    assert len(entries) == 8
    assert all(each.is_example and each.label.nl.startswith("Voorbeeld: ") for each in entries)
    assert not head.is_example


def test_examples_are_off_until_someone_switches_them_on(folder):
    assert [each.section for each in required_programme(read_document(folder)).entries()] == [
        "head"
    ]


def test_what_is_there_is_never_overwritten(folder, tmp_path):
    (tmp_path / "brief.txt").write_text("Beste", encoding="utf-8")
    for taken in (folder, tmp_path / "brief.txt"):
        with pytest.raises(SourceError, match="is not an empty folder"):
            start_region(taken, find_region("zwolle"), [])
