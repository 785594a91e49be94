"""Error pages: what happened, what it means, what you can do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """400."""
    return render(request, "errors/400.html", status=400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """403: logged in, but this is for another role."""
    return render(request, "errors/403.html", status=403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404."""
    return render(request, "errors/404.html", {"reason": _reason(exception)}, status=404)


def server_error(_request: HttpRequest) -> HttpResponse:
    """500, from a template that needs no database and no context."""
    return HttpResponse(get_template("errors/500.html").render({}), status=500)


def _reason(exception: Exception) -> str:
    """The sentence a view gave, not the list of addresses Django gives."""
    first = exception.args[0] if exception.args else ""
    return first if isinstance(first, str) else ""
