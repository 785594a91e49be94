"""The results of an activity in IATI: indicator, baseline, targets and published figures.

A figure of this kind may not be without a value in IATI, so a figure that is not shown has no
`actual`: the description of the indicator says of which periods there is none, and why.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.programme.observed import Observed, Series
from wendbaar.core.programme.plan import Contribution
from wendbaar.core.programme.programme import Programme
from wendbaar.core.programme.targets import Target
from wendbaar.core.vocabulary.measures import Direction, Unit
from wendbaar.core.vocabulary.periods import Period
from wendbaar.core.vocabulary.text import Text
from wendbaar.publish.programme.narrative import EXAMPLE, narrated
from wendbaar.publish.programme.numbers import plain_number

# Code lists of the standard.
_RESULT = {"output": "1", "outcome": "2", "impact": "3"}
_OTHER_RESULT = "9"
_NUMBER, _PERCENTAGE = "1", "2"
_MADE = Text("Met gemaakte gegevens.", "From made data.")
_HIDDEN = Text("Niet getoond, om mensen te beschermen:", "Not shown, to protect people:")
_UNKNOWN = Text("Niet bekend:", "Not known:")


@dataclass(frozen=True)
class _Measured:
    """What is known of a contribution in the whole region."""

    group: str
    target: Target | None
    figures: Sequence[Observed]


def result_of(
    programme: Programme,
    contribution: Contribution,
    series: Series,
    indicators: Mapping[str, Indicator],
) -> ET.Element:
    """The result of a contribution; an indicator nobody knows goes by its key."""
    key = contribution.indicator
    known = indicators.get(key)
    label = known.label if known else Text(key, key)
    measured = _measured(programme, contribution, series)
    stage = known.level.key if known else ""
    result = ET.Element("result", type=_RESULT.get(stage, _OTHER_RESULT))
    narrated(result, "title", label)
    step = contribution.effect_step
    narrated(
        result,
        "description",
        Text(f"Bekend van het effect: {step.nl}.", f"Known of the effect: {step.en}."),
    )
    is_share = known is not None and known.unit is Unit.PERCENT
    indicator = ET.SubElement(result, "indicator", measure=_PERCENTAGE if is_share else _NUMBER)
    is_down = known is not None and known.direction is Direction.DOWN
    indicator.set("ascending", "0" if is_down else "1")
    narrated(indicator, "title", label)
    _describe(indicator, measured.figures)
    _add_baseline(indicator, measured)
    _add_periods(indicator, measured)
    return result


def _measured(programme: Programme, contribution: Contribution, series: Series) -> _Measured:
    place = contribution.indicator, programme.region, contribution.group
    target = next(
        (each for each in programme.targets if (each.indicator, each.area, each.group) == place),
        None,
    )
    return _Measured(contribution.group, target, series.get(place, ()))


def _describe(indicator: ET.Element, figures: Sequence[Observed]) -> None:
    """Say of which periods there is no figure, and why."""
    hidden = [each.period for each in figures if each.value is None and each.is_hidden]
    unknown = [each.period for each in figures if each.value is None and not each.is_hidden]
    said = [
        Text(f"{words.nl} {_periods(periods, 'nl')}.", f"{words.en} {_periods(periods, 'en')}.")
        for words, periods in ((_HIDDEN, hidden), (_UNKNOWN, unknown))
        if periods
    ]
    if said:
        narrated(indicator, "description", *said)


def _periods(codes: Sequence[str], language: str) -> str:
    return ", ".join(Period.parse(each).label(language) for each in codes)


def _add_baseline(indicator: ET.Element, measured: _Measured) -> None:
    target = measured.target
    if target is None:
        return
    period = Period.parse(target.baseline.period)
    baseline = ET.SubElement(indicator, "baseline", year=str(period.year))
    baseline.set("iso-date", period.last_day.isoformat())
    baseline.set("value", plain_number(target.baseline.value))
    _add_group(baseline, measured.group)
    if target.is_example:
        narrated(baseline, "comment", EXAMPLE)


def _add_periods(indicator: ET.Element, measured: _Measured) -> None:
    shown = {each.period: each for each in measured.figures if each.value is not None}
    codes = set(shown)
    if measured.target is not None:
        codes.add(measured.target.target.period)
    for code in sorted(codes, key=Period.parse):
        period = _period(indicator, code)
        if measured.target is not None and measured.target.target.period == code:
            _add_target(period, measured)
        if code in shown:
            _add_actual(period, shown[code], measured.group)


def _period(indicator: ET.Element, code: str) -> ET.Element:
    found = Period.parse(code)
    period = ET.SubElement(indicator, "period")
    ET.SubElement(period, "period-start").set("iso-date", found.first_day.isoformat())
    ET.SubElement(period, "period-end").set("iso-date", found.last_day.isoformat())
    return period


def _add_target(period: ET.Element, measured: _Measured) -> None:
    assert measured.target is not None
    element = ET.SubElement(period, "target", value=plain_number(measured.target.target.value))
    _add_group(element, measured.group)
    if measured.target.is_example:
        narrated(element, "comment", EXAMPLE)


def _add_actual(period: ET.Element, figure: Observed, group: str) -> None:
    assert figure.value is not None
    actual = ET.SubElement(period, "actual", value=plain_number(figure.value))
    _add_group(actual, group)
    name = Text(figure.figure_id, figure.figure_id)
    narrated(actual, "comment", *((name, _MADE) if figure.is_synthetic else (name,)))


def _add_group(parent: ET.Element, group: str) -> None:
    """The group a value is about, as in figures: a dimension for each of its parts."""
    for part in filter(None, group.split(",")):
        name, _, value = part.partition("=")
        ET.SubElement(parent, "dimension", name=name, value=value)
