"""Personal development budgets: given out with a code, paid, closed. Nobody's name is kept."""

import hashlib
import secrets
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_noop

from wendbaar.core.programme.money import Fund
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import require
from wendbaar.portal.fund.models import Payment, PersonalBudget, Pot
from wendbaar.portal.fund.pots import commit, note_subject, pay_from, release
from wendbaar.portal.register.events import note
from wendbaar.portal.releases.refusal import Refusal

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that look alike
_LENGTH = 12


@transaction.atomic
def issue_budget(*, by: Any, pot: Pot, fund: Fund, partner: str, purpose: str, amount: int) -> str:
    """Give a budget out; returns the code, which is shown once and kept as a hash only."""
    require(by, Permission.GRANT, pot.region)
    if not 0 < amount <= fund.per_grant:
        raise Refusal(
            gettext_noop("A budget is above 0 and at most € {most}."), most=fund.per_grant
        )
    if not fund.runs_on(timezone.localdate()):
        raise Refusal(gettext_noop("This fund is not open today."))
    commit(pot, amount)
    code = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    budget = PersonalBudget.objects.create(
        pot=pot,
        code_hash=hash_of(code),
        purpose=purpose,
        amount=amount,
        partner=partner,
        issued_by=by,
        issued_at=timezone.now(),
    )
    note(by, "issue budget", note_subject(budget), at=budget.issued_at)
    return f"{code[:4]}-{code[4:8]}-{code[8:]}"


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
