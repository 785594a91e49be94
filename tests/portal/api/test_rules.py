"""The Dutch API Design Rules, on every answer."""

import pytest
from django.test import Client

from wendbaar.portal.api.rules import API_VERSION

PROBLEM_MEMBERS = {"type", "title", "status", "detail", "instance"}


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/v1/bestaat-niet", 404, "openapi.json"),
        ("/v1", 404, "openapi.json"),
        ("/v1/cijfers/", 404, "openapi.json"),
        ("/v1/indicatoren/net_participatio", 404, "/v1/indicatoren"),
        ("/v1/cijfers/net_participation/AM01/1999JJ00", 404, "geen cijfer"),
        ("/v1/gebieden/GM9999", 404, "geen gebied"),
        ("/v1/publicaties/nee", 404, "/v1/publicaties"),
        ("/v1/cijfers?indcator=x", 422, "Bedoelt u indicator?"),
        ("/v1/cijfers?indicator=net_participatio", 422, "Bedoelt u net_participation?"),
        ("/v1/cijfers?paginaGrootte=5000", 422, "ten hoogste 1000"),
        ("/v1/cijfers?pagina=0", 422, "ten minste 1"),
        ("/v1/cijfers?pagina=een", 422, "heel getal"),
        ("/v1/cijfers?pagina=99999", 422, "ten hoogste"),
        ("/v1/cijfers?periode=2024", 422, "2024KW01"),
        ("/v1/cijfers?uitsplitsing=sekse", 422, "uitsplitsing"),
        ("/v1/cijfers?uitsplitsing=sex=vrouw", 422, "sex"),
        ("/v1/cijfers?uitsplitsing=age,sex=men", 422, "niet beide"),
        ("/v1/gebieden?soort=gemeente", 422, "Verwacht: country, municipality, province, region."),
        ("/v1/cijfers?soort=region", 422, "Verwacht: indicator, gebied, periode"),
        ("/v1/cijfers?indicator=zzz", 422, "Verwacht: "),
        ("/v1/publicaties?x=1", 422, "geen filters"),
        ("/v1/cijfers?indicator=" + "x" * 4000, 414, "4000 tekens"),
    ],
)
def test_every_error_is_a_problem(client, published, path, status, words) -> None:
    response = client.get(path)
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    body = response.json()
    assert set(body) == PROBLEM_MEMBERS
    assert body["status"] == status
    assert body["instance"] == path.split("?")[0]
    assert words in body["detail"]
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/v1/cijfers", "/v1/openapi.json"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_only_reading(published, path, method) -> None:
    response = getattr(Client(enforce_csrf_checks=True), method)(path)
    assert response.status_code == 405
    assert response["Content-Type"] == "application/problem+json"
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_our_own_fault_is_a_problem_without_details(client, published, monkeypatch, caplog) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("geheim")

    monkeypatch.setattr("wendbaar.portal.api.routes.source_of", fail)
    response = client.get("/v1/indicatoren")
    assert response.status_code == 500
    assert response["Content-Type"] == "application/problem+json"
    assert "geheim" not in response.content.decode()
    assert "RuntimeError on /v1/indicatoren" in caplog.text


@pytest.mark.parametrize("path", ["/v1/cijfers", "/v1/openapi.json", "/v1/bestaat-niet"])
def test_headers_on_every_answer(client, published, path) -> None:
    response = client.get(path)
    assert response["API-Version"] == API_VERSION
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
    assert "Cache-Control" in response.headers
    assert not response.cookies


def test_the_same_release_is_not_sent_twice(client, published) -> None:
    first = client.get("/v1/cijfers?gebied=AM01")
    again = client.get("/v1/cijfers?gebied=AM01", headers={"if-none-match": first["ETag"]})
    other = client.get("/v1/cijfers?gebied=GM0014", headers={"if-none-match": first["ETag"]})
    assert first["Cache-Control"] == again["Cache-Control"] == "public, max-age=300"
    assert (again.status_code, again.content) == (304, b"")
    assert other.status_code == 200


def test_preflight_and_head(client, published) -> None:
    preflight = client.options("/v1/cijfers")
    assert preflight.status_code == 204
    assert "GET" in preflight["Access-Control-Allow-Methods"]
    head = client.head("/v1/cijfers")
    assert (head.status_code, head.content) == (200, b"")
    assert head["ETag"]


def test_other_pages_are_left_alone(client, published) -> None:
    assert "API-Version" not in client.get("/gezondheid").headers
