"""A feed of moments and decisions for anyone's calendar (RFC 5545)."""

from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.fields import section_words
from wendbaar.core.programme.planning import Milestone
from wendbaar.core.programme.programme import Programme
from wendbaar.core.vocabulary.text import Text

CONTENT_TYPE = "text/calendar; charset=utf-8"
_EXAMPLE = Text("Voorbeeld, bedacht.", "Example, made up.")
_ASKED = Text("Besluit gevraagd", "Decision asked")
_REVIEW = Text("Terugkijken", "Looking back")


def to_calendar(programme: Programme, language: str, *, stamp: datetime) -> bytes:
    """Milestones, phases, and decisions with the day of their review, as events of whole days.

    `stamp` is when the feed was made; the same programme and moment give the same bytes. What was
    withdrawn before that day (a milestone or decision that has ended) is not in it.
    """
    feed = Calendar()
    feed.add("prodid", "-//Wendbaar//programma//NL")
    feed.add("version", "2.0")
    feed.add("x-wr-calname", programme.head.label.said(language))
    for event in _events(programme, language, stamp.date()):
        event.add("dtstamp", stamp)
        feed.add_component(event)
    return bytes(feed.to_ical())


def _events(programme: Programme, language: str, on: date) -> list[Event]:
    found = []
    for phase in programme.phases:
        if phase.start and phase.end:
            event = _event(programme, phase, "phase", (phase.start, phase.end), language)
            found.append(event)
    for milestone in (each for each in programme.milestones if _stands(each, on)):
        days = milestone.on, milestone.until or milestone.on
        event = _event(programme, milestone, "milestone", days, language)
        event.add("status", "TENTATIVE" if milestone.is_option else "CONFIRMED")
        found.append(event)
    for decision in (each for each in programme.decisions if _stands(each, on)):
        if decision.is_open:
            name = _ASKED.said(language)
            days = decision.due, decision.due
            found.append(_event(programme, decision, "decision", days, language, name))
        elif decision.review_on and decision.review is None:
            name, days = _REVIEW.said(language), (decision.review_on, decision.review_on)
            found.append(_event(programme, decision, "review", days, language, name))
    return found


def _stands(entry: Entry, on: date) -> bool:
    return entry.end is None or on <= entry.end


def _event(
    programme: Programme,
    entry: Entry,
    kind: str,
    days: tuple[date, date],
    language: str,
    prefix: str = "",
) -> Event:
    event = Event()
    label = entry.label.said(language)
    event.add("uid", f"{programme.region}-{kind}-{entry.key}@wendbaar".lower())
    event.add("categories", [_category(entry, kind).said(language)])
    event.add("summary", f"{prefix}: {label}" if prefix else label)
    event.add("dtstart", days[0])
    event.add("dtend", days[1] + timedelta(days=1))  # the day after: DTEND is not included
    parts = [
        _EXAMPLE.said(language) if entry.is_example else "",
        entry.summary.said(language) if entry.summary else "",
        entry.source,
    ]
    description = "\n".join(part for part in parts if part)
    if description:
        event.add("description", description)
    event.add("transp", "TRANSPARENT")
    return event


def _category(entry: Entry, kind: str) -> Text:
    """What kind of moment it is, so that a calendar can show and hide them apart."""
    if isinstance(entry, Milestone):
        return Text(entry.kind.nl, entry.kind.en)
    return _REVIEW if kind == "review" else section_words(entry.section).one
