"""One revision: what changes, who and why, and the buttons for what this person may do with it."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wendbaar.core.programme.fields import road_words
from wendbaar.core.programme.issues import Issue, Severity
from wendbaar.errors import UserError
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may, require
from wendbaar.portal.register import actions
from wendbaar.portal.register.checking import issues_in_programme
from wendbaar.portal.register.listing import label_of
from wendbaar.portal.register.models import Revision
from wendbaar.portal.register.spoken import Difference, differences
from wendbaar.portal.register.where import Where, where, words_of
from wendbaar.portal.releases.refusal import in_words

State = Revision.State
LONGEST_NOTE = 1_000


@dataclass(frozen=True)
class MayDo:
    """The buttons of a page: exactly what this person may do with this revision now."""

    edit: bool
    submit: bool
    take_back: bool
    decide: bool
    is_own: bool  # an approver looks at what is their own, and may not decide
    go_on: bool  # begin a new draft with this text


@login_required
def revision(request: HttpRequest, region: str, pk: int) -> HttpResponse:
    """What would change, or was changed."""
    found, row = _find(request, region, pk)
    before, issues = before_of(row), _issues(row) if row.is_open else []
    context = {
        "where": found,
        "revision": row,
        "label": label_of(row.content),
        "words": words_of(row.section),
        "differences": differences_of(row, before, found),
        "is_first": before is None,
        "is_outdated": row.is_open and row.base != (before.number if before else None),
        "wrong": [each for each in issues if each[0].severity is Severity.ERROR],
        "missing": [each for each in issues if each[0].severity is not Severity.ERROR],
        "may": may_do(request.user, row),
    }
    return render(request, "register/revision.html", context)


@login_required
def act(request: HttpRequest, region: str, pk: int, what: str) -> HttpResponse:
    """Submit, take back, approve or return; asked as a page it is the page of the revision."""
    if what not in _DONE:
        raise Http404(_("There is no such page."))
    _found, row = _find(request, region, pk)
    if request.method != "POST":
        messages.info(request, _("That form was not sent. Nothing was changed."))
        return redirect("register:revision", region, pk)
    try:
        _DO[what](request.user, row, request.POST.get("reden", "").replace("\x00", ""))
    except UserError as error:
        messages.error(request, in_words(error))
    else:
        messages.success(request, _(_DONE[what]))
    return redirect("register:revision", region, pk)


def before_of(row: Revision) -> Revision | None:
    """The approved version a revision came after: for what is open, the one that holds now."""
    approved = Revision.objects.of(row.region, row.section, row.key).approved()
    if row.is_open:
        return approved.first()
    return approved.filter(number__lt=row.number).first()


def differences_of(row: Revision, before: Revision | None, found: Where) -> tuple[Difference, ...]:
    """What a revision changes, in words."""
    content = before.content if before else None
    return differences(row.section, content, row.content, found.programme)


def may_do(user: Any, row: Revision) -> MayDo:
    """What a person may do with a revision now."""
    may_write = actions.may_write(user, row.region, row.section)
    writes = may_write and row.author_id == user.pk
    decides = row.state == State.SUBMITTED and may(user, Permission.APPROVE_ENTRY, row.region)
    return MayDo(
        edit=writes and row.state in (State.DRAFT, State.RETURNED),
        submit=writes and row.state == State.DRAFT,
        take_back=writes and row.is_open,
        decide=decides and row.author_id != user.pk,
        is_own=decides and row.author_id == user.pk,
        go_on=may_write and not row.is_open and row.section != "decisions",
    )


def _find(request: HttpRequest, region: str, pk: int) -> tuple[Where, Revision]:
    found = where(request, region)
    require(request.user, Permission.SEE_DRAFTS, region)
    rows = Revision.objects.select_related("author", "decided_by")
    return found, get_object_or_404(rows, pk=pk, region=region)


def _issues(row: Revision) -> list[tuple[Issue, Any, str]]:
    """What is wrong or missing, with the name of the field and the id of its input."""
    return [
        (issue, road_words(row.section, issue.field), f"veld-{issue.field.replace('.', '-')}")
        for issue in issues_in_programme(row.region, row.section, row.content)
    ]


def _return(user: Any, row: Revision, reason: str) -> None:
    actions.return_to_writer(by=user, revision=row, reason=reason[:LONGEST_NOTE])


_DONE = {
    "voorleggen": gettext_noop("Sent for approval. A colleague can approve it now."),
    "terugnemen": gettext_noop("Taken back. What you wrote stays readable here."),
    "goedkeuren": gettext_noop("Approved. It holds from now on."),
    "teruggeven": gettext_noop("Returned. Its writer sees what has to change."),
}
_DO = {
    "voorleggen": lambda user, row, _reason: actions.submit(by=user, revision=row),
    "terugnemen": lambda user, row, _reason: actions.take_back(by=user, revision=row),
    "goedkeuren": lambda user, row, _reason: actions.approve(by=user, revision=row),
    "teruggeven": _return,
}
