"""The series a programme needs are asked for once, and no others."""

from support.example_programme import example_document
from wendbaar.core.programme.document import required_programme
from wendbaar.publish.observed import keys_of


def test_a_programme_needs_its_targets_its_indicators_and_the_groups_of_its_actions():
    document = example_document()
    document["actions"][0]["contributes"] = [
        {"indicator": "net_participation", "group": "sex=women"},
        {"indicator": "unemployment_rate", "group": "age=15_24"},
    ]
    document["targets"][0] |= {"area": "GM0014", "group": "sex=men"}
    found = keys_of(required_programme(document), {"net_participation"})
    assert found == {
        ("net_participation", "GM0014", "sex=men"),
        ("net_participation", "AM01", "sex=women"),
        ("net_participation", "AM01", ""),
    }
