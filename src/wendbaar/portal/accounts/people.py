"""Accounts of colleagues: who is there, with which role; for who manages accounts."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.contrib.auth.decorators import login_required, permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from wendbaar.errors import UserError
from wendbaar.portal.accounts.account_forms import AccountForm, RoleForm
from wendbaar.portal.accounts.actions import (
    change_role,
    make_account,
    managed_by,
    new_password,
    require_manages,
    set_active,
)
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.releases.refusal import in_words

_MANAGES = permission_required(Permission.MANAGE_ACCOUNTS, raise_exception=True)


@login_required
@_MANAGES
def index(request: HttpRequest) -> HttpResponse:
    """The accounts this person manages."""
    users = managed_by(request.user).prefetch_related("groups", "memberships")
    context = {"users": users.order_by("-is_active", "username")}
    return render(request, "accounts/list.html", context)


@login_required
@_MANAGES
@never_cache
def new(request: HttpRequest) -> HttpResponse:
    """Make an account and show its password once."""
    form = AccountForm(request.POST if request.method == "POST" else None, by=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            name = form.cleaned_data["naam"]
            user, password = make_account(by=request.user, name=name, **form.said)
        except UserError as error:
            form.add_error("naam", in_words(error))
        else:
            return _show_password(request, user, password)
    status = 422 if form.errors else 200
    return render(request, "accounts/new.html", {"form": form}, status=status)


@login_required
@_MANAGES
def account(request: HttpRequest, pk: int) -> HttpResponse:
    """One account: change its role, close it, give a new password."""
    user = _find(request, pk)
    posted = request.POST if request.method == "POST" else None
    form = RoleForm(posted, by=request.user, initial=_initial(user))
    if posted is not None and form.is_valid():
        try:
            change_role(by=request.user, user=user, **form.said)
        except UserError as error:
            form.add_error(None, in_words(error))
        else:
            messages.success(request, _("The account has this role from now on."))
            return redirect("accounts:list")
    status = 422 if form.errors else 200
    context = {"form": form, "account": user}
    return render(request, "accounts/account.html", context, status=status)


@login_required
@_MANAGES
@never_cache
def act(request: HttpRequest, pk: int, what: str) -> HttpResponse:
    """Close, open, or give a new password; asked as a page it is the page of the account."""
    user = _find(request, pk)
    if what not in ("sluiten", "openen", "wachtwoord"):
        raise Http404(_("There is no such page."))
    if request.method != "POST":
        return redirect("accounts:account", pk)
    if what == "wachtwoord":
        return _show_password(request, user, new_password(by=request.user, user=user))
    set_active(by=request.user, user=user, active=what == "openen")
    closed = _("The account is closed. What it did stays on record.")
    messages.success(request, _("The account is open again.") if what == "openen" else closed)
    return redirect("accounts:list")


def _find(request: HttpRequest, pk: int) -> Any:
    user = get_object_or_404(get_user_model(), pk=pk)
    require_manages(request.user, user)
    return user


def _initial(user: Any) -> dict[str, str]:
    role, member = user.groups.first(), user.memberships.first()
    found = {"rol": role.name if role else "", "regio": member.region if member else ""}
    if member and member.partner:
        found["partner"] = f"{member.region}/{member.partner}"
    return found


def _show_password(request: HttpRequest, user: Any, password: str) -> HttpResponse:
    context = {"account": user, "password": password}
    return render(request, "accounts/password.html", context)
