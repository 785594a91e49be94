"""The results chain as CSV: a row per group, step and indicator, with target and latest figure."""

import csv
import io
from collections.abc import Iterator, Mapping

from wendbaar.core.programme.observed import Series
from wendbaar.core.programme.programme import Programme
from wendbaar.core.programme.progress import progress_of
from wendbaar.core.programme.results_chain import FilledRow
from wendbaar.core.programme.targets import Target
from wendbaar.core.vocabulary.measures import Direction
from wendbaar.publish.formats.columns import neutralise
from wendbaar.publish.programme.numbers import plain_number

CONTENT_TYPE = "text/csv; charset=utf-8"
HEADER = (
    "doelgroep",
    "rij",
    "stap",
    "regel",
    "indicator",
    "acties",
    "effecttrede",
    "nulmeting_periode",
    "nulmeting",
    "doel_periode",
    "doel",
    "doel_bedacht",
    "periode",
    "waarde",
    "ondergrens",
    "bovengrens",
    "status",
    "koers",
    "cijfer",
    "publicatie",
    "gemaakt",
    "reden_geen_actie",
)
_STEPS = ("output", "outcome", "impact")


def to_chain_csv(
    programme: Programme,
    rows: tuple[FilledRow, ...],
    series: Series,
    directions: Mapping[str, Direction],
    release: str,
) -> bytes:
    """The chain of a region; hidden figures keep their status and have no value."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADER)
    for filled in rows:
        for line in _lines(programme, filled, series, directions, release):
            writer.writerow([neutralise(each) for each in line])
    return text.getvalue().encode()


def _lines(
    programme: Programme,
    filled: FilledRow,
    series: Series,
    directions: Mapping[str, Direction],
    release: str,
) -> Iterator[list[str]]:
    row = filled.row
    for step in _STEPS:
        for cell in getattr(row, step):
            for indicator in cell.indicators or ("",):
                yield [
                    row.target_group.key,
                    row.label.nl,
                    step,
                    cell.label.nl,
                    indicator,
                    *_actions(filled, indicator),
                    *_figures(programme, indicator, series, directions),
                    release,
                    _yes(_is_made(programme, indicator, series)),
                    filled.reason.nl if filled.reason else "",
                ]


def _actions(filled: FilledRow, indicator: str) -> list[str]:
    hits = [each for each in filled.actions if indicator in each.indicators]
    step = max((each.effect_step for each in hits), default=None)
    return ["; ".join(each.action.key for each in hits), "" if step is None else str(int(step))]


def _figures(
    programme: Programme,
    indicator: str,
    series: Series,
    directions: Mapping[str, Direction],
) -> list[str]:
    target = _target(programme, indicator)
    found = series.get((indicator, programme.region, ""), ())
    latest = found[-1] if found else None
    course = ""
    if target is not None:
        direction = directions.get(indicator, Direction.NEUTRAL)
        course = progress_of(target, series, direction).course.key
    return [
        *_aim(target),
        latest.period if latest else "",
        *(_text(each) for each in _values(latest)),
        latest.status if latest else "missing",
        course,
        latest.figure_id if latest else "",
    ]


def _target(programme: Programme, indicator: str) -> Target | None:
    """The target of everyone in the whole region."""
    place = indicator, programme.region, ""
    found = (each for each in programme.targets if (each.indicator, each.area, each.group) == place)
    return next(found, None)


def _aim(target: Target | None) -> list[str]:
    if target is None:
        return ["", "", "", "", ""]
    return [
        target.baseline.period,
        _text(target.baseline.value),
        target.target.period,
        _text(target.target.value),
        _yes(target.is_example),
    ]


def _values(latest: object) -> tuple[float | None, ...]:
    return tuple(getattr(latest, name, None) for name in ("value", "low", "high"))


def _text(value: float | None) -> str:
    return "" if value is None else plain_number(value)


def _yes(claim: bool) -> str:
    return "ja" if claim else "nee"


def _is_made(programme: Programme, indicator: str, series: Series) -> bool:
    found = series.get((indicator, programme.region, ""), ())
    return bool(found) and found[-1].is_synthetic
