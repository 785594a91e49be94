"""For which region, and for which partner, a person acts. Every page, file and action asks here."""

from typing import Any

from django.core.exceptions import PermissionDenied

from wendbaar.portal.accounts.models import Membership
from wendbaar.portal.accounts.roles import Permission

User = Any  # a logged-in user or a visitor; Django's two types share no base of use here


def may(user: User, permission: Permission, region: str) -> bool:
    """Whether a person may do something in a region; an administrator of Django may everywhere."""
    return bool(user.has_perm(permission)) and (user.is_superuser or region in regions_of(user))


def require(user: User, permission: Permission, region: str) -> None:
    """Raise PermissionDenied where `may` says no."""
    if not may(user, permission, region):
        raise PermissionDenied(f"{permission} is needed in {region}.")


def may_for(user: User, permission: Permission, region: str, partner: str) -> bool:
    """Whether a person may do something on behalf of a partner."""
    return bool(user.has_perm(permission)) and (
        user.is_superuser or partner in partners_of(user, region)
    )


def require_for(user: User, permission: Permission, region: str, partner: str) -> None:
    """Raise PermissionDenied where `may_for` says no."""
    if not may_for(user, permission, region, partner):
        raise PermissionDenied(f"{permission} is needed for this partner.")


def regions_of(user: User) -> tuple[str, ...]:
    """Codes of the regions in which a person has a task."""
    return tuple(sorted({region for region, _partner in _memberships(user)}))


def partners_of(user: User, region: str) -> frozenset[str]:
    """Keys of the partners a person acts for."""
    return frozenset(key for place, key in _memberships(user) if place == region and key)


def _memberships(user: User) -> frozenset[tuple[str, str]]:
    """Region and partner of each task; looked up once per request, as Django does permissions."""
    if not hasattr(user, "_wendbaar_memberships"):
        found = Membership.objects.filter(user_id=user.pk).values_list("region", "partner")
        user._wendbaar_memberships = frozenset(found)
    kept: frozenset[tuple[str, str]] = user._wendbaar_memberships
    return kept
