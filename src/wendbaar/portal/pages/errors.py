"""Error pages: what happened, what it means, what you can do."""

from contextlib import suppress

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template

from wendbaar.portal.releases.place import WithdrawnRelease, find_place


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """400."""
    return render(request, "errors/400.html", status=400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """403: logged in, but this is for another role."""
    return render(request, "errors/403.html", status=403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, or 410 for an address that cites a withdrawn release."""
    if isinstance(exception, WithdrawnRelease):
        return withdrawn(request, exception)
    return render(request, "errors/404.html", {"reason": _reason(exception)}, status=404)


def withdrawn(request: HttpRequest, gone: WithdrawnRelease) -> HttpResponse:
    """410: when and why the release was taken back, and where the figure of today is."""
    place = None
    for area in (gone.area, gone.release.focus):
        with suppress(Http404):
            place = place or find_place(area)
    request.wendbaar_place = place  # type: ignore[attr-defined]  # header of the right region
    rest = request.GET.copy()
    rest.pop("uitgave", None)
    rest["gebied"] = gone.area
    context = {"release": gone.release, "current": f"{request.path}?{rest.urlencode()}"}
    return render(request, "errors/410.html", context, status=410)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """403 for a form without a valid proof that it came from our own page."""
    return render(request, "errors/csrf.html", status=403)


def server_error(_request: HttpRequest) -> HttpResponse:
    """500, from a template that needs no database and no context."""
    return HttpResponse(get_template("errors/500.html").render({}), status=500)


def _reason(exception: Exception) -> str:
    """The sentence a view gave, not the list of addresses Django gives."""
    first = exception.args[0] if exception.args else ""
    return first if isinstance(first, str) else ""
