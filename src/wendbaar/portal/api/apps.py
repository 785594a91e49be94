"""Django registration of the api app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The api app."""

    name = "wendbaar.portal.api"
    label = "api"
