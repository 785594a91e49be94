"""The figures of a page as a file: the same values and facts in three formats."""

import csv
import io
import json

import pytest
from openpyxl import load_workbook

ADDRESS = "/cijfers/net_participation/download"


def rows(content: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=delimiter))


def test_three_formats_hold_the_same_figures(client, published) -> None:
    query = "?gebied=GM0014&periode=2025KW04"
    from_csv = rows(client.get(f"{ADDRESS}.csv{query}").content)
    book = load_workbook(io.BytesIO(client.get(f"{ADDRESS}.xlsx{query}").content), read_only=True)
    head, *from_xlsx = book["cijfers"].iter_rows(values_only=True)
    cube = client.get(f"{ADDRESS}.json{query}").json()
    values = {row["cijfer"]: row["waarde"] for row in from_csv}
    assert {row[0] for row in from_xlsx} == set(values)
    value, status = head.index("waarde"), head.index("statuscode")
    for row in from_xlsx:
        assert (row[value] is None) == (values[row[0]] == "")
        if row[value] is not None:
            assert float(values[row[0]]) == row[value]
        assert (row[value] is None) == (row[status] not in {"value", "rounded", "perturbed"})
    shown = [each for each in cube["value"] if each is not None]
    assert len(shown) == sum(text != "" for text in values.values())
    assert len(cube["status"]) == len(values)


def test_a_file_holds_the_page_and_its_neighbours(client, published) -> None:
    found = rows(client.get(f"{ADDRESS}.csv?gebied=GM0014&periode=2025KW04").content)
    own = [row for row in found if row["gebied"] == "GM0014"]
    others = [row for row in found if row["gebied"] != "GM0014"]
    assert {row["groep"] for row in own} >= {"totaal", "vrouwen", "mannen"}
    assert len({row["periode"] for row in own}) > 3
    assert {row["periode"] for row in others} == {"2025KW04"}
    assert {row["groep"] for row in others} == {"totaal"}
    assert len(found) == len({row["cijfer"] for row in found})


def test_facts_travel_with_every_row(client, published) -> None:
    for row in rows(client.get(f"{ADDRESS}.csv").content):
        assert row["publicatie"] == published.release_id
        assert row["synthetisch"].startswith("ja")
        assert row["bron"]
        assert row["versie_definitie"]
        assert row["ontvangstbewijzen"]


def test_a_file_has_a_name_and_is_not_sent_twice(client, published) -> None:
    first = client.get(f"{ADDRESS}.csv?gebied=AM01")
    name = f"net_participation_AM01_{published.release_id}.csv"
    assert first["Content-Disposition"] == f'attachment; filename="{name}"'
    assert first["Cache-Control"] == "public, max-age=300"
    again = client.get(f"{ADDRESS}.csv?gebied=AM01", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    cited = client.get(f"{ADDRESS}.csv?uitgave={published.release_id}&gebied=AM01")
    assert cited["Cache-Control"] == "public, max-age=86400"


def test_for_a_dutch_excel(client, published) -> None:
    content = client.get(f"{ADDRESS}.csv?excel=1").content
    assert content.startswith(b"\xef\xbb\xbf")
    assert rows(content, ";")[0]["cijfer"].startswith("net_participation/")


def test_in_english(client, published) -> None:
    found = rows(client.get(f"/en{ADDRESS}.csv").content)
    assert found[0]["status"] in {"shown", "rounded"}
    cube = json.loads(client.get(f"/en{ADDRESS}.json").content)
    assert cube["dimension"]["area"]["label"] == "Area"


@pytest.mark.parametrize(
    "address",
    [f"{ADDRESS}.pdf", "/cijfers/bestaat-niet/download.csv", f"{ADDRESS}.csv?periode=1900JJ00"],
)
def test_what_is_not_there_is_a_404(client, published, address) -> None:
    assert client.get(address).status_code == 404


def test_before_approval_there_is_no_file(client, waiting) -> None:
    assert client.get(f"{ADDRESS}.csv").status_code == 404
    assert client.get(f"{ADDRESS}.csv?uitgave={waiting.release_id}").status_code == 404
