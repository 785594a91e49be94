"""Figures, indicators, areas and releases through the API."""

import json

import pytest
from django.test import Client

FIGURES = "/v1/cijfers"


def get(client: Client, path: str, **query: str | int) -> dict:
    response = client.get(path, query)
    assert response.status_code == 200, response.content
    return response.json()


def test_filters_give_the_figures_asked(client, published) -> None:
    answer = get(
        client, FIGURES, indicator="net_participation", gebied="AM01", uitsplitsing="totaal"
    )
    assert answer["publicatie"] == published.release_id
    assert answer["synthetisch"] is True
    assert answer["aantal"] == len(answer["resultaten"]) > 0
    assert {each["indicator"] for each in answer["resultaten"]} == {"net_participation"}
    assert {each["gebied"] for each in answer["resultaten"]} == {"AM01"}
    assert all(each["uitsplitsing"] == {} for each in answer["resultaten"])


def test_each_figure_says_itself_whether_it_is_synthetic(client, published) -> None:
    found = get(client, FIGURES, gebied="AM01", uitsplitsing="totaal")["resultaten"]
    assert {each["synthetisch"] for each in found} == {True, False}
    assert all(each["synthetisch"] == (each["bronSoort"] == "synthetic") for each in found)


def test_a_break_down_and_a_group(client, published) -> None:
    by_sex = get(client, FIGURES, indicator="net_participation", gebied="AM01", uitsplitsing="sex")
    women = get(
        client, FIGURES, indicator="net_participation", gebied="AM01", uitsplitsing="sex=women"
    )
    assert {each["uitsplitsing"]["sex"] for each in by_sex["resultaten"]} == {"men", "women"}
    assert {each["uitsplitsingNaam"] for each in women["resultaten"]} == {"vrouwen"}
    assert by_sex["aantal"] == 2 * women["aantal"]


def test_hidden_values_are_null_with_a_reason(client, published) -> None:
    hidden = []
    page = get(client, FIGURES, paginaGrootte=1000)
    while True:
        hidden += [each for each in page["resultaten"] if each["waarde"] is None]
        if not page["verwijzingen"]["volgende"] or len(hidden) > 20:
            break
        page = get(client, page["verwijzingen"]["volgende"].removeprefix("http://testserver"))
    assert hidden
    for each in hidden:
        assert each["status"] not in {"value", "rounded", "perturbed"}
        assert each["statusUitleg"]
        assert each["reden"]


def test_pages_hold_every_figure_once(client, published) -> None:
    query = {"indicator": "net_participation", "gebied": "GM0014", "paginaGrootte": 40}
    page, seen = get(client, FIGURES, **query), []
    assert page["verwijzingen"]["vorige"] is None
    while True:
        seen += [each["id"] for each in page["resultaten"]]
        following = page["verwijzingen"]["volgende"]
        if following is None:
            break
        page = get(client, following.removeprefix("http://testserver"))
    assert len(seen) == len(set(seen)) == page["aantal"]


def test_the_permanent_address_of_a_figure(client, published) -> None:
    first = get(client, FIGURES, indicator="net_participation", uitsplitsing="sex")["resultaten"][0]
    assert f"publicatie={published.release_id}" in first["zelf"]
    assert get(client, first["zelf"].removeprefix("http://testserver")) == first
    total = get(client, "/v1/cijfers/net_participation/AM01/2025KW04")
    assert total["id"] == "net_participation/AM01/2025KW04"
    assert total["periode"] == {"code": "2025KW04", "naam": "4e kwartaal 2025"}


def test_indicators_say_what_they_measure(client, published) -> None:
    answer = get(client, "/v1/indicatoren")
    one = get(client, "/v1/indicatoren/net_participation")
    assert one in answer["resultaten"]
    assert one["naam"]["en"] == "Net labour participation"
    without = [each for each in answer["resultaten"] if not each["beschikbaar"]]
    assert all(each["ontbrekendeBron"]["nl"] for each in without)


def test_areas(client, published) -> None:
    answer = get(client, "/v1/gebieden", soort="municipality")
    assert {each["soort"] for each in answer["resultaten"]} == {"municipality"}
    one = get(client, "/v1/gebieden/GM0014")
    assert (one["naam"], one["regio"]) == ("Groningen", "AM01")


def test_releases_with_receipts_and_files(client, published) -> None:
    one = get(client, f"/v1/publicaties/{published.release_id}")
    assert one["status"] == "gepubliceerd"
    assert {each["naam"] for each in one["bestanden"]} >= {"figures.parquet"}
    assert all(len(each["sha256"]) for each in one["ontvangstbewijzen"])
    listed = get(client, "/v1/publicaties")["resultaten"]
    assert [each["id"] for each in listed] == [published.release_id]


@pytest.mark.parametrize("path", ["/v1/cijfers", "/v1/indicatoren", "/v1/gebieden"])
def test_before_approval_there_is_nothing(client, waiting, path) -> None:
    assert client.get(path).status_code == 404
    assert client.get(path, {"publicatie": waiting.release_id}).status_code == 404
    assert get(client, "/v1/publicaties")["resultaten"] == []
    assert client.get(f"/v1/publicaties/{waiting.release_id}").status_code == 404


def test_staff_looks_before_approval_and_nobody_keeps_it(client, waiting) -> None:
    client.force_login(waiting.imported_by)
    response = client.get("/v1/cijfers", {"publicatie": waiting.release_id})
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"


def test_a_withdrawn_release_is_gone(client, published) -> None:
    from wendbaar.portal.releases.actions import withdraw_release

    withdraw_release(by=published.approved_by, release=published, reason="Een fout in de bron.")
    response = client.get("/v1/cijfers", {"publicatie": published.release_id})
    assert response.status_code == 404
    assert "Een fout in de bron." in response.json()["detail"]
    assert client.get("/v1/cijfers").status_code == 404
    one = get(client, f"/v1/publicaties/{published.release_id}")
    assert (one["status"], one["redenIntrekking"]) == ("ingetrokken", "Een fout in de bron.")


def test_no_page_of_the_api_holds_a_hidden_number(client, published) -> None:
    text = json.dumps(get(client, FIGURES, paginaGrootte=1000))
    assert "NaN" not in text
