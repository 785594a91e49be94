import json

import pytest

from support.example_bundle import make_example_bundle
from wendbaar.errors import ReleaseError
from wendbaar.publish.catalogue import Publisher

# DCAT-AP-NL 3.0, class Dataset: mandatory, and conditional where a release meets the condition.
MANDATORY = [
    "dct:accessRights",
    "dcat:contactPoint",
    "dct:creator",
    "dct:identifier",
    "dct:publisher",
    "dcat:theme",
    "dct:title",
    "dct:description",
    "dcat:distribution",
]
OURS = [
    "dct:temporal",
    "dct:spatial",
    "dct:accrualPeriodicity",
    "dct:provenance",
    "prov:wasGeneratedBy",
    "dcat:version",
    "dct:language",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return make_example_bundle(tmp_path_factory.mktemp("releases"))


@pytest.fixture(scope="module")
def dataset(folder):
    return json.loads((folder / "dcat.jsonld").read_text())


@pytest.mark.parametrize("name", [*MANDATORY, *OURS])
def test_every_property_is_there(dataset, name):
    assert dataset[name]


def test_every_prefix_has_a_meaning(dataset):
    used = {name.split(":")[0] for name in names(dataset) if ":" in name}
    assert used <= set(dataset["@context"])


def names(node):
    if isinstance(node, list):
        return {name for each in node for name in names(each)}
    if not isinstance(node, dict):
        return set()
    found = {key for key in node if not key.startswith("@")} if "@context" not in node else set()
    found |= {key for key in node if ":" in key}
    kinds = node.get("@type", "")
    inner = (value for key, value in node.items() if key != "@context")
    return found | ({kinds} if kinds else set()) | {n for each in inner for n in names(each)}


def test_made_data_are_called_synthetic_in_title_and_description(dataset, tmp_path):
    for name in ("dct:title", "dct:description"):
        words = {each["@language"]: each["@value"].lower() for each in dataset[name]}
        assert "synthetisch" in words["nl"]
        assert "synthetic" in words["en"]
    real = make_example_bundle(tmp_path, synthetic=False) / "dcat.jsonld"
    assert "ynthetisch" not in json.dumps(json.loads(real.read_text())["dct:title"])


def test_distributions_carry_licence_size_and_hash(dataset, folder):
    manifest = json.loads((folder / "manifest.json").read_text())
    hashes = {
        each["spdx:checksum"]["spdx:checksumValue"]["@value"]
        for each in dataset["dcat:distribution"]
    }
    assert manifest["files"]["figures.parquet"]["sha256"] in hashes
    for each in dataset["dcat:distribution"]:
        assert each["dct:license"]["@id"].startswith("http")
        assert int(each["dcat:byteSize"]["@value"]) > 0


def test_addresses_are_those_of_the_portal(dataset, folder):
    page = f"https://wendbaar.example/publicaties/{folder.name}/"
    assert dataset["dcat:landingPage"]["@id"] == page
    found = {each["dcat:downloadURL"]["@id"] for each in dataset["dcat:distribution"]}
    assert f"{page}bestanden/figures.parquet" in found


def test_time_and_place_are_said(dataset):
    assert dataset["dct:temporal"]["dcat:startDate"]["@value"] == "2022-01-01"
    assert dataset["dct:temporal"]["dcat:endDate"]["@value"] == "2025-12-31"
    places = [each.get("@id", "") for each in dataset["dct:spatial"]]
    assert "https://identifier.overheid.nl/tooi/id/gemeente/gm0014" in places
    assert "https://identifier.overheid.nl/tooi/id/provincie/pv20" in places


@pytest.mark.parametrize(
    "wrong", [{"uri": "gemeente"}, {"home": "wendbaar"}, {"contact": "nobody"}]
)
def test_a_publisher_needs_addresses(wrong):
    facts = {
        "name": "x",
        "uri": "https://x.example",
        "contact": "a@x.example",
        "home": "https://x.example",
    }
    with pytest.raises(ReleaseError):
        Publisher(**{**facts, **wrong})
