"""Personal development budgets: given out with a code, paid, closed. Nobody's name is kept."""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_noop

from wendbaar.core.programme.money import Fund
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import require
from wendbaar.portal.fund.models import Payment, PersonalBudget, Pot
from wendbaar.portal.fund.pots import commit, note_subject, pay_from, release
from wendbaar.portal.register.events import note
from wendbaar.portal.releases.refusal import Refusal

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that look alike; 32, so each comes as often
_LENGTH = 12
_SALT = "wendbaar.fund.budget"


@dataclass(frozen=True)
class BudgetWish:
    """What someone typed in the form of a budget; `form` is the number of that form."""

    form: UUID
    partner: str
    purpose: str
    amount: int


@dataclass(frozen=True)
class Issued:
    """The code of a budget; `is_again` when this form had given it out before."""

    code: str
    is_again: bool


def issue_budget(*, by: Any, pot: Pot, fund: Fund, wish: BudgetWish) -> Issued:
    """Give a budget out, once per form; the code is kept as a hash only.

    The code follows from the form, so a form that is sent again shows the same code and spends
    nothing. Raises Refusal when a rule of the fund is against it, or when the form comes again
    with something else in it.
    """
    require(by, Permission.GRANT, pot.region)
    code = _code(by, pot, wish.form)
    try:
        with transaction.atomic():
            is_again = _is_given_out(pot, code, wish)
            if not is_again:
                _give_out(by, pot, fund, code, wish)
    except IntegrityError:  # the same form, sent twice at the same moment
        is_again = _is_given_out(pot, code, wish)
        if not is_again:
            raise
    return Issued(f"{code[:4]}-{code[4:8]}-{code[8:]}", is_again)


def _code(by: Any, pot: Pot, form: UUID) -> str:
    """The code a form gives out: only this server can tell it, and nobody guesses it."""
    mac = salted_hmac(_SALT, f"{by.pk} {pot.pk} {form}", algorithm="sha256").digest()
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in mac[:_LENGTH])


def _is_given_out(pot: Pot, code: str, wish: BudgetWish) -> bool:
    found = PersonalBudget.objects.filter(pot=pot, code_hash=hash_of(code)).first()
    if found is None:
        return False
    if (found.partner, found.purpose, found.amount) != (wish.partner, wish.purpose, wish.amount):
        raise Refusal(
            gettext_noop("This form gave a budget out already."),
            advice=gettext_noop("Open the page anew for another budget. Nothing was changed."),
        )
    return True


def _give_out(by: Any, pot: Pot, fund: Fund, code: str, wish: BudgetWish) -> None:
    if not 0 < wish.amount <= fund.per_grant:
        raise Refusal(
            gettext_noop("A budget is above 0 and at most € {most}."), most=fund.per_grant
        )
    if not fund.runs_on(timezone.localdate()):
        raise Refusal(gettext_noop("This fund is not open today."))
    commit(pot, wish.amount)
    budget = PersonalBudget.objects.create(
        pot=pot,
        code_hash=hash_of(code),
        purpose=wish.purpose,
        amount=wish.amount,
        partner=wish.partner,
        issued_by=by,
        issued_at=timezone.now(),
    )
    note(by, "issue budget", note_subject(budget), at=budget.issued_at)


@transaction.atomic
def pay_budget(*, by: Any, pot: Pot, code: str, amount: int, on: date) -> PersonalBudget:
    """Pay from the budget with this code."""
    require(by, Permission.GRANT, pot.region)
    budget = _find(pot, code)
    left = budget.amount - budget.paid
    if not 0 < amount <= left:
        raise Refusal(
            gettext_noop("Pay an amount above 0 and at most what is left: € {left}."), left=left
        )
    pay_from(pot, amount, on)
    PersonalBudget.objects.filter(pk=budget.pk).update(paid=F("paid") + amount)
    Payment.objects.create(budget=budget, amount=amount, paid_on=on, noted_by=by)
    note(by, "pay budget", note_subject(budget), at=timezone.now())
    budget.refresh_from_db()
    return budget


@transaction.atomic
def close_budget(*, by: Any, pot: Pot, code: str) -> None:
    """Close a budget; what was not used goes back to the pot."""
    require(by, Permission.GRANT, pot.region)
    budget = _find(pot, code)
    release(pot, budget.amount - budget.paid)
    budget.state, budget.closed_at = PersonalBudget.State.CLOSED, timezone.now()
    budget.save(update_fields=["state", "closed_at"])
    note(by, "close budget", note_subject(budget), at=budget.closed_at)


def hash_of(code: str) -> str:
    """The hash under which a code is kept; case, spaces and dashes do not matter."""
    plain = "".join(each for each in code.upper() if each.isalnum())
    return hashlib.sha256(plain.encode()).hexdigest()


def _find(pot: Pot, code: str) -> PersonalBudget:
    found = (
        PersonalBudget.objects.select_for_update()
        .filter(pot=pot, code_hash=hash_of(code), state=PersonalBudget.State.ISSUED)
        .first()
    )
    if found is None:
        raise Refusal(
            gettext_noop("There is no open budget with this code in this fund."),
            advice=gettext_noop("Look at the code again: letters and digits, as it was given out."),
        )
    return found
