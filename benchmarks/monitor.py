"""Measure the computation of one national quarter against the bare scan and against literal SQL.

    python benchmarks/monitor.py [--panel FILE] [--rounds 3] [--people 13000000] [--no-literal]

Everything is measured in turn in one run, so that other work on the machine weighs on all alike;
read the ratios, not the seconds. Without --panel, random people with realistic correlations are
made once, and nothing else is needed. A quarter of the synthetic panel has the structure of the
country, its 342 municipalities and their published numbers:

    wendbaar panel --region all --first 2025KW04 --last 2025KW04 --out /tmp/country
    python benchmarks/monitor.py --panel /tmp/country/resident_quarter/2025KW04.parquet

docs/explanation/speed.md tells what came out, and why.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median
from tempfile import gettempdir
from typing import Any

import duckdb
import ibis
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from wendbaar.core.indicators.cells import schema_of
from wendbaar.core.indicators.conditions import Sum, evaluate, test
from wendbaar.core.indicators.engine import PeoplePlan, groupings
from wendbaar.core.indicators.grid import Origin
from wendbaar.core.indicators.groups import code_of
from wendbaar.core.indicators.library import library
from wendbaar.core.indicators.measures import parts_of
from wendbaar.core.vocabulary.areas import Area, AreaKind
from wendbaar.core.vocabulary.dimensions import DIMENSIONS
from wendbaar.core.vocabulary.tables import RESIDENT_QUARTER
from wendbaar.data.computation import aggregate_people
from wendbaar.data.warehouse import Warehouse

PEOPLE = 13_000_000
MUNICIPALITIES = 342
QUARTER = "2024KW04"


def make_quarter(path: Path, people: int = PEOPLE, seed: int = 1) -> None:
    """Write random people with the correlations that real people have: one row group a municipality."""
    random = np.random.default_rng(seed)
    sizes = random.lognormal(10.2, 0.75, MUNICIPALITIES)
    sizes = np.maximum((sizes / sizes.sum() * people).astype(int), 100)
    first, writer = 0, None
    for number, size in enumerate(sizes, start=1):
        table = people_of(random, number, int(size), first)
        writer = writer or pq.ParquetWriter(path, table.schema, compression="zstd")
        writer.write_table(table, row_group_size=int(size))
        first += int(size)
    assert writer is not None
    writer.close()


def people_of(random: np.random.Generator, municipality: int, n: int, first: int) -> pa.Table:
    """The people of one municipality in the resident_quarter contract."""

    def chance(p: object) -> np.ndarray:
        return random.random(n) < p

    def pick(values: list[int], p: list[float]) -> np.ndarray:
        return np.asarray(values, np.int8)[np.searchsorted(np.cumsum(p), random.random(n))]

    age = random.integers(15, 75, n).astype(np.int8)
    education = np.where(
        chance(0.02),
        0,
        np.where(age > 54, pick([1, 2, 3], [0.35, 0.4, 0.25]), pick([1, 2, 3], [0.2, 0.42, 0.38])),
    ).astype(np.int8)
    able = np.clip(1.05 - np.abs(age - 42) / 45, 0.05, 1) * (0.72 + 0.09 * education)
    work = chance(able)
    position = np.where(work, 1, pick([2, 3, 4, 5], [0.08, 0.03, 0.07, 0.82])).astype(np.int8)
    contract = np.where(work, pick([1, 2, 3], [0.58, 0.27, 0.15]), 0).astype(np.int8)
    hours = np.where(
        work,
        pick(
            [8, 16, 20, 24, 28, 32, 36, 38, 40, 48],
            [0.08, 0.08, 0.08, 0.12, 0.1, 0.14, 0.16, 0.06, 0.16, 0.02],
        ),
        0,
    )
    changed = chance(0.15)
    hours_before = np.where(changed, np.clip(hours + random.integers(-8, 9, n), 0, 60), hours)
    support = work & chance(0.02)
    activity = np.where(
        work,
        11,
        pick(
            [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
            [0.62, 0.03, 0.12, 0.06, 0.08, 0.02, 0.03, 0.01, 0.01, 0.01, 0.01],
        ),
    )
    ladder = np.where(
        work,
        np.where(support, 5, 6),
        np.where(activity == 0, pick([1, 2, 0], [0.3, 0.67, 0.03]), np.where(activity == 2, 4, 3)),
    )
    ladder_before = np.where(
        chance(0.12), pick([0, 1, 2, 3, 4, 5, 6], [0.05, 0.1, 0.25, 0.2, 0.1, 0.05, 0.25]), ladder
    )
    out = position == 5
    benefit = np.where(
        out,
        pick([0, 2, 3], [0.72, 0.1, 0.18]),
        np.where(work, pick([0, 3], [0.98, 0.02]), pick([0, 1, 2], [0.4, 0.35, 0.25])),
    )
    formal, nonformal = chance(0.04), chance(0.08 + 0.06 * work)
    informal_work, informal_else, alone = work & chance(0.6), chance(0.25), chance(0.08)
    learns = formal | nonformal | informal_work | informal_else | alone
    layer = np.where(learns, pick([1, 2, 3, 4], [0.05, 0.1, 0.3, 0.55]), 0)
    at_work = np.where(work & learns, np.round(random.gamma(2.0, 15.0, n), 1), 0.0)
    small = {
        "sex": random.integers(1, 3, n),
        "education": education,
        "ladder": ladder,
        "ladder_year_ago": ladder_before,
        "position": position,
        "contract": contract,
        "hours": hours,
        "hours_year_ago": np.where(chance(0.03), -1, hours_before),
    }
    flags = {
        "wants_more_hours": work & (hours < 35) & chance(0.1),
        "with_support": support,
        "work_limited": chance(np.where(out, 0.3, 0.08)),
        "growth_sector": work & chance(0.3),
        "changed_job": work & chance(0.08),
        "learning_formal": formal,
        "learning_nonformal": nonformal,
        "learning_informal_work": informal_work,
        "learning_informal_elsewhere": informal_else,
        "self_study": alone,
        "in_programme": chance(np.where(work, 0.005, 0.02)),
    }
    columns = {
        "person_id": np.arange(first, first + n),
        "period": pa.DictionaryArray.from_arrays(np.zeros(n, np.int8), [QUARTER]),
        "municipality": np.full(n, municipality, np.int16),
        "age": age,
        **{name: values.astype(np.int8) for name, values in small.items()},
        **flags,
        "benefit": benefit.astype(np.int8),
        "income_group": pick([1, 2, 3], [0.4, 0.4, 0.2]),
        "activity": activity.astype(np.int8),
        "learning_layer": layer.astype(np.int8),
        "learning_hours_work": at_work,
        "learning_hours_informal": np.round(at_work * 0.92, 1),
        "weight": np.ones(n),
    }
    return pa.table(columns)


@cache
def places(path: Path) -> list[Area]:
    """A country and one region of the municipalities that occur in the file."""
    found = duckdb.sql(f"SELECT DISTINCT municipality FROM '{path}' ORDER BY 1").fetchall()
    inside = [
        Area(f"GM{number:04d}", str(number), AreaKind.MUNICIPALITY, 2025, "AM01", "PV20")
        for (number,) in found
    ]
    return [Area("NL01", "Nederland", AreaKind.COUNTRY, 2025), *inside]


@cache
def quarter_of(path: Path) -> str:
    """The quarter of the people in the file."""
    found = duckdb.sql(f"SELECT DISTINCT period FROM '{path}'").fetchall()
    assert len(found) == 1, f"expected one quarter in {path}, found {len(found)}"
    return str(found[0][0])


def scan(path: Path) -> None:
    """Read every column the indicators use, and nothing else."""
    used = used_columns()
    asked = [
        f"count_if({c.name})" if c.kind == "bool" else f"sum({c.name})"
        for c in RESIDENT_QUARTER.columns
        if c.name in used
    ]
    connection = duckdb.connect(config={"threads": 2})
    connection.sql(f"SELECT {', '.join(asked)} FROM '{path}'").fetchall()


def used_columns() -> set[str]:
    """Columns of the contract that some person indicator or grouping needs."""
    with_who = {"municipality", "age", "sex", "education", "ladder", "learning_layer", "weight"}
    text = str(ibis.to_sql(literal_rows(), dialect="duckdb"))
    return with_who | {c.name for c in RESIDENT_QUARTER.columns if f'"{c.name}"' in text}


def literal_rows() -> Any:
    """People with one yes/no column for each distinct measure."""
    rows = ibis.table(schema_of(RESIDENT_QUARTER), name="resident_quarter")
    conditions = {
        f"c{at}": evaluate(m.where, lambda a: test(a, lambda c: rows[c]), ibis.literal(True))
        for at, m in enumerate(measures())
    }
    amounts = {m.column: rows[m.column] for m in measures() if isinstance(m, Sum)}
    age = code_of(DIMENSIONS["age"], rows.age.cast("int64"))
    who = {name: rows[name] for name in ("municipality", "sex", "education", "weight")}
    extra = {name: rows[name] for name in ("ladder", "learning_layer")}
    return rows.select(**who, **extra, **amounts, age=age, **conditions)


def measures() -> list[Any]:
    """Each distinct count or sum of the person indicators."""
    found = (part for each in people_plan().indicators for part in parts_of(each).all())
    return list(dict.fromkeys(found))


def people_plan() -> PeoplePlan:
    """All person indicators of the library."""
    return PeoplePlan.of(list(library().values()))


def literal(path: Path) -> None:
    """Every measure in every grouping in one statement, as one would write it down."""
    sums = [
        f"sum(weight{' * ' + m.column if isinstance(m, Sum) else ''}) FILTER (WHERE c{at})"
        for at, m in enumerate(measures())
    ]
    asked = {g for each in people_plan().indicators for g in groupings(each)}
    sets = [", ".join(["municipality", *(d.key for d in g.dimensions)]) for g in asked]
    keys = "municipality, sex, age, education, ladder, learning_layer"
    text = str(ibis.to_sql(literal_rows(), dialect="duckdb"))
    connection = duckdb.connect(config={"threads": 2})
    connection.sql(f"CREATE VIEW resident_quarter AS SELECT * FROM '{path}'")
    statement = f"SELECT {keys}, {', '.join(sums)} FROM ({text}) GROUP BY GROUPING SETS "
    connection.sql(statement + f"({', '.join(f'({each})' for each in sets)})").fetchall()


def ours(path: Path) -> None:
    """All person indicators, all groupings, all areas, to the rows of the Aggregate."""
    with Warehouse() as warehouse:
        found = aggregate_people(
            warehouse,
            {quarter_of(path): path},
            list(library().values()),
            places(path),
            Origin("synthetic"),
        )
        for _ in found:
            pass


@dataclass(frozen=True)
class Taken:
    """What one run took: seconds on the clock, and of all processors together."""

    clock: float
    work: float


def measure(run: Callable[[Path], None], path: Path) -> Taken:
    """How long a run takes."""
    clock, work = time.perf_counter(), time.process_time()
    run(path)
    return Taken(time.perf_counter() - clock, time.process_time() - work)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--panel", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--no-literal", action="store_true")
    asked = parser.parse_args()
    path = asked.panel or Path(gettempdir()) / f"wendbaar-quarter-{asked.people}.parquet"
    if not path.exists():
        make_quarter(path, asked.people)
    report(path, asked.rounds, with_literal=not asked.no_literal)


def report(path: Path, rounds: int, *, with_literal: bool) -> None:
    """Run in turn and print medians and ratios."""
    runs = {"bare scan": scan, "ours": ours, **({"literal": literal} if with_literal else {})}
    taken: dict[str, list[Taken]] = {name: [] for name in runs}
    memory = 0.0
    quarter_of(path), places(path)
    for _ in range(rounds):
        for name, run in runs.items():
            taken[name].append(measure(run, path))
            if not memory and name == "ours":  # literal SQL would add its own memory to the peak
                memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    rows = pq.ParquetFile(path).metadata.num_rows
    plan = people_plan()
    print(f"{rows:,} people, {len(plan.indicators)} indicators, {len(measures())} distinct sums")
    print(f"{len(plan.blocks)} blocks of cells, peak memory {memory:.2f} GiB")
    for name, each in taken.items():
        clock, work = median(t.clock for t in each), median(t.work for t in each)
        rounded = ", ".join(f"{t.clock:.2f}" for t in each)
        print(f"{name:<10} {clock:8.2f} s  (of {rounded}), {work:.2f} s of processor")
    print_ratio("ours / bare scan", taken["ours"], taken["bare scan"], "4 or less")
    if with_literal:
        print_ratio("literal / ours", taken["literal"], taken["ours"], "10 or more")


def print_ratio(name: str, above: list[Taken], below: list[Taken], aim: str) -> None:
    """The median of the ratios of the rounds."""
    clock = median(a.clock / b.clock for a, b in zip(above, below, strict=True))
    work = median(a.work / b.work for a, b in zip(above, below, strict=True))
    print(f"{name} {clock:.1f} on the clock, {work:.1f} of processor  (aim {aim})")


if __name__ == "__main__":
    main()
