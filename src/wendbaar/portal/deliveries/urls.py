"""Addresses of the deliveries app."""

from django.urls import URLPattern

app_name = "deliveries"
urlpatterns: list[URLPattern] = []
