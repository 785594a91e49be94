"""Sources in words: a reader sees the name of the document, not its short name in the file."""

import pytest

from support.example_programme import example_programme
from wendbaar.portal.programme.sources import cited


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("plan, 3", "Plan (Regio, 2025): 3"),
        ("plan", "Plan (Regio, 2025)"),
        ("plan, 2; plan, 4.1", "Plan (Regio, 2025): 2; Plan (Regio, 2025): 4.1"),
        ("plan, 2; 3", "Plan (Regio, 2025): 2; 3"),
        ("een gesprek, 2024", "een gesprek, 2024"),
    ],
)
def test_a_document_is_called_by_its_name(source, words):
    assert cited(example_programme(), source) == words
