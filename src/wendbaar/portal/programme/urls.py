"""Addresses of the public pages of a programme."""

from django.urls import URLPattern

app_name = "programme"
urlpatterns: list[URLPattern] = []
