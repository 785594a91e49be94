"""A copy of a release lands whole, and never on top of something else."""

from pathlib import Path

import pytest

from wendbaar.errors import ReleaseError
from wendbaar.pipeline.copy_out import copy_out


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    made = tmp_path / "bundle"
    made.mkdir()
    (made / "manifest.json").write_text("{}", encoding="utf-8")
    return made


def test_a_new_folder_gets_the_release(bundle: Path, tmp_path: Path) -> None:
    copy_out(bundle, tmp_path / "deep" / "out")
    assert (tmp_path / "deep" / "out" / "manifest.json").read_text(encoding="utf-8") == "{}"


def test_an_earlier_release_is_replaced(bundle: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "manifest.json").write_text("old", encoding="utf-8")
    (out / "left.parquet").write_text("old", encoding="utf-8")
    copy_out(bundle, out)
    assert [each.name for each in out.iterdir()] == ["manifest.json"]
    assert not list(tmp_path.glob("*.partial"))


def test_a_folder_with_other_files_is_left_alone(bundle: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "thesis.odt").write_text("years of work", encoding="utf-8")
    with pytest.raises(ReleaseError, match="holds other files"):
        copy_out(bundle, out)
    assert [each.name for each in out.iterdir()] == ["thesis.odt"]
