"""Django registration of the programme app."""

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    """The programme app."""

    name = "wendbaar.portal.programme"
    label = "programme"
