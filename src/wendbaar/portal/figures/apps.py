"""Django registration of the figures app."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    """The figures app."""

    name = "wendbaar.portal.figures"
    label = "figures"
