"""Addresses of decisions."""

from django.urls import path

from wendbaar.portal.decisions import views

app_name = "decisions"
urlpatterns = [
    path("<region:region>/besluiten/", views.index, name="list"),
    path("<region:region>/besluiten/voorbereiden/", views.choose, name="choose"),
    path("<region:region>/besluit/<key:key>/", views.show, name="show"),
    path("<region:region>/besluit/<key:key>/voorbereiden/", views.prepare, name="prepare"),
    path("<region:region>/besluit/<key:key>/vastleggen/", views.decide, name="decide"),
    path("<region:region>/besluit/<key:key>/terugkijken/", views.review, name="review"),
]
