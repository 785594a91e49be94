"""Figures to take away as CSV, XLSX or JSON-stat."""

from django.http import Http404, HttpRequest, HttpResponse


def download(request: HttpRequest, key: str, file_format: str) -> HttpResponse:
    """The figures of an indicator as a file."""
    raise Http404
