"""Addresses of the public pages around the figures."""

from django.urls import path

from wendbaar.portal.pages import views

app_name = "pages"
urlpatterns = [
    path("", views.home, name="home"),
    path("uitleg/", views.explanation, name="explanation"),
    path("begrippen/", views.words, name="words"),
    path("toegankelijkheid/", views.accessibility, name="accessibility"),
    path("privacy/", views.privacy, name="privacy"),
]
