"""What an administrator does with accounts: make, change role, close, open, give a new password."""

import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from wendbaar.portal.accounts.models import Membership
from wendbaar.portal.accounts.roles import ROLES, Permission
from wendbaar.portal.accounts.scope import regions_of, require
from wendbaar.portal.releases.models import AuditEvent
from wendbaar.portal.releases.refusal import Refusal


def make_account(
    *, by: Any, name: str, role: str, region: str, partner: str = ""
) -> tuple[Any, str]:
    """Make an account in a region; gives it with its password, which is kept nowhere.

    Raises Refusal when the name is taken, or when role and partner do not go together.
    """
    require(by, Permission.MANAGE_ACCOUNTS, region)
    _require_fit(role, partner)
    password = secrets.token_urlsafe(12)
    try:
        with transaction.atomic():
            user = get_user_model().objects.create_user(name, password=password)
            _give(user, role, region, partner)
            _note(by, "make account", user, role=role, region=region, partner=partner)
    except IntegrityError as error:
        raise Refusal(
            gettext_noop("There is an account with this name already."),
            advice=gettext_noop("Choose another name. Nothing was changed."),
        ) from error
    return user, password


@transaction.atomic
def change_role(*, by: Any, user: Any, role: str, region: str, partner: str = "") -> None:
    """Give another role in a region, in place of what the account had."""
    require(by, Permission.MANAGE_ACCOUNTS, region)
    require_manages(by, user)
    _require_fit(role, partner)
    _give(user, role, region, partner)
    _note(by, "change role", user, role=role, region=region, partner=partner)


@transaction.atomic
def set_active(*, by: Any, user: Any, active: bool) -> None:
    """Close an account, or open it again. A closed one is logged out at once and stays on record."""
    require_manages(by, user)
    user.is_active = active
    user.save(update_fields=["is_active"])
    _note(by, "open account" if active else "close account", user)


@transaction.atomic
def new_password(*, by: Any, user: Any) -> str:
    """Give a new password, which is kept nowhere; the old one works no more."""
    require_manages(by, user)
    password = secrets.token_urlsafe(12)
    user.set_password(password)
    user.save(update_fields=["password"])
    _note(by, "new password", user)
    return password


def managed_by(by: Any) -> Any:
    """The accounts a person may manage: those whose regions are all this person's, and not one's own."""
    users = get_user_model().objects.exclude(pk=by.pk)
    if by.is_superuser:
        return users
    mine = regions_of(by)
    elsewhere = Membership.objects.exclude(region__in=mine).values("user")
    here = Membership.objects.filter(region__in=mine).values("user")
    return users.filter(pk__in=here, is_superuser=False).exclude(pk__in=elsewhere)


def require_manages(by: Any, user: Any) -> None:
    """Raise PermissionDenied for an account that is not this person's to manage."""
    may = by.has_perm(Permission.MANAGE_ACCOUNTS)
    if not (may and managed_by(by).filter(pk=user.pk).exists()):
        raise PermissionDenied("This account is managed by someone else.")


def _give(user: Any, role: str, region: str, partner: str) -> None:
    user.groups.set([Group.objects.get(name=role)])
    user.memberships.all().delete()
    Membership.objects.create(user=user, region=region, partner=partner)


def _require_fit(role: str, partner: str) -> None:
    if role not in ROLES:
        raise Refusal(gettext_noop("Choose a role from the list."))
    if role == "partner" and not partner:
        raise Refusal(gettext_noop("Choose for which partner this person acts."))
    if partner and role != "partner":
        raise Refusal(gettext_noop("Only the role partner goes with a partner."))


def _note(by: Any, action: str, user: Any, **detail: str) -> None:
    AuditEvent.objects.create(
        at=timezone.now(),
        actor=by.get_username(),
        action=action,
        subject=user.get_username()[:100],
        detail=detail,
    )
