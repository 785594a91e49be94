"""Addresses. Dutch at the plain address, English under /en/; the API and the machine pages in neither."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from wendbaar.portal.pages import errors, machine

urlpatterns = [
    path("gezondheid", machine.health, name="health"),
    path(".well-known/security.txt", machine.security_txt, name="security-txt"),
    path("robots.txt", machine.robots_txt, name="robots-txt"),
    path("", include("wendbaar.portal.api.urls")),
    *i18n_patterns(
        path("", include("wendbaar.portal.pages.urls")),
        path("", include("wendbaar.portal.figures.urls")),
        path("programma/", include("wendbaar.portal.programme.urls")),
        path("programma/", include("wendbaar.portal.decisions.urls")),
        path("programma/", include("wendbaar.portal.fund.urls")),
        path("werk/", include("wendbaar.portal.register.urls")),
        path("aanleveren/", include("wendbaar.portal.deliveries.urls")),
        path("", include("wendbaar.portal.releases.urls")),
        path("", include("wendbaar.portal.accounts.urls")),
        path("", include("wendbaar.portal.feedback.urls")),
        prefix_default_language=False,
    ),
]
handler400 = errors.bad_request
handler403 = errors.permission_denied
handler404 = errors.page_not_found
handler500 = errors.server_error
