import json
import multiprocessing
import os
import signal
from pathlib import Path

import pyarrow as pa
import pytest

from support.example_bundle import PUBLISHER, example_facts, example_protected, make_example_bundle
from wendbaar.errors import ReleaseError
from wendbaar.publish import bundle as bundle_module
from wendbaar.publish.bundle import check_bundle, open_bundle, verify_bundle, write_bundle

FILES = {
    "figures.parquet",
    "manifest.json",
    "disclosure_log.parquet",
    "dcat.jsonld",
    "boundaries.geojson",
}


@pytest.fixture(scope="module")
def example(tmp_path_factory) -> Path:
    return make_example_bundle(tmp_path_factory.mktemp("releases"))


def contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def test_a_bundle_is_a_folder_with_its_five_files(example):
    assert set(contents(example)) == FILES
    assert example.name.startswith("groningen-2025KW04-")
    assert verify_bundle(example).figures == open_bundle(example).manifest["loss"]["figures"]


def test_made_again_it_is_the_same_byte_for_byte(example, tmp_path):
    again = make_example_bundle(tmp_path)
    assert again.name == example.name
    assert contents(again) == contents(example)


def test_made_again_in_the_same_place_it_is_kept(tmp_path):
    first = make_example_bundle(tmp_path)
    moment = (first / "figures.parquet").stat().st_mtime_ns
    assert make_example_bundle(tmp_path) == first
    assert (first / "figures.parquet").stat().st_mtime_ns == moment


def test_other_content_gets_another_name(example, tmp_path):
    assert make_example_bundle(tmp_path, synthetic=False).name != example.name
    assert make_example_bundle(tmp_path, boundaries=None).name != example.name


def test_an_altered_release_is_not_overwritten(tmp_path):
    folder = make_example_bundle(tmp_path)
    (folder / "dcat.jsonld").write_text("{}")
    with pytest.raises(ReleaseError, match="altered"):
        make_example_bundle(tmp_path)
    assert (folder / "dcat.jsonld").read_text() == "{}"


def test_a_manifest_without_receipts_is_refused(tmp_path):
    made = example_protected()
    facts = example_facts(made.loss)
    del facts["receipts"]
    with pytest.raises(ReleaseError, match="receipts"):
        write_bundle(tmp_path, made.figures, made.log, facts, None, PUBLISHER)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("key", ["areas", "indicators", "receipts"])
def test_figures_the_manifest_does_not_explain_are_refused(tmp_path, key):
    made = example_protected()
    facts = example_facts(made.loss)
    kept = [each for each in facts[key] if each.get("code") == facts["focus"]]
    with pytest.raises(ReleaseError, match="does not know"):
        write_bundle(tmp_path, made.figures, made.log, facts | {key: kept}, None, PUBLISHER)
    assert [each.name for each in tmp_path.iterdir()] == [".writing"]


def test_a_break_leaves_nothing_behind(tmp_path, monkeypatch):
    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(bundle_module, "write_log", broken)
    with pytest.raises(KeyboardInterrupt):
        make_example_bundle(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == [".writing"]


def _die_while_writing(folder: Path) -> None:
    bundle_module.write_log = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
    make_example_bundle(folder)


def test_a_killed_run_harms_nothing(tmp_path):
    kept = make_example_bundle(tmp_path, synthetic=False)
    before = contents(kept)
    child = multiprocessing.get_context("fork").Process(target=_die_while_writing, args=(tmp_path,))
    child.start()
    child.join(30)
    assert child.exitcode == -signal.SIGKILL
    assert contents(kept) == before
    verify_bundle(make_example_bundle(tmp_path))
    assert not list(tmp_path.glob(".*.partial"))


def test_a_bundle_holds_no_wall_clock_and_no_path(example):
    manifest = (example / "manifest.json").read_text()
    assert str(example.parent) not in manifest
    assert "T" not in json.loads(manifest)["release_id"].removeprefix("groningen-")
    metadata = pa.parquet.read_metadata(example / "figures.parquet")
    assert metadata.metadata is None


def test_log_names_each_hidden_figure_and_never_its_value(example):
    log = pa.parquet.read_table(example / "disclosure_log.parquet")
    figures = pa.parquet.read_table(example / "figures.parquet")
    hidden = figures.filter(pa.compute.equal(figures["status"], "suppressed_primary"))
    named = log.filter(pa.compute.equal(log["decision"], "hidden"))["figure_id"].to_pylist()
    assert named == hidden["figure_id"].to_pylist()
    assert not any(pa.types.is_floating(field.type) for field in log.schema)


def test_one_road_for_verification(example):
    assert check_bundle(example) == verify_bundle(example)
