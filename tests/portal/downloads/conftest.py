"""Fixtures of the portal."""

from support.portal import example_release, published, shelf, waiting

__all__ = ["example_release", "published", "shelf", "waiting"]
