"""Reader: figures out of a bundle, quickly, without loading the whole of it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

from wendbaar.core.disclosure.figure import Figure
from wendbaar.core.disclosure.figures import READ_COLUMNS, read_figures
from wendbaar.errors import ReleaseError, did_you_mean
from wendbaar.publish.manifest import BOUNDARIES, FIGURES, MANIFEST, digest

_KEYS = ("indicator", "breakdown", "group", "area", "period")
_REPEATED = [*_KEYS, "area_kind", "status", "unit", "source_kind", "definition_version", "note"]
# Column -> the words wanted in it.
Wanted = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Bundle:
    """An open bundle. Threads may read from it at the same time."""

    folder: Path
    manifest: Mapping[str, Any] = field(repr=False)
    _metadata: pq.FileMetaData = field(repr=False)

    @property
    def release_id(self) -> str:
        """The permanent name of the release."""
        return str(self.manifest["release_id"])

    @property
    def areas(self) -> tuple[dict[str, Any], ...]:
        """Code, name, kind, region and province of each area in the release."""
        return tuple(self.manifest["areas"])

    @cached_property
    def boundaries(self) -> dict[str, Any] | None:
        """GeoJSON of the municipalities, when the bundle carries it."""
        if BOUNDARIES not in self.manifest["files"]:
            return None
        found = json.loads((self.folder / BOUNDARIES).read_text(encoding="utf-8"))
        return dict(found)

    @cached_property
    def _indicators(self) -> dict[str, dict[str, Any]]:
        return {each["key"]: each for each in self.manifest["indicators"]}

    def indicator(self, key: str) -> dict[str, Any]:
        """The definition of an indicator; raises ReleaseError with the near miss."""
        if key not in self._indicators:
            raise ReleaseError(
                f"Release {self.release_id} has no indicator {key!r}.",
                hint=did_you_mean(key, self._indicators) or None,
            )
        return self._indicators[key]

    def figures(
        self,
        indicator: str | None = None,
        *,
        area: str | None = None,
        areas: Iterable[str] | None = None,
        period: str | None = None,
        group: str | None = None,
    ) -> list[Figure]:
        """Figures that fit all that is given, sorted by indicator, group, area and period.

        `group` is "" for the totals, a group such as "sex=women", or dimensions such as "sex"
        or "age,sex" for all their codes. What is not there gives an empty list.
        """
        return read_figures(self._rows(_wanted(indicator, area, areas, period, group)))

    def page(
        self,
        indicator: str | None = None,
        *,
        area: str | None = None,
        period: str | None = None,
        group: str | None = None,
        rows: slice = slice(0, 100),
    ) -> tuple[int, list[Figure]]:
        """How many figures fit, and those of one page; the others are not made."""
        found = self._rows(_wanted(indicator, area, None, period, group))
        start, stop, _ = rows.indices(found.num_rows)
        return found.num_rows, read_figures(found.slice(start, max(stop - start, 0)))

    def _rows(self, wanted: Wanted) -> pa.Table:
        chosen = self._row_groups(wanted)
        with pq.ParquetFile(
            self.folder / FIGURES,
            metadata=self._metadata,
            memory_map=True,
            read_dictionary=_REPEATED,
        ) as file:
            columns = [*READ_COLUMNS, "breakdown"]
            rows = file.read_row_groups(chosen, columns=columns, use_threads=False)
        for column, words in wanted.items():
            rows = rows.filter(pc.is_in(rows[column], pa.array(sorted(words), pa.string())))
        return rows

    def _row_groups(self, wanted: Wanted) -> list[int]:
        """Row groups whose least and greatest word leave room for a wanted one."""
        least, most = self._ranges
        fits = np.ones(self._metadata.num_row_groups, dtype=bool)
        for column, words in wanted.items():
            at = _KEYS.index(column)
            some = np.zeros_like(fits)
            for word in words:
                some |= (least[:, at] <= word) & (word <= most[:, at])
            fits &= some
        return [int(number) for number in np.flatnonzero(fits)]

    @cached_property
    def _ranges(self) -> tuple[NDArray[Any], NDArray[Any]]:
        least, most = [], []
        positions = _positions(self._metadata)
        for number in range(self._metadata.num_row_groups):
            group = self._metadata.row_group(number)
            found = [group.column(positions[key]).statistics for key in _KEYS]
            least.append([each.min for each in found])
            most.append([each.max for each in found])
        shape = (-1, len(_KEYS))
        return np.array(least, dtype=object).reshape(shape), np.array(most, dtype=object).reshape(
            shape
        )


def _wanted(
    indicator: str | None,
    area: str | None,
    areas: Iterable[str] | None,
    period: str | None,
    group: str | None,
) -> Wanted:
    wanted: dict[str, frozenset[str]] = {}
    if indicator is not None:
        wanted["indicator"] = frozenset({indicator})
    if area is not None or areas is not None:
        chosen = frozenset(areas if areas is not None else [area or ""])
        wanted["area"] = chosen if area is None else chosen & {area}
    if period is not None:
        wanted["period"] = frozenset({period})
    if group is not None:
        wanted["group" if "=" in group else "breakdown"] = frozenset({group})
    return wanted


def _positions(metadata: pq.FileMetaData) -> dict[str, int]:
    schema = metadata.schema
    return {schema.column(number).path: number for number in range(len(schema.names))}


def open_bundle(folder: Path) -> Bundle:
    """Open a bundle; raises ReleaseError when there is none, it cannot be read or was altered.

    Checks what costs nothing: the hash of the manifest and the size of the figures.
    `verify_bundle` hashes every file.
    """
    manifest = read_manifest(folder)
    path = folder / FIGURES
    _refuse_altered(folder, manifest)
    try:
        return Bundle(folder, manifest, pq.read_metadata(path, memory_map=True))
    except (OSError, pa.ArrowException) as error:
        raise ReleaseError(
            f"{path.name} of {folder.name} cannot be read.",
            hint="Run `wendbaar release verify` on it, or make the release again.",
        ) from error


def _refuse_altered(folder: Path, manifest: dict[str, Any]) -> None:
    path, stated = folder / FIGURES, manifest["files"].get(FIGURES, {})
    same_size = path.is_file() and path.stat().st_size == stated.get("bytes")
    if manifest.get("digest") != digest(manifest) or not same_size:
        raise ReleaseError(
            f"Release {folder.name} is not as it was made.",
            hint="Run `wendbaar release verify` on it, or make the release again.",
        )


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of a bundle; raises ReleaseError when there is none or it is no manifest."""
    try:
        found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ReleaseError(
            f"{folder} is not a release: it has no {MANIFEST}.",
            hint="Give the folder of one release, such as releases/groningen-2025KW04-3f9a2c1b.",
        ) from None
    except (OSError, ValueError) as error:
        raise ReleaseError(f"{MANIFEST} of {folder.name} cannot be read: {error}") from error
    if not isinstance(found, dict) or not isinstance(found.get("files"), dict):
        raise ReleaseError(f"{MANIFEST} of {folder.name} does not list the files of a release.")
    return found
