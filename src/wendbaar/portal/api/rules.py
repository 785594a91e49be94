"""Middleware: what the Dutch API Design Rules (2.1) ask of every answer under /v1."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from wendbaar.portal.api.problems import CONTENT_TYPE, problem

API_VERSION = "1.0.0"
LONGEST_ADDRESS = 4000  # characters
_HEADERS = {
    "API-Version": API_VERSION,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "API-Version, ETag",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "cross-origin",
}


class ApiRules:
    """Headers, preflight, and a problem in place of any other error page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; leave addresses outside /v1 alone."""
        if not (request.path == "/v1" or request.path.startswith("/v1/")):
            return self.get_response(request)
        response = _preflight() if request.method == "OPTIONS" else self._answer(request)
        for name, value in _HEADERS.items():
            response.headers[name] = value
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    def _answer(self, request: HttpRequest) -> HttpResponse:
        if len(request.get_full_path()) > LONGEST_ADDRESS:
            return problem(request, 414)
        is_head = request.method == "HEAD"
        if is_head:
            request.method = "GET"
        response = self.get_response(request)
        if response.status_code >= 400 and response["Content-Type"] != CONTENT_TYPE:
            response = problem(request, response.status_code)
        if response.status_code == 405:
            response.headers["Allow"] = "GET, HEAD, OPTIONS"
        if is_head:
            response.content = b""
        patch_vary_headers(response, ["Accept-Encoding"])
        return response


def _preflight() -> HttpResponse:
    response = HttpResponse(status=204)
    response.headers["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
    response.headers["Access-Control-Allow-Headers"] = "If-None-Match"
    response.headers["Access-Control-Max-Age"] = "86400"
    return response
