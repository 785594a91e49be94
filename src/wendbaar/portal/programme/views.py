"""Pages of a programme. Everyone may see them; what is not approved is nowhere on them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from wendbaar.portal.programme.calendar_page import timeline
from wendbaar.portal.programme.chain_page import chain_page
from wendbaar.portal.programme.definitions import is_known
from wendbaar.portal.programme.gaps_page import gaps_page
from wendbaar.portal.programme.here import here, region_of_reader
from wendbaar.portal.programme.indicator_page import indicator_page
from wendbaar.portal.programme.money_page import money_page
from wendbaar.portal.programme.network_page import network_page
from wendbaar.portal.programme.overview import overview
from wendbaar.portal.programme.series import courses
from wendbaar.portal.programme.target_view import target_view
from wendbaar.portal.programme.themes_page import themes_page
from wendbaar.portal.register.store import programmes


def index(request: HttpRequest) -> HttpResponse:
    """The programme of the region of the reader, or all there are."""
    code = region_of_reader(request)
    found = programmes()
    if code in found:
        return redirect("programme:overview", region=code)
    return render(request, "programme/list.html", {"programmes": found})


def show_overview(request: HttpRequest, region: str) -> HttpResponse:
    """Is the programme on course, and what does it consist of?"""
    found = here(request, region)
    return render(
        request,
        "programme/overview.html",
        {"here": found, "page": overview(found), "tab": "overview"},
    )


def show_chain(request: HttpRequest, region: str) -> HttpResponse:
    """The results chain."""
    found = here(request, region)
    context = {"here": found, "page": chain_page(found), "tab": "chain"}
    return render(request, "programme/chain.html", context)


def show_timeline(request: HttpRequest, region: str) -> HttpResponse:
    """Phases, moments and decisions."""
    found = here(request, region)
    context = {"here": found, "page": timeline(found), "tab": "timeline"}
    return render(request, "programme/timeline.html", context)


def show_money(request: HttpRequest, region: str) -> HttpResponse:
    """The budget."""
    found = here(request, region)
    context = {"here": found, "page": money_page(found), "tab": "money"}
    return render(request, "programme/money.html", context)


def show_network(request: HttpRequest, region: str) -> HttpResponse:
    """Who is connected with whom."""
    found = here(request, region)
    context = {"here": found, "page": network_page(found), "tab": "network"}
    return render(request, "programme/network.html", context)


def show_targets(request: HttpRequest, region: str) -> HttpResponse:
    """All targets with their progress; those behind come first."""
    found = here(request, region)
    order = {"behind": 0, "unknown": 1, "on_course": 2}
    rows = sorted(courses(found).values(), key=lambda each: order[each.course.key])
    context = {"here": found, "targets": [target_view(found, each) for each in rows]}
    return render(request, "programme/targets.html", {**context, "tab": "targets"})


def show_partners(request: HttpRequest, region: str) -> HttpResponse:
    """All partners, by kind."""
    found = here(request, region)
    return render(request, "programme/partners.html", {"here": found, "tab": "partners"})


def show_indicator(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """What hangs on an indicator."""
    found = here(request, region)
    if not is_known(found, key):
        raise Http404(_("There is no such figure."))
    context = {"here": found, "page": indicator_page(found, key), "tab": "targets"}
    return render(request, "programme/indicator.html", context)


def show_gaps(request: HttpRequest, region: str) -> HttpResponse:
    """What is missing between the parts of the programme, and in its plans."""
    found = here(request, region)
    context = {"here": found, "page": gaps_page(found), "tab": "gaps"}
    return render(request, "programme/gaps.html", context)


def show_themes(request: HttpRequest, region: str) -> HttpResponse:
    """Initiatives by theme: how each theme shows in them."""
    found = here(request, region)
    context = {"here": found, "page": themes_page(found), "tab": "themes"}
    return render(request, "programme/themes.html", context)
