"""Addresses of the fund app."""

from django.urls import URLPattern

app_name = "fund"
urlpatterns: list[URLPattern] = []
