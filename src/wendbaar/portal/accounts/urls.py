"""Addresses of logging in and out, and of the accounts of colleagues."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from wendbaar.portal.accounts import people
from wendbaar.portal.accounts.views import LoginView

app_name = "accounts"
urlpatterns = [
    path("inloggen/", LoginView.as_view(), name="login"),
    path("uitloggen/", LogoutView.as_view(), name="logout"),
    path("werk/accounts/", people.index, name="list"),
    path("werk/accounts/nieuw/", people.new, name="new"),
    path("werk/accounts/<int:pk>/", people.account, name="account"),
    path("werk/accounts/<int:pk>/<key:what>/", people.act, name="act"),
]
