"""A programme as JSON: complete, readable, and the same bytes every time."""

import json

import pytest
from hypothesis import given, settings

from support.any_programme import documents
from support.example_programme import example_programme
from wendbaar.core.programme.document import required_programme
from wendbaar.data.programmes.files import read_document, shipped_regions
from wendbaar.publish.programme.json_file import to_json


@settings(max_examples=20, deadline=None)
@given(documents())
def test_any_programme_comes_back_as_it_was(programme):
    assert required_programme(json.loads(to_json(programme))) == programme


@pytest.mark.parametrize("region", shipped_regions())
def test_shipped_regions_come_back_as_they_were(region, tmp_path):
    programme = required_programme(read_document(shipped_regions()[region], with_examples=True))
    path = tmp_path / "programma.json"
    path.write_bytes(to_json(programme))
    assert required_programme(read_document(path)) == programme


def test_it_is_text_people_can_read():
    data = to_json(example_programme())
    assert data == to_json(example_programme())
    assert data.endswith(b"}\n")
    assert json.loads(data)["format"] == 1
