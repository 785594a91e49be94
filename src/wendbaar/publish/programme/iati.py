"""A programme in the words of the International Aid Transparency Initiative (IATI 2.03).

Other monitoring tools read it: an activity per action, its partners, dates, money, and results
with indicators, baselines, targets and published figures. What the standard has no place for
stays out: made-up amounts, because money has no place for the word "example", and what was
committed or spent in a year that has not begun. The effect ladder stands in a description.
Order and duties are those of iati-activities-schema.xsd and the ruleset of the standard.
"""

import re
from collections.abc import Mapping
from datetime import date
from xml.etree import ElementTree as ET

from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.programme.codes import ActionStatus, MoneyKind, PartnerKind
from wendbaar.core.programme.money import Amount
from wendbaar.core.programme.observed import Series
from wendbaar.core.programme.plan import Action
from wendbaar.core.programme.programme import Programme
from wendbaar.core.vocabulary.text import Text
from wendbaar.publish.programme.iati_results import result_of
from wendbaar.publish.programme.narrative import EXAMPLE, LANG, narrate, narrated

CONTENT_TYPE = "application/xml"
VERSION = "2.03"
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
_PLANNED_START, _PLANNED_END = "1", "3"
_COMMITTED, _SPENT = "2", "4"
_NO_START = Text(
    "De bron noemt geen begin van deze actie; dit is het begin van het programma.",
    "The source gives no start of this action; this is the start of the programme.",
)


def to_iati(
    programme: Programme,
    series: Series,
    indicators: Mapping[str, Indicator],
    *,
    made_on: date,
) -> bytes:
    """The activities of a programme as XML, with the figures of a release."""
    root = ET.Element("iati-activities", version=VERSION)
    root.set("generated-datetime", f"{made_on.isoformat()}T00:00:00Z")
    for action in programme.actions:
        root.append(_activity(programme, action, series, indicators, made_on))
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _activity(
    programme: Programme,
    action: Action,
    series: Series,
    indicators: Mapping[str, Indicator],
    made_on: date,
) -> ET.Element:
    """The elements stand in the order the standard asks."""
    activity = ET.Element("iati-activity")
    activity.set("default-currency", "EUR")
    activity.set("last-updated-datetime", f"{made_on.isoformat()}T00:00:00Z")
    activity.set(LANG, "nl")
    ET.SubElement(activity, "iati-identifier").text = f"{_publisher(programme)}-{action.key}"
    reporting = ET.SubElement(
        activity,
        "reporting-org",
        ref=_publisher(programme),
        type=_ORGANISATION[PartnerKind.COOPERATION],
    )
    narrate(reporting, programme.head.label)
    narrated(activity, "title", action.label)
    _describe(activity, action)
    _add_organisations(activity, programme, action)
    ET.SubElement(activity, "activity-status", code=_STATUS[action.status])
    _add_dates(activity, programme, action, made_on)
    ET.SubElement(activity, "recipient-country", code="NL", percentage="100")
    ET.SubElement(activity, "sector", vocabulary="1", code="11330", percentage="100")
    _add_money(activity, programme, action, made_on)
    for contribution in action.contributes:
        activity.append(result_of(programme, contribution, series, indicators))
    return activity


def _describe(activity: ET.Element, action: Action) -> None:
    """A description is a duty; an action of which no more is known has its name."""
    known = [each for each in (action.summary, action.activities) if each is not None]
    for text in known or [action.label]:
        narrate(ET.SubElement(activity, "description", type="1"), text)
    if action.is_example:
        narrate(ET.SubElement(activity, "description", type="1"), EXAMPLE)


def _add_dates(activity: ET.Element, programme: Programme, action: Action, made_on: date) -> None:
    """A start is a duty; where the source gives none, that of the programme, and it says so."""
    start = action.start or _begin(programme, action.end or made_on)
    element = ET.SubElement(activity, "activity-date", type=_PLANNED_START)
    element.set("iso-date", start.isoformat())
    if action.start is None:
        narrate(element, _NO_START)
    if action.end is not None:
        element = ET.SubElement(activity, "activity-date", type=_PLANNED_END)
        element.set("iso-date", action.end.isoformat())


def _begin(programme: Programme, latest: date) -> date:
    """When the programme began: its start, its first phase, or the year of its first document."""
    years = (re.search(r"\b20\d\d\b", each.published) for each in programme.head.documents)
    known = (
        [programme.head.start],
        [phase.start for phase in programme.phases],
        [date(int(year[0]), 1, 1) for year in years if year],
    )
    for days in known:
        found = [day for day in days if day is not None]
        if found:
            return min(*found, latest)
    return latest


def _publisher(programme: Programme) -> str:
    return f"NL-WENDBAAR-{programme.region}"


def _add_organisations(activity: ET.Element, programme: Programme, action: Action) -> None:
    roles = [(each.partner, _IMPLEMENTING) for each in action.partners]
    if action.responsible:
        roles.insert(0, (action.responsible, _ACCOUNTABLE))
    funders = {each.funder for each in _amounts(programme, action) if each.funder}
    roles += [(key, _FUNDING) for key in sorted(funders)]
    for key, role in roles or [(programme.head.key, _IMPLEMENTING)]:
        organisation = ET.SubElement(activity, "participating-org", role=role)
        organisation.set("type", _kind(programme, key))
        narrate(organisation, programme.label(key, "partners", "bodies", "head"))


def _kind(programme: Programme, key: str) -> str:
    """The kind of a partner; bodies and the programme itself are cooperations."""
    partner = next((each for each in programme.partners if each.key == key), None)
    kind = partner.kind if partner else PartnerKind.COOPERATION
    return _ORGANISATION.get(kind, _OTHER_ORGANISATION)


def _amounts(programme: Programme, action: Action) -> list[Amount]:
    return [a for a in programme.amounts if a.about == action.key and not a.is_example]


def _add_money(activity: ET.Element, programme: Programme, action: Action, made_on: date) -> None:
    """Planned amounts are budgets; the standard keeps what was committed and spent in transactions."""
    own = _amounts(programme, action)
    for amount in (each for each in own if each.kind is MoneyKind.PLANNED):
        budget = ET.SubElement(activity, "budget", type="1", status="1")
        _add_year(budget, amount.year)
        _add_value(budget, amount.euro, date(amount.year, 1, 1))
    for kind, code in ((MoneyKind.COMMITTED, _COMMITTED), (MoneyKind.SPENT, _SPENT)):
        for amount in (a for a in own if a.kind is kind and a.year <= made_on.year):
            day = min(date(amount.year, 12, 31), made_on)  # a transaction is never in the future
            transaction = ET.SubElement(activity, "transaction")
            ET.SubElement(transaction, "transaction-type", code=code)
            ET.SubElement(transaction, "transaction-date").set("iso-date", day.isoformat())
            _add_value(transaction, amount.euro, day)


def _add_value(parent: ET.Element, euro: int, day: date) -> None:
    ET.SubElement(parent, "value", {"value-date": day.isoformat()}).text = str(euro)


def _add_year(parent: ET.Element, year: int) -> None:
    ET.SubElement(parent, "period-start").set("iso-date", f"{year}-01-01")
    ET.SubElement(parent, "period-end").set("iso-date", f"{year}-12-31")
