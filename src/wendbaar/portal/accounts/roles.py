"""Permissions and the roles that hold them. Pages, files and the API ask for the same permission."""

from enum import StrEnum

from django.apps import apps as installed
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser


class Permission(StrEnum):
    """What a person may do with a release."""

    IMPORT = "releases.import_release"
    APPROVE = "releases.approve_release"
    WITHDRAW = "releases.withdraw_release"


ROLES: dict[str, frozenset[Permission]] = {
    "importeur": frozenset({Permission.IMPORT}),
    "goedkeurder": frozenset({Permission.APPROVE, Permission.WITHDRAW}),
}


def is_staff_member(user: AbstractBaseUser | AnonymousUser) -> bool:
    """Whether a person has any role at the desk."""
    return any(user.has_perm(permission) for permission in Permission)


def write_roles(**_signal: object) -> None:
    """Make the groups and give each its permissions; runs after every migration."""
    group_model = installed.get_model("auth", "Group")
    permission_model = installed.get_model("auth", "Permission")
    for name, permissions in ROLES.items():
        group, _ = group_model.objects.get_or_create(name=name)
        codenames = [permission.split(".")[1] for permission in permissions]
        group.permissions.set(
            permission_model.objects.filter(
                content_type__app_label="releases", codename__in=codenames
            )
        )
