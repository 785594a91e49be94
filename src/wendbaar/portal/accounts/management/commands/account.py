"""`wendbaar portal account NAME --role importeur`: an account for a colleague."""

import secrets
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand

from wendbaar.portal.accounts.roles import ROLES


class Command(BaseCommand):
    """Make an account, or give an existing one another role or a new password."""

    help = "Make an account with a role and a new password, which is shown once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Name and role."""
        parser.add_argument("name", help="name of the account")
        parser.add_argument("--role", choices=sorted(ROLES), required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it and show the password."""
        user, _ = get_user_model().objects.get_or_create(username=options["name"])
        password = secrets.token_urlsafe(12)
        user.set_password(password)
        user.save()
        user.groups.set([Group.objects.get(name=options["role"])])
        self.stdout.write(f"{options['name']}  {password}")
