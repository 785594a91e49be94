"""The register of a region: its sections with counts, the entries of one, and search."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from wendbaar.core.programme.fields import section_words
from wendbaar.core.programme.programme import Head
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may, require
from wendbaar.portal.register import listing
from wendbaar.portal.register.actions import may_write
from wendbaar.portal.register.where import where, words_of

LONGEST_QUESTION = 100


@login_required
def index(request: HttpRequest, region: str) -> HttpResponse:
    """All sections, or what was searched for."""
    found = where(request, region)
    require(request.user, Permission.SEE_DRAFTS, region)
    asked = request.GET.get("zoek", "")[:LONGEST_QUESTION]
    hits = [
        (each, listing.state_words(each), section_words(each.section).one)
        for each in listing.search(found, asked)
    ]
    context = {
        "where": found,
        "sections": listing.sections(found, request.user),
        "asked": asked,
        "hits": hits,
        "may_begin": may_write(request.user, region, Head.section),
        "may_load": may(request.user, Permission.LOAD, region),
    }
    return render(request, "register/index.html", context)


@login_required
def section(request: HttpRequest, region: str, section: str) -> HttpResponse:
    """The entries of one section; the head is one entry, so it opens at once."""
    found, words = where(request, region), words_of(section)
    require(request.user, Permission.SEE_DRAFTS, region)
    entries = list(listing.listed(found, section, listing.open_revisions(region)))
    if section == Head.section and entries:
        return redirect("register:history", region, section, entries[0].key)
    context = {
        "where": found,
        "section": section,
        "words": words,
        "entries": [(each, listing.state_words(each)) for each in entries],
        "may_write": may_write(request.user, region, section),
    }
    return render(request, "register/section.html", context)
