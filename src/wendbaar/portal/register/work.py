"""Mijn werk: what asks for someone's attention, region by region."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from wendbaar.core.vocabulary.geography import area
from wendbaar.errors import DefinitionError
from wendbaar.portal.accounts.roles import Permission, is_staff_member
from wendbaar.portal.accounts.scope import may, regions_of, require
from wendbaar.portal.register.actions import may_write
from wendbaar.portal.register.listing import label_of
from wendbaar.portal.register.models import Revision
from wendbaar.portal.register.store import programmes
from wendbaar.portal.register.tasks import Task, tasks_of
from wendbaar.portal.register.where import where, words_of


@dataclass(frozen=True)
class RegionWork:
    """The tasks of a person in one region; without a code: those that belong to none."""

    code: str
    name: str
    asked: tuple[Task, ...]
    places: tuple[Task, ...]


@login_required
def work(request: HttpRequest) -> HttpResponse:
    """All that asks for this person, and where they may go."""
    if not is_staff_member(request.user):
        raise PermissionDenied
    codes = tuple(programmes()) if request.user.is_superuser else regions_of(request.user)
    found = [_work_in(request.user, code) for code in (*codes, "")]
    shown = [each for each in found if each.asked or each.places]
    count = sum(task.count for each in shown for task in each.asked)
    return render(request, "register/work.html", {"regions": shown, "count": count})


def _work_in(user: Any, code: str) -> RegionWork:
    found = tasks_of(user, code)
    return RegionWork(
        code=code,
        name=_name(code),
        asked=tuple(each for each in found if each.count),
        places=tuple(each for each in found if not each.count),
    )


def _name(code: str) -> str:
    try:
        return area(code).name if code else ""
    except DefinitionError:  # a membership of a region that is no more
        return code


@login_required
def own(request: HttpRequest, region: str) -> HttpResponse:
    """What this person writes at, and what became of it."""
    found = where(request, region)
    if not (
        may_write(request.user, region, "lines") or may_write(request.user, region, "decisions")
    ):
        raise PermissionDenied
    rows = Revision.objects.filter(region=region, author_id=request.user.pk).open()
    states = ((Revision.State.RETURNED, _("Returned to you")),)
    states += ((Revision.State.DRAFT, _("Your drafts")),)
    states += ((Revision.State.SUBMITTED, _("Waits for a colleague to approve")),)
    groups = [(state, title, _named(rows.filter(state=state))) for state, title in states]
    context = {"where": found, "groups": groups, "title": _("What you write at")}
    return render(request, "register/waiting.html", context)


@login_required
def waiting(request: HttpRequest, region: str) -> HttpResponse:
    """What waits for someone to approve it."""
    found = where(request, region)
    require(request.user, Permission.APPROVE_ENTRY, region)
    rows = Revision.objects.filter(region=region, state=Revision.State.SUBMITTED)
    groups = [
        ("", _("From colleagues"), _named(rows.exclude(author_id=request.user.pk))),
        ("", _("Your own; a colleague decides"), _named(rows.filter(author_id=request.user.pk))),
    ]
    may_see = may(request.user, Permission.SEE_DRAFTS, region)
    context = {"where": found, "groups": groups, "title": _("Approve or return")}
    return render(request, "register/waiting.html", {**context, "may_see": may_see})


def _named(rows: Any) -> list[tuple[Revision, Any, str]]:
    """Revisions with the name of the entry and of its section."""
    return [
        (row, label_of(row.content), words_of(row.section).one)
        for row in rows.select_related("author")
    ]
