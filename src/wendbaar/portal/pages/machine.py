"""Pages that machines ask for: health, security.txt and robots.txt."""

from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone

from wendbaar.portal.releases.models import Release


def health(_request: HttpRequest) -> JsonResponse:
    """200 when the database answers, with the releases that are served; 503 when not."""
    try:
        current = [release.release_id for release in Release.objects.current()]
    except DatabaseError:
        return JsonResponse({"status": "failing", "database": "failing"}, status=503)
    return JsonResponse({"status": "ok", "database": "ok", "releases": current})


def security_txt(request: HttpRequest) -> HttpResponse:
    """How to report a weakness (RFC 9116); Expires stays half a year ahead."""
    expires = (timezone.now() + timedelta(days=180)).replace(microsecond=0)
    lines = [
        f"Contact: {settings.WENDBAAR.contact}",
        f"Expires: {expires.isoformat()}",
        "Preferred-Languages: nl, en",
        f"Canonical: {request.build_absolute_uri(reverse('security-txt'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def robots_txt(_request: HttpRequest) -> HttpResponse:
    """Search engines are welcome on the public pages."""
    lines = ["User-agent: *", "Disallow: /beheer/", "Disallow: /inloggen/", "Disallow: /v1/"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
