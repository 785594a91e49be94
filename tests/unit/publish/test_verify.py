import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from support.example_bundle import make_example_bundle
from wendbaar.errors import ReleaseError
from wendbaar.publish.bundle import check_bundle, verify_bundle
from wendbaar.publish.durable import digest_of
from wendbaar.publish.manifest import digest, release_id


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    return make_example_bundle(tmp_path_factory.mktemp("releases"))


@pytest.fixture
def folder(made, tmp_path) -> Path:
    return Path(copytree(made, tmp_path / made.name))


def problems(folder: Path) -> str:
    report = check_bundle(folder)
    assert not report.ok
    with pytest.raises(ReleaseError):
        verify_bundle(folder)
    return "; ".join(report.problems)


def forge(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Alter the manifest and mend its own hashes, as someone with knowledge would."""
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text())
    change(manifest)
    for name in manifest["files"]:
        if (folder / name).is_file():
            manifest["files"][name]["sha256"] = digest_of(folder / name)
    manifest["release_id"] = release_id(manifest)
    manifest["digest"] = digest(manifest)
    path.write_text(json.dumps(manifest))


def rewrite(folder: Path, column: str, values: list[Any]) -> None:
    """Put other values in a column of the figures and mend the hashes."""
    path = folder / "figures.parquet"
    table = pq.read_table(path)
    at = table.schema.get_field_index(column)
    field = table.schema.field(at)
    kept = table[column].to_pylist()[len(values) :]
    changed = pa.array([*values, *kept], field.type)
    pq.write_table(table.set_column(at, field, changed), path, store_schema=False)
    forge(folder, lambda manifest: None)


def test_a_flipped_byte_in_any_file_is_found(folder):
    for path in sorted(folder.iterdir()):
        whole = path.read_bytes()
        altered = bytearray(whole)
        altered[len(whole) // 2] ^= 1
        path.write_bytes(bytes(altered))
        with pytest.raises(ReleaseError):
            verify_bundle(folder)
        path.write_bytes(whole)
    assert verify_bundle(folder).ok


def test_a_missing_file_and_a_file_too_many_are_found(folder):
    (folder / "disclosure_log.parquet").unlink()
    (folder / "counts.csv").write_text("n\n2\n")
    found = problems(folder)
    assert "disclosure_log.parquet is not there" in found
    assert "counts.csv does not belong to the release" in found


def test_an_altered_manifest_is_found(folder):
    path = folder / "manifest.json"
    path.write_text(path.read_text().replace('"synthetic": true', '"synthetic": false'))
    assert "manifest.json was altered" in problems(folder)


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/hostname", "sub/figures.parquet"])
def test_a_name_never_leads_out_of_the_folder(folder, name):
    (folder.parent / "secret.txt").write_text("secret")
    forge(folder, lambda manifest: manifest["files"].update({name: {"sha256": "", "bytes": 1}}))
    assert f"unknown file {name!r}" in problems(folder)


def test_a_link_in_place_of_a_file_is_found(folder):
    path = folder / "boundaries.geojson"
    path.rename(folder.parent / "elsewhere")
    path.symlink_to(folder.parent / "elsewhere")
    assert "boundaries.geojson is not there" in problems(folder)


def test_a_hidden_value_is_found_even_when_all_hashes_fit(folder):
    statuses = pq.read_table(folder / "figures.parquet")["status"].to_pylist()
    at = statuses.index("suppressed_primary")
    values = pq.read_table(folder / "figures.parquet")["value"].to_pylist()[:at]
    rewrite(folder, "value", [*values, 7.0])
    assert "a hidden figure has a value" in problems(folder)


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("status", "hidden", "does not know status hidden"),
        ("area", "GM9999", "does not know area GM9999"),
        ("indicator", "other", "does not know definition other version 1"),
        ("definition_version", "9", "version 9"),
        ("receipt_ids", ["deadbeef"], "does not know receipt deadbeef"),
        ("figure_id", "net_participation/AM01", "does not fit its columns"),
    ],
)
def test_figures_must_be_explained_by_the_manifest(folder, column, value, message):
    rewrite(folder, column, [value])
    assert message in problems(folder)


def test_the_same_figure_twice_is_found(folder):
    first, second = pq.read_table(folder / "figures.parquet")["period"].to_pylist()[:2]
    assert first != second
    rewrite(folder, "period", [second])
    assert "twice" in problems(folder)


def test_a_manifest_must_be_complete(folder):
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text())
    del manifest["policy"]
    path.write_text(json.dumps(manifest))
    assert "lacks policy" in problems(folder)
