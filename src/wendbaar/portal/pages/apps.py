"""Django registration of the pages app."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """The pages app."""

    name = "wendbaar.portal.pages"
    label = "pages"
