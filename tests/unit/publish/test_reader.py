from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copytree

import pyarrow.parquet as pq
import pytest

from support.example_bundle import make_example_bundle
from wendbaar.core.disclosure.figure import Status
from wendbaar.errors import ReleaseError
from wendbaar.publish import columns
from wendbaar.publish.bundle import Bundle, open_bundle


@pytest.fixture(scope="module")
def bundle(tmp_path_factory) -> Bundle:
    """With small row groups, so that a question touches some and skips others."""
    before, columns.ROW_GROUP = columns.ROW_GROUP, 500
    try:
        return open_bundle(make_example_bundle(tmp_path_factory.mktemp("releases")))
    finally:
        columns.ROW_GROUP = before


QUESTIONS = [
    {},
    {"indicator": "net_participation", "area": "AM01", "group": ""},
    {"indicator": "net_participation", "period": "2025KW04", "group": ""},
    {"indicator": "unemployment_rate", "area": "GM0014", "group": "sex"},
    {"indicator": "unemployment_rate", "area": "GM0014", "group": "age,sex"},
    {"indicator": "unemployment_rate", "areas": ["GM0014", "GM1979"], "group": "sex=women"},
    {"area": "GM0765", "period": "2024JJ00"},
    {"areas": ["GM0014", "AM01"], "area": "AM01", "group": ""},
    {"indicator": "budget_spent", "group": "action"},
    {"indicator": "nothing"},
    {"area": "GM9999"},
    {"areas": []},
]


def fits(row: dict, question: dict) -> bool:
    group = question.get("group")
    return (
        question.get("indicator") in (None, row["indicator"])
        and question.get("area") in (None, row["area"])
        and ("areas" not in question or row["area"] in question["areas"])
        and question.get("period") in (None, row["period"])
        and (group is None or group in {row["group"], row["breakdown"]})
        and (group != "" or row["group"] == "")
    )


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_reader_finds_exactly_what_a_full_scan_finds(bundle, question):
    rows = pq.read_table(bundle.folder / "figures.parquet").to_pylist()
    expected = [row["figure_id"] for row in rows if fits(row, question)]
    assert [figure.figure_id for figure in bundle.figures(**question)] == expected


def test_only_the_row_groups_that_matter_are_read(bundle):
    groups = bundle._metadata.num_row_groups
    wanted = {"indicator": frozenset({"net_participation"}), "breakdown": frozenset({""})}
    assert groups > 40
    assert len(bundle._row_groups(wanted)) <= 3


def test_a_figure_has_everything_a_page_needs(bundle):
    hidden = bundle.figures("benefits_bijstand", area="GM0765")
    assert {figure.status for figure in hidden} == {Status.SUPPRESSED_PRIMARY}
    assert {figure.value for figure in hidden} == {None}
    assert {figure.note for figure in hidden} == {"hidden_by_supplier"}
    first, *_ = bundle.figures("learning_formal", area="AM01", period="2024KW01", group="sex")
    assert first.group_by == {"sex": "men"}
    assert first.error_low < first.value < first.error_high
    assert first.receipt_ids == ("5a1c0de5a1c0",)


def test_areas_indicators_and_boundaries_are_at_hand(bundle):
    assert {area["code"] for area in bundle.areas} >= {"NL01", "AM01", "GM0014"}
    assert bundle.indicator("net_participation")["question"]["nl"].endswith("?")
    assert len(bundle.boundaries["features"]) == 14
    with pytest.raises(ReleaseError, match="no indicator") as caught:
        bundle.indicator("net_participatoin")
    assert "net_participation" in caught.value.hint


def test_threads_may_read_at_the_same_time(bundle):
    with ThreadPoolExecutor(8) as pool:
        counts = pool.map(
            lambda _: len(bundle.figures("net_participation", group="sex", area="AM01")), range(64)
        )
    assert set(counts) == {24}


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("manifest.json", None, "not a release"),
        ("manifest.json", "{", "cannot be read"),
        ("manifest.json", "[]", "does not list the files"),
        ("figures.parquet", None, "not as it was made"),
        ("figures.parquet", "PAR1 cut off", "not as it was made"),
    ],
)
def test_what_is_no_bundle_is_said_in_words(bundle, tmp_path, name, content, message):
    folder = Path(copytree(bundle.folder, tmp_path / "copy"))
    (folder / name).unlink() if content is None else (folder / name).write_text(content)
    with pytest.raises(ReleaseError, match=message):
        open_bundle(folder)


def test_a_manifest_that_was_altered_is_not_read(bundle, tmp_path):
    folder = Path(copytree(bundle.folder, tmp_path / "copy"))
    manifest = folder / "manifest.json"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace('"synthetic": true', '"synthetic": false'), encoding="utf-8")
    with pytest.raises(ReleaseError, match="not as it was made"):
        open_bundle(folder)


def test_figures_that_are_no_parquet_are_said_in_words(bundle, tmp_path):
    folder = Path(copytree(bundle.folder, tmp_path / "copy"))
    figures = folder / "figures.parquet"
    figures.write_bytes(b"x" * figures.stat().st_size)
    with pytest.raises(ReleaseError, match="cannot be read"):
        open_bundle(folder)
