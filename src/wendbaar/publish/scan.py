"""Scan: do the figures of a bundle keep their own rules, and does the manifest explain them?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

from wendbaar.core.disclosure.figure import Status
from wendbaar.core.disclosure.figures import FIGURES_SCHEMA, SHOWN, figure_ids

_BLOCK = 1 << 19  # rows at a time: a release of the country has millions
_KEYS = {"indicator": 16, "group": 20, "area": 14, "period": 13}  # bits for the words of each


def scan_figures(path: Path, manifest: Mapping[str, Any]) -> tuple[int, list[str]]:
    """The number of figures, and what is wrong with them."""
    with pq.ParquetFile(path, memory_map=True) as file:
        if not file.schema_arrow.equals(FIGURES_SCHEMA):
            return 0, [f"{path.name} has other columns than a release has"]
        scan = _Scan(manifest)
        for batch in file.iter_batches(_BLOCK):
            scan.take(pa.table(batch))
        rows = int(file.metadata.num_rows)
    if rows != manifest["loss"].get("figures", rows):
        scan.problems.add("the manifest counts another number of figures")
    if len(np.unique(np.concatenate([np.zeros(0, np.int64), *scan.names]))) != rows:
        scan.problems.add("a figure is there twice")
    return rows, sorted(scan.problems)


@dataclass
class _Scan:
    """What was found so far."""

    manifest: Mapping[str, Any]
    problems: set[str] = field(default_factory=set)
    names: list[NDArray[np.int64]] = field(default_factory=list)
    words: dict[str, dict[str, int]] = field(default_factory=lambda: {key: {} for key in _KEYS})

    def take(self, block: pa.Table) -> None:
        """Look at a block of figures."""
        shown = pc.is_in(block["status"], pa.array(SHOWN))
        hidden = pc.invert(shown)
        margins = pc.or_(block["error_low"].is_valid(), block["error_high"].is_valid())
        rules = {
            "a hidden figure has a value, or a shown figure has none": pc.not_equal(
                shown, block["value"].is_valid()
            ),
            "a hidden figure has a margin": pc.and_(hidden, margins),
            "the name of a figure does not fit its columns": pc.not_equal(
                block["figure_id"], figure_ids({key: block[key] for key in _KEYS})
            ),
        }
        for what, broken in rules.items():
            if pc.any(broken, min_count=0).as_py():
                self.problems.add(what)
        self._explain(block)
        self.names.append(self._numbers(block))

    def _explain(self, block: pa.Table) -> None:
        self._known("status", block["status"], {str(status) for status in Status})
        self._known("area", block["area"], {each["code"] for each in self.manifest["areas"]})
        receipts = pc.list_flatten(block["receipt_ids"])
        self._known("receipt", receipts, {each["id"] for each in self.manifest["receipts"]})
        versions = pc.binary_join_element_wise(
            block["indicator"], block["definition_version"], " version "
        )
        defined = {
            f"{each['key']} version {each['definition_version']}"
            for each in self.manifest["indicators"]
        }
        self._known("definition", versions, defined)

    def _known(self, what: str, column: pa.ChunkedArray, words: set[str]) -> None:
        odd = set(pc.unique(column).to_pylist()) - words
        self.problems |= {f"the manifest does not know {what} {word}" for word in odd}

    def _numbers(self, block: pa.Table) -> NDArray[np.int64]:
        """One whole number per figure, the same for the same name."""
        name = np.zeros(block.num_rows, dtype=np.int64)
        for key, bits in _KEYS.items():
            coded = block[key].combine_chunks().dictionary_encode()
            seen = self.words[key]
            numbers = [seen.setdefault(word, len(seen)) for word in coded.dictionary.to_pylist()]
            name = (name << bits) | np.array(numbers, dtype=np.int64)[coded.indices.to_numpy()]
        return name
