"""A programme in the words of the International Aid Transparency Initiative (IATI 2.03).

Other monitoring tools read it: an activity per action, its partners, dates, budgets, and results
with indicators, baselines, targets and published figures. What the standard has no place for
stays out: groups a figure is about go in a dimension, the effect ladder in a description, and
hidden figures are named in a comment and have no value, never 0.
"""

from collections.abc import Mapping
from datetime import date
from xml.etree import ElementTree as ET

from wendbaar.core.programme.codes import ActionStatus, MoneyKind, PartnerKind
from wendbaar.core.programme.observed import Series
from wendbaar.core.programme.plan import Action, Contribution
from wendbaar.core.programme.programme import Programme
from wendbaar.core.vocabulary.measures import Direction
from wendbaar.core.vocabulary.periods import Period
from wendbaar.core.vocabulary.text import Text

CONTENT_TYPE = "application/xml"
VERSION = "2.03"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Code lists of the standard.
_STATUS = {
    ActionStatus.PROPOSED: "1",
    ActionStatus.RUNNING: "2",
    ActionStatus.PAUSED: "6",
    ActionStatus.ENDED: "4",
    ActionStatus.NOT_STATED: "2",
}
_ORGANISATION = {
    PartnerKind.MUNICIPALITY: "11",
    PartnerKind.PROVINCE: "11",
    PartnerKind.AGENCY: "15",
    PartnerKind.GOVERNMENT: "10",
    PartnerKind.SCHOOL: "80",
    PartnerKind.RESEARCH: "80",
    PartnerKind.UNION: "22",
    PartnerKind.EMPLOYERS: "70",
    PartnerKind.COMPANY: "70",
    PartnerKind.FUND: "60",
    PartnerKind.COOPERATION: "30",
}
_OTHER_ORGANISATION = "90"
_FUNDING, _ACCOUNTABLE, _IMPLEMENTING = "1", "2", "4"
_RESULT = {"output": "1", "outcome": "2", "impact": "3"}
_OTHER_RESULT = "9"


def to_iati(
    programme: Programme,
    series: Series,
    facts: Mapping[str, tuple[str, Direction, Text]],
    *,
    made_on: date,
) -> bytes:
    """The activities of a programme as XML.

    `facts` gives of each indicator its stage (output, outcome or impact), direction and name.
    """
    root = ET.Element("iati-activities", version=VERSION)
    root.set("generated-datetime", f"{made_on.isoformat()}T00:00:00Z")
    for action in programme.actions:
        root.append(_activity(programme, action, series, facts, made_on))
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _activity(
    programme: Programme,
    action: Action,
    series: Series,
    facts: Mapping[str, tuple[str, Direction, Text]],
    made_on: date,
) -> ET.Element:
    """The elements stand in the order the standard asks."""
    activity = ET.Element("iati-activity")
    activity.set("default-currency", "EUR")
    activity.set("last-updated-datetime", f"{made_on.isoformat()}T00:00:00Z")
    activity.set(_LANG, "nl")
    ET.SubElement(activity, "iati-identifier").text = f"{_publisher(programme)}-{action.key}"
    reporting = ET.SubElement(
        activity,
        "reporting-org",
        ref=_publisher(programme),
        type=_ORGANISATION[PartnerKind.COOPERATION],
    )
    _narrate(reporting, programme.head.label)
    _narrate(ET.SubElement(activity, "title"), action.label)
    for text in (action.summary, action.activities, _EXAMPLE if action.is_example else None):
        if text is not None:
            _narrate(ET.SubElement(activity, "description", type="1"), text)
    _add_organisations(activity, programme, action)
    ET.SubElement(activity, "activity-status", code=_STATUS[action.status])
    for kind, day in (("1", action.start), ("3", action.end)):
        if day is not None:
            ET.SubElement(activity, "activity-date", type=kind).set("iso-date", day.isoformat())
    ET.SubElement(activity, "recipient-country", code="NL", percentage="100")
    ET.SubElement(activity, "sector", vocabulary="1", code="11330", percentage="100")
    _add_budgets(activity, programme, action)
    for contribution in action.contributes:
        activity.append(_result(programme, contribution, series, facts))
    return activity


def _publisher(programme: Programme) -> str:
    return f"NL-WENDBAAR-{programme.region}"


def _add_organisations(activity: ET.Element, programme: Programme, action: Action) -> None:
    roles = [(each.partner, _IMPLEMENTING) for each in action.partners]
    if action.responsible:
        roles.insert(0, (action.responsible, _ACCOUNTABLE))
    funders = {a.funder for a in programme.amounts if a.about == action.key and a.funder}
    roles += [(key, _FUNDING) for key in sorted(funders)]
    for key, role in roles or [("", _IMPLEMENTING)]:
        partner = next((each for each in programme.partners if each.key == key), None)
        kind = _ORGANISATION.get(partner.kind, _OTHER_ORGANISATION) if partner else "30"
        organisation = ET.SubElement(activity, "participating-org", role=role, type=kind)
        _narrate(organisation, partner.label if partner else programme.head.label)


def _add_budgets(activity: ET.Element, programme: Programme, action: Action) -> None:
    """Planned amounts are budgets; the standard keeps what was spent in transactions."""
    own = [each for each in programme.amounts if each.about == action.key]
    for amount in (each for each in own if each.kind is MoneyKind.PLANNED):
        budget = ET.SubElement(activity, "budget", type="1", status="1")
        _add_year(budget, amount.year)
        ET.SubElement(budget, "value", {"value-date": f"{amount.year}-01-01"}).text = str(
            amount.euro
        )
    for kind, code in ((MoneyKind.COMMITTED, "2"), (MoneyKind.SPENT, "4")):
        for amount in (each for each in own if each.kind is kind):
            transaction = ET.SubElement(activity, "transaction")
            ET.SubElement(transaction, "transaction-type", code=code)
            day = f"{amount.year}-12-31"
            ET.SubElement(transaction, "transaction-date").set("iso-date", day)
            ET.SubElement(transaction, "value", {"value-date": day}).text = str(amount.euro)


def _add_year(parent: ET.Element, year: int) -> None:
    ET.SubElement(parent, "period-start").set("iso-date", f"{year}-01-01")
    ET.SubElement(parent, "period-end").set("iso-date", f"{year}-12-31")


def _result(
    programme: Programme,
    contribution: Contribution,
    series: Series,
    facts: Mapping[str, tuple[str, Direction, Text]],
) -> ET.Element:
    key = contribution.indicator
    unknown = ("", Direction.NEUTRAL, Text(key, key))
    stage, direction, label = facts.get(key, unknown)
    result = ET.Element("result", type=_RESULT.get(stage, _OTHER_RESULT))
    _narrate(ET.SubElement(result, "title"), label)
    step = contribution.effect_step
    _narrate(
        ET.SubElement(result, "description"),
        Text(f"Bekend van het effect: {step.nl}.", f"Known of the effect: {step.en}."),
    )
    indicator = ET.SubElement(result, "indicator", measure="1")
    indicator.set("ascending", "0" if direction is Direction.DOWN else "1")
    _narrate(ET.SubElement(indicator, "title"), label)
    _add_values(indicator, programme, contribution, series)
    return result


def _add_values(
    indicator: ET.Element, programme: Programme, contribution: Contribution, series: Series
) -> None:
    key, group = contribution.indicator, contribution.group
    target = next((t for t in programme.targets if (t.indicator, t.group) == (key, group)), None)
    if target is not None:
        year = str(Period.parse(target.baseline.period).year)
        baseline = ET.SubElement(indicator, "baseline", year=year)
        baseline.set("iso-date", Period.parse(target.baseline.period).last_day.isoformat())
        baseline.set("value", f"{target.baseline.value:g}")
    for figure in series.get((key, programme.region, group), ()):
        period = _period(indicator, figure.period)
        if target is not None and target.target.period == figure.period:
            ET.SubElement(period, "target", value=f"{target.target.value:g}")
        if figure.value is None:
            actual = ET.SubElement(period, "actual")
            comment = ET.SubElement(actual, "comment")
            _narrate(comment, _HIDDEN if figure.is_hidden else _UNKNOWN)
        else:
            actual = ET.SubElement(period, "actual", value=f"{figure.value:g}")
            _narrate(ET.SubElement(actual, "comment"), Text(figure.figure_id, figure.figure_id))
    shown = {figure.period for figure in series.get((key, programme.region, group), ())}
    if target is not None and target.target.period not in shown:
        period = _period(indicator, target.target.period)
        ET.SubElement(period, "target", value=f"{target.target.value:g}")


def _period(indicator: ET.Element, code: str) -> ET.Element:
    found = Period.parse(code)
    period = ET.SubElement(indicator, "period")
    ET.SubElement(period, "period-start").set("iso-date", found.first_day.isoformat())
    ET.SubElement(period, "period-end").set("iso-date", found.last_day.isoformat())
    return period


def _narrate(parent: ET.Element, text: Text) -> None:
    """A text in both languages; the default language is Dutch."""
    ET.SubElement(parent, "narrative").text = text.nl
    if text.en != text.nl:
        english = ET.SubElement(parent, "narrative")
        english.set(_LANG, "en")
        english.text = text.en


_EXAMPLE = Text("Voorbeeld, bedacht.", "Example, made up.")
_HIDDEN = Text("niet getoond, om mensen te beschermen", "not shown, to protect people")
_UNKNOWN = Text("niet bekend", "not known")
