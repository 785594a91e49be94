"""The three ways to the staged tables: mirror, network, package."""

import json
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from support.fake_cbs import FakeCbs, FakeTable, pages_from
from wendbaar.config import Settings
from wendbaar.core.vocabulary.geography import municipalities_of
from wendbaar.core.vocabulary.tables import EXTERNAL_FIGURE
from wendbaar.data.sources.cbs_v3 import CbsV3
from wendbaar.data.sources.cbs_v4 import CbsV4
from wendbaar.data.staging import pages_of, stage
from wendbaar.data.staging import profile as profiles
from wendbaar.data.staging.from_network import NetworkStaging
from wendbaar.data.staging.from_package import stage_package
from wendbaar.errors import SchemaDrift, SourceUnavailable

REGIONS = [("NL01", "Nederland"), ("GM0014", "Groningen"), ("PV20", "Groningen (PV)")]
YEARS = [("2019JJ00", "2019", "Definitief"), ("2020JJ00", "2020", "Definitief"),
         ("2021JJ00", "2021", "Definitief"), ("2025JJ00", "2025", "Voorlopig")]  # fmt: skip
TOTAL_SEX = ("T001038", "Totaal mannen en vrouwen")


def refuse():
    raise SourceUnavailable("no boundaries today")


def fake_tables():
    regions, years = ("GeoDimension", REGIONS), ("TimeDimension", YEARS)
    ages = [(str(20000 + n), f"{n} tot {n + 5} jaar") for n in range(0, 95, 5)]
    ages += [("29500", "95 jaar of ouder"), ("10", "0 tot 20 jaar"), ("10000", "Totaal")]
    sexes = [TOTAL_SEX, ("3000", "Mannen"), ("4000", "Vrouwen")]
    register = FakeTable(
        "Bevolking",
        {
            "Geslacht": ("Dimension", sexes),
            "Leeftijd": ("Dimension", ages),
            "BurgerlijkeStaat": ("Dimension", [("T001019", "Totaal burgerlijke staat")]),
            "RegioS": regions,
            "Perioden": years,
        },
        [("Bevolking_1", "Bevolking op 1 januari", ""), ("Gemiddeld_2", "Gemiddelde bevolking", "")],
        [
            {"Geslacht": sex, "Leeftijd": age, "BurgerlijkeStaat": "T001019", "RegioS": region,
             "Perioden": year, "Bevolking_1": 20 if sex == "T001038" else 10, "Gemiddeld_2": 1}
            for sex, _ in sexes for age, _ in ages for region, _ in REGIONS for year, *_ in YEARS
        ],
    )  # fmt: skip
    topics = [(f"K_{n}", title, "") for n, title in enumerate(profiles.DISTRICT_TOPICS)]
    districts = FakeTable(
        "Kerncijfers wijken en buurten",
        {"WijkenEnBuurten": ("GeoDetail", [("NL00", "Nederland"), ("GM0014", "Groningen")])},
        topics,
        [
            {"WijkenEnBuurten": area, **{key: 10 * (n + 1) for n, (key, *_) in enumerate(topics)}}
            for area in ("NL00", "GM0014")
        ],
        padding={"WijkenEnBuurten": 10},
    )
    participation = FakeTable(
        "Arbeidsdeelname; gemeenten",
        {"Geslacht": ("Dimension", sexes), "RegioS": regions, "Perioden": years},
        [("B_1", "Beroeps- en niet-beroepsbevolking", ""), ("W_2", "Werkzame beroepsbevolking", ""),
         ("N_3", "Netto arbeidsparticipatie", "")],
        [
            {"Geslacht": sex, "RegioS": region, "Perioden": "2020JJ00", "B_1": 200, "W_2": 130,
             "N_3": 65.0}
            for sex, _ in sexes for region, _ in REGIONS
        ],
        unit="x 1 000",
    )  # fmt: skip
    education = FakeTable(
        "Hoogstbehaald onderwijsniveau",
        {"Leeftijd": ("Dimension", [("52052", "15 tot 75 jaar"), ("1", "15 tot 25 jaar")]),
         "RegioS": regions, "Perioden": years},
        [("B_1", "Bevolking", ""), ("M_2", "2 Havo, vwo, mbo2-4", ""), ("H_3", "3 Hbo, wo", "")],
        [{"Leeftijd": "52052", "RegioS": "GM0014", "Perioden": "2021JJ00", "B_1": 200, "M_2": 80,
          "H_3": 60}],
    )  # fmt: skip
    unemployment = FakeTable(
        "Arbeidsdeelname; provincie",
        {"Geslacht": ("Dimension", sexes), "RegioS": regions, "Perioden": years},
        [("W_1", "Werkloosheidspercentage", "Beroepsbevolking")],
        [{"Geslacht": "T001038", "RegioS": "PV20", "Perioden": "2025JJ00", "W_1": 4.2},
         {"Geslacht": "T001038", "RegioS": "NL01", "Perioden": "2025JJ00", "W_1": "."}],
    )  # fmt: skip
    return {
        "03759ned": register,
        "84799NED": districts,
        "85039NED": districts,
        "86008NED": participation,
        "85525NED": education,
        "85268NED": unemployment,
    }


def figure(staged, indicator, area, period):
    [row] = [
        row
        for row in staged.external_figure.to_pylist()
        if (row["indicator"], row["area"], row["period"], row["group"])
        == (indicator, area, period, "")
    ]
    return row


@pytest.fixture(params=[CbsV3, CbsV4], ids=["v3", "v4"])
def from_network(request, tmp_path):
    said = []
    pages = pages_from(FakeCbs(fake_tables(), page=50), tmp_path)
    staged = NetworkStaging(request.param(pages), said.append).run(refuse)
    return staged, said


def test_the_network_gives_the_same_tables_whichever_version_answers(from_network):
    staged, _ = from_network
    assert staged.origin == "network"
    assert staged.population.num_rows == 3 * 20 * 4
    assert set(staged.population["area"].to_pylist()) == {"GM0014"}
    people = figure(staged, "population_15_75", "GM0014", "2021JJ00")
    assert people["value"] == 12 * 20
    rate = figure(staged, "net_participation", "GM0014", "2020JJ00")
    assert (rate["value"], rate["numerator"], rate["denominator"]) == (65.0, 130_000, 200_000)
    skilled = figure(staged, "mid_high_educated", "GM0014", "2021JJ00")
    assert (skilled["value"], skilled["numerator"]) == (70.0, 140.0)
    unemployed = figure(staged, "unemployment_rate", "PV20", "2025JJ00")
    assert unemployed["value"] == 4.2
    assert unemployed["provisional"]
    assert figure(staged, "unemployment_rate", "NL01", "2025JJ00")["missing"] == "unknown"
    shares = [
        row["value"] for row in staged.profile.to_pylist()
        if row["variable"].startswith("education_") and (row["area"], row["year"]) == ("GM0014", 2020)
    ]  # fmt: skip
    assert sum(shares) == pytest.approx(100)


def test_the_network_is_asked_for_the_wanted_regions_only(tmp_path):
    server = FakeCbs(fake_tables(), page=50)
    source = CbsV3(pages_from(server, tmp_path))
    NetworkStaging(source, lambda _: None, ("AM01",)).run(refuse)
    [first, *_] = [url for url in server.asked if "03759ned/TypedDataSet" in url]
    assert "RegioS%20eq%20%27GM0014%27" in first
    assert "startswith" not in first


def test_what_fails_on_the_network_is_said_and_left_out(from_network):
    staged, said = from_network
    assert staged.boundaries is None
    assert any("boundaries left out: no boundaries today" in line for line in said)
    assert any(line.startswith("83583NED left out") for line in said)
    assert {receipt.kind for receipt in staged.receipts} == {"network", "package"}


@pytest.mark.parametrize("region", ["AM01", "AM09", "AM13"])
def test_the_package_holds_every_municipality_of_its_regions(region):
    staged = stage_package(lambda _: None, (region,))
    wanted = {area.code for area in municipalities_of(region)}
    for year in (2019, 2025):
        found = {row["area"] for row in staged.population.to_pylist() if row["year"] == year}
        old = {"GM0003", "GM0010", "GM0024"} if year == 2019 else {"GM1979"}
        assert wanted - {"GM1979"} <= found
        assert old <= found
    assert wanted <= {row["area"] for row in staged.profile.to_pylist()}
    columns = [column.name for column in EXTERNAL_FIGURE.columns]
    assert staged.external_figure.column_names == columns
    assert figure(staged, "net_participation", "AM01", "2019JJ00")["value"] == 64.8
    assert figure(staged, "jobs_employees", "AM01", "2019JJ00")["value"] == 339_000
    assert figure(staged, "selfemployed", "AM01", "2019JJ00")["value"] == 34_500


@pytest.mark.parametrize("regions", [(), ("NL01",), ("AM01", "AM02")])
def test_the_package_refuses_what_it_does_not_hold(regions):
    with pytest.raises(SourceUnavailable) as caught:
        stage_package(lambda _: None, regions)
    assert "WENDBAAR_MIRROR" in caught.value.hint


def test_without_network_and_mirror_the_package_is_used_and_that_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr("wendbaar.data.sources.transport.Transport.reaches", lambda *_: False)
    said = []
    staged = stage(Settings(home=tmp_path), say=said.append, regions=("AM01",))
    assert staged.origin == "package"
    assert said[0] == "CBS cannot be reached: using the key figures the package carries."
    written = pq.read_table(tmp_path / "staging" / "population.parquet")
    assert written.equals(staged.population)
    assert not (tmp_path / "staging" / "boundaries.geojson").exists()


def test_a_network_without_population_falls_back_to_the_package(tmp_path, monkeypatch):
    pages = pages_from(FakeCbs({}), tmp_path)
    monkeypatch.setattr("wendbaar.data.staging.pages_of", lambda _: pages)
    said = []
    staged = stage(Settings(home=tmp_path), say=said.append, regions=("AM13",))
    assert staged.origin == "package"
    assert "404" in said[0]


@pytest.mark.parametrize(
    ("table", "topic", "named"),
    [
        ("03759ned", "Bevolking op 1 januari", "Inwoners op 1 januari"),
        ("84799NED", "Aantal inwoners", "Inwonertal"),
        ("86008NED", "Netto arbeidsparticipatie", "Netto deelname"),
    ],
)
def test_a_table_that_changed_stops_the_run_and_names_the_column(
    table, topic, named, tmp_path, monkeypatch
):
    tables = fake_tables()
    old = tables[table]
    topics = [(key, named if title == topic else title, above) for key, title, above in old.topics]
    tables[table] = replace(old, topics=topics)
    pages = pages_from(FakeCbs(tables, page=50), tmp_path)
    monkeypatch.setattr("wendbaar.data.staging.pages_of", lambda _: pages)
    with pytest.raises(SchemaDrift, match=topic) as caught:
        stage(Settings(home=tmp_path), say=lambda _: None, regions=("AM01",))
    assert caught.value.exit_code == 11
    assert not (tmp_path / "staging").exists()


def test_a_sex_we_do_not_know_is_not_everyone(tmp_path):
    tables = fake_tables()
    kind, codes = tables["03759ned"].dimensions["Geslacht"]
    tables["03759ned"].dimensions["Geslacht"] = (kind, [*codes[:2], ("4000", "Onbekend")])
    with pytest.raises(SchemaDrift, match="Onbekend"):
        NetworkStaging(CbsV3(pages_from(FakeCbs(tables, page=50), tmp_path)), print).run(refuse)


def test_provisional_periods_and_years_after_our_last_boundaries_are_passed_on(tmp_path):
    tables = fake_tables()
    kind, years = tables["86008NED"].dimensions["Perioden"]
    later = (kind, [*years, ("2026JJ00", "2026", "Voorlopig")])
    for name in ("86008NED", "85525NED"):
        tables[name].dimensions["Perioden"] = later
        tables[name].rows[:] = [{**row, "Perioden": "2026JJ00"} for row in tables[name].rows]
    source = CbsV3(pages_from(FakeCbs(tables, page=50), tmp_path))
    staged = NetworkStaging(source, lambda _: None).run(refuse)
    for key in ("net_participation", "mid_high_educated"):
        row = figure(staged, key, "GM0014", "2026JJ00")
        assert row["provisional"]
        assert row["vintage"] == 2025


def test_a_mirror_that_is_not_there_says_what_to_do(tmp_path):
    with pytest.raises(SourceUnavailable, match="not a folder") as caught:
        stage(Settings(home=tmp_path, mirror=tmp_path / "no"), say=lambda _: None, regions=())
    assert "WENDBAAR_MIRROR" in caught.value.hint
    (tmp_path / "empty").mkdir()
    with pytest.raises(SourceUnavailable, match="has no file"):
        stage(Settings(home=tmp_path, mirror=tmp_path / "empty"), say=lambda _: None, regions=())


def test_real_pages_are_polite_and_say_who_asks(tmp_path):
    pages = pages_of(Settings(home=Path(tmp_path), contact="mailto:a@b.example"))
    assert pages.transport.manners.interval > 0
    assert json.dumps(pages.since) < json.dumps(pages.retrieved)
