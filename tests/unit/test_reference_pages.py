"""The generated reference pages say what the declarations say."""

from pathlib import Path

import pytest

from wendbaar.core.programme.field_tree import fields_of
from wendbaar.core.programme.programme import ENTRY_KINDS
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


@pytest.mark.parametrize("section", ENTRY_KINDS)
def test_every_field_of_a_programme_has_a_row(section):
    page = PAGES["programme-file.md"]().split(f"\n## {section}\n")[1].split("\n## ")[0]
    for field in fields_of(section):
        assert f"| `{field.road}`" in page
