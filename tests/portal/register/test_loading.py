"""Loading is idempotent, keeps what people wrote, and export and re-load give the same."""

import pytest

from support.example_programme import example_document, text
from support.programme import LOADED_AT, person
from wendbaar.core.programme.document import read_programme, write_programme
from wendbaar.errors import DefinitionError
from wendbaar.portal.register import loading
from wendbaar.portal.register.actions import approve, save_draft, submit
from wendbaar.portal.register.loading import load_document
from wendbaar.portal.register.models import Revision
from wendbaar.portal.register.store import programme_of, programme_on
from wendbaar.portal.releases.refusal import Refusal

pytestmark = pytest.mark.django_db


def load(document, **choices):
    return load_document(document, why="Nieuwe versie", now=LOADED_AT.replace(month=6), **choices)


def changed_document():
    document = example_document()
    document["lines"][1]["label"] = text("Uit het bestand")
    return document


def change_in_portal():
    writer = person("wim", "programmamedewerker")
    content = {**example_document()["lines"][1], "label": text("Uit het portaal")}
    draft = save_draft(by=writer, region="AM01", section="lines", content=content, why="Beter")
    submit(by=writer, revision=draft)
    approve(by=person("ans", "goedkeurder"), revision=draft)


def test_loading_twice_changes_nothing(programme):
    before = Revision.objects.count()
    loaded = load(example_document())
    assert (loaded.new, loaded.changed, loaded.kept, loaded.absent) == ((), (), (), ())
    assert loaded.same == before == Revision.objects.count()


def test_the_programme_is_the_document(programme):
    document, _ = read_programme(example_document())
    assert programme_of("AM01") == document


def test_export_and_load_again_give_the_same(programme):
    change_in_portal()
    exported = write_programme(programme_of("AM01"))
    loaded = load(exported)
    assert (loaded.new, loaded.changed) == ((), ())
    assert write_programme(programme_of("AM01")) == exported


def test_who_writes_at_the_same_moment_is_told_and_nothing_is_half_done(programme, monkeypatch):
    # As if the numbers of versions were read just before someone else wrote them.
    monkeypatch.setattr(loading, "_last_numbers", lambda region: {})
    before = Revision.objects.count()
    document = changed_document()
    document["goals"].append({**document["goals"][0], "key": "ander_doel"})
    with pytest.raises(Refusal, match="at the same moment") as caught:
        load(document)
    assert caught.value.hint == "Read the file in again. Nothing was changed."
    assert Revision.objects.count() == before


def test_a_changed_entry_gets_a_new_revision_and_the_old_one_stays(programme):
    loaded = load(changed_document())
    assert loaded.changed == (("lines", "lijn_2"),)
    assert programme_of("AM01").get("lines", "lijn_2").label.nl == "Uit het bestand"
    assert [each.number for each in Revision.objects.of("AM01", "lines", "lijn_2")] == [2, 1]
    earlier = programme_on("AM01", LOADED_AT.date())
    assert earlier.get("lines", "lijn_2").label.nl == "Ontwikkelbudget"
    assert programme_on("AM01", LOADED_AT.date().replace(year=2020)) is None


def test_what_was_changed_in_the_portal_is_kept_unless_one_asks(programme):
    change_in_portal()
    loaded = load(changed_document())
    assert loaded.kept == (("lines", "lijn_2"),)
    assert programme_of("AM01").get("lines", "lijn_2").label.nl == "Uit het portaal"
    assert load(changed_document(), replace=True).changed == (("lines", "lijn_2"),)
    assert programme_of("AM01").get("lines", "lijn_2").label.nl == "Uit het bestand"


def test_an_entry_that_is_absent_stays(programme):
    document = example_document()
    document["links"] = []
    assert load(document).absent == (("links", "roc_gemeente"),)
    assert programme_of("AM01").find("links", "roc_gemeente")


def test_a_document_with_errors_changes_nothing(programme):
    document = changed_document()
    document["measures"][0]["line"] = "lijn_9"
    with pytest.raises(DefinitionError, match="lijn_9"):
        load(document)
    assert programme_of("AM01").get("lines", "lijn_2").label.nl == "Ontwikkelbudget"


def test_a_draft_gone_on_with_after_a_file_came_in_holds_once_approved(programme):
    writer, approver = person("wim", "programmamedewerker"), person("ans", "goedkeurder")
    content = {**example_document()["lines"][1], "label": text("Uit het portaal")}
    where = {"region": "AM01", "section": "lines", "content": content, "why": "Beter"}
    save_draft(by=writer, **where)
    load(changed_document())
    draft = save_draft(by=writer, **where)
    submit(by=writer, revision=draft)
    approve(by=approver, revision=draft)
    assert programme_of("AM01").get("lines", "lijn_2").label.nl == "Uit het portaal"
