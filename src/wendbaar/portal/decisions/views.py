"""Pages of decisions: the agenda, one decision, preparing it, deciding, looking back."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from wendbaar.core.programme.decisions import Decision
from wendbaar.core.programme.document import Content, write_entry
from wendbaar.errors import UserError
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may, require
from wendbaar.portal.decisions import page as pages
from wendbaar.portal.decisions.entry_form import EntryForm
from wendbaar.portal.decisions.evidence import refreshed
from wendbaar.portal.decisions.forms import PrepareForm, ReviewForm, VerdictForm
from wendbaar.portal.programme.here import Here, here, here_today
from wendbaar.portal.register.actions import save_draft, submit
from wendbaar.portal.register.models import Revision
from wendbaar.portal.register.standing import Standing, changed_since, standing
from wendbaar.portal.register.store import latest_approved
from wendbaar.portal.releases.refusal import in_words


def index(request: HttpRequest, region: str) -> HttpResponse:
    """What is asked of the board, and what was decided."""
    found = here(request, region)
    context = {
        "here": found,
        "agenda": pages.agenda(found),
        "may_prepare": may(request.user, Permission.PREPARE_DECISION, region),
        "tab": "decisions",
    }
    return render(request, "decisions/list.html", context)


def show(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """One decision; one that is not approved yet only for who may see drafts."""
    found = here(request, region)
    decision = _decision(request, found, key)
    page = pages.decision_page(found, decision, request.user)
    context = {"here": found, "page": page, "tab": "decisions"}
    return render(request, "decisions/decision.html", context)


@login_required
def choose(request: HttpRequest, region: str) -> HttpResponse:
    """First step of a new decision: about what?"""
    found = here_today(request, region)
    require(request.user, Permission.PREPARE_DECISION, region)
    about = _known(found, request.GET.getlist("over"))
    if about:
        return _prepare(request, found, about, None, Standing(None, None))
    context = {"here": found, "subjects": pages.choices_about(found.programme)}
    return render(request, "decisions/choose.html", context)


@login_required
def prepare(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """Go on with a decision that exists, or with its draft."""
    found = here_today(request, region)
    require(request.user, Permission.PREPARE_DECISION, region)
    decision = _own_draft(request, found, key) or _decision(request, found, key)
    now = standing(region, pages.SECTION, key)
    return _prepare(request, found, decision.about, write_entry(decision), now)


def _prepare(
    request: HttpRequest,
    found: Here,
    about: tuple[str, ...],
    existing: Content | None,
    now: Standing,
) -> HttpResponse:
    form = PrepareForm(
        request.POST or None,
        programme=found.programme,
        figures=pages.offered_figures(found, about),
        existing=existing,
        initial=pages.initial(existing) if existing else {"effect_step": "reach"},
    )
    release = found.place.release.release_id if found.place else ""
    if request.method == "POST" and form.is_valid():
        saved = _save(request, found, form, form.content(about, release), now)
        if saved is not None:
            return saved
    subjects = pages.subjects(found.programme, about)
    context = {"here": found, "form": form, "subjects": subjects, "release": release, "now": now}
    return render(request, "decisions/prepare.html", context, status=status_of(form))


@login_required
def decide(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """Record what the board decided."""
    found = here_today(request, region)
    require(request.user, Permission.DECIDE, region)
    decision = found.entry(pages.SECTION, key)
    assert isinstance(decision, Decision)
    content = write_entry(_own_draft(request, found, key) or decision)
    now = standing(region, pages.SECTION, key)
    form = VerdictForm(
        request.POST or None,
        existing=content,
        today=found.today,
        initial={"decided_on": found.today.isoformat(), **pages.initial(content)},
    )
    if request.method == "POST" and form.is_valid():
        saved = _save(request, found, form, form.content(), now)
        if saved is not None:
            return saved
    context = {"here": found, "form": form, "decision": decision, "now": now}
    return render(request, "decisions/decide.html", context, status=status_of(form))


@login_required
def review(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """Say whether it came true, beside the figures as they are now."""
    found = here_today(request, region)
    require(request.user, Permission.PREPARE_DECISION, region)
    decision = found.entry(pages.SECTION, key)
    assert isinstance(decision, Decision)
    if decision.is_open:
        raise Http404(_("Nothing was decided yet."))
    now = standing(region, pages.SECTION, key)
    figures = refreshed(found.place, decision) if found.place else []
    form = ReviewForm(request.POST or None, existing=write_entry(decision))
    if request.method == "POST" and form.is_valid():
        release = found.place.release.release_id if found.place else ""
        saved = _save(request, found, form, form.content(found.today, release, figures), now)
        if saved is not None:
            return saved
    shown = pages.labelled(found, figures)
    context = {"here": found, "form": form, "decision": decision, "figures": shown, "now": now}
    return render(request, "decisions/review.html", context, status=status_of(form))


def status_of(form: EntryForm) -> int:
    """422 when a form comes back with what is wrong, 409 with what is new (RFC 9110), else 200."""
    if form.changed is not None:
        return 409
    return 422 if form.is_bound else 200


def _save(
    request: HttpRequest, found: Here, form: EntryForm, content: Content, now: Standing
) -> HttpResponse | None:
    """Keep and send for approval; None when the form comes back: refused, or changed meanwhile."""
    region, basis = found.region, request.POST.get("basis", "")
    if now.content and basis != now.basis:
        form.changed = changed_since(basis, now, found.programme)
        return None
    try:
        draft = save_draft(
            by=request.user,
            region=region,
            section=pages.SECTION,
            content=content,
            why=form.cleaned_data["why"],
        )
        submit(by=request.user, revision=draft)
    except UserError as error:
        form.add_error(None, in_words(error))
        return None
    messages.success(request, _("Sent for approval. A colleague can approve it now."))
    return redirect("decisions:show", region=region, key=content["key"])


def _decision(request: HttpRequest, found: Here, key: str) -> Decision:
    entry = found.programme.find(pages.SECTION, key)
    if entry is None and may(request.user, Permission.SEE_DRAFTS, found.region):
        revision = Revision.objects.of(found.region, pages.SECTION, key).open().first()
        entry = pages.draft_of(revision) if revision else None
    if entry is None:
        raise Http404(_("There is no such decision."))
    assert isinstance(entry, Decision)
    return entry


def _own_draft(request: HttpRequest, found: Here, key: str) -> Decision | None:
    """What this person wrote and goes on with, unless what holds changed since."""
    revision = Revision.objects.of(found.region, pages.SECTION, key).open().first()
    if revision is None or revision.author_id != request.user.pk:
        return None
    held = latest_approved(found.region, pages.SECTION, key)
    return pages.draft_of(revision) if revision.base == (held and held.number) else None


def _known(found: Here, keys: list[str]) -> tuple[str, ...]:
    known: dict[str, Any] = {
        each.key: each for section in pages.ABOUT for each in getattr(found.programme, section)
    }
    return tuple(key for key in dict.fromkeys(keys) if key in known)
