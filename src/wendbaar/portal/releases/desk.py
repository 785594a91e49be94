"""The desk: bring a release in, look at what will be published, approve or withdraw."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from wendbaar.errors import UserError
from wendbaar.portal.accounts.roles import Permission, handles_releases
from wendbaar.portal.releases.actions import approve_release, import_release, withdraw_release
from wendbaar.portal.releases.difference import difference_with
from wendbaar.portal.releases.models import AuditEvent, Release
from wendbaar.portal.releases.refusal import in_words
from wendbaar.portal.releases.shelf import bundle_of, shelf

View = Callable[..., HttpResponse]


def form_only(view: View) -> View:
    """Answer the sending of a form; whoever asks the address as a page goes to the desk.

    That happens after logging in again: the browser then returns to the address of the form.
    """

    @wraps(view)
    def answer(request: HttpRequest, **names: str) -> HttpResponse:
        if request.method == "POST":
            return view(request, **names)
        messages.info(request, _("That form was not sent. Nothing was changed."))
        return redirect("releases:desk")

    return answer


def staff_required(request: HttpRequest) -> None:
    """Refuse who has no task with releases: what is not published yet is not theirs to see."""
    if not handles_releases(request.user):
        raise PermissionDenied


@login_required
def overview(request: HttpRequest) -> HttpResponse:
    """All releases, and the bundles on the shelf that were not brought in yet."""
    staff_required(request)
    releases = Release.objects.select_related("imported_by", "approved_by")
    known = {release.folder for release in releases}
    context = {
        "releases": releases,
        "waiting": [name for name in bundles_on_shelf() if name not in known],
        "may_import": request.user.has_perm(Permission.IMPORT),
    }
    return render(request, "releases/desk.html", context)


@login_required
@form_only
@permission_required(Permission.IMPORT, raise_exception=True)
def bring_in(request: HttpRequest) -> HttpResponse:
    """Bring in a bundle from the shelf."""
    name = request.POST.get("bundel", "")
    if name not in bundles_on_shelf():
        messages.error(request, _("Choose a bundle from the list. Nothing was changed."))
        return redirect("releases:desk")
    try:
        release = import_release(by=request.user, folder=shelf() / name)
    except UserError as error:
        messages.error(request, in_words(error))
        return redirect("releases:desk")
    messages.success(request, _("The release is in. A colleague can approve it now."))
    return redirect("releases:review", release_id=release.release_id)


@login_required
def review(request: HttpRequest, release_id: str) -> HttpResponse:
    """What will be published: counts, what is hidden, what differs from the last release."""
    staff_required(request)
    release = get_object_or_404(Release, release_id=release_id)
    try:
        manifest, difference = bundle_of(release).manifest, difference_with(release)
    except UserError as error:  # its files are gone or spoilt
        messages.error(request, in_words(error))
        return redirect("releases:desk")
    may_approve = request.user.has_perm(Permission.APPROVE)
    context = {
        "release": release,
        "manifest": manifest,
        "difference": difference,
        "events": AuditEvent.objects.filter(subject=release.release_id),
        "may_approve": may_approve and release.imported_by != request.user,
        "is_own": may_approve and release.imported_by == request.user,
        "may_withdraw": request.user.has_perm(Permission.WITHDRAW),
    }
    return render(request, "releases/review.html", context)


@login_required
@form_only
@permission_required(Permission.APPROVE, raise_exception=True)
def approve(request: HttpRequest, release_id: str) -> HttpResponse:
    """Publish."""
    release = get_object_or_404(Release, release_id=release_id)
    try:
        approve_release(by=request.user, release=release)
    except UserError as error:
        messages.error(request, in_words(error))
    else:
        messages.success(request, _("Published. Visitors see this release from now on."))
    return redirect("releases:review", release_id=release_id)


@login_required
@form_only
@permission_required(Permission.WITHDRAW, raise_exception=True)
def withdraw(request: HttpRequest, release_id: str) -> HttpResponse:
    """Take back."""
    release = get_object_or_404(Release, release_id=release_id)
    try:
        withdraw_release(by=request.user, release=release, reason=request.POST.get("reden", ""))
    except UserError as error:
        messages.error(request, in_words(error))
    else:
        messages.success(request, _("Withdrawn. The reason is on the page of the release."))
    return redirect("releases:review", release_id=release_id)


def bundles_on_shelf() -> list[str]:
    """Names of the folders that hold a whole bundle."""
    folder = shelf()
    if not folder.is_dir():
        return []
    return sorted(path.name for path in folder.iterdir() if _is_bundle(path))


def _is_bundle(path: Path) -> bool:
    return (path / "manifest.json").is_file() and not path.name.endswith(".partial")
