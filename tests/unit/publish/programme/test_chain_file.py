"""The results chain as a table: the same columns always, hidden figures empty, no formulas."""

import csv
import io
from datetime import date

import pytest

from support.example_programme import example_document, text
from wendbaar.core.indicators.library import library
from wendbaar.core.programme.document import required_programme
from wendbaar.core.programme.observed import Observed
from wendbaar.core.programme.results_chain import filled_chain
from wendbaar.data.programmes.files import read_document, shipped_regions
from wendbaar.publish.programme.chain_file import HEADER, to_chain_csv

KEY = ("net_participation", "AM01", "")
TODAY = date(2026, 6, 1)


def table(document, series=None, release="am01-1"):
    programme = required_programme(document)
    stages = {key: each.level.key for key, each in library().items()}
    directions = {key: each.direction for key, each in library().items()}
    rows = filled_chain(programme, TODAY, stages)
    data = to_chain_csv(programme, rows, series or {}, directions, release)
    assert data.decode().count("\r\n") == len(data.decode().splitlines())
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def document(**changes):
    chain = {
        "key": "rij_1", "label": text("Iedereen"), "target_group": "everyone", "number": 1,
        "impact": [{"label": text("Meer werk"), "indicators": ["net_participation"]}],
    }  # fmt: skip
    return {**example_document(), "chain": [{**chain, **changes}]}


def figure(value, status="published", **more):
    return Observed(
        **{
            "period": "2024JJ00", "value": value, "low": None, "high": None, "status": status,
            "is_synthetic": False, "figure_id": "net:2024", **more,
        }
    )  # fmt: skip


@pytest.mark.parametrize("region", shipped_regions())
def test_every_region_has_rows_also_where_the_plan_has_no_chain(region):
    rows = table(read_document(shipped_regions()[region], with_examples=True))
    assert len(rows) > 0
    assert {tuple(each) for each in rows} == {HEADER}
    assert {each["stap"] for each in rows} <= {"output", "outcome", "impact"}
    assert any(each["acties"] for each in rows)


def test_a_row_says_who_does_what_and_how_it_stands():
    (row,) = table(document(), {KEY: (figure(69.5, low=69.0, high=70.0),)})
    assert row["acties"] == "kansrijk_opleiden"
    assert (row["nulmeting_periode"], row["nulmeting"]) == ("2022JJ00", "68")
    assert (row["doel_periode"], row["doel"], row["doel_bedacht"]) == ("2027JJ00", "71", "ja")
    assert (row["waarde"], row["ondergrens"], row["bovengrens"]) == ("69.5", "69", "70")
    assert (row["status"], row["gemaakt"], row["publicatie"]) == ("published", "nee", "am01-1")
    assert row["koers"]


@pytest.mark.parametrize("status", ["suppressed_primary", "suppressed_secondary"])
def test_a_hidden_figure_keeps_its_status_and_has_no_value(status):
    (row,) = table(document(), {KEY: (figure(70.0), figure(None, status, period="2025JJ00"))})
    assert (row["periode"], row["status"]) == ("2025JJ00", status)
    assert (row["waarde"], row["ondergrens"], row["bovengrens"]) == ("", "", "")


def test_without_a_figure_it_is_missing_and_not_zero():
    (row,) = table(document())
    assert (row["waarde"], row["status"], row["cijfer"]) == ("", "missing", "")


def test_numbers_are_written_in_full():
    (row,) = table(document(), {KEY: (figure(1_234_567.0),)})
    assert row["waarde"] == "1234567"


def test_figures_from_made_data_are_marked():
    (row,) = table(document(), {KEY: (figure(70.0, is_synthetic=True),)})
    assert row["gemaakt"] == "ja"


def test_a_target_of_one_municipality_is_not_that_of_the_region():
    content = document()
    content["targets"][0]["area"] = "GM0014"
    (row,) = table(content, {KEY: (figure(70.0),)})
    assert (row["doel"], row["doel_bedacht"], row["koers"]) == ("", "", "")


@pytest.mark.parametrize("words", ["=1+1", "+31", "-5", "@SUM(A1)"])
def test_words_are_no_formulas(words):
    (row,) = table(document(label=text(words)))
    assert row["rij"] == f"'{words}"


def test_a_row_without_an_action_says_why():
    content = document(target_group="everyone", no_action=True)
    (row,) = table(content)
    assert row["acties"] == ""
    assert row["reden_geen_actie"] == "voor deze groep is bewust geen actie"
