"""Addresses of deliveries."""

from django.urls import path

from wendbaar.portal.deliveries import choosing, filling, sending, team, views

app_name = "deliveries"
_PLACE = "<region:region>/<key:partner>/<key:table>/<slug:period>/"
_ONE = f"{_PLACE}levering/<int:number>/"
urlpatterns = [
    path("", views.index, name="index"),
    path("<region:region>/", team.overview, name="overview"),
    path("<region:region>/<key:partner>/", views.partner, name="partner"),
    path(_PLACE, sending.send_file, name="place"),
    path(f"{_PLACE}sjabloon/", views.template, name="template"),
    path(f"{_PLACE}formulier/", filling.send_form, name="form"),
    path(f"{_PLACE}niets/", choosing.send_nothing, name="nothing"),
    path(_ONE, views.show, name="show"),
    path(f"{_ONE}overnemen/", choosing.take_in, name="take-in"),
    path(f"{_ONE}niet-overnemen/", choosing.leave_out, name="leave"),
    path(f"{_ONE}nagekeken/", views.copy, name="copy"),
    path(f"{_ONE}vooruitblik/", views.published, name="published"),
]
