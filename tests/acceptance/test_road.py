"""The whole road: from source file to a release that verifies, the same to the byte when made again."""

import signal
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from tests.acceptance.conftest import SHORT, User
from wendbaar.publish.bundle import open_bundle

DEMO = ("demo", "--region", "achterhoek", "--no-serve", *SHORT)


@pytest.fixture(scope="module")
def made(user: Callable[..., User], tmp_path_factory: pytest.TempPathFactory) -> tuple[User, Path]:
    """The demo of Achterhoek, made without network and without mirror."""
    someone, out = user(), tmp_path_factory.mktemp("out") / "achterhoek"
    run = someone.wendbaar(*DEMO, "--out", str(out))
    assert run.code == 0, run.messages
    assert "the key figures the package carries" in run.messages
    return someone, out


def test_the_release_verifies_and_says_that_it_is_synthetic(made: tuple[User, Path]) -> None:
    someone, out = made
    report = someone.wendbaar("release", "verify", str(out), "--json")
    assert report.code == 0, report.messages
    assert report.document["ok"]
    manifest = open_bundle(out).manifest
    assert manifest["synthetic"] is True
    assert "synthetisch" in manifest["title"]["nl"]
    kinds = set(
        pq.read_table(out / "figures.parquet", columns=["source_kind"])["source_kind"].to_pylist()
    )
    assert kinds == {"synthetic", "published"}


def test_a_second_run_uses_what_did_not_change(made: tuple[User, Path]) -> None:
    someone, _ = made
    again = someone.wendbaar("release", "--region", "achterhoek", *SHORT, "--json")
    assert again.code == 0, again.messages
    assert again.document["reused"] is True


def test_made_elsewhere_it_is_the_same_to_the_byte(
    made: tuple[User, Path], user: Callable[..., User], tmp_path: Path
) -> None:
    _, out = made
    run = user().wendbaar(*DEMO, "--out", str(tmp_path / "again"))
    assert run.code == 0, run.messages
    names = sorted(each.name for each in out.iterdir())
    assert names == sorted(each.name for each in (tmp_path / "again").iterdir())
    for name in names:
        assert (out / name).read_bytes() == (tmp_path / "again" / name).read_bytes(), name


def test_one_number_can_be_counted_by_hand(made: tuple[User, Path]) -> None:
    """Share of residents of Doetinchem with work in 2025KW04: counted in the panel, read in the release."""
    someone, out = made
    panel = next((someone.home / "panel").glob("*/resident_quarter/2025KW04.parquet"))
    people = pq.read_table(panel, columns=["municipality", "position"])
    people = people.filter(pc.equal(people["municipality"], 222))
    employed = pc.sum(pc.equal(people["position"], 1)).as_py()
    run = someone.wendbaar(
        "figures", "--release", str(out), "--indicator", "net_participation",
        "--area", "GM0222", "--period", "2025KW04", "--json",
    )  # fmt: skip
    assert run.code == 0, run.messages
    (figure,) = [each for each in run.document["figures"] if not each["group_by"]]
    assert figure["status"] in {"value", "rounded"}
    assert figure["value"] == pytest.approx(100 * employed / people.num_rows, abs=0.05)


def test_nothing_hidden_has_a_value(made: tuple[User, Path]) -> None:
    _, out = made
    figures = pq.read_table(out / "figures.parquet", columns=["status", "value"])
    hidden = figures.filter(pc.match_substring(figures["status"].cast("string"), "suppressed"))
    assert hidden.num_rows > 0
    assert hidden["value"].null_count == hidden.num_rows


def test_an_altered_release_is_refused(made: tuple[User, Path], tmp_path: Path) -> None:
    someone, out = made
    altered = tmp_path / "altered"
    altered.mkdir()
    for each in out.iterdir():
        (altered / each.name).write_bytes(each.read_bytes())
    manifest = altered / "manifest.json"
    manifest.write_text(
        manifest.read_text(encoding="utf-8").replace("synthetisch", "echt"), "utf-8"
    )
    assert someone.wendbaar("release", "verify", str(altered)).code == 13


def test_killed_halfway_the_last_release_is_still_there(
    made: tuple[User, Path],
) -> None:
    someone, _ = made
    before = sorted(each.name for each in (someone.home / "releases").iterdir())
    process = someone.start("release", "--region", "achterhoek", *SHORT, "--seed", "7")
    time.sleep(4)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    kept = [each for each in before if not each.startswith(".")]
    assert [each for each in kept if (someone.home / "releases" / each).is_dir()] == kept
    assert someone.wendbaar("release", "verify", str(someone.home / "releases" / kept[0])).code == 0
    again = someone.wendbaar("release", "--region", "achterhoek", *SHORT, "--seed", "7", "--json")
    assert again.code == 0, again.messages


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("release", "--region", "achterhoeck"), 10, "achterhoek"),
        (("release", "--first", "2024Q1"), 10, "2024KW01"),
        (("figures", "--release", "/nowhere", "--indicator", "net_participation"), 13, ""),
        (("nosuch",), 2, ""),
        (("release", "--region", "all"), 11, "WENDBAAR_MIRROR"),
    ],
)
def test_wrong_calls_end_with_the_documented_code_and_say_what_to_do(
    user: Callable[..., User], words: tuple[str, ...], code: int, says: str
) -> None:
    run = user().wendbaar(*words)
    assert run.code == code, run.messages
    assert says in run.messages
    assert "Traceback" not in run.messages


def test_own_microdata_take_the_place_of_the_made_panel(
    made: tuple[User, Path], user: Callable[..., User]
) -> None:
    someone, _ = made
    quarter = next((someone.home / "panel").glob("*/resident_quarter/2025KW04.parquet"))
    region = user()
    taken = region.wendbaar("ingest", str(quarter), "--table", "resident_quarter")
    assert taken.code == 0, taken.messages
    run = region.wendbaar("release", "--region", "achterhoek", *SHORT, "--json")
    assert run.code == 0, run.messages
    bundle = open_bundle(Path(run.document["folder"]))
    assert bundle.manifest["created_from"]["tables"]["resident_quarter"] == "register"
    assert bundle.manifest["synthetic"] is True, "participations are still made"
    figures = bundle.figures(indicator="net_participation", area="AM09", group="")
    assert [(each.period, each.source_kind) for each in figures] == [("2025KW04", "register")]


@pytest.mark.shared
def test_on_real_data_the_release_of_a_region_holds_the_published_totals(
    user: Callable[..., User], mirror: Path
) -> None:
    run = user(mirror).wendbaar("release", "--region", "achterhoek", *SHORT, "--json")
    assert run.code == 0, run.messages
    assert run.document["origin"] == "mirror"
    kinds = {receipt["kind"] for receipt in run.document["receipts"]}
    assert kinds >= {"mirror", "synthetic"}
    bundle = open_bundle(Path(run.document["folder"]))
    assert bundle.boundaries is not None
    assert {area["code"] for area in bundle.areas} >= {"AM09", "GM0222", "NL01"}
