"""CSV, XLSX and JSON-stat hold the same values and the same facts."""

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.unit.publish.example import FIGURES, make_figure, make_manifest
from wendbaar.core.disclosure.figure import Status
from wendbaar.publish.formats.columns import neutralise, select
from wendbaar.publish.formats.csv_file import to_csv
from wendbaar.publish.formats.jsonstat import dataset, to_jsonstat
from wendbaar.publish.formats.xlsx_file import to_xlsx

SELECTION = select(make_manifest(), FIGURES)
SHOWN = {each.figure_id: each.value for each in FIGURES}


def read_csv(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=delimiter))


def read_sheet(data: bytes, name: str) -> list[tuple[Any, ...]]:
    return list(load_workbook(io.BytesIO(data), read_only=True)[name].iter_rows(values_only=True))


def test_three_formats_hold_the_same_values() -> None:
    from_csv = {
        row["cijfer"]: float(row["waarde"]) if row["waarde"] else None
        for row in read_csv(to_csv(SELECTION))
    }
    head, *rows = read_sheet(to_xlsx(SELECTION), "cijfers")
    from_xlsx = {row[0]: row[head.index("waarde")] for row in rows}
    cube = dataset(SELECTION)
    from_cube = [value for value in cube["value"] if value is not None]
    assert from_csv == from_xlsx == SHOWN
    assert sorted(from_cube) == sorted(value for value in SHOWN.values() if value is not None)


def test_a_row_keeps_its_facts_when_copied() -> None:
    row = read_csv(to_csv(SELECTION))[0]
    assert row["publicatie"] == "groningen-0a1b"
    assert row["versie_definitie"] == "1.2"
    assert row["synthetisch"].startswith("ja: synthetische")
    assert row["bron"].startswith("CBS 86008NED")
    assert row["ontvangstbewijzen"] == "abc123"
    assert row["licentie"] == "CC BY 4.0"


def test_hidden_value_is_empty_and_says_why() -> None:
    row = read_csv(to_csv(SELECTION))[2]
    assert row["waarde"] == ""
    assert row["status"] == "niet getoond, om mensen te beschermen"
    assert row["statuscode"] == "suppressed_primary"


def test_default_csv_follows_rfc_4180() -> None:
    data = to_csv(SELECTION)
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == len(FIGURES) + 1
    assert b",62.25," in data


def test_csv_for_a_dutch_excel() -> None:
    data = to_csv(SELECTION, for_dutch_excel=True)
    assert data.startswith(b"\xef\xbb\xbf")
    assert b";62,25;" in data
    assert read_csv(data, ";")[0]["waarde"] == "61,5"


def test_text_that_looks_like_a_formula_is_text() -> None:
    assert read_csv(to_csv(SELECTION))[2]["naam_gebied"] == "'=Stadskanaal"
    sheet = load_workbook(io.BytesIO(to_xlsx(SELECTION)))["cijfers"]
    cell = next(cell for cell in sheet[4] if str(cell.value).endswith("Stadskanaal"))
    assert (cell.value, cell.data_type) == ("=Stadskanaal", "s")


@given(st.text())
def test_no_text_begins_a_formula(text: str) -> None:
    assert not str(neutralise(text)).startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_notes_of_the_workbook_say_all_facts(language: str) -> None:
    selection = select(make_manifest(), FIGURES, language=language)
    notes = read_sheet(to_xlsx(selection), "toelichting" if language == "nl" else "notes")
    assert notes == [tuple(line) for line in selection.facts.lines()]
    text = " ".join(str(cell) for row in notes for cell in row)
    for fact in ("groningen-0a1b", "1.2", "CBS 86008NED", "f" * 64, "10", "2025"):
        assert fact in text
    assert "unused" not in text


def test_jsonstat_is_a_dense_cube() -> None:
    cube = json.loads(to_jsonstat(SELECTION))
    assert (cube["version"], cube["class"]) == ("2.0", "dataset")
    assert cube["id"] == ["indicator", "area", "period", "group"]
    assert cube["size"] == [1, 2, 2, 3]
    assert len(cube["value"]) == 12
    assert cube["role"] == {"metric": ["indicator"], "geo": ["area"], "time": ["period"]}
    assert cube["dimension"]["group"]["category"]["label"]["sex=women"] == "vrouwen"
    assert cube["dimension"]["period"]["category"]["label"]["2024KW01"] == "1e kwartaal 2024"
    assert cube["extension"]["synthetic"] is True
    assert cube["extension"]["release"] == "groningen-0a1b"


def test_jsonstat_finds_each_figure_by_its_place() -> None:
    cube = dataset(SELECTION)
    index = cube["dimension"]["group"]["category"]["index"].index("sex=men")
    assert cube["value"][index] is None
    assert cube["status"][str(index)] == "unknown"
    assert cube["value"][0] == 61.5


def test_figures_of_nothing_make_empty_files() -> None:
    nothing = select(make_manifest(), [])
    assert read_csv(to_csv(nothing)) == []
    assert len(read_sheet(to_xlsx(nothing), "cijfers")) == 1
    assert dataset(nothing)["size"] == [0, 0, 0, 0]


def test_every_status_has_its_words_in_the_file() -> None:
    hidden = [each for each in Status if not each.is_shown]
    figures = [
        make_figure(None, each, period=f"20{number:02d}JJ00") for number, each in enumerate(hidden)
    ]
    words = [row["status"] for row in read_csv(to_csv(select(make_manifest(), figures)))]
    assert len(set(words)) == len(hidden)
    assert all(words)
