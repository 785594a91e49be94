"""Django registration of the fund app."""

from django.apps import AppConfig


class FundConfig(AppConfig):
    """The fund app."""

    name = "wendbaar.portal.fund"
    label = "fund"
