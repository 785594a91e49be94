"""Django registration of the fund app."""

from django.apps import AppConfig


class FundConfig(AppConfig):
    """The fund app."""

    name = "wendbaar.portal.fund"
    label = "fund"

    def ready(self) -> None:
        """Show the tasks of funds on the page Mijn werk."""
        from wendbaar.portal.fund.own_tasks import fund_tasks
        from wendbaar.portal.register.tasks import add_tasks

        add_tasks("fund", fund_tasks)
