import pytest

from wendbaar.core.disclosure.policy import PRESETS, Policy, Thresholds, preset
from wendbaar.errors import DisclosureError


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_names_its_source_and_reads_back(name):
    policy = preset(name)
    assert len(policy.source) > 40
    assert Policy.from_dict(policy.as_dict()) == policy


def test_an_unknown_preset_gives_the_near_miss():
    with pytest.raises(DisclosureError, match="wendbaar-1"):
        preset("wendbar-1")


@pytest.mark.parametrize("key", ["minimum_count", "minimum_complement", "minimum_group"])
@pytest.mark.parametrize("value", [0, 1, 2, -4, 2.5, True, "10"])
def test_protection_cannot_be_switched_off(key, value):
    with pytest.raises(DisclosureError, match=key):
        Policy.from_dict({"name": "x", "source": "x", key: value})


@pytest.mark.parametrize("kind", ["register", "survey", "synthetic"])
def test_no_source_of_our_own_goes_without(kind):
    binds = {"register", "survey", "synthetic"} - {kind}
    with pytest.raises(DisclosureError, match=kind):
        Policy(name="x", source="x", binds=frozenset(binds))


@pytest.mark.parametrize("base", [0, -5, 3, 20, 2.5])
def test_a_base_that_could_show_less_than_the_minimum_is_refused(base):
    with pytest.raises(DisclosureError, match="rounding_base must divide"):
        Policy(name="x", source="x", rounding_base=base)


def test_the_base_must_fit_every_kind_of_area():
    with pytest.raises(DisclosureError, match="minimum count 12"):
        Policy(name="x", source="x", area_kinds={"region": Thresholds(minimum_count=12)})


@pytest.mark.parametrize(
    ("document", "message", "hint"),
    [
        ({"minimum_cuont": 5}, "minimum_cuont", "minimum_count"),
        ({"area_kinds": {"municipalty": {}}}, "municipalty", "municipality"),
        ({"area_kinds": {"region": {"minimum": 5}}}, "minimum", ""),
        ({"decimals": {"percnt": 1}}, "percnt", "percent"),
        ({"binds": ["registers"]}, "registers", "register"),
        ({"decimals": {"percent": 9}}, "decimals of percent must be 0 to 4", ""),
        ({"zero_is_safe": "no"}, "zero_is_safe must be true or false", ""),
        ({"source": " "}, "needs a source", ""),
    ],
)
def test_a_wrong_key_is_named_with_the_near_miss(document, message, hint):
    with pytest.raises(DisclosureError) as caught:
        Policy.from_dict({"name": "x", "source": "x", **document})
    assert message in caught.value.message
    assert hint in (caught.value.hint or "")


def test_thresholds_per_kind_of_area():
    policy = Policy.from_dict(
        {"name": "x", "source": "x", "area_kinds": {"municipality": {"minimum_count": 30}}}
    )
    assert policy.thresholds_of("municipality").minimum_count == 30
    assert policy.thresholds_of("region").minimum_count == 10
