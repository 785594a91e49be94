"""Both versions of the interface give the same rows of the same table."""

import pytest

from support.fake_cbs import FakeCbs, FakeTable, pages_from
from wendbaar.core.vocabulary.measures import Missing
from wendbaar.data.sources.cbs_v3 import CbsV3
from wendbaar.data.sources.cbs_v4 import CbsV4
from wendbaar.data.sources.descriptions import Filter
from wendbaar.data.sources.filters import short_enough, write_v3, write_v4
from wendbaar.errors import SchemaDrift, SourceError, SourceUnavailable

TABLE = FakeTable(
    "Arbeidsdeelname",
    {
        "RegioS": ("GeoDimension", [("NL01", "Nederland"), ("GM0014", "Groningen"), ("PV20", "G")]),
        "Perioden": (
            "TimeDimension",
            [("2023JJ00", "2023", "Definitief"), ("2024JJ00", "2024*", "Voorlopig")],
        ),
    },
    [
        ("Netto_7", "Netto arbeidsparticipatie", "Relatief"),
        ("Mannen_8", "Mannen", "Aantal"),
        ("Mannen_9", "Mannen", "Relatief"),
    ],
    [
        {"RegioS": region, "Perioden": period, "Netto_7": netto, "Mannen_8": 5, "Mannen_9": 50.5}
        for region, period, netto in [
            ("NL01", "2023JJ00", 73.1),
            ("NL01", "2024JJ00", 73.2),
            ("GM0014", "2023JJ00", 68.9),
            ("GM0014", "2024JJ00", "."),
            ("PV20", "2023JJ00", ""),
            ("PV20", "2024JJ00", 70.0),
        ]
    ],
)
CLIENTS = [
    lambda pages: CbsV3(pages),
    lambda pages: CbsV3(pages, untyped=True),
    lambda pages: CbsV4(pages),
]


@pytest.fixture
def server():
    return FakeCbs({"85268NED": TABLE}, page=4)


@pytest.fixture(params=CLIENTS, ids=["v3", "v3 untyped", "v4"])
def client(request, server, tmp_path):
    return request.param(pages_from(server, tmp_path))


def test_rows_come_whole_over_pages_with_stripped_codes(client):
    table = client.read(client.describe("85268NED"))
    assert table.rows == 6
    assert list(table.column("RegioS")) == ["NL01", "NL01", "GM0014", "GM0014", "PV20", "PV20"]
    assert table.values("Netto arbeidsparticipatie") == [73.1, 73.2, 68.9, None, None, 70.0]
    assert table.receipts[0].kind == "network"


def test_periods_say_whether_they_are_provisional(client):
    table = client.read(client.describe("85268NED"))
    assert table.provisional("Perioden") == [False, True] * 3


def test_topics_are_found_by_title_and_group_not_by_number(client):
    table = client.read(client.describe("85268NED"))
    assert table.values("Aantal", "Mannen") == [5.0] * 6
    assert table.values("relatief", "mannen") == [50.5] * 6
    with pytest.raises(SchemaDrift, match="more than one"):
        table.values("Mannen")
    with pytest.raises(SchemaDrift) as caught:
        table.values("Netto arbeidsparticipatie (%)")
    assert "Netto arbeidsparticipatie" in caught.value.hint


def test_filters_and_topics_are_asked_of_the_supplier(client, server):
    description = client.describe("85268NED")
    filters = [Filter("RegioS", equal=("NL01",), begins=("PV",)), Filter("Perioden", ("2024JJ00",))]
    table = client.read(description, filters, [description.topic("Netto arbeidsparticipatie")])
    assert list(table.column("RegioS")) == ["NL01", "PV20"]
    assert table.values("Netto arbeidsparticipatie") == [73.2, 70.0]
    assert "filter=" in server.asked[-1]
    contains = client.read(description, [Filter("RegioS", contains=("V2",))])
    assert set(contains.column("RegioS")) == {"PV20"}


def test_an_unknown_code_names_the_near_miss_before_anything_is_asked(client, server):
    description = client.describe("85268NED")
    asked = len(server.asked)
    with pytest.raises(SchemaDrift, match="GM0015") as caught:
        client.read(description, [Filter("RegioS", equal=("GM0015",))])
    assert "GM0014" in caught.value.hint
    with pytest.raises(SourceError, match="keeps nothing"):
        client.read(description, [Filter("RegioS")])
    with pytest.raises(SchemaDrift, match="no dimension"):
        client.read(description, [Filter("Regio", equal=("GM0014",))])
    assert len(server.asked) == asked


def test_signs_for_missing_figures_keep_their_meaning(server, tmp_path):
    title = "Netto arbeidsparticipatie"
    untyped = CbsV3(pages_from(server, tmp_path / "a"), untyped=True)
    table = untyped.read(untyped.describe("85268NED"))
    assert table.missing(title)[3:5] == [Missing.UNKNOWN, Missing.NOT_APPLICABLE]
    assert table.marks["Netto_7"] == {3: ".", 4: ""}
    typed = CbsV3(pages_from(server, tmp_path / "b"))
    table = typed.read(typed.describe("85268NED"))
    assert table.missing(title)[2:5] == [None, Missing.UNKNOWN, Missing.UNKNOWN]
    four = CbsV4(pages_from(server, tmp_path / "c"))
    table = four.read(four.describe("85268NED"))
    assert table.missing(title)[3:5] == [Missing.UNKNOWN, Missing.NOT_APPLICABLE]
    assert table.marks["Netto_7"] == {3: "NotAvailable", 4: "Impossible"}


def test_filters_use_padded_keys_in_version_3_and_quote_what_is_in_them(server, tmp_path):
    description = CbsV3(pages_from(server, tmp_path)).describe("85268NED")
    one = [Filter("RegioS", ("PV20",))]
    assert write_v3(one, description) == "(RegioS eq 'PV20  ')"
    assert write_v4(one, description) == "(RegioS eq 'PV20')"
    nasty = [Filter("RegioS", contains=("' or 1 eq 1 or '",))]
    assert write_v3(nasty, description) == "(substringof(''' or 1 eq 1 or ''',RegioS))"


def test_a_long_filter_becomes_several_requests_that_keep_each_row_once(server, tmp_path):
    description = CbsV3(pages_from(server, tmp_path)).describe("85268NED")
    wanted = Filter("RegioS", equal=("NL01", "GM0014", "PV20"), begins=("GM",))
    parts = list(short_enough((wanted,), description, write_v3, longest=10))
    kept = [code for [part] in parts for code in ("NL01", "GM0014", "PV20") if part.keeps(code)]
    assert sorted(kept) == ["GM0014", "NL01", "PV20"]
    assert len(parts) > 1


def test_the_catalogue_and_groups_are_read(client, server, tmp_path):
    assert [row["Identifier"] for row in client.catalogue()] == ["85268NED"]
    three = CbsV3(pages_from(server, tmp_path / "x"))
    assert three.category_groups("85268NED")[0]["Title"] == "Gemeenten"


def test_a_table_that_is_not_there_or_no_code_at_all(server, tmp_path):
    client = CbsV3(pages_from(server, tmp_path))
    with pytest.raises(SourceUnavailable, match="404"):
        client.describe("99999NED")
    with pytest.raises(SourceUnavailable, match="not a code"):
        client.describe("../../etc/passwd")


def test_a_column_that_went_is_drift(server, tmp_path):
    client = CbsV3(pages_from(server, tmp_path))
    description = client.describe("85268NED")
    server.tables["85268NED"].rows[0].copy()
    changed = [
        {key.replace("Netto_7", "Netto_6"): v for key, v in row.items()} for row in TABLE.rows
    ]
    server.tables = {"85268NED": FakeTable(TABLE.title, TABLE.dimensions, TABLE.topics, changed)}
    with pytest.raises(SchemaDrift, match="Netto_7") as caught:
        client.read(description)
    assert "Netto_6" in caught.value.hint
