"""Pages of who takes part: a partner and a body of the governance."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from wendbaar.core.programme.where_used import work_of_partner
from wendbaar.portal.programme.entry_page import entry_page
from wendbaar.portal.programme.here import here
from wendbaar.portal.programme.links import link_to

_ENDS = ("partners", "bodies", "actions", "lines")  # what a connection connects


def show_partner(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """What a partner does in the programme."""
    found = here(request, region)
    partner = found.entry("partners", key)
    work = work_of_partner(found.programme, key)
    context = {
        "here": found,
        "page": entry_page(found, partner),
        "work": work,
        "connections": [
            (link_to(found, each.other if each.one == key else each.one, *_ENDS), each)
            for each in work.links
        ],
        "tab": "partners",
    }
    return render(request, "programme/partner.html", context)


def show_body(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """A body of the governance."""
    found = here(request, region)
    body = found.entry("bodies", key)
    moments = [each for each in found.programme.milestones if key in each.bodies]
    decisions = [each for each in found.programme.decisions if each.body == key]
    context = {
        "here": found,
        "page": entry_page(found, body),
        "moments": moments,
        "decisions": decisions,
        "tab": "partners",
    }
    return render(request, "programme/body.html", context)
