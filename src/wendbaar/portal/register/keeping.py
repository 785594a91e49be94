"""Keeping what was typed: as a draft, and sent for approval when asked."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from wendbaar.errors import UserError
from wendbaar.portal.register.actions import save_draft, submit
from wendbaar.portal.register.forms.choices import indicator_choices
from wendbaar.portal.register.forms.form import EntryForm, read
from wendbaar.portal.register.models import Revision
from wendbaar.portal.register.standing import Standing, changed_since
from wendbaar.portal.register.where import Where, words_of
from wendbaar.portal.releases.refusal import in_words

KEEP, SEND = "bewaar", "voorleggen"  # what the buttons ask


def keep(request: HttpRequest, found: Where, form: EntryForm, now: Standing) -> HttpResponse:
    """Keep a draft; the form comes back when something is wrong or changed meanwhile."""
    form, content = read(form, _taken(form) if form.is_new else ())
    if form.issues:
        return show(request, found, form, now, status=422)
    if request.POST.get("basis") != now.basis:
        return show(request, found, form, now, status=409, basis=request.POST.get("basis", ""))
    try:
        draft = save_draft(
            by=request.user,
            region=form.region,
            section=form.section,
            content=content,
            why=form.why,
        )
    except UserError as error:
        return show(request, found, form, now, status=409, refusal=in_words(error))
    _tell(request, draft)
    return redirect("register:revision", form.region, draft.pk)


def _tell(request: HttpRequest, draft: Revision) -> None:
    """Send it on when asked, and say what was done."""
    if request.POST.get("doe") != SEND:
        messages.success(request, _("Kept as a draft. Nobody but colleagues sees it yet."))
        return
    try:
        submit(by=request.user, revision=draft)
    except UserError as error:
        messages.error(request, in_words(error))
    else:
        messages.success(request, _("Sent for approval. A colleague can approve it now."))


def _taken(form: EntryForm) -> set[str]:
    """Keys that are in use: approved, or being written."""
    rows = Revision.objects.filter(region=form.region, section=form.section)
    used = rows.exclude(state=Revision.State.WITHDRAWN)
    return set(used.values_list("key", flat=True))


def show(
    request: HttpRequest, found: Where, form: EntryForm, now: Standing, **said: Any
) -> HttpResponse:
    """The page with the form; `said` holds what stands above it."""
    context = {
        "where": found,
        "form": form,
        "words": words_of(form.section),
        "now": now,
        "indicators": indicator_choices() if form.uses_indicators else (),
        "changed": changed_since(said["basis"], now, form.programme) if "basis" in said else None,
        "refusal": said.get("refusal", ""),
    }
    return render(request, "register/form.html", context, status=said.get("status", 200))
