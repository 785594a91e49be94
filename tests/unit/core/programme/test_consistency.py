import pytest

from support.any_programme import programme_of
from support.example_programme import example_document
from wendbaar.core.programme.consistency import contradictions
from wendbaar.core.programme.document import required_programme


def told(programme):
    return [(each.place, each.message.nl) for each in contradictions(programme)]


def example(section, **fields):
    document = example_document()
    document[section][0].update(fields)
    return told(required_programme(document))


def point(period, value=1.0):
    return {"period": period, "value": value}


def test_the_example_does_not_contradict_itself():
    assert told(required_programme(example_document())) == []


def test_an_end_before_the_start():
    assert example("lines", start="2025-01-02", end="2025-01-01") == [
        ("lines/lijn_1: end", "het einde ligt voor het begin")
    ]
    assert example("lines", start="2025-01-01", end="2025-01-01") == []


@pytest.mark.parametrize("period", ["2022JJ00", "2021JJ00"])
def test_a_target_lies_after_its_baseline(period):
    assert example("targets", target=point(period)) == [
        ("targets/deelname_2027: target.period", "het doel ligt niet na de nulmeting")
    ]


@pytest.mark.parametrize("where", ["target", "path"])
def test_a_target_is_of_one_kind_of_period(where):
    quarter = point("2026KW04")
    assert example("targets", **{where: quarter if where == "target" else [quarter]}) == [
        (
            "targets/deelname_2027: target.period",
            "nulmeting, tussenstappen en doel zijn niet alle van dezelfde soort periode",
        )
    ]


@pytest.mark.parametrize(
    "path",
    [
        ["2025JJ00", "2024JJ00"],
        ["2024JJ00", "2024JJ00"],
        ["2022JJ00"],
        ["2027JJ00"],
        ["2028JJ00"],
    ],
)
def test_points_between_lie_between_and_in_order(path):
    assert example("targets", path=[point(each) for each in path]) == [
        (
            "targets/deelname_2027: path",
            "de tussenstappen liggen niet in volgorde tussen nulmeting en doel",
        )
    ]


def test_a_path_in_order_is_right():
    assert example("targets", path=[point("2024JJ00"), point("2025JJ00")]) == []


def test_no_goal_stands_under_itself():
    goals = [
        {"key": "een", "parent": "twee"},
        {"key": "twee", "parent": "een"},
        {"key": "onder", "parent": "een"},
        {"key": "zelf", "parent": "zelf"},
        {"key": "wees", "parent": "weg"},
    ]
    found = told(programme_of(goals=goals))
    assert [place for place, _ in found] == [
        "goals/een: parent",
        "goals/twee: parent",
        "goals/zelf: parent",
    ]
    assert found[0][1].startswith("dit doel valt onder zichzelf")


SAID = {"nl": "x", "en": "x"}


@pytest.mark.parametrize(
    ("fields", "right"),
    [
        ({"verdict": "stop"}, False),
        ({"verdict": "stop", "reason": SAID}, False),
        ({"verdict": "stop", "decided_on": "2026-12-15"}, False),
        ({"verdict": "stop", "reason": SAID, "decided_on": "2026-12-15"}, True),
    ],
)
def test_a_decision_has_a_reason_and_a_date(fields, right):
    wrong = [("decisions/vervolg_kansrijk: reason", "een besluit heeft een reden en een datum")]
    assert example("decisions", **fields) == ([] if right else wrong)


def test_figures_of_a_decision_belong_to_a_release():
    figure = {"figure_id": "work/AM01/2024JJ00", "value": 1, "status": "value", "unit": "percent"}
    assert example("decisions", figures=[figure]) == [
        ("decisions/vervolg_kansrijk: release", "cijfers horen bij een publicatie")
    ]
    assert example("decisions", figures=[figure], release="abc") == []
