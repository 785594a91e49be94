"""wendbaar region load and export: into the portal, out of it, and in again without a change."""

import json

import pytest
from click.testing import CliRunner

from support.example_programme import example_document, text
from support.programme import person
from wendbaar.cli import region_portal
from wendbaar.cli.region import region
from wendbaar.core.programme.document import required_programme
from wendbaar.errors import UserError
from wendbaar.portal.register.actions import approve, save_draft, submit
from wendbaar.portal.register.models import Revision
from wendbaar.portal.register.store import programme_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def portal_that_runs(monkeypatch):
    monkeypatch.setattr(region_portal, "prepare_portal", lambda: None)


@pytest.fixture
def file(tmp_path):
    def write(**changes):
        path = tmp_path / "programma.json"
        path.write_text(json.dumps({**example_document(), **changes}))
        return path

    return write


def run(*words):
    return CliRunner().invoke(region, [str(word) for word in words], catch_exceptions=False)


def refused(*words) -> UserError:
    with pytest.raises(UserError) as caught:
        run(*words)
    return caught.value


def test_loading_twice_changes_nothing(file):
    first = json.loads(run("load", file(), "--json").stdout)
    assert (first["region"], first["changed"], first["same"]) == ("AM01", 0, 0)
    assert first["new"] == Revision.objects.count()
    second = run("load", file()).stderr
    assert f"AM01: 0 new, 0 changed, {first['new']} the same." in second


@pytest.mark.parametrize("kind", ["json", "xlsx"])
def test_export_and_load_again_give_the_same(file, tmp_path, kind):
    run("load", file())
    out = tmp_path / f"uit.{kind}"
    assert json.loads(run("export", "groningen", out, "--json").stdout)["file"] == str(out)
    answer = json.loads(run("load", out, "--json").stdout)
    assert (answer["new"], answer["changed"], answer["absent"]) == (0, 0, [])
    assert programme_of("AM01") == required_programme(example_document())


def test_the_reason_is_kept_and_what_is_absent_stays(file):
    run("load", file())
    answer = run("load", file(links=[]), "--why", "Jaarplan 2027")
    assert "links/roc_gemeente" in answer.stderr
    assert "nothing is deleted" in answer.stderr
    lines = example_document()["lines"]
    lines[1]["label"] = text("Leerrekening")
    run("load", file(lines=lines), "--why", "Jaarplan 2027")
    newest = Revision.objects.of("AM01", "lines", "lijn_2").first()
    assert newest.why == "Jaarplan 2027"


def test_what_people_changed_in_the_portal_is_named(file):
    run("load", file())
    lines = example_document()["lines"]
    content = {**lines[1], "label": text("Van een collega")}
    writer = person("wim", "programmamedewerker")
    draft = save_draft(by=writer, region="AM01", section="lines", content=content, why="Beter")
    submit(by=writer, revision=draft)
    approve(by=person("ans", "goedkeurder"), revision=draft)
    lines[1]["label"] = text("Leerrekening")
    said = run("load", file(lines=lines)).stderr
    assert "lines/lijn_2" in said
    assert "--replace" in said
    assert "1 changed" in run("load", file(lines=lines), "--replace").stderr


def test_a_programme_with_errors_is_refused_and_changes_nothing(file):
    error = refused("load", file(links=[{"key": "a"}]))
    assert error.exit_code == 10
    measures = example_document()["measures"]
    measures[0]["line"] = "lijn_9"
    error = refused("load", file(measures=measures))
    assert error.exit_code == 10
    assert "Nothing was changed" in (error.hint or "")
    assert Revision.objects.count() == 0


def test_a_region_without_a_programme_cannot_be_exported(tmp_path):
    error = refused("export", "zwolle", tmp_path / "x.json")
    assert error.exit_code == 11
    assert error.hint == "Load one with `wendbaar region load`."
    assert run("export", "zwolle", tmp_path / "x.csv").exit_code == 2
    assert not list(tmp_path.iterdir())
