"""IATI 2.03: order and duties of the standard, and nothing hidden or made up that looks real.

The order is that of `iati-activities-schema.xsd` 2.03, the duties those of the standard ruleset.
"""

from datetime import date
from xml.etree import ElementTree as ET

import pytest

from support.example_programme import example_document, example_programme, text
from wendbaar.core.indicators.library import library
from wendbaar.core.programme.document import required_programme
from wendbaar.core.programme.observed import Observed
from wendbaar.data.programmes.files import read_document, shipped_regions
from wendbaar.publish.programme.iati import to_iati

MADE_ON = date(2026, 6, 1)
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
KEY = ("net_participation", "AM01", "")
ORDER = [
    "iati-identifier",
    "reporting-org",
    "title",
    "description",
    "participating-org",
    "activity-status",
    "activity-date",
    "recipient-country",
    "sector",
    "budget",
    "transaction",
    "result",
]
DUTIES = ORDER[:9]
OF_INDICATOR = ["title", "description", "baseline", "period"]


def figure(period, value, status="published", **more):
    facts = {"low": None, "high": None, "is_synthetic": False, "figure_id": f"net:{period}"}
    return Observed(period=period, value=value, status=status, **{**facts, **more})


def activities(programme, series=None):
    root = ET.fromstring(to_iati(programme, series or {}, library(), made_on=MADE_ON))
    assert (root.tag, root.get("version")) == ("iati-activities", "2.03")
    return {each.findtext("iati-identifier"): each for each in root}


def example(series=None, **changes):
    """The first activity of the example programme."""
    document = example_document()
    for section, entries in changes.items():
        document[section] = entries
    found = activities(required_programme(document), series)
    return found["NL-WENDBAAR-AM01-kansrijk_opleiden"]


def amount(kind, year, euro, **more):
    content = {"key": f"{kind}_{year}", "label": text("Geld"), "about": "kansrijk_opleiden"}
    return {**content, "kind": kind, "year": year, "euro": euro, **more}


def is_ordered(names, order):
    places = [order.index(each) for each in names]
    return places == sorted(places)


@pytest.mark.parametrize("region", shipped_regions())
def test_every_activity_of_a_region_keeps_order_and_duties(region):
    programme = required_programme(read_document(shipped_regions()[region], with_examples=True))
    found = activities(programme)
    assert len(found) == len(programme.actions) > 0
    for identifier, activity in found.items():
        names = [each.tag for each in activity]
        assert is_ordered(names, ORDER), identifier
        assert set(names) >= set(DUTIES), identifier
        start = activity.find("activity-date[@type='1']").get("iso-date")
        end = activity.find("activity-date[@type='3']")
        assert end is None or start <= end.get("iso-date")
        assert identifier.startswith(f"{activity.find('reporting-org').get('ref')}-")
        for indicator in activity.iter("indicator"):
            assert is_ordered([each.tag for each in indicator], OF_INDICATOR)
            assert {"measure", "ascending"} == set(indicator.attrib)
        for place in ("title", "description", "participating-org", "result/title"):
            assert all(each.findtext("narrative") for each in activity.findall(place))


def test_both_languages_stand_in_it_and_dutch_is_the_language_of_the_file():
    activity = example()
    assert activity.get(LANG) == "nl"
    dutch, english = activity.find("title")
    assert (dutch.text, dutch.get(LANG)) == ("Kansrijk opleiden", None)
    assert (english.text, english.get(LANG)) == ("Kansrijk opleiden (en)", "en")


def test_who_answers_who_does_and_who_pays():
    paid = amount("planned", 2025, 10, funder="roc")
    roles = [
        (each.get("role"), each.get("type"), each.findtext("narrative"))
        for each in example(amounts=[paid]).findall("participating-org")
    ]
    assert roles == [
        ("2", "11", "Gemeente Groningen"),
        ("4", "80", "Een roc"),
        ("1", "80", "Een roc"),
    ]


def test_a_body_may_be_responsible():
    document = example_document()
    document["actions"][0] |= {"responsible": "bestuur", "partners": []}
    (found, *_others) = activities(required_programme(document)).values()
    organisation = found.find("participating-org")
    assert organisation.findtext("narrative") == "Bestuur"


def test_an_action_of_which_little_is_known_still_has_what_is_asked():
    programme = example_programme()
    bare = activities(programme)["NL-WENDBAAR-AM01-taal_op_de_werkvloer"]
    assert bare.findtext("description/narrative") == "Taal op de werkvloer"
    day = bare.find("activity-date")
    assert day.get("iso-date") == "2025-01-01"  # of the first phase
    assert day.findtext("narrative").startswith("De bron noemt geen begin")
    assert bare.findtext("participating-org/narrative") == "Voorbeeldprogramma"
    assert bare.find("activity-status").get("code") == "1"


def test_without_phases_the_first_document_says_when_it_began():
    document = example_document()
    document["phases"], document["milestones"] = [], []
    found = activities(required_programme(document))["NL-WENDBAAR-AM01-taal_op_de_werkvloer"]
    assert found.find("activity-date").get("iso-date") == "2025-01-01"
    document["head"]["documents"] = []
    found = activities(required_programme(document))["NL-WENDBAAR-AM01-taal_op_de_werkvloer"]
    assert found.find("activity-date").get("iso-date") == MADE_ON.isoformat()


def test_what_was_planned_is_a_budget_and_the_rest_a_transaction_that_is_never_in_the_future():
    kinds = [("planned", 2027, 3), ("committed", 2025, 2), ("spent", 2026, 1), ("spent", 2027, 9)]
    activity = example(amounts=[amount(*each) for each in kinds])
    (budget,) = activity.findall("budget")
    assert [each.tag for each in budget] == ["period-start", "period-end", "value"]
    assert budget.findtext("value") == "3"
    found = [
        (
            each.find("transaction-type").get("code"),
            each.find("transaction-date").get("iso-date"),
            each.findtext("value"),
        )
        for each in activity.findall("transaction")
    ]
    assert found == [("2", "2025-12-31", "2"), ("4", "2026-06-01", "1")]


def test_made_up_money_stays_out_because_nothing_can_mark_it():
    activity = example(amounts=[amount("planned", 2025, 5, is_example=True, funder="roc")])
    assert activity.find("budget") is None
    assert activity.find("participating-org[@role='1']") is None


def test_made_up_actions_and_targets_say_so():
    document = example_document()
    document["actions"][0]["is_example"] = True
    (activity, *_others) = activities(required_programme(document)).values()
    described = [each.text for each in activity.iterfind("description/narrative")]
    assert "Voorbeeld, bedacht." in described
    for place in ("baseline", "period/target"):
        said = activity.findtext(f"result/indicator/{place}/comment/narrative")
        assert said == "Voorbeeld, bedacht."


def test_a_target_with_the_figures_that_were_published():
    series = {KEY: (figure("2022JJ00", 68.0), figure("2027JJ00", 1_234_567.25))}
    indicator = example(series).find("result/indicator")
    assert (indicator.get("measure"), indicator.get("ascending")) == ("2", "1")
    assert indicator.find("baseline").attrib == {
        "year": "2022", "iso-date": "2022-12-31", "value": "68",
    }  # fmt: skip
    first, last = indicator.findall("period")
    assert [each.tag for each in first] == ["period-start", "period-end", "actual"]
    assert [each.tag for each in last] == ["period-start", "period-end", "target", "actual"]
    assert last.find("period-end").get("iso-date") == "2027-12-31"
    assert last.find("actual").get("value") == "1234567.25"
    assert last.findtext("actual/comment/narrative") == "net:2027JJ00"


def test_a_hidden_figure_has_no_value_anywhere_and_is_never_zero():
    hidden = figure("2024JJ00", None, "suppressed_primary")
    unknown = figure("2025JJ00", None, "missing")
    indicator = example({KEY: (figure("2023JJ00", 0.0), hidden, unknown)}).find("result/indicator")
    values = [each.get("value") for each in indicator.iter("actual")]
    assert values == ["0"]  # a real nought, of 2023
    starts = [each.find("period-start").get("iso-date") for each in indicator.iter("period")]
    assert starts == ["2023-01-01", "2027-01-01"]
    said = indicator.findtext("description/narrative")
    assert said == "Niet getoond, om mensen te beschermen: 2024. Niet bekend: 2025."


def test_a_figure_from_made_data_says_so():
    actual = example({KEY: (figure("2024JJ00", 70.0, is_synthetic=True),)}).find(".//actual")
    dutch, english = actual.iterfind("comment/narrative")
    assert "Met gemaakte gegevens." in dutch.text
    assert "From made data." in english.text


def test_a_group_is_a_dimension_and_takes_no_target_of_others():
    document = example_document()
    document["actions"][0]["contributes"] = [
        {"indicator": "net_participation", "group": "age=25-34,sex=women"}
    ]
    series = {("net_participation", "AM01", "age=25-34,sex=women"): (figure("2024JJ00", 70.0),)}
    (activity, *_others) = activities(required_programme(document), series).values()
    found = [each.attrib for each in activity.iterfind(".//actual/dimension")]
    assert found == [{"name": "age", "value": "25-34"}, {"name": "sex", "value": "women"}]
    assert activity.find(".//target") is None


def test_a_target_of_one_municipality_is_no_target_of_the_region():
    document = example_document()
    document["targets"][0]["area"] = "GM0014"
    (activity, *_others) = activities(required_programme(document)).values()
    assert activity.find(".//target") is None
    assert activity.find(".//baseline") is None


def test_stage_and_direction_come_from_the_indicator():
    document = example_document()
    keys = ("participations", "unemployment_rate", "bestaat_niet")
    document["actions"][0]["contributes"] = [{"indicator": key} for key in keys]
    (activity, *_others) = activities(required_programme(document)).values()
    assert [each.get("type") for each in activity.iter("result")] == ["1", "3", "9"]
    assert [each.get("ascending") for each in activity.iter("indicator")] == ["1", "0", "1"]
    assert [each.get("measure") for each in activity.iter("indicator")] == ["1", "2", "1"]


def test_the_same_programme_and_day_give_the_same_bytes():
    programme = example_programme()
    first, second = (to_iati(programme, {}, library(), made_on=MADE_ON) for _ in range(2))
    assert first == second
