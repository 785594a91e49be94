"""Django registration of the accounts app."""

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    """The accounts app."""

    name = "wendbaar.portal.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Keep the roles in step with the code."""
        from wendbaar.portal.accounts.roles import write_roles

        # After the permissions of every app are there: Django makes them app by app, and tells
        # only those that have models.
        ours = [each for each in apps.get_app_configs() if each.models_module]
        post_migrate.connect(write_roles, sender=ours[-1], dispatch_uid="accounts.write_roles")
