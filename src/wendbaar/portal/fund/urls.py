"""Addresses of funds."""

from django.urls import path

from wendbaar.portal.fund import views

app_name = "fund"
urlpatterns = [
    path("<region:region>/fondsen/", views.index, name="list"),
    path("<region:region>/fonds/<key:key>/", views.show, name="show"),
    path("<region:region>/fonds/<key:key>/aanvragen/", views.apply, name="apply"),
    path("<region:region>/fonds/<key:key>/beoordelen/", views.manage, name="manage"),
    path("<region:region>/aanvraag/<int:number>/", views.application, name="application"),
]
