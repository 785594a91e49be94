"""Django registration of the feedback app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class FeedbackConfig(AppConfig):
    """The feedback app."""

    name = "wendbaar.portal.feedback"
    label = "feedback"

    def ready(self) -> None:
        """Give the roles at the desk the right to handle feedback, after every migration."""
        post_migrate.connect(_grant, sender=self, dispatch_uid="feedback.grant")


def _grant(**_signal: object) -> None:
    """Runs after `accounts.write_roles`, which gives each role its rights over releases."""
    from django.contrib.auth.models import Group, Permission

    from wendbaar.portal.accounts.roles import ROLES

    right = Permission.objects.get(content_type__app_label="feedback", codename="handle_feedback")
    for name in ROLES:
        Group.objects.get_or_create(name=name)[0].permissions.add(right)
