"""wendbaar region new, check and convert, as the staff of a programme use them."""

import json
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner
from icalendar import Calendar

from support.example_programme import example_document
from support.portal import example_release
from wendbaar.cli.region import region
from wendbaar.cli.region_files import KINDS
from wendbaar.errors import WendbaarError

__all__ = ["example_release"]


def run(*words):
    return CliRunner().invoke(region, [str(word) for word in words], catch_exceptions=False)


def refused(*words) -> WendbaarError:
    with pytest.raises(WendbaarError) as caught:
        run(*words)
    return caught.value


@pytest.fixture
def file(tmp_path):
    """The example programme as a file, with changes."""

    def write(**changes):
        path = tmp_path / "programma.json"
        path.write_text(json.dumps({**example_document(), **changes}))
        return path

    return write


def test_a_new_region_checks_without_errors(tmp_path):
    folder = tmp_path / "zwolle"
    result = run("new", "zwolle", folder, "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["region"] == "AM36"
    result = run("check", folder)
    assert result.exit_code == 0
    assert "nothing yet under: goals" in result.stderr


def test_a_new_region_says_where_to_begin(tmp_path):
    assert "head.yaml, goals.yaml" in " ".join(
        run("new", "AM36", tmp_path / "zwolle").stderr.split()
    )


@pytest.mark.parametrize(
    ("named", "said"), [("GM0193", "No labour-market region"), ("zwole", "'zwolle'?")]
)
def test_what_is_no_region_is_refused(tmp_path, named, said):
    error = refused("new", named, tmp_path / "x")
    assert error.exit_code == 10
    assert said in str(error)
    assert not (tmp_path / "x").exists()


def test_a_folder_in_use_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    error = refused("new", "zwolle", tmp_path)
    assert error.exit_code == 11
    assert error.hint == "Give the name of a new or empty folder."


def test_a_programme_with_errors_ends_with_10_and_names_the_places(file):
    document = example_document()
    document["measures"][0]["line"] = "lijn_3"
    path = file(measures=document["measures"])
    result = run("check", path)
    assert result.exit_code == 10
    assert "measures/leerplekken" in result.stderr
    answer = json.loads(run("check", path, "--json").stdout)
    assert answer["errors"] == 1
    (error,) = (each for each in answer["issues"] if each["severity"] == "error")
    assert error["field"] == "line"
    assert error["message"]["en"] == "lijn_3 is not known among lines. Did you mean lijn_2?"


def test_a_field_that_does_not_exist_is_an_error_as_well(file):
    result = run("check", file(goals=[{"key": "a", "label": {"nl": "x", "en": "x"}, "soort": 1}]))
    assert result.exit_code == 10
    assert "there is no such field" in result.stderr


def test_what_is_missing_is_counted_or_listed(file):
    assert "1 of 2" in run("check", file()).stderr
    assert "actions/taal_op_de_werkvloer: activities: lacks" in run("check", file(), "--all").stderr


def test_every_form_can_be_written(tmp_path):
    for kind in KINDS:
        result = run("convert", "groningen", tmp_path / f"a.{kind}", "--to", kind, "--examples")
        assert result.exit_code == 0, kind
        assert f"Wrote {tmp_path / f'a.{kind}'}." in result.stderr.replace("\n", "")
    assert ET.parse(tmp_path / "a.iati").getroot().tag == "iati-activities"
    assert Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")
    assert (tmp_path / "a.chain").read_text("utf-8").startswith("doelgroep,rij,stap")
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("kind", ["json", "xlsx"])
def test_what_was_written_is_read_again(tmp_path, kind):
    first, second = tmp_path / f"a.{kind}", tmp_path / "b.json"
    run("convert", "utrecht", first, "--to", kind)
    run("convert", first, second, "--to", "json")
    run("convert", "utrecht", tmp_path / "c.json", "--to", "json")
    assert second.read_bytes() == (tmp_path / "c.json").read_bytes()


def test_the_calendar_is_there_in_english_too(tmp_path):
    run("convert", "groningen", tmp_path / "a.ics", "--to", "ics", "--examples", "--language", "en")
    assert b"Example\\, made up." in (tmp_path / "a.ics").read_bytes()


def test_figures_of_a_release_go_into_the_chain(example_release, tmp_path):
    out = tmp_path / "keten.csv"
    result = run(
        "convert", "groningen", out, "--to", "chain", "--release", example_release, "--json"
    )
    assert json.loads(result.stdout) == {"file": str(out), "bytes": out.stat().st_size}
    assert example_release.name in out.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("convert", "groningen", "x.doc", "--to", "doc"), 2),
        (("convert", "groningen", "x.json"), 2),
        (("convert", "groningen", "x.csv", "--to", "chain", "--release", "/bestaat/niet"), 2),
        (("check",), 2),
    ],
)
def test_a_wrong_call_ends_with_2(words, code):
    assert run(*words).exit_code == code


def test_a_name_that_is_nearly_right_is_told(tmp_path):
    error = refused("convert", "gronigen", tmp_path / "x.json", "--to", "json")
    assert error.exit_code == 11
    assert error.hint == "Did you mean 'groningen'?"


def test_a_programme_with_errors_is_not_converted(file, tmp_path):
    error = refused("convert", file(goals=[{"key": "A"}]), tmp_path / "x.json", "--to", "json")
    assert error.exit_code == 10
    assert not (tmp_path / "x.json").exists()
