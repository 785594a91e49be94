"""Django registration of the register app."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """The register app."""

    name = "wendbaar.portal.register"
    label = "register"
