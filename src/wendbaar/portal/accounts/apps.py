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

        # After the permissions of releases are there.
        releases = apps.get_app_config("releases")
        post_migrate.connect(write_roles, sender=releases, dispatch_uid="accounts.write_roles")
