"""Addresses of logging in and out."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from wendbaar.portal.accounts.views import LoginView

app_name = "accounts"
urlpatterns = [
    path("inloggen/", LoginView.as_view(), name="login"),
    path("uitloggen/", LogoutView.as_view(), name="logout"),
]
