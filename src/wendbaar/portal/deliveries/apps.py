"""Django registration of the deliveries app."""

from django.apps import AppConfig


class DeliveriesConfig(AppConfig):
    """The deliveries app."""

    name = "wendbaar.portal.deliveries"
    label = "deliveries"

    def ready(self) -> None:
        """Show the tasks of deliveries on the page Mijn werk."""
        from wendbaar.portal.deliveries.own_tasks import delivery_tasks
        from wendbaar.portal.register.tasks import add_tasks

        add_tasks("deliveries", delivery_tasks)
