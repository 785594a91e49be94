"""Addresses of the public pages of a programme."""

from django.urls import path

from wendbaar.portal.programme import entry_views, files, party_views, views

app_name = "programme"
urlpatterns = [
    path("", views.index, name="index"),
    path("<region:region>/", views.show_overview, name="overview"),
    path("<region:region>/keten/", views.show_chain, name="chain"),
    path("<region:region>/streefwaarden/", views.show_targets, name="targets"),
    path("<region:region>/tijdlijn/", views.show_timeline, name="timeline"),
    path("<region:region>/begroting/", views.show_money, name="money"),
    path("<region:region>/partners/", views.show_partners, name="partners"),
    path("<region:region>/netwerk/", views.show_network, name="network"),
    path("<region:region>/ontbreekt/", views.show_gaps, name="gaps"),
    path("<region:region>/themas/", views.show_themes, name="themes"),
    path("<region:region>/bestanden/", files.show_files, name="files"),
    path("<region:region>/bestanden/<str:name>", files.download, name="file"),
    path("<region:region>/lijn/<key:key>/", entry_views.show_line, name="line"),
    path("<region:region>/maatregel/<key:key>/", entry_views.show_measure, name="measure"),
    path("<region:region>/actie/<key:key>/", entry_views.show_action, name="action"),
    path("<region:region>/doel/<key:key>/", entry_views.show_goal, name="goal"),
    path("<region:region>/groep/<key:key>/", entry_views.show_group, name="group"),
    path(
        "<region:region>/doelgroep/<key:key>/", entry_views.show_target_group, name="target-group"
    ),
    path("<region:region>/partner/<key:key>/", party_views.show_partner, name="partner"),
    path("<region:region>/overleg/<key:key>/", party_views.show_body, name="body"),
    path("<region:region>/cijfer/<key:key>/", views.show_indicator, name="indicator"),
]
