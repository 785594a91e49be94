"""History: every version of an entry, and the latest changes of a whole region."""

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from wendbaar.core.vocabulary.text import Text
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import require
from wendbaar.portal.register.actions import may_write
from wendbaar.portal.register.listing import label_of
from wendbaar.portal.register.models import Revision
from wendbaar.portal.register.spoken import Difference, differences
from wendbaar.portal.register.where import Where, where, words_of

ON_A_PAGE = 30


@dataclass(frozen=True)
class Version:
    """A revision with what it changed."""

    revision: Revision
    label: Text
    differences: tuple[Difference, ...]


@login_required
def entry(request: HttpRequest, region: str, section: str, key: str) -> HttpResponse:
    """Who changed what in an entry, when and why."""
    found, words = where(request, region), words_of(section)
    require(request.user, Permission.SEE_DRAFTS, region)
    rows = Revision.objects.of(region, section, key).select_related("author", "decided_by")
    versions = _versions(list(rows), found)
    if not versions:
        raise Http404(_("There is no such part of this programme."))
    context = {
        "where": found,
        "section": section,
        "key": key,
        "words": words,
        "label": versions[0].label,
        "versions": versions,
        "is_open": any(each.revision.is_open for each in versions),
        "may_write": may_write(request.user, region, section),
    }
    return render(request, "register/history.html", context)


@login_required
def changes(request: HttpRequest, region: str) -> HttpResponse:
    """The latest changes in a region, of every entry."""
    found = where(request, region)
    require(request.user, Permission.SEE_DRAFTS, region)
    rows = Revision.objects.filter(region=region).select_related("author", "decided_by")
    page = Paginator(rows.order_by("-written_at", "-pk"), ON_A_PAGE).get_page(
        request.GET.get("pagina")
    )
    shown = [(row, label_of(row.content), words_of(row.section).one) for row in page]
    return render(request, "register/changes.html", {"where": found, "page": page, "rows": shown})


def _versions(rows: list[Revision], found: Where) -> list[Version]:
    """Latest first, each beside the approved version before it."""
    return [_version(row, _before(row, rows), found) for row in rows]


def _version(row: Revision, before: Revision | None, found: Where) -> Version:
    content = before.content if before else None
    changed = differences(row.section, content, row.content, found.programme)
    return Version(row, label_of(row.content), changed)


def _before(row: Revision, rows: list[Revision]) -> Revision | None:
    approved = Revision.State.APPROVED
    earlier = (each for each in rows if each.number < row.number and each.state == approved)
    return next(earlier, None)
