"""Making a panel: municipality by municipality, straight to Parquet, whole or not at all."""

import hashlib
import json
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wendbaar.core.vocabulary.geography import municipalities_of
from wendbaar.core.vocabulary.periods import Period
from wendbaar.data.synthetic import arrow
from wendbaar.data.synthetic.files import PanelFiles
from wendbaar.data.synthetic.margins import Margins
from wendbaar.data.synthetic.summary import Summary
from wendbaar.data.synthetic.town import Town
from wendbaar.errors import DefinitionError

Progress = Callable[[str, int, int], None]  # what is done, how many, of how many
_DAY = 24 * 60 * 60  # seconds
FIRST_QUARTER, LAST_QUARTER = "2019KW01", "2025KW04"


@dataclass(frozen=True)
class PanelResult:
    """A panel on disk. `facts` is the content of `panel.json`."""

    folder: Path
    rows: int
    facts: dict[str, Any]
    reused: bool = False


def code_digest() -> str:
    """A hash of the source that makes the panel: other code, other panel."""
    found = hashlib.sha256()
    for file in sorted(Path(__file__).parent.glob("*.py")):
        found.update(file.name.encode() + file.read_bytes())
    return found.hexdigest()


def panel_key(margins: Margins, areas: Sequence[str], quarters: Sequence[Period], seed: int) -> str:
    """The name of a panel: a hash of everything it is made from."""
    parts = [margins.digest(), *_codes(areas), *(each.code for each in quarters)]
    return hashlib.sha256("|".join([*parts, str(seed), code_digest()]).encode()).hexdigest()[:16]


def make_panel(
    margins: Margins,
    *,
    areas: Sequence[str],
    quarters: Sequence[Period],
    seed: int,
    folder: Path,
    progress: Progress | None = None,
) -> PanelResult:
    """Write the panel of some areas (codes of any kind) and quarters; an existing one is reused."""
    key = panel_key(margins, areas, quarters, seed)
    kept = _kept(folder, key)
    if kept is not None:
        return kept
    codes = _checked(margins, areas, quarters)
    _check_free(folder)
    numbers = sorted({arrow.number_of(each) for each in quarters})
    summary = Summary(margins, codes, numbers)
    with _workplace(folder) as partial:
        with PanelFiles(partial, numbers, arrow.mark(seed, key)) as files:
            for done, code in enumerate(codes):
                files.write_town(Town(code, margins, numbers, seed), summary)
                if progress:
                    progress(code, done + 1, len(codes))
            files.write_inputs(summary)
        facts = {"key": key, "seed": seed, "code": code_digest(), **summary.facts()}
        _write_json(partial / "truth.json", summary.truth())
        _write_json(partial / "panel.json", {**facts, "files": _digests(partial)})
        _put_in_place(partial, folder)
    return PanelResult(folder, facts["rows"]["resident_quarter"], facts)


@contextmanager
def _workplace(folder: Path) -> Iterator[Path]:
    """A folder to work in beside the panel; nothing of it stays when the work breaks off."""
    for left in folder.parent.glob("*.partial"):  # of runs that were killed
        if (left / "resident_quarter").is_dir() and time.time() - left.stat().st_mtime > _DAY:
            shutil.rmtree(left, ignore_errors=True)
    partial = folder.with_name(folder.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    (partial / "resident_quarter").mkdir(parents=True)
    try:
        yield partial
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _codes(areas: Sequence[str]) -> list[str]:
    return sorted({each.code for wanted in areas for each in municipalities_of(wanted)})


def _checked(margins: Margins, areas: Sequence[str], quarters: Sequence[Period]) -> list[str]:
    codes = _codes(areas)
    missing = [code for code in codes if code not in margins.codes]
    if missing or not quarters:
        raise DefinitionError(
            f"No margins for {', '.join(missing[:5])}." if missing else "No quarters were asked.",
            hint="Make the margins for the same areas, and ask for one quarter or more.",
        )
    if any(each.kind != "KW" for each in quarters):
        raise DefinitionError("A panel is made of quarters.", hint="Write 2024KW01.")
    first, last = margins.years[1], margins.years[-2]
    outside = [each.code for each in quarters if not first <= each.year <= last]
    if outside:
        raise DefinitionError(
            f"There are margins of {first} to {last}, not for {outside[0]}.",
            hint=f"Ask for quarters from {first}KW01 to {last}KW04.",
        )
    return codes


def _check_free(folder: Path) -> None:
    """Refuse to replace a folder that is not a panel."""
    if folder.exists() and any(folder.iterdir()) and not (folder / "panel.json").exists():
        raise DefinitionError(
            f"{folder} has other files in it, and no panel.",
            hint="Name a new folder, or an earlier panel to replace.",
        )


def _put_in_place(partial: Path, folder: Path) -> None:
    """Change the old panel for the new one; the old one goes only when the new one stands."""
    old = folder.with_name(folder.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.replace(old)
    partial.replace(folder)
    shutil.rmtree(old, ignore_errors=True)


def _kept(folder: Path, key: str) -> PanelResult | None:
    """The panel that is there already, when it is the same and no file of it was lost or changed."""
    try:
        facts = json.loads((folder / "panel.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if facts.get("key") != key or facts.get("files") != _digests(folder):
        return None
    return PanelResult(folder, facts["rows"]["resident_quarter"], facts, reused=True)


def _digests(folder: Path) -> dict[str, str]:
    """The sha256 of every file of a panel but `panel.json`, by name."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != "panel.json":
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            found[path.relative_to(folder).as_posix()] = digest
    return found


def _write_json(file: Path, content: dict[str, Any]) -> None:
    file.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
