"""Draft, submitted, returned, approved by another person; nothing is lost and all is noted."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from support.example_programme import example_document, text
from support.programme import person
from wendbaar.portal.register.actions import (
    approve,
    return_to_writer,
    save_draft,
    submit,
    take_back,
)
from wendbaar.portal.register.models import Revision
from wendbaar.portal.register.store import programme_of
from wendbaar.portal.releases.models import AuditEvent
from wendbaar.portal.releases.refusal import Refusal

pytestmark = pytest.mark.django_db


def line_two(**changes):
    line = next(each for each in example_document()["lines"] if each["key"] == "lijn_2")
    return {**line, **changes}


@pytest.fixture
def writer(programme):
    return person("wim", "programmamedewerker")


@pytest.fixture
def approver(programme):
    return person("ans", "goedkeurder")


def draft_by(user, **changes):
    return save_draft(
        by=user, region="AM01", section="lines", content=line_two(**changes), why="Duidelijker"
    )


def test_a_change_holds_after_another_person_approved_it(writer, approver):
    draft = draft_by(writer, label=text("Leerrekening"))
    assert programme_of("AM01").get("lines", "lijn_2").label.nl == "Ontwikkelbudget"
    submit(by=writer, revision=draft)
    approve(by=approver, revision=draft)
    assert programme_of("AM01").get("lines", "lijn_2").label.nl == "Leerrekening"
    draft.refresh_from_db()
    assert (draft.number, draft.author, draft.decided_by) == (2, writer, approver)
    actions = [each.action for each in AuditEvent.objects.order_by("pk")]
    assert actions == ["load programme", "write entry", "submit entry", "approve entry"]


def test_an_entry_that_is_returned_is_changed_and_sent_again(writer, approver):
    draft = draft_by(writer, label=text("Leerrekening"))
    submit(by=writer, revision=draft)
    with pytest.raises(Refusal, match="Say what has to change"):
        return_to_writer(by=approver, revision=draft, reason=" ")
    return_to_writer(by=approver, revision=draft, reason="Noem het budget")
    draft.refresh_from_db()
    assert (draft.state, draft.note) == ("returned", "Noem het budget")
    again = draft_by(writer, label=text("Leerbudget"))
    assert again.pk == draft.pk
    submit(by=writer, revision=again)
    approve(by=approver, revision=again)
    assert programme_of("AM01").get("lines", "lijn_2").label.nl == "Leerbudget"


def test_nobody_approves_what_they_wrote(writer):
    draft = draft_by(writer)
    submit(by=writer, revision=draft)
    both = person("wim", "goedkeurder")
    with pytest.raises(Refusal, match="may not decide"):
        approve(by=both, revision=draft)
    with pytest.raises(IntegrityError), transaction.atomic():
        Revision.objects.filter(pk=draft.pk).update(
            state="approved", decided_by=both, decided_at=timezone.now()
        )


def test_an_approval_without_a_person_cannot_be_kept(writer):
    draft = draft_by(writer)
    with pytest.raises(IntegrityError), transaction.atomic():
        Revision.objects.filter(pk=draft.pk).update(state="approved", decided_at=timezone.now())


def test_two_people_do_not_write_over_each_other(writer):
    draft_by(writer)
    with pytest.raises(Refusal, match="Someone else works on this entry"):
        draft_by(person("noor", "programmamedewerker"))


def test_what_waits_for_approval_is_taken_back_before_it_is_changed(writer):
    draft = draft_by(writer)
    submit(by=writer, revision=draft)
    with pytest.raises(Refusal, match="waits for approval"):
        draft_by(writer)
    take_back(by=writer, revision=draft)
    assert draft_by(writer).number == 3


@pytest.mark.parametrize(
    "role", ["", "partner", "goedkeurder", "bestuurder", "beheerder", "importeur"]
)
def test_others_do_not_write(programme, role):
    with pytest.raises(PermissionDenied):
        draft_by(person("iemand", role))


def test_a_writer_of_another_region_does_not_write_here(programme):
    with pytest.raises(PermissionDenied):
        draft_by(person("ver", "programmamedewerker", region="AM09"))


def test_a_reference_to_nothing_is_not_submitted(writer):
    draft = draft_by(writer, goals=["deelnam"])
    with pytest.raises(Refusal, match="deelnam"):
        submit(by=writer, revision=draft)
    draft.refresh_from_db()
    assert draft.state == "draft"


def test_content_that_is_no_entry_is_refused_without_its_values(writer):
    with pytest.raises(Refusal) as found:
        draft_by(writer, number="geheim")
    assert "number" in str(found.value)
    assert "geheim" not in str(found.value)


def test_a_change_needs_a_reason(writer):
    with pytest.raises(Refusal, match="Say why"):
        save_draft(by=writer, region="AM01", section="lines", content=line_two(), why="")


def decision(**changes):
    return {**example_document()["decisions"][0], **changes}


def save_decision(user, **changes):
    return save_draft(
        by=user, region="AM01", section="decisions", content=decision(**changes), why="Besluit"
    )


VERDICT = {"verdict": "continue", "reason": text("Genoeg deelnemers"), "decided_on": "2026-12-15"}


def test_a_manager_prepares_and_the_board_decides(programme, approver):
    manager, board = person("mia", "programmamanager"), person("bea", "bestuurder")
    with pytest.raises(PermissionDenied):
        save_decision(manager, **VERDICT)
    with pytest.raises(PermissionDenied):
        save_decision(person("wim", "programmamedewerker"), advice=text("Doorgaan"))
    prepared = save_decision(manager, advice=text("Doorgaan"))
    submit(by=manager, revision=prepared)
    approve(by=approver, revision=prepared)
    decided = save_decision(board, advice=text("Doorgaan"), **VERDICT)
    submit(by=board, revision=decided)
    approve(by=approver, revision=decided)
    assert programme_of("AM01").get("decisions", "vervolg_kansrijk").verdict.key == "continue"


def test_a_word_of_effect_is_refused_below_step_three(programme):
    manager = person("mia", "programmamanager")
    claim = text("Dankzij de opleiding vonden mensen werk.")
    draft = save_decision(manager, advice=claim)
    with pytest.raises(Refusal, match="Dankzij"):
        submit(by=manager, revision=draft)
