"""What someone sees in their own calendar who follows the programme."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from support.any_programme import made, programme_of
from support.example_programme import example_document
from wendbaar.core.programme.document import required_programme
from wendbaar.publish.programme.calendar import to_calendar

MADE = datetime(2026, 3, 1, 9, tzinfo=UTC)


def events(programme, language="nl", stamp=MADE):
    feed = Calendar.from_ical(to_calendar(programme, language, stamp=stamp))
    return {str(each["uid"]).partition("@")[0]: each for each in feed.walk("VEVENT")}


def decided(**fields):
    document = example_document()
    document["decisions"][0] |= fields
    return required_programme(document)


def milestone(key="raad", **fields):
    return {"key": key, "kind": "meeting", "on": "2026-05-20", **fields}


def test_phases_moments_and_open_decisions_are_whole_days():
    found = events(required_programme(example_document()))
    assert set(found) == {
        "am01-phase-opbouw",
        "am01-milestone-keuze",
        "am01-decision-vervolg_kansrijk",
    }
    phase = found["am01-phase-opbouw"]
    assert (phase.decoded("dtstart"), phase.decoded("dtend")) == (
        date(2025, 1, 1),
        date(2027, 1, 1),
    )


@pytest.mark.parametrize(
    ("uid", "nl", "en"),
    [
        ("am01-phase-opbouw", "fase", "phase"),
        ("am01-milestone-keuze", "besluit", "decision"),
        ("am01-decision-vervolg_kansrijk", "besluit", "decision"),
    ],
)
def test_each_has_its_kind_in_the_language_of_the_reader(uid, nl, en):
    programme = required_programme(example_document())
    for language, words in (("nl", nl), ("en", en)):
        categories = events(programme, language)[uid]["categories"]
        assert [str(each) for each in categories.cats] == [words]


def test_a_moment_that_may_not_come_is_tentative():
    found = events(programme_of(milestones=[milestone(), milestone("optie", is_option=True)]))
    assert found["am01-milestone-raad"]["status"] == "CONFIRMED"
    assert found["am01-milestone-optie"]["status"] == "TENTATIVE"


def test_what_was_made_up_says_so_first():
    decision = events(required_programme(example_document()))["am01-decision-vervolg_kansrijk"]
    assert str(decision["description"]).startswith("Voorbeeld, bedacht.")


def test_what_was_withdrawn_is_not_in_it_from_the_day_after():
    programme = programme_of(milestones=[milestone(end="2026-02-28"), milestone("raad_2")])
    assert set(events(programme)) == {"am01-milestone-raad_2"}
    before = datetime(2026, 2, 28, 9, tzinfo=UTC)
    assert len(events(programme, stamp=before)) == 2
    assert "am01-decision-vervolg_kansrijk" not in events(decided(end="2026-02-28"))


def test_a_phase_that_is_over_stays_as_people_look_back():
    phases = [made("phases", "opbouw", number=1, start="2020-01-01", end="2021-12-31")]
    assert set(events(programme_of(phases=phases))) == {"am01-phase-opbouw"}


def test_after_a_decision_comes_the_day_to_look_back():
    fields = {"verdict": "continue", "decided_on": "2026-02-01", "review_on": "2027-02-01"}
    (uid,) = [each for each in events(decided(**fields)) if "vervolg" in each]
    review = events(decided(**fields))[uid]
    assert uid == "am01-review-vervolg_kansrijk"
    assert review.decoded("dtstart") == date(2027, 2, 1)
    assert str(review["summary"]) == "Terugkijken: Vervolg van Kansrijk opleiden"
    assert [str(each) for each in review["categories"].cats] == ["Terugkijken"]
