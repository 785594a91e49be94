"""Django registration of the feedback app."""

from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    """The feedback app."""

    name = "wendbaar.portal.feedback"
    label = "feedback"
