"""Addresses of the figures; they stay, because people cite them."""

from django.urls import path

from wendbaar.portal.figures import charts, downloads, maps, views

app_name = "figures"
urlpatterns = [
    path("cijfers/", views.index, name="list"),
    path("cijfers/<slug:key>/", views.indicator, name="indicator"),
    path("cijfers/<slug:key>/grafiek/<slug:kind>.svg", charts.picture, name="chart"),
    path("cijfers/<slug:key>/grafiek/<slug:kind>.json", charts.specification, name="chart-spec"),
    path("cijfers/<slug:key>/download.<slug:file_format>", downloads.download, name="download"),
    path("script/grafiek.js", charts.script, name="script"),
    path("kaart/", maps.first, name="maps"),
    path("kaart/<slug:key>/", maps.show, name="map"),
]
