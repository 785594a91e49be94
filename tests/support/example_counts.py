"""Made people for the example bundle, counted per block, sex, age, education and quarter."""

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from support.example_areas import AREAS, BLOCKS, MUNICIPALITIES, RESIDENTS
from wendbaar.core.indicators.aggregate import AGGREGATE_SCHEMA, Aggregate
from wendbaar.core.vocabulary.people import AgeBand, Education, Sex
from wendbaar.core.vocabulary.periods import quarters

SEED, VINTAGE = 20250101, 2025
PERIODS = [period.code for period in quarters("2023KW01", "2025KW04")]
YEARS = ["2022JJ00", "2023JJ00", "2024JJ00"]
LEVELS = [Education.LOW, Education.MIDDLE, Education.HIGH]
AXES = {"sex": list(Sex), "age": list(AgeBand), "education": LEVELS}
PANEL, BUDGET, STATISTICS = "5a1c0de5a1c0", "b0d9e7b0d9e7", "cb5cb5cb5cb5"
KINDS = {code: kind for code, _, kind, _, _ in AREAS}

_SEX = np.array([0.5, 0.5])
_AGE = np.array([0.17, 0.17, 0.16, 0.18, 0.18, 0.14])
_LEVEL = np.array([0.27, 0.42, 0.31])
_EMPLOYED = np.array([0.68, 0.86, 0.85, 0.83, 0.68, 0.15])


def example_aggregate() -> Aggregate:
    """Counts of every indicator of the example, as the engine gives them."""
    rows = [*_panel_rows(), *_budget_rows(), *_published_rows()]
    return Aggregate(pa.Table.from_pylist(rows, schema=AGGREGATE_SCHEMA))


def _cells() -> dict[str, np.ndarray]:
    """People per block x sex x age x education x quarter, and how many have a property."""
    rng = np.random.default_rng(SEED)
    shape = (len(RESIDENTS), 2, 6, 3, len(PERIODS))
    mean = np.array(RESIDENTS)[:, None, None, None] * _SEX[:, None, None] * _AGE[:, None] * _LEVEL
    people = rng.poisson(mean)[..., None] + np.zeros(len(PERIODS), dtype=np.int64)
    trend = np.linspace(0.985, 1.015, len(PERIODS))
    block = rng.normal(1, 0.03, len(RESIDENTS))[:, None, None, None, None]
    level = np.array([0.84, 1.0, 1.1])[:, None]
    chance = np.clip(_EMPLOYED[:, None, None] * level * trend * block, 0, 0.97)
    employed = rng.binomial(people, np.broadcast_to(chance, shape))
    unemployed = rng.binomial(people - employed, 0.17 - 0.02 * trend[None])
    return {
        "people": people,
        "employed": employed,
        "unemployed": unemployed,
        "labour_force": employed + unemployed,
        "long_unemployed": rng.binomial(unemployed, 0.24),
        "schooled": people * np.array([0, 1, 1])[:, None],
        "formal": rng.binomial(people, np.broadcast_to(0.05 * trend * level, shape)),
        "volunteers": rng.binomial(people - employed, 0.012),
    }


# indicator -> counted, of whom, groupings
_PEOPLE_FIGURES = {
    "net_participation": ("employed", "people", ("sex", "age", "education", "age,sex")),
    "unemployment_rate": ("unemployed", "labour_force", ("sex", "age", "education", "age,sex")),
    "long_unemployment": ("long_unemployed", "labour_force", ("sex", "age", "education")),
    "mid_high_educated": ("schooled", "people", ("sex", "age", "age,sex")),
    "learning_formal": ("formal", "people", ("sex", "age", "education")),
    "population_15_75": ("people", "people", ("sex", "age", "education", "age,sex")),
    "in_volunteering": ("volunteers", "people", ("sex", "age", "education")),
}
_COUNTS = {"population_15_75", "in_volunteering"}


def _panel_rows() -> Iterator[dict[str, object]]:
    cells = _cells()
    for area in KINDS:
        blocks = [number for number, within in enumerate(BLOCKS) if area in within]
        sums = {name: values[blocks].sum(axis=0) for name, values in cells.items()}
        for key, (part, whole, groupings) in _PEOPLE_FIGURES.items():
            for grouping in ("", *groupings):
                for group, people, base in _split(sums[part], sums[whole], grouping):
                    yield from _series(key, area, group, people, base)


def _split(people: np.ndarray, base: np.ndarray, grouping: str) -> Iterator[tuple]:
    kept = [name for name in grouping.split(",") if name]
    gone = tuple(number for number, name in enumerate(AXES) if name not in kept)
    people, base = people.sum(axis=gone), base.sum(axis=gone)
    axes = [name for name in AXES if name in kept]
    for place in np.ndindex(people.shape[:-1]):
        codes = {name: AXES[name][at].key for name, at in zip(axes, place, strict=True)}
        group = ",".join(f"{name}={codes[name]}" for name in sorted(codes))
        yield group, people[place], base[place]


def _series(
    key: str, area: str, group: str, people: np.ndarray, base: np.ndarray
) -> Iterator[dict[str, object]]:
    for at, period in enumerate(PERIODS):
        row = _row(key, area, period, "synthetic", PANEL, group=group)
        count, whole = int(people[at]), int(base[at])
        row |= {"numerator": count, "people": count, "base": whole}
        row["denominator"] = None if key in _COUNTS else whole
        if key == "learning_formal" and whole:
            # As if one in a hundred people had been asked.
            margin = 1960 * (count / whole * (1 - count / whole) / whole) ** 0.5
            row["error_low"] = max(0.0, 100 * count / whole - margin)
            row["error_high"] = min(100.0, 100 * count / whole + margin)
        if key == "learning_formal" and period == PERIODS[-1] and "education" in group:
            row |= {"missing": "unknown", "numerator": None, "error_low": None, "error_high": None}
        yield row


def _budget_rows() -> Iterator[dict[str, object]]:
    for number, action in enumerate(("leerwerkloket", "praktijkleren", "scholingsvouchers")):
        for at, period in enumerate(PERIODS):
            spent = 41_000 + 9_500 * number + 1_250 * at
            yield _row("budget_spent", "AM01", period, "synthetic", BUDGET,
                       group=f"action={action}", numerator=spent)  # fmt: skip
    for at, period in enumerate(PERIODS):
        yield _row("budget_spent", "AM01", period, "synthetic", BUDGET,
                   numerator=151_500 + 3_750 * at)  # fmt: skip


def _published_rows() -> Iterator[dict[str, object]]:
    rng = np.random.default_rng(SEED + 1)
    for number, (code, *_) in enumerate(MUNICIPALITIES):
        for at, year in enumerate(YEARS):
            income = 42_000 + 900 * at + int(rng.integers(-60, 60)) * 100
            yield _row("disposable_income", code, year, "published", STATISTICS, published=income)
            people = int(RESIDENTS[number] * 0.031 / 10) * 10
            row = _row("benefits_bijstand", code, year, "published", STATISTICS, published=people)
            if code == "GM0765":
                row |= {"published": None, "missing": "suppressed"}
            elif code == "GM1950" and year == YEARS[0]:
                row |= {"published": None, "missing": "not_applicable"}
            elif code == "GM1680" and year == YEARS[-1]:
                row |= {"published": None, "missing": "missing"}
            yield row
    for area, income in (("NL01", 45_900), ("AM01", 41_200), ("AM09", 47_100), ("AM13", 49_800)):
        for at, year in enumerate(YEARS):
            yield _row("disposable_income", area, year, "published", STATISTICS,
                       published=income + 950 * at)  # fmt: skip


def _row(
    key: str, area: str, period: str, source_kind: str, receipt: str, **more: object
) -> dict[str, object]:
    row: dict[str, object] = dict.fromkeys(AGGREGATE_SCHEMA.names)
    row |= {"indicator": key, "area": area, "area_kind": KINDS[area], "vintage": VINTAGE}
    row |= {"period": period, "group": "", "missing": "", "source_kind": source_kind}
    return row | {"receipts": receipt} | more
