"""Pages of funds: what they are for and hold, applying, deciding, paying."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from wendbaar.core.programme.money import Fund
from wendbaar.errors import UserError
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may, partners_of, require
from wendbaar.portal.fund import actions, budgets
from wendbaar.portal.fund.budgets import Issued
from wendbaar.portal.fund.forms import (
    ApplicationForm,
    BudgetForm,
    BudgetPaymentForm,
    GrantForm,
    PayForm,
    PlainForm,
    RefuseForm,
)
from wendbaar.portal.fund.models import Application, Pot
from wendbaar.portal.fund.page import fund_page, pot_bar, public_bar
from wendbaar.portal.fund.pots import fund_of, pot_of
from wendbaar.portal.programme.here import Here, here_today
from wendbaar.portal.releases.refusal import in_words


def index(request: HttpRequest, region: str) -> HttpResponse:
    """All funds of a region, with what they hold."""
    found = here_today(request, region)
    rows = [(fund, public_bar(fund, pot_of(region, fund))) for fund in found.programme.funds]
    return render(request, "fund/list.html", {"here": found, "rows": rows, "tab": "fund"})


def show(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """One fund: its rules, what is left, what was granted."""
    found, fund, pot = _fund(request, region, key)
    context = {
        "here": found,
        "fund": fund,
        "page": fund_page(fund, pot, request.user),
        "may_apply": bool(_own(request, region)) and not fund.is_personal,
        "may_grant": may(request.user, Permission.GRANT, region),
        "tab": "fund",
    }
    return render(request, "fund/fund.html", context)


@login_required
def apply(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """Write an application on behalf of one's own partner."""
    found, fund, pot = _fund(request, region, key)
    own = _own(request, region)
    if not own or fund.is_personal:
        raise PermissionDenied
    form = ApplicationForm(
        request.POST or None,
        programme=found.programme,
        fund=fund,
        pot=pot,
        own=own,
        today=found.today,
    )
    if request.method == "POST" and form.is_valid():
        partner = form.cleaned_data["partner"]
        made = actions.write_application(
            by=request.user, pot=pot, partner=partner, wish=form.wish()
        )
        messages.success(request, _("Kept. The others can confirm now; then you send it."))
        return redirect("fund:application", region=region, number=made.pk)
    context = {"here": found, "fund": fund, "form": form, "bar": pot_bar(pot), "tab": "fund"}
    return render(request, "fund/apply.html", context, status=422 if form.is_bound else 200)


def application(request: HttpRequest, region: str, number: int) -> HttpResponse:
    """One application: for everyone once granted, before that for who is in it or decides."""
    found, made = _application(request, region, number)
    fund = fund_of(found.programme, made.pot.fund)
    if fund is None:
        raise Http404
    form = None
    if request.method == "POST":
        if not request.user.is_authenticated:
            raise PermissionDenied
        form = _act(request, found, made, fund)
        if form is None:
            return redirect("fund:application", region=region, number=number)
    may_grant = may(request.user, Permission.GRANT, region)
    own = set(_own(request, region))
    # Who said no is in it for who works on it, and for nobody else.
    answers = made.applicants.exclude(confirmed=False) if made.is_public else made.applicants.all()
    applicants = list(answers)
    context = {
        "here": found,
        "fund": fund,
        "application": made,
        "applicants": applicants,
        "assessment": actions.assessment(made, found.programme, fund, on=found.today),
        "to_answer": [e for e in applicants if e.partner in own and e.confirmed is None],
        "is_own": made.partner in own,
        "may_grant": may_grant and made.written_by_id != request.user.pk,
        "forms": _forms(made, found, form),
        "payments": list(made.payments.all()) if may_grant or made.partner in own else [],
        "tab": "fund",
    }
    return render(request, "fund/application.html", context, status=422 if form else 200)


@login_required
def manage(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """All applications of a fund; of a personal one, giving budgets out and paying them."""
    require(request.user, Permission.GRANT, region)
    found, fund, pot = _fund(request, region, key)
    issued = None
    issue = BudgetForm(None, programme=found.programme, today=found.today)
    payment = BudgetPaymentForm(None, initial={"on": found.today})
    if request.method == "POST" and fund.is_personal:
        if "issue" in request.POST:
            issue = BudgetForm(request.POST, programme=found.programme, today=found.today)
            issued = _issue(request, pot, fund, issue)
            if issued is not None:
                issue = BudgetForm(None, programme=found.programme, today=found.today)
        else:
            payment = BudgetPaymentForm(request.POST)
            if _pay_budget(request, pot, payment):
                return redirect("fund:manage", region=region, key=key)
    pot.refresh_from_db()
    context = {
        "here": found,
        "fund": fund,
        "bar": pot_bar(pot),
        "applications": pot.applications.all(),
        "issue": issue,
        "payment": payment,
        "issued": issued,
        "tab": "fund",
    }
    has_errors = issue.errors or payment.errors
    return render(request, "fund/manage.html", context, status=422 if has_errors else 200)


def _issue(request: HttpRequest, pot: Pot, fund: Fund, form: BudgetForm) -> Issued | None:
    if not form.is_valid():
        return None
    try:
        wish = budgets.BudgetWish(**form.cleaned_data)
        return budgets.issue_budget(by=request.user, pot=pot, fund=fund, wish=wish)
    except UserError as error:
        form.add_error(None, in_words(error))
        return None


def _pay_budget(request: HttpRequest, pot: Pot, form: BudgetPaymentForm) -> bool:
    if not form.is_valid():
        return False
    cleaned = form.cleaned_data
    try:
        if "close" in request.POST:
            budgets.close_budget(by=request.user, pot=pot, code=cleaned["code"])
        else:
            budgets.pay_budget(
                by=request.user,
                pot=pot,
                code=cleaned["code"],
                amount=cleaned["paid"],
                on=cleaned["on"],
            )
    except UserError as error:
        form.add_error(None, in_words(error))
        return False
    messages.success(request, _("Noted."))
    return True


_FORMS: dict[str, type[PlainForm]] = {"grant": GrantForm, "refuse": RefuseForm, "pay": PayForm}


def _act(request: HttpRequest, found: Here, made: Application, fund: Fund) -> PlainForm | None:
    """Do what was asked; the form that came back with what is wrong, or None when it is done."""
    action = request.POST.get("action", "")
    form = _FORMS[action](request.POST) if action in _FORMS else PlainForm(request.POST)
    if form.is_valid():
        try:
            _do(request, found, made, fund, action, form.cleaned_data)
        except UserError as error:
            form.add_error(None, in_words(error))
        else:
            messages.success(request, _("Done. It is in the history."))
            return None
    if action not in _FORMS:
        messages.error(request, " ".join(form.non_field_errors()))
        return None
    return form


def _do(
    request: HttpRequest,
    found: Here,
    made: Application,
    fund: Fund,
    action: str,
    cleaned: dict[str, Any],
) -> None:
    by = request.user
    if action == "confirm" or action == "decline":
        partner = request.POST.get("partner", "")
        actions.answer(by=by, application=made, partner=partner, confirmed=action == "confirm")
    elif action == "submit":
        actions.submit(by=by, application=made, programme=found.programme, fund=fund)
    elif action == "withdraw":
        actions.withdraw(by=by, application=made)
    elif action == "grant":
        actions.grant(by=by, application=made, amount=cleaned["amount"], reason=cleaned["reason"])
    elif action == "refuse":
        actions.refuse(by=by, application=made, reason=cleaned["refusal"])
    elif action == "pay":
        actions.pay(by=by, application=made, amount=cleaned["paid"], on=cleaned["on"])
    elif action == "close":
        actions.close(by=by, application=made)
    else:
        raise Http404


def _forms(made: Application, found: Here, came_back: PlainForm | None) -> dict[str, PlainForm]:
    forms: dict[str, PlainForm] = {
        "grant": GrantForm(initial={"amount": made.asked}),
        "refuse": RefuseForm(),
        "pay": PayForm(initial={"on": found.today}),
    }
    for name, kind in _FORMS.items():
        if isinstance(came_back, kind):
            forms[name] = came_back
    return forms


def _fund(request: HttpRequest, region: str, key: str) -> tuple[Here, Fund, Pot]:
    found = here_today(request, region)
    fund = found.entry("funds", key)
    assert isinstance(fund, Fund)
    return found, fund, pot_of(region, fund)


def _application(request: HttpRequest, region: str, number: int) -> tuple[Here, Application]:
    found = here_today(request, region)
    made = get_object_or_404(
        Application.objects.select_related("pot"), pk=number, pot__region=region
    )
    is_allowed = (
        made.is_public
        or may(request.user, Permission.GRANT, region)
        or actions.may_see(request.user, made)
    )
    if not is_allowed:
        raise Http404(_("There is no such application."))
    return found, made


def _own(request: HttpRequest, region: str) -> list[str]:
    """The partners one may apply for."""
    if not request.user.has_perm(Permission.APPLY):
        return []
    return sorted(partners_of(request.user, region))
