"""The start of a region: every region we know gets a folder that checks, explained in two languages."""

from itertools import takewhile

import pytest

from wendbaar.core.indicators.library import library
from wendbaar.core.programme.checks import check
from wendbaar.core.programme.document import required_programme
from wendbaar.core.programme.issues import Severity
from wendbaar.core.programme.programme import ENTRY_KINDS
from wendbaar.core.vocabulary.geography import municipalities, regions
from wendbaar.data.programmes.files import read_document
from wendbaar.data.programmes.template import start_region
from wendbaar.errors import SourceError

REGIONS = regions(2025)


@pytest.fixture(scope="module")
def zwolle(tmp_path_factory):
    folder = tmp_path_factory.mktemp("regio") / "zwolle"
    region = next(each for each in REGIONS if each.code == "AM36")
    start_region(folder, region, ["Zwolle", "Kampen"])
    return folder


def test_there_are_35_regions():
    assert len(REGIONS) == 35


@pytest.mark.parametrize("region", REGIONS, ids=lambda each: each.code)
def test_the_start_of_every_region_has_no_errors(region, tmp_path):
    names = [each.name for each in municipalities(2025) if each.region == region.code]
    written = start_region(tmp_path / "nieuw", region, names)
    assert [path.stem for path in written] == list(ENTRY_KINDS)
    programme = required_programme(read_document(tmp_path / "nieuw"))
    assert programme.region == region.code
    assert programme.head.municipalities == tuple(names) != ()
    issues = check(programme, library())
    assert {each.severity for each in issues} == {Severity.WARNING}


@pytest.mark.parametrize("section", [each for each in ENTRY_KINDS if each != "head"])
def test_every_field_stands_in_it_and_reads_as_yaml_once_uncommented(zwolle, tmp_path, section):
    lines = (zwolle / f"{section}.yaml").read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("# - "))
    fields = takewhile(lambda line: line.startswith("# "), lines[start:])
    example = [line.removeprefix("# ") for line in fields]
    (tmp_path / "head.yaml").write_text("{}")
    (tmp_path / f"{section}.yaml").write_text("\n".join(example), encoding="utf-8")
    (entry,) = read_document(tmp_path)[section]
    assert list(entry) == list(ENTRY_KINDS[section].model_fields)


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "goals.yaml").write_text("van een ander")
    with pytest.raises(SourceError, match="is not an empty folder"):
        start_region(tmp_path, REGIONS[0], [])
    assert [path.name for path in tmp_path.iterdir()] == ["goals.yaml"]
    assert (tmp_path / "goals.yaml").read_text() == "van een ander"


def test_an_empty_folder_may_be_there_already(tmp_path):
    assert len(start_region(tmp_path, REGIONS[0], [])) == len(ENTRY_KINDS)
