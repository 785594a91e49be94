"""Django registration of the decisions app."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    """The decisions app."""

    name = "wendbaar.portal.decisions"
    label = "decisions"
