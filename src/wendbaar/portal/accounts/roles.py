"""Permissions and the roles that hold them. Pages, files and the API ask for the same permission."""

from enum import StrEnum

from django.apps import apps as installed
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Q


class Permission(StrEnum):
    """What a person may do. Those about a programme hold in the regions of that person only."""

    IMPORT = "releases.import_release"
    APPROVE = "releases.approve_release"
    WITHDRAW = "releases.withdraw_release"
    SEE_DRAFTS = "register.see_drafts"
    EDIT = "register.edit_entry"
    APPROVE_ENTRY = "register.approve_entry"
    PREPARE_DECISION = "register.prepare_decision"
    DECIDE = "register.take_decision"
    LOCK = "register.lock_period"
    LOAD = "register.load_programme"
    DELIVER = "deliveries.deliver_rows"
    SEE_DELIVERIES = "deliveries.see_deliveries"
    APPLY = "fund.apply_for_grant"
    GRANT = "fund.grant_money"
    HANDLE_FEEDBACK = "feedback.handle_feedback"
    MANAGE_ACCOUNTS = "accounts.manage_accounts"


_OF_RELEASES = (Permission.IMPORT, Permission.APPROVE, Permission.WITHDRAW)
_STAFF = frozenset(
    {
        Permission.SEE_DRAFTS,
        Permission.EDIT,
        Permission.SEE_DELIVERIES,
        Permission.HANDLE_FEEDBACK,
    }
)
ROLES: dict[str, frozenset[Permission]] = {
    "importeur": frozenset({Permission.IMPORT}),
    "goedkeurder": frozenset(
        {
            Permission.APPROVE,
            Permission.WITHDRAW,
            Permission.SEE_DRAFTS,
            Permission.APPROVE_ENTRY,
        }
    ),
    "partner": frozenset({Permission.DELIVER, Permission.APPLY}),
    "programmamedewerker": _STAFF,
    "programmamanager": _STAFF | {Permission.PREPARE_DECISION, Permission.LOCK, Permission.GRANT},
    "bestuurder": frozenset({Permission.SEE_DRAFTS, Permission.DECIDE}),
    "beheerder": frozenset(
        {Permission.LOAD, Permission.MANAGE_ACCOUNTS, Permission.HANDLE_FEEDBACK}
    ),
}


def is_staff_member(user: AbstractBaseUser | AnonymousUser) -> bool:
    """Whether a person has any task here, so that there is work to show."""
    return any(user.has_perm(permission) for permission in Permission)


def handles_releases(user: AbstractBaseUser | AnonymousUser) -> bool:
    """Whether a person may see figures that are not published yet; a partner may not."""
    return any(user.has_perm(permission) for permission in _OF_RELEASES)


def write_roles(**_signal: object) -> None:
    """Make the groups and give each its permissions; runs after every migration."""
    group_model = installed.get_model("auth", "Group")
    permission_model = installed.get_model("auth", "Permission")
    for name, permissions in ROLES.items():
        group, _ = group_model.objects.get_or_create(name=name)
        wanted = Q(pk=None)
        for permission in permissions:
            app, codename = permission.split(".")
            wanted |= Q(content_type__app_label=app, codename=codename)
        group.permissions.set(permission_model.objects.filter(wanted))
