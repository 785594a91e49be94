"""Periods: close what was accounted for, open it again with a reason, and see what was closed."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wendbaar.core.vocabulary.periods import Period
from wendbaar.errors import UserError
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may, require
from wendbaar.portal.figures.language import language
from wendbaar.portal.register.forms.numbers import period_code
from wendbaar.portal.register.locks import close_period, open_period
from wendbaar.portal.register.models import PeriodLock
from wendbaar.portal.register.where import where
from wendbaar.portal.releases.refusal import in_words


class CloseForm(forms.Form):
    """Which period, and why. Field names stand in addresses, in Dutch."""

    periode = forms.CharField(
        max_length=20,
        label=gettext_lazy("Period"),
        help_text=gettext_lazy("A year such as 2025, or a quarter such as 2025KW01."),
    )
    reden = forms.CharField(max_length=500, label=gettext_lazy("Why do you close it?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", use_required_attribute=False, **kwargs)

    def clean_periode(self) -> str:
        """The code of a period."""
        code = period_code(self.cleaned_data["periode"])
        if code is None:
            raise forms.ValidationError(
                _("Expected: a year such as 2025, or a quarter such as 2025KW01.")
            )
        return code


@login_required
def periods(request: HttpRequest, region: str) -> HttpResponse:
    """All closings, and the form to close one."""
    found = where(request, region)
    require(request.user, Permission.SEE_DRAFTS, region)
    may_lock = may(request.user, Permission.LOCK, region)
    form = CloseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        require(request.user, Permission.LOCK, region)
        if form.is_valid() and _close(request, region, form):
            return redirect("register:periods", region)
    context = {"where": found, "locks": _locks(region), "form": form, "may_lock": may_lock}
    status = 422 if form.errors else 200
    return render(request, "register/periods.html", context, status=status)


@login_required
def reopen(request: HttpRequest, region: str, pk: int) -> HttpResponse:
    """Open a period again; asked as a page it is the list."""
    require(request.user, Permission.LOCK, region)
    lock = get_object_or_404(PeriodLock, pk=pk, region=region)
    if request.method == "POST":
        reason = request.POST.get("reden", "").replace("\x00", "")[:500]
        try:
            open_period(by=request.user, lock=lock, reason=reason)
        except UserError as error:
            messages.error(request, in_words(error))
        else:
            messages.success(request, _("The period is open again. The reason stays readable."))
    return redirect("register:periods", region)


def _close(request: HttpRequest, region: str, form: CloseForm) -> bool:
    try:
        close_period(
            by=request.user,
            region=region,
            period=form.cleaned_data["periode"],
            reason=form.cleaned_data["reden"],
        )
    except UserError as error:
        form.add_error("periode", in_words(error))
        return False
    messages.success(request, _("The period is closed. What was accounted for stays as it is."))
    return True


def _locks(region: str) -> list[tuple[PeriodLock, str]]:
    rows = PeriodLock.objects.filter(region=region).select_related("locked_by", "opened_by")
    return [(row, Period.parse(row.period).label(language())) for row in rows]
