"""The OpenAPI document: kept in the repository, made again, and checked against the rules."""

import json
import re
from pathlib import Path

import pytest

from wendbaar.portal.api.document import openapi_document, to_json

KEPT = Path(__file__).resolve().parents[3] / "docs" / "reference" / "openapi.json"
DUTCH_PLURALS = {"cijfers", "indicatoren", "gebieden", "publicaties"}


@pytest.fixture(scope="module")
def document() -> dict:
    return json.loads(to_json(openapi_document()))


def operations(document: dict) -> list[dict]:
    return [operation for path in document["paths"].values() for operation in path.values()]


def nodes(node):
    yield node
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
    for child in children:
        yield from nodes(child)


def test_kept_document_is_what_the_code_says() -> None:
    assert KEPT.read_text(encoding="utf-8") == to_json(openapi_document()), (
        "Run: python -m wendbaar.portal.api > docs/reference/openapi.json"
    )


def test_served_document_is_the_kept_one_with_this_server(client, db) -> None:
    response = client.get("/v1/openapi.json")
    assert response["Access-Control-Allow-Origin"] == "*"
    served, kept = response.json(), json.loads(KEPT.read_text(encoding="utf-8"))
    assert served["servers"][0]["url"] == "http://testserver/v1"
    assert served["paths"] == kept["paths"]


def test_it_is_openapi_3_0(document) -> None:
    assert document["openapi"] == "3.0.3"
    assert {"type": "null"} not in [each for each in nodes(document) if isinstance(each, dict)]
    found = [each for each in nodes(document) if isinstance(each, dict)]
    assert not any("const" in each or isinstance(each.get("type"), list) for each in found)


def test_info_has_version_and_contact(document) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", document["info"]["version"])
    assert set(document["info"]["contact"]) == {"name", "url", "email"}


def test_version_is_in_the_server_and_not_in_paths(document) -> None:
    assert all(each["url"].endswith("/v1") for each in document["servers"])
    assert not any(re.match(r"/v\d", path) for path in document["paths"])


def test_paths_are_kebab_case_plural_nouns_without_slash_at_the_end(document) -> None:
    for path in document["paths"]:
        assert not path.endswith("/")
        words = [part for part in path.split("/")[1:] if not part.startswith("{")]
        assert words[0] in DUTCH_PLURALS
        assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", word) for word in words)


def test_query_keys_and_properties_are_camel_case(document) -> None:
    camel = re.compile(r"[a-z][a-zA-Z0-9]*")
    names = [each["name"] for operation in operations(document) for each in operation["parameters"]]
    for schema in document["components"]["schemas"].values():
        names += schema["properties"]
    assert all(camel.fullmatch(name) for name in names), names


def test_only_allowed_methods(document) -> None:
    methods = {method for path in document["paths"].values() for method in path}
    assert methods <= {"get", "post", "put", "patch", "delete"}


def test_errors_are_problems_and_answers_carry_the_version(document) -> None:
    for operation in operations(document):
        for status, response in operation["responses"].items():
            if int(status) >= 400:
                assert list(response["content"]) == ["application/problem+json"]
            else:
                assert "API-Version" in response["headers"]
                assert list(response["content"]) == ["application/json"]
        assert operation["summary"]
        assert operation["description"]
        assert operation["tags"]


def test_operations_have_a_name_of_their_own(document) -> None:
    names = [operation["operationId"] for operation in operations(document)]
    assert len(names) == len(set(names))


def test_every_reference_leads_somewhere(document) -> None:
    schemas = document["components"]["schemas"]
    for each in nodes(document):
        if isinstance(each, dict) and isinstance(each.get("$ref"), str):
            assert each["$ref"].removeprefix("#/components/schemas/") in schemas


def test_a_problem_has_only_the_members_of_the_rules(document) -> None:
    members = set(document["components"]["schemas"]["Probleem"]["properties"])
    assert members == {"status", "title", "detail", "type", "instance"}
