"""Django registration of the decisions app."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    """The decisions app."""

    name = "wendbaar.portal.decisions"
    label = "decisions"

    def ready(self) -> None:
        """Show the tasks of decisions on the page Mijn werk."""
        from wendbaar.portal.decisions.tasks import decision_tasks
        from wendbaar.portal.register.tasks import add_tasks

        add_tasks("decisions", decision_tasks)
