"""Django registration of the register app."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """The register app."""

    name = "wendbaar.portal.register"
    label = "register"

    def ready(self) -> None:
        """Name the parts of addresses; show the tasks of the register on the page Mijn werk."""
        from django.urls import register_converter

        from wendbaar.portal.register.converters import KeyConverter, RegionConverter
        from wendbaar.portal.register.own_tasks import desk_tasks, register_tasks
        from wendbaar.portal.register.tasks import add_tasks

        register_converter(RegionConverter, "region")
        register_converter(KeyConverter, "key")
        add_tasks("register", register_tasks)
        add_tasks("desk", desk_tasks)
