"""Addresses of the read API; everything else under /v1 is a problem in JSON."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import path, re_path
from django.views.decorators.csrf import csrf_exempt

from wendbaar.portal.api.document import openapi_document, to_json
from wendbaar.portal.api.problems import problem
from wendbaar.portal.api.routes import api


@csrf_exempt  # reads only: another method gets 405, not 403
def openapi(request: HttpRequest) -> HttpResponse:
    """The OpenAPI document, with this server and its contact address."""
    if request.method != "GET":
        return problem(request, 405)
    email = settings.WENDBAAR.contact.removeprefix("mailto:")
    document = openapi_document(server=request.build_absolute_uri("/v1"), email=email)
    response = HttpResponse(to_json(document), content_type="application/json")
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response


@csrf_exempt
def unknown(request: HttpRequest) -> HttpResponse:
    """404; also for an address with a slash at the end, which the design rules do not redirect."""
    return problem(request, 404)


urlpatterns = [
    path("v1/openapi.json", openapi, name="openapi"),
    path("v1/", api.urls),
    re_path(r"^v1(?:/.*)?$", unknown),
]
