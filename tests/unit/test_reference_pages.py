"""The generated reference pages say what the declarations say."""

from pathlib import Path

import pytest

from wendbaar.publish.reference import PAGES, write_pages

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "reference"


@pytest.mark.parametrize("name", PAGES)
def test_page_is_current(name):
    assert (FOLDER / name).read_text("utf-8") == PAGES[name](), (
        f"{name} is behind its source; renew it with: "
        "python -m wendbaar.publish.reference docs/reference"
    )


def test_pages_are_written_whole(tmp_path):
    write_pages(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(PAGES)


def test_every_table_and_code_list_has_a_heading():
    page = PAGES["tables.md"]()
    for heading in ("## resident_quarter", "## employer_year", "### LadderStep", "### Service"):
        assert f"\n{heading}\n" in page
