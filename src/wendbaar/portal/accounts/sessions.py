"""A session ends after eight hours without a page; each page the desk asks for prolongs it."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

_SEEN = "seen"
_PROLONG_AFTER = 10 * 60  # seconds; not every page writes to the database


class EndAfterInactivity:
    """Middleware that prolongs the session of who is logged in.

    An answer that may be kept by a cache in between never carries a cookie, so it prolongs
    nothing.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and note at most once in ten minutes that this person is still there."""
        response = self.get_response(request)
        is_for_all = "public" in response.get("Cache-Control", "")
        if settings.SESSION_COOKIE_NAME in request.COOKIES and not is_for_all:
            _prolong(request)
        return response


def _prolong(request: HttpRequest) -> None:
    if not request.user.is_authenticated:
        return
    now = int(timezone.now().timestamp())
    if now - request.session.get(_SEEN, 0) >= _PROLONG_AFTER:
        request.session[_SEEN] = now
