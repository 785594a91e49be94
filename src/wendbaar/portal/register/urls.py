"""Addresses of the register app."""

from django.urls import path

from wendbaar.portal.register import (
    editing,
    ending,
    history,
    intake,
    overview,
    periods,
    review,
    work,
)

app_name = "register"
urlpatterns = [
    path("", work.work, name="work"),
    path("<region:region>/", overview.index, name="index"),
    path("<region:region>/eigen/", work.own, name="own"),
    path("<region:region>/wacht/", work.waiting, name="waiting"),
    path("<region:region>/wijzigingen/", history.changes, name="changes"),
    path("<region:region>/periodes/", periods.periods, name="periods"),
    path("<region:region>/periodes/<int:pk>/openen/", periods.reopen, name="reopen"),
    path("<region:region>/inlezen/", intake.load, name="load"),
    path("<region:region>/programma/", intake.download, name="download"),
    path("<region:region>/revisie/<int:pk>/", review.revision, name="revision"),
    path("<region:region>/revisie/<int:pk>/<key:what>/", review.act, name="act"),
    path("<region:region>/<key:section>/", overview.section, name="section"),
    path("<region:region>/<key:section>/nieuw/", editing.new, name="new"),
    path("<region:region>/<key:section>/<key:key>/", editing.edit, name="edit"),
    path("<region:region>/<key:section>/<key:key>/beeindigen/", ending.end, name="end"),
    path("<region:region>/<key:section>/<key:key>/geschiedenis/", history.entry, name="history"),
]
