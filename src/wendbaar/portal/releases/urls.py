"""Addresses of publications and of the desk where they are brought in and approved."""

from django.urls import path

from wendbaar.portal.releases import desk, views

app_name = "releases"
urlpatterns = [
    path("publicaties/", views.index, name="list"),
    path("publicaties/<slug:release_id>/", views.show, name="release"),
    path("publicaties/<slug:release_id>/bestanden/<str:name>", views.download, name="file"),
    path("beheer/", desk.overview, name="desk"),
    path("beheer/inlezen/", desk.bring_in, name="import"),
    path("beheer/<slug:release_id>/", desk.review, name="review"),
    path("beheer/<slug:release_id>/goedkeuren/", desk.approve, name="approve"),
    path("beheer/<slug:release_id>/intrekken/", desk.withdraw, name="withdraw"),
]
