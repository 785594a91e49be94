"""The desk refuses in Dutch, whatever the reason; the command line in English."""

import ast
from pathlib import Path

import pytest
from django.utils.translation import override

import wendbaar.publish.reader
import wendbaar.publish.scan
import wendbaar.publish.verify
from wendbaar.errors import ReleaseError
from wendbaar.portal.releases.actions import import_release
from wendbaar.portal.releases.models import Release
from wendbaar.portal.releases.refusal import Refusal, found_words, in_words
from wendbaar.publish.bundle import verify_bundle

MODULES = [wendbaar.publish.verify, wendbaar.publish.scan]


def sentences(module) -> list[str]:
    """Every sentence in a module that lists what is wrong, with examples for its facts."""
    tree = ast.parse(Path(module.__file__).read_text())
    inner = {id(part) for each in ast.walk(tree) if isinstance(each, ast.JoinedStr)
             for part in each.values}  # fmt: skip
    texts = []
    for each in ast.walk(tree):
        if isinstance(each, ast.JoinedStr):
            parts = [p.value if isinstance(p, ast.Constant) else "x.json" for p in each.values]
            texts.append("".join(parts))
        elif (
            isinstance(each, ast.Constant) and isinstance(each.value, str) and id(each) not in inner
        ):
            texts.append(each.value)
    docs = {ast.get_docstring(n, clean=False) for n in ast.walk(tree)
            if isinstance(n, ast.Module | ast.ClassDef | ast.FunctionDef)}  # fmt: skip
    return [t for t in texts if t not in docs and t.count(" ") >= 2 and t.strip() == t]


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.__name__)
def test_each_finding_of_verify_has_dutch(module):
    joined = ("Release x.json is not as", "the manifest does not know x.json", "x.json version")
    found = [sentence for sentence in sentences(module) if not sentence.startswith(joined)]
    assert len(found) >= 4
    with override("nl"):
        unknown = [sentence for sentence in found if found_words(sentence) == sentence]
    assert not unknown


def test_a_spoilt_bundle_is_told_line_by_line(example_release, tmp_path):
    folder = tmp_path / example_release.name
    folder.mkdir()
    for path in example_release.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "figures.parquet").unlink()
    (folder / "extra.txt").write_text("x")
    with pytest.raises(ReleaseError) as caught:
        verify_bundle(folder)
    with override("nl"):
        lines = in_words(caught.value).splitlines()
    assert lines == [
        f"Publicatie {folder.name} is niet meer zoals zij is gemaakt.",
        "– figures.parquet is er niet",
        "– extra.txt hoort niet bij de publicatie",
        "Publiceer deze publicatie niet. Maak haar opnieuw uit de bronnen.",
    ]


def test_a_refusal_speaks_both_languages(waiting, example_release):
    with pytest.raises(Refusal) as caught, override("nl"):
        import_release(by=waiting.imported_by, folder=example_release)
    assert "was brought in before" in str(caught.value)
    with override("nl"):
        assert "al eerder ingelezen" in in_words(caught.value)
    with override("en"):
        assert "brought in before" in in_words(caught.value)


def test_a_state_that_does_not_fit_is_told_in_words(published, log_in_as):
    client = log_in_as("bram", "goedkeurder")
    address = f"/beheer/{published.release_id}"
    again = client.post(f"{address}/goedkeuren/", follow=True).content.decode()
    assert "de stand is: gepubliceerd" in again
    Release.objects.filter(pk=published.pk).update(folder="weg")
    page = client.get(f"{address}/", follow=True)
    assert page.status_code == 200
    assert "is geen publicatie" in page.content.decode()


def test_the_database_is_free_during_the_check(waiting, log_in_as, monkeypatch):
    """A check of a whole country takes a minute; others log in and send messages meanwhile."""
    from django.contrib.auth import get_user_model
    from django.db import connection

    from wendbaar.portal.releases import actions

    log_in_as("bram", "goedkeurder")
    depth = len(connection.savepoint_ids)
    seen = []
    monkeypatch.setattr(
        actions, "verify_bundle", lambda _folder: seen.append(len(connection.savepoint_ids))
    )
    actions.approve_release(by=get_user_model().objects.get(username="bram"), release=waiting)
    assert seen == [depth], "no transaction of its own is open"


def test_two_people_at_once_bring_in_one_release(waiting, example_release, monkeypatch):
    from wendbaar.portal.releases import actions

    Release.objects.filter(pk=waiting.pk).update(release_id="other")

    def slip_in(_folder: Path) -> None:
        Release.objects.filter(pk=waiting.pk).update(release_id=example_release.name)

    monkeypatch.setattr(actions, "verify_bundle", slip_in)
    with pytest.raises(Refusal, match="brought in before"):
        import_release(by=waiting.imported_by, folder=example_release)
    assert Release.objects.count() == 1
