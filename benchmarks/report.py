"""Measure how long the yearly report and the board memo of a region take, file by file.

    python benchmarks/report.py [--region groningen] [--release FOLDER] [--rounds 3]

Without --release it takes the newest release of the region in WENDBAAR_HOME. Every round reads
the release and the programme anew; the first one also starts the converter of charts.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from datetime import date
from statistics import median
from typing import Any

from wendbaar.cli.report import LATEST, find_release, read_checked
from wendbaar.config import Settings
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.files import fitting_memo
from wendbaar.publish.report.writers.docx import write_docx
from wendbaar.publish.report.writers.html import write_html
from wendbaar.publish.report.writers.pdf import write_pdf
from wendbaar.publish.report.yearly import yearly_report

WRITERS = {"pdf": write_pdf, "html": write_html, "docx": write_docx}
DAY = date(2026, 3, 31)


def main() -> None:
    """Print the median seconds of each step, and of all together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--region", default="groningen")
    parser.add_argument("--release", default=LATEST)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    rounds = [measure(chosen.region, chosen.release) for _ in range(chosen.rounds)]
    for step in rounds[0]:
        print(f"{median(each[step] for each in rounds):6.2f} s  {step}")
    print(f"{median(sum(each.values()) for each in rounds):6.2f} s  all together")


def measure(region: str, named: str) -> dict[str, float]:
    """Seconds of each step of one round."""
    took: dict[str, float] = {}

    def timed(step: str, work: Callable[[], Any]) -> Any:
        start = time.perf_counter()
        made = work()
        took[step] = time.perf_counter() - start
        return made

    folder = Settings.from_environ(os.environ).home_folder / "releases"
    programme = timed("read programme", lambda: read_checked(region, with_examples=True))
    bundle = timed("open release", lambda: find_release(folder, named, programme.region))
    basis = Basis(programme, bundle, DAY)
    yearly = timed("yearly report: blocks and charts", lambda: yearly_report(basis))
    memo = timed("board memo: blocks, fitted on two pages", lambda: fitting_memo(basis))
    for name, report in (("yearly report", yearly), ("board memo", memo)):
        for ending, write in WRITERS.items():
            timed(f"{name}: {ending}", lambda write=write, report=report: write(report))
    return took


if __name__ == "__main__":
    main()
