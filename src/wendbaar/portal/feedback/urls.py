"""Addresses of the feedback app."""

urlpatterns: list = []
