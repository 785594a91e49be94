"""Addresses of the api app."""

urlpatterns: list = []
