"""Django registration of the register app."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """The register app."""

    name = "wendbaar.portal.register"
    label = "register"

    def ready(self) -> None:
        """Show the tasks of the register on the page Mijn werk."""
        from wendbaar.portal.register.own_tasks import desk_tasks, register_tasks
        from wendbaar.portal.register.tasks import add_tasks

        add_tasks("register", register_tasks)
        add_tasks("desk", desk_tasks)
