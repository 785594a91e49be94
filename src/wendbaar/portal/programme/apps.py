"""Django registration of the programme app."""

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    """The programme app."""

    name = "wendbaar.portal.programme"
    label = "programme"

    def ready(self) -> None:
        """Show what the programme asks for on the page Mijn werk."""
        from wendbaar.portal.programme.tasks import programme_tasks
        from wendbaar.portal.register.tasks import add_tasks

        add_tasks("programme", programme_tasks)
