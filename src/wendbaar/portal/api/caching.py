"""Caching: a release never changes, so its name is the version of every answer made of it."""

import hashlib

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from wendbaar.portal.api.rules import API_VERSION
from wendbaar.portal.api.sources import Source

# Short: a withdrawn release must be gone soon, and asking again costs a 304 only.
_PUBLIC = "public, max-age=300"


def keep(request: HttpRequest, response: HttpResponse, source: Source) -> HttpResponse | None:
    """Put the version on an answer; gives a 304 when the asker already has it."""
    if not source.is_public:
        response.headers["Cache-Control"] = "private, no-store"
        return None
    text = "|".join([API_VERSION, source.release.release_id, request.build_absolute_uri()])
    version = f'"{hashlib.sha256(text.encode()).hexdigest()[:20]}"'
    response.headers["ETag"] = version
    response.headers["Cache-Control"] = _PUBLIC
    found = get_conditional_response(request, etag=version)
    if found is not None:
        found.headers["Cache-Control"] = _PUBLIC
    return found
