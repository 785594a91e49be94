"""Django registration of the deliveries app."""

from django.apps import AppConfig


class DeliveriesConfig(AppConfig):
    """The deliveries app."""

    name = "wendbaar.portal.deliveries"
    label = "deliveries"
