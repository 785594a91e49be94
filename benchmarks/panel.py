"""How long a panel takes: one quarter of the country, and seven years of a region.

    python benchmarks/panel.py [--mirror DIR]

Prints rows, seconds, rows per second and peak memory. The aim: 13 million people x 1 quarter
in under 60 s and 4 GiB on 2 cores.
"""

import argparse
import multiprocessing
import resource
import tempfile
import time
from pathlib import Path

from wendbaar.config import Settings
from wendbaar.core.vocabulary.periods import quarters
from wendbaar.data.staging import stage
from wendbaar.data.synthetic.margins import margins_from
from wendbaar.data.synthetic.panel import FIRST_QUARTER, LAST_QUARTER, make_panel

CASES = {
    "country, one quarter": ("NL01", LAST_QUARTER, LAST_QUARTER),
    "Groningen, all quarters": ("AM01", FIRST_QUARTER, LAST_QUARTER),
}


def measure(name: str, mirror: Path | None) -> None:
    """Make one panel and print a line."""
    area, first, last = CASES[name]
    with tempfile.TemporaryDirectory() as home:
        regions = () if area == "NL01" else (area,)
        chosen = Settings(home=Path(home), mirror=mirror)
        staged = stage(chosen, say=lambda _: None, regions=regions)
        margins = margins_from(staged.population, staged.profile, staged.external_figure, [area])
        begin = time.perf_counter()
        made = make_panel(
            margins,
            areas=[area],
            quarters=quarters(first, last),
            seed=2019,
            folder=Path(home) / "made",
        )
        seconds = time.perf_counter() - begin
        size = sum(each.stat().st_size for each in made.folder.rglob("*.parquet"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{name:<26}{made.rows:>12,} rows {seconds:6.1f} s {made.rows / seconds:>10,.0f} rows/s "
        f"{peak:6,.0f} MiB peak {size / 2**20:6,.0f} MiB on disk"
    )


def main() -> None:
    """Each case in a process of its own, so that peaks do not mix."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mirror", type=Path)
    mirror = parser.parse_args().mirror
    spawn = multiprocessing.get_context("spawn")
    for name in CASES:
        process = spawn.Process(target=measure, args=(name, mirror))
        process.start()
        process.join()
        if process.exitcode:
            raise SystemExit(process.exitcode)


if __name__ == "__main__":
    main()
