"""What people do with entries: write, submit, take back, return, approve. Whole or not at all, and noted."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_noop

from wendbaar.core.programme.document import Content, read_entry, write_entry
from wendbaar.core.programme.programme import Head
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may, require
from wendbaar.portal.figures.language import language
from wendbaar.portal.register.checking import errors_in_programme
from wendbaar.portal.register.events import note
from wendbaar.portal.register.locks import periods_of, require_open
from wendbaar.portal.register.models import OPEN, Revision
from wendbaar.portal.register.store import latest_approved
from wendbaar.portal.releases.refusal import Refusal

# What only who may take decisions writes.
_OF_THE_BOARD = ("verdict", "reason", "decided_on")


def save_draft(*, by: Any, region: str, section: str, content: Content, why: str) -> Revision:
    """Write a draft, or go on in one's own; gives the revision.

    Raises Refusal when the content is not an entry, when someone else works on the entry, or
    when its period is closed.
    """
    content = _whole(section, content)
    key = content["key"]
    approved = latest_approved(region, section, key)
    before = approved.content if approved else {}
    _require_writer(by, region, section, before, content)
    _require_head(region, section, content)
    _require_open(region, section, before, content)
    if not why.strip():
        raise Refusal(
            gettext_noop("Say why you change this."),
            advice=gettext_noop("One sentence is enough; colleagues read it in the history."),
        )
    try:
        with transaction.atomic():
            draft = _own_open(by, region, section, key) or _new(by, region, section, key, approved)
            draft.content, draft.why, draft.written_at = content, why.strip(), timezone.now()
            draft.state = Revision.State.DRAFT
            draft.decided_by = draft.decided_at = None
            draft.save()
            note(by, "write entry", str(draft), at=draft.written_at)
    except IntegrityError as error:  # someone else began at the same moment
        raise _someone_works_on_it() from error
    return draft


def submit(*, by: Any, revision: Revision) -> None:
    """Ask for approval; refused while something in it is wrong."""
    with transaction.atomic():
        found = _locked(revision, Revision.State.DRAFT)
        _require_author(by, found)
        approved = latest_approved(found.region, found.section, found.key)
        _require_still_open(found, approved)
        _refuse_errors(found)
        found.state, found.submitted_at = Revision.State.SUBMITTED, timezone.now()
        found.save(update_fields=["state", "submitted_at"])
        note(by, "submit entry", str(found), at=found.submitted_at)


def take_back(*, by: Any, revision: Revision) -> None:
    """Stop with a draft; it stays readable in the history."""
    with transaction.atomic():
        found = _locked(revision, *OPEN)
        _require_author(by, found)
        found.state = Revision.State.WITHDRAWN
        found.save(update_fields=["state"])
        note(by, "take back entry", str(found), at=timezone.now())


def approve(*, by: Any, revision: Revision) -> None:
    """Let a revision hold; only someone else than its writer may."""
    with transaction.atomic():
        found = _locked(revision, Revision.State.SUBMITTED)
        _require_decider(by, found)
        approved = latest_approved(found.region, found.section, found.key)
        if found.base != (approved.number if approved else None):
            raise Refusal(
                gettext_noop("The entry changed after this was written."),
                advice=gettext_noop("Return it, so that its writer sees what is new."),
            )
        _require_still_open(found, approved)
        _refuse_errors(found)
        _decide(found, by, Revision.State.APPROVED, "")
        note(by, "approve entry", str(found), at=found.decided_at)  # type: ignore[arg-type]


def return_to_writer(*, by: Any, revision: Revision, reason: str) -> None:
    """Give a revision back with what has to change."""
    if not reason.strip():
        raise Refusal(
            gettext_noop("Say what has to change."),
            advice=gettext_noop("Its writer reads this. Nothing was changed."),
        )
    with transaction.atomic():
        found = _locked(revision, Revision.State.SUBMITTED)
        _require_decider(by, found)
        _decide(found, by, Revision.State.RETURNED, reason.strip())
        note(by, "return entry", str(found), at=found.decided_at)  # type: ignore[arg-type]


def writer_permission(section: str) -> tuple[Permission, ...]:
    """Who may write entries of a section: one of these is enough."""
    if section == "decisions":
        return (Permission.PREPARE_DECISION, Permission.DECIDE)
    return (Permission.EDIT,)


def may_write(user: Any, region: str, section: str) -> bool:
    """Whether a person may write entries of a section."""
    return any(may(user, permission, region) for permission in writer_permission(section))


def _whole(section: str, content: Content) -> Content:
    entry, issues = read_entry(section, content)
    if entry is None:
        raise Refusal(
            gettext_noop("The entry is not right yet: {where}."),
            advice=gettext_noop("See beside the fields what is expected. Nothing was changed."),
            where=", ".join(issue.field or issue.section for issue in issues),
        )
    return write_entry(entry)


def _require_writer(by: Any, region: str, section: str, before: Content, after: Content) -> None:
    if section != "decisions":
        require(by, Permission.EDIT, region)
        return
    decides = any(before.get(name) != after.get(name) for name in _OF_THE_BOARD)
    if decides:
        require(by, Permission.DECIDE, region)
    elif not may_write(by, region, section):
        raise PermissionDenied(f"{Permission.PREPARE_DECISION} is needed in {region}.")


def _require_head(region: str, section: str, content: Content) -> None:
    """A programme begins with its one head, of its own region; the rest hangs on it."""
    heads = Revision.objects.filter(region=region, section=Head.section)
    if section != Head.section:
        if heads.approved().exists():
            return
        raise Refusal(
            gettext_noop("This region has no programme yet."),
            advice=gettext_noop("Begin with the programme as a whole; then you can add its parts."),
        )
    other = heads.approved().exclude(key=content["key"]).exists()
    if other or content["region"] != region:
        raise Refusal(
            gettext_noop("This is not the programme of this region."),
            advice=gettext_noop("Go on in the programme that is there. Nothing was changed."),
        )


def _require_open(region: str, section: str, before: Content, after: Content) -> None:
    require_open(region, {*periods_of(section, before), *periods_of(section, after)})


def _require_still_open(found: Revision, approved: Revision | None) -> None:
    """Neither the period it accounts for, nor the one it was taken from, was closed meanwhile."""
    before = approved.content if approved else {}
    _require_open(found.region, found.section, before, found.content)


def _own_open(by: Any, region: str, section: str, key: str) -> Revision | None:
    found = Revision.objects.of(region, section, key).open().select_for_update().first()
    if found is None:
        return None
    if found.author_id != by.pk:
        raise _someone_works_on_it()
    if found.state == Revision.State.SUBMITTED:
        raise Refusal(
            gettext_noop("This entry waits for approval and cannot be changed now."),
            advice=gettext_noop("Take it back first, or wait until it is decided."),
        )
    approved = latest_approved(region, section, key)
    found.base = approved.number if approved else None
    if approved and approved.number > found.number:  # a file came in between: what holds is last
        found.number = _next_number(region, section, key)
    return found


def _next_number(region: str, section: str, key: str) -> int:
    last = Revision.objects.of(region, section, key).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def _new(by: Any, region: str, section: str, key: str, approved: Revision | None) -> Revision:
    return Revision(
        region=region,
        section=section,
        key=key,
        number=_next_number(region, section, key),
        base=approved.number if approved else None,
        origin=Revision.Origin.PORTAL,
        author=by,
    )


def _someone_works_on_it() -> Refusal:
    return Refusal(
        gettext_noop("Someone else works on this entry."),
        advice=gettext_noop("See in its history who, and agree who goes on. Nothing was changed."),
    )


def _locked(revision: Revision, *states: str) -> Revision:
    found = Revision.objects.select_for_update(of=("self",)).get(pk=revision.pk)
    if found.state not in states:
        raise Refusal(
            gettext_noop("This cannot be done now; the entry is: {state}."),
            advice=gettext_noop("Reload the page to see how it stands. Nothing was changed."),
            state=Revision.State(found.state).label,
        )
    return found


def _require_author(by: Any, found: Revision) -> None:
    if found.author_id != by.pk or not may_write(by, found.region, found.section):
        raise PermissionDenied("Only its writer may do this.")


def _require_decider(by: Any, found: Revision) -> None:
    require(by, Permission.APPROVE_ENTRY, found.region)
    if found.author_id == by.pk:
        raise Refusal(
            gettext_noop("Who wrote an entry may not decide about it."),
            advice=gettext_noop("Ask a colleague with the role goedkeurder."),
        )


def _refuse_errors(found: Revision) -> None:
    errors = errors_in_programme(found.region, found.section, found.content)
    if errors:
        raise Refusal(
            gettext_noop("Something is not right yet: {what}."),
            advice=gettext_noop("Change it and save again. Nothing was lost."),
            what=errors[0].message.said(language()).rstrip("."),
        )


def _decide(found: Revision, by: Any, state: str, reason: str) -> None:
    found.state, found.note = state, reason
    found.decided_by, found.decided_at = by, timezone.now()
    found.save(update_fields=["state", "note", "decided_by", "decided_at"])
