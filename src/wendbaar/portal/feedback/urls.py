"""Addresses of feedback: for readers, and for staff."""

from django.urls import path

from wendbaar.portal.feedback import views

app_name = "feedback"
urlpatterns = [
    path("melding/", views.form, name="form"),
    path("melding/bedankt/", views.thanks, name="thanks"),
    path("meldingen/", views.index, name="list"),
    path("meldingen/<int:pk>/", views.handle, name="handle"),
]
