"""Writing an entry: an empty form, and the form of what holds now or of one's own draft."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from wendbaar.core.programme.document import Content
from wendbaar.core.programme.field_tree import fields_of
from wendbaar.core.programme.programme import Head
from wendbaar.portal.accounts.again import login_keeping_form
from wendbaar.portal.register.actions import may_write
from wendbaar.portal.register.checking import issues_in_programme
from wendbaar.portal.register.forms.form import WHY, EntryForm
from wendbaar.portal.register.forms.typed import from_content, from_post, with_row, without_row
from wendbaar.portal.register.keeping import KEEP, SEND, keep, show
from wendbaar.portal.register.models import Revision
from wendbaar.portal.register.standing import Standing, revision_numbered, standing
from wendbaar.portal.register.where import Where, where, words_of

ADD, REMOVE = "erbij:", "eraf:"  # what the buttons of rows ask


@login_keeping_form
def new(request: HttpRequest, region: str, section: str) -> HttpResponse:
    """The form of an entry that is not there yet."""
    found = _writable(request, region, section)
    if section == "decisions":
        return redirect("decisions:choose", region)
    if found.programme is None and section != Head.section:
        messages.info(
            request, _("Begin with the programme as a whole; then you can add its parts.")
        )
        return redirect("register:index", region)
    if section == Head.section and _has_head(region):
        return redirect("register:section", region, section)
    form = EntryForm(region, section, found.programme, _typed(request, section, {}), is_new=True)
    return _answer(request, found, form, Standing(None, None))


@login_keeping_form
def edit(request: HttpRequest, region: str, section: str, key: str) -> HttpResponse:
    """The form of an entry that exists; of a decision, its own page."""
    found = _writable(request, region, section)
    now = standing(region, section, key)
    content = _start(request, now, region, section, key)
    if not content:
        raise Http404(_("There is no such part of this programme."))
    if section == "decisions":
        return redirect("decisions:show", region, key)
    if now.open and (now.open.author_id != request.user.pk or _is_sent(now.open)):
        return _busy(request, found, now.open)
    form = EntryForm(region, section, found.programme, _typed(request, section, content))
    form.typed["key"] = key
    if request.method != "POST":
        issues = issues_in_programme(region, section, content)
        form = replace(form, issues=issues, why=now.open.why if now.open else "")
    return _answer(request, found, form, now)


def _writable(request: HttpRequest, region: str, section: str) -> Where:
    found = where(request, region)
    words_of(section)
    if not may_write(request.user, region, section):
        raise PermissionDenied
    return found


def _has_head(region: str) -> bool:
    heads = Revision.objects.filter(region=region, section=Head.section)
    return heads.exclude(state=Revision.State.WITHDRAWN).exists()


def _is_sent(revision: Revision) -> bool:
    return revision.state == Revision.State.SUBMITTED


def _typed(request: HttpRequest, section: str, content: Content) -> dict[str, Any]:
    fields = fields_of(section)
    if request.method != "POST":
        return from_content(fields, content)
    return from_post(fields, request.POST)


def _start(request: HttpRequest, now: Standing, region: str, section: str, key: str) -> Content:
    """What the form begins with: what holds, or an earlier version someone goes back to."""
    earlier = revision_numbered(region, section, key, request.GET.get("uit", ""))
    return earlier.content if earlier else now.content


def _answer(request: HttpRequest, found: Where, form: EntryForm, now: Standing) -> HttpResponse:
    if request.method != "POST":
        return show(request, found, form, now)
    form = replace(form, why=request.POST.get(WHY, "").replace("\x00", ""))
    asked, fields = request.POST.get("doe", ""), fields_of(form.section)
    if asked.startswith(ADD):
        with_row(fields, form.typed, asked.removeprefix(ADD))
    elif asked.startswith(REMOVE):
        without_row(fields, form.typed, asked.removeprefix(REMOVE))
    elif asked in (KEEP, SEND):
        return keep(request, found, form, now)
    return show(request, found, form, now)


def _busy(request: HttpRequest, found: Where, revision: Revision) -> HttpResponse:
    context = {
        "where": found,
        "revision": revision,
        "words": words_of(revision.section),
        "is_own": revision.author_id == request.user.pk,
    }
    return render(request, "register/busy.html", context)
