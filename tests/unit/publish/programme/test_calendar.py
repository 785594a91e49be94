"""The calendar feed, read back with another reader of the standard."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from support.example_programme import example_document, example_programme, text
from wendbaar.core.programme.document import required_programme
from wendbaar.data.programmes.files import read_document, shipped_regions
from wendbaar.publish.programme.calendar import to_calendar

STAMP = datetime(2026, 6, 1, 9, 30, tzinfo=UTC)


def events(programme, language="nl"):
    feed = Calendar.from_ical(to_calendar(programme, language, stamp=STAMP))
    assert feed["version"] == "2.0"
    return {str(each["uid"]): each for each in feed.walk("VEVENT")}


def example(**sections):
    return events(required_programme({**example_document(), **sections}))


def milestone(**more):
    fixed = {"key": "dag", "label": text("Een dag"), "kind": "meeting", "on": "2026-03-02"}
    return {**fixed, **more}


@pytest.mark.parametrize("region", shipped_regions())
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_event_of_a_region_is_whole_days_with_a_name_of_its_own(region, language):
    programme = required_programme(read_document(shipped_regions()[region], with_examples=True))
    feed = Calendar.from_ical(to_calendar(programme, language, stamp=STAMP))
    found = feed.walk("VEVENT")
    assert len({str(each["uid"]) for each in found}) == len(found) >= len(programme.milestones)
    for each in found:
        assert type(each.decoded("dtstart")) is date
        assert each.decoded("dtend") > each.decoded("dtstart")
        assert each.decoded("dtstamp") == STAMP
        assert str(each["summary"]).strip()


def test_names_do_not_change_with_words_language_or_time():
    programme = example_programme()
    other = programme.model_copy(
        update={
            "milestones": [
                e.model_copy(update={"on": date(2026, 11, 1)}) for e in programme.milestones
            ]
        }
    )
    assert set(events(programme)) == set(events(programme, "en")) == set(events(other))
    assert "am01-milestone-keuze@wendbaar" in events(programme)


def test_the_last_day_is_included():
    (event,) = (
        e for u, e in example(milestones=[milestone(until="2026-03-04")]).items() if "dag" in u
    )
    assert event.decoded("dtstart") == date(2026, 3, 2)
    assert event.decoded("dtend") == date(2026, 3, 5)  # the day after


@pytest.mark.parametrize(("is_option", "status"), [(True, "TENTATIVE"), (False, "CONFIRMED")])
def test_what_is_not_certain_is_tentative(is_option, status):
    event = example(milestones=[milestone(is_option=is_option)])["am01-milestone-dag@wendbaar"]
    assert event["status"] == status
    assert event["transp"] == "TRANSPARENT"


@pytest.mark.parametrize(("language", "said"), [("nl", "Voorbeeld, bedacht."), ("en", "Example")])
def test_what_was_made_up_says_so(language, said):
    document = {**example_document(), "milestones": [milestone(is_example=True)]}
    found = events(required_programme(document), language)
    assert said in str(found["am01-milestone-dag@wendbaar"]["description"])
    assert said in str(found["am01-decision-vervolg_kansrijk@wendbaar"]["description"])


def test_an_open_decision_is_asked_and_a_taken_one_looked_back_on():
    document = example_document()
    asked = example()["am01-decision-vervolg_kansrijk@wendbaar"]
    assert str(asked["summary"]) == "Besluit gevraagd: Vervolg van Kansrijk opleiden"
    document["decisions"][0] |= {
        "verdict": "continue", "decided_on": "2026-12-15", "review_on": "2027-06-01",
    }  # fmt: skip
    found = events(required_programme(document))
    assert "am01-decision-vervolg_kansrijk@wendbaar" not in found
    review = found["am01-review-vervolg_kansrijk@wendbaar"]
    assert review.decoded("dtstart") == date(2027, 6, 1)
    assert str(review["summary"]).startswith("Terugkijken: ")


def test_a_phase_without_dates_is_no_event():
    phases = [{"key": "ooit", "label": text("Ooit"), "number": 1}]
    assert not [each for each in example(phases=phases, milestones=[]) if "phase" in each]


def test_words_of_people_cannot_break_the_feed():
    label = {"nl": "Een; twee, drie\nEND:VEVENT \\ vier", "en": "x"}
    event = example(milestones=[milestone(label=label)])["am01-milestone-dag@wendbaar"]
    assert str(event["summary"]) == label["nl"]
