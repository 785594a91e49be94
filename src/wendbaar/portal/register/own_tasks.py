"""The tasks of the register itself, and those of the desk that belong to no region."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may
from wendbaar.portal.feedback.models import Feedback
from wendbaar.portal.register.actions import may_write
from wendbaar.portal.register.models import PeriodLock, Revision
from wendbaar.portal.register.tasks import Task
from wendbaar.portal.releases.models import Release

State = Revision.State


def register_tasks(user: Any, region: str) -> Iterator[Task]:
    """Drafts, what waits for approval, and the places of the register."""
    if not region:
        return
    if may_write(user, region, "lines") or may_write(user, region, "decisions"):
        yield from _writing(user, region)
    if may(user, Permission.APPROVE_ENTRY, region):
        waiting = Revision.objects.filter(region=region, state=State.SUBMITTED)
        count = waiting.exclude(author_id=user.pk).count()
        yield Task(_("Approve or return"), _address("waiting", region), count)
    yield from _places(user, region)


def _writing(user: Any, region: str) -> Iterator[Task]:
    own = Revision.objects.filter(region=region, author_id=user.pk)
    for state, title in (
        (State.RETURNED, _("Returned to you")),
        (State.DRAFT, _("Your drafts")),
        (State.SUBMITTED, _("Waits for a colleague to approve")),
    ):
        count = own.filter(state=state).count()
        if count:
            yield Task(title, f"{_address('own', region)}#{state}", count)


def _places(user: Any, region: str) -> Iterator[Task]:
    if may(user, Permission.SEE_DRAFTS, region):
        note = _("Goals, lines, actions, partners, budget: everything in the programme.")
        yield Task(_("The programme, part by part"), _address("index", region), note=note)
        yield Task(_("Latest changes"), _address("changes", region))
    if may(user, Permission.LOCK, region):
        closed = PeriodLock.objects.filter(region=region, opened_at=None).count()
        note = _("{n} periods are closed.").format(n=closed) if closed else ""
        yield Task(_("Close or open periods"), _address("periods", region), note=note)
    if may(user, Permission.LOAD, region):
        yield Task(_("Read a programme from a file"), _address("load", region))


def desk_tasks(user: Any, region: str) -> Iterator[Task]:
    """What belongs to no region: releases, messages from readers, accounts."""
    if region:
        return
    if user.has_perm(Permission.APPROVE):
        count = Release.objects.filter(status=Release.Status.IMPORTED).count()
        yield Task(_("Approve publications"), reverse("releases:desk"), count)
    if user.has_perm(Permission.IMPORT):
        yield Task(_("Bring in a publication"), reverse("releases:desk"))
    if user.has_perm(Permission.HANDLE_FEEDBACK):
        count = Feedback.objects.open().count()
        yield Task(_("Messages from readers"), reverse("feedback:list"), count)
    if user.has_perm(Permission.MANAGE_ACCOUNTS):
        yield Task(_("Accounts of colleagues"), reverse("accounts:list"))


def _address(name: str, region: str) -> str:
    return reverse(f"register:{name}", kwargs={"region": region})
