"""A file that was cut off is refused by name, never read as a shorter one."""

import shutil
from pathlib import Path

import pytest

from wendbaar.config import Settings
from wendbaar.data.sources.whole import json_of, parquet_of
from wendbaar.data.staging import stage
from wendbaar.errors import SourceError


def test_half_a_document_is_refused_by_name() -> None:
    with pytest.raises(SourceError, match="borders"):
        json_of(b'{"features": [', "The file of borders")
    with pytest.raises(SourceError, match=r"x\.parquet"):
        parquet_of(b"PAR1 and no more", "x.parquet")


@pytest.fixture(scope="module")
def copied(mirror: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("mirror")
    for folder in ("regions", "population", "cbs"):
        shutil.copytree(mirror / folder, copy / folder)
    return copy


@pytest.mark.shared
@pytest.mark.parametrize(
    "name",
    [
        "population/bevolking_gemeente_leeftijd5_geslacht_2020.csv",
        "population/bevolking_gemeente_9leeftijdsgroepen_2019_2025.csv",
        "cbs/kwb_2021_processed.json",
        "cbs/cbs.v3.83583NED_Metadata.json",
        "cbs/cbs.v3.84799NED_TypedDataSet.parquet",
        "cbs/inkomen_huishoudens_gemeente_2024.csv",
        "regions/gemeenten_2022.geojson",
    ],
)
def test_a_mirror_with_a_file_cut_in_half_is_not_used(
    copied: Path, tmp_path: Path, name: str
) -> None:
    whole = (copied / name).read_bytes()
    (copied / name).write_bytes(whole[: len(whole) // 2])
    try:
        with pytest.raises(SourceError):
            stage(Settings(home=tmp_path, mirror=copied), say=lambda _: None, regions=())
    finally:
        (copied / name).write_bytes(whole)
