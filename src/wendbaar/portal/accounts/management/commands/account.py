"""`wendbaar portal account NAME --role programmamedewerker --region AM01`: an account for a colleague."""

import secrets
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from wendbaar.core.vocabulary.geography import find_region
from wendbaar.errors import UserError
from wendbaar.portal.accounts.models import Membership
from wendbaar.portal.accounts.roles import ROLES
from wendbaar.portal.register.events import note


class Command(BaseCommand):
    """Make an account, or give an existing one another role or a new password."""

    help = "Make an account with a role and a new password, which is shown once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Name and role."""
        parser.add_argument("name", help="name of the account")
        parser.add_argument("--role", choices=sorted(ROLES), required=True)
        parser.add_argument("--region", help="region in which it acts: name or code")
        parser.add_argument(
            "--partner", default="", help="partner it acts for: key in the programme"
        )

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Make it and show the password."""
        region = _region(options["region"], options["partner"], options["role"])
        user, is_new = get_user_model().objects.get_or_create(username=options["name"])
        password = secrets.token_urlsafe(12)
        user.set_password(password)
        user.save()
        user.groups.set([Group.objects.get(name=options["role"])])
        user.memberships.all().delete()
        if region:
            Membership.objects.create(user=user, region=region, partner=options["partner"])
        given = {"role": options["role"], "region": region, "partner": options["partner"]}
        action = "make account" if is_new else "change role"
        note(None, action, user.get_username(), at=timezone.now(), **given)
        self.stdout.write(f"{options['name']}  {password}")


def _region(named: str | None, partner: str, role: str) -> str:
    if role == "partner" and not (named and partner):
        raise CommandError("A partner account needs --region and --partner.")
    if partner and role != "partner":
        raise CommandError("Only the role partner goes with --partner.")
    try:
        return find_region(named).code if named else ""
    except UserError as error:
        raise CommandError(str(error)) from error
