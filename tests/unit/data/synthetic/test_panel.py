import json

import pyarrow.parquet as pq
import pytest

from support.tiny_margins import tiny_margins
from wendbaar.core.vocabulary.periods import quarters
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.data.synthetic.panel import make_panel, panel_key
from wendbaar.errors import DefinitionError

CODES = ("GM0047", "GM0765")
MARGINS = tiny_margins(CODES, people=700)
QUARTERS = quarters("2023KW03", "2024KW02")


def make(folder, areas=CODES, wanted=QUARTERS, seed=3, **more):
    return make_panel(MARGINS, areas=areas, quarters=wanted, seed=seed, folder=folder, **more)


@pytest.fixture(scope="module")
def panel(tmp_path_factory):
    return make(tmp_path_factory.mktemp("panels") / "made")


def files_of(folder):
    return sorted(each for each in folder.rglob("*") if each.is_file())


def table_of(folder, name):
    place = folder / "resident_quarter" if name == "resident_quarter" else folder
    return pq.read_table(place if place != folder else folder / f"{name}.parquet")


def test_the_folder_is_laid_out_by_quarter_with_a_row_group_per_municipality(panel):
    names = [each.relative_to(panel.folder).as_posix() for each in files_of(panel.folder)]
    assert names == [
        "action_period.parquet",
        "employer_year.parquet",
        "panel.json",
        "participation.parquet",
        *(f"resident_quarter/{each.code}.parquet" for each in QUARTERS),
        "truth.json",
    ]
    file = pq.ParquetFile(panel.folder / "resident_quarter" / "2024KW01.parquet")
    assert file.num_row_groups == len(CODES)


@pytest.mark.parametrize(
    "name", ["resident_quarter", "participation", "action_period", "employer_year"]
)
def test_tables_follow_their_contract(panel, name):
    found = table_of(panel.folder, name)
    contract = TABLES[name]
    assert found.num_rows == panel.facts["rows"][name] > 0
    assert found.schema.names == [column.name for column in contract.columns]
    for column in contract.columns:
        values = found[column.name]
        assert str(values.type) in {column.kind, f"{column.kind}[day]"}
        if column.required:
            assert values.null_count == 0, column.name
        known = [each for each in values.to_pylist() if each is not None]
        if column.codes:
            assert set(known) <= {int(each) for each in column.codes}
        if column.minimum is not None:
            assert min(known, default=column.minimum) >= column.minimum
        if column.maximum is not None:
            assert max(known, default=column.maximum) <= column.maximum


def test_every_file_says_it_is_made(panel):
    for each in files_of(panel.folder):
        if each.suffix == ".parquet":
            metadata = pq.read_schema(each).metadata
            assert metadata[b"wendbaar.synthetic"] == b"true"
            assert metadata[b"wendbaar.seed"] == b"3"
        else:
            assert json.loads(each.read_text())["synthetic"] is True


def test_participations_end_after_they_start_and_never_in_the_future(panel):
    found = table_of(panel.folder, "participation").to_pylist()
    for row in found:
        assert row["end"] is None or row["start"] < row["end"]
        assert row["end"] is None or row["end"] <= QUARTERS[-1].last_day
        assert row["end"] is not None or not row["certificate"]
    assert any(row["end"] is None for row in found)


def test_the_same_seed_gives_the_same_bytes(panel, tmp_path):
    again = make(tmp_path / "again")
    for one, other in zip(files_of(panel.folder), files_of(again.folder), strict=True):
        assert one.read_bytes() == other.read_bytes()


def test_another_seed_gives_other_people(panel, tmp_path):
    other = make(tmp_path / "other", seed=4)
    assert not table_of(panel.folder, "resident_quarter").equals(
        table_of(other.folder, "resident_quarter")
    )


def test_a_municipality_is_the_same_whatever_it_is_made_with(panel, tmp_path):
    alone = make(tmp_path / "alone", areas=["GM0765"])
    for each in QUARTERS:
        name = f"resident_quarter/{each.code}.parquet"
        together = pq.ParquetFile(panel.folder / name).read_row_group(1)
        assert together.equals(pq.ParquetFile(alone.folder / name).read_row_group(0))


def test_a_panel_that_is_there_is_reused_and_an_older_one_replaced(tmp_path):
    folder = tmp_path / "panel"
    first = make(folder, wanted=QUARTERS[:1])
    assert not first.reused
    assert make(folder, wanted=QUARTERS[:1]).reused
    other = make(folder, wanted=QUARTERS[:1], seed=9)
    assert not other.reused
    assert other.facts["seed"] == 9


def test_stopped_half_way_nothing_stands_in_its_place(tmp_path):
    folder = tmp_path / "panel"
    make(folder, wanted=QUARTERS[:1])

    def stop(*_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make(folder, wanted=QUARTERS[:1], seed=8, progress=stop)
    assert json.loads((folder / "panel.json").read_text())["seed"] == 3
    assert make(folder, wanted=QUARTERS[:1], seed=8).facts["seed"] == 8
    assert not (tmp_path / "panel.partial").exists()


def test_a_folder_with_other_files_is_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("keep me")
    with pytest.raises(DefinitionError, match="other files"):
        make(tmp_path)
    assert (tmp_path / "letter.txt").read_text() == "keep me"


@pytest.mark.parametrize(
    ("areas", "wanted", "said"),
    [
        (["GM0014"], QUARTERS, "No margins for GM0014"),
        (CODES, [], "No quarters"),
        (CODES, quarters("2017KW01", "2017KW01"), "margins of 2019 to 2025"),
    ],
)
def test_what_cannot_be_made_is_refused(tmp_path, areas, wanted, said):
    with pytest.raises(DefinitionError, match=said):
        make(tmp_path / "panel", areas=areas, wanted=wanted)
    assert not (tmp_path / "panel").exists()


def test_the_key_changes_with_everything_a_panel_is_made_from():
    keys = {
        panel_key(MARGINS, CODES, QUARTERS, 3),
        panel_key(MARGINS, CODES[:1], QUARTERS, 3),
        panel_key(MARGINS, CODES, QUARTERS[:2], 3),
        panel_key(MARGINS, CODES, QUARTERS, 4),
        panel_key(tiny_margins(CODES, people=800), CODES, QUARTERS, 3),
    }
    assert len(keys) == 5
    assert panel_key(MARGINS, CODES[::-1], QUARTERS, 3) in keys


def test_panel_json_tells_how_near_the_margins_it_is(panel):
    found = panel.facts["calibration"]
    assert found["population_off"] == 0
    assert found["largest_of_municipalities"]["participation"] < 0.5
    assert panel.facts["assumptions"]
    assert panel.facts["actions"]["leerwerkloket"] == "Leerwerkloket"


def test_truth_json_names_effect_group_and_both_outcomes(panel):
    truth = json.loads((panel.folder / "truth.json").read_text())
    found = {(each["action"], each["outcome"], each["group"]["key"]) for each in truth["effects"]}
    assert ("social_return", "work", "bijstand") in found
    assert all(
        {"points", "after", "treated", "without", "with"} <= set(e) for e in truth["effects"]
    )
    assert "leerwerkloket" in truth["no_effect"]


@pytest.mark.parametrize("damage", ["lost", "changed", "cut", "card"])
def test_a_panel_that_was_damaged_is_made_again(tmp_path, damage):
    folder = tmp_path / "panel"
    whole = make(folder)
    before = files_of(folder)
    quarters = sorted((folder / "resident_quarter").iterdir())
    if damage == "lost":
        quarters[0].unlink()
    elif damage == "changed":
        quarters[0].write_bytes(quarters[-1].read_bytes() + b"x")
    elif damage == "cut":
        quarters[0].write_bytes(quarters[0].read_bytes()[:100])
    else:
        (folder / "panel.json").write_text("{", encoding="utf-8")
    again = make(folder)
    assert not again.reused
    assert again.rows == whole.rows
    assert files_of(folder) == before
