"""Applications: write, confirm, submit, withdraw, grant, refuse, pay, close."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_noop

from wendbaar.core.programme.fund import Asked, Assessment, assess
from wendbaar.core.programme.money import Fund
from wendbaar.core.programme.parties import Partner
from wendbaar.core.programme.programme import Programme
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may_for, require, require_for
from wendbaar.portal.figures.language import language
from wendbaar.portal.fund.models import Applicant, Application, Payment, Pot
from wendbaar.portal.fund.pots import commit, note_subject, pay_from, release
from wendbaar.portal.register.events import note
from wendbaar.portal.releases.refusal import Refusal

State = Application.State


@dataclass(frozen=True)
class Wish:
    """What someone typed in the form of an application."""

    title: str
    what: str
    measure: str
    cost: int
    asked: int
    start: date
    end: date
    others: tuple[str, ...]  # keys of partners that take part besides one's own


@transaction.atomic
def write_application(*, by: Any, pot: Pot, partner: str, wish: Wish) -> Application:
    """Write an application on behalf of a partner; the others are asked to confirm."""
    require_for(by, Permission.APPLY, pot.region, partner)
    application = Application.objects.create(
        pot=pot,
        partner=partner,
        title=wish.title,
        what=wish.what,
        measure=wish.measure,
        cost=wish.cost,
        asked=wish.asked,
        start=wish.start,
        end=wish.end,
        written_by=by,
        written_at=timezone.now(),
    )
    now = timezone.now()
    Applicant.objects.create(
        application=application, partner=partner, confirmed=True, answered_by=by, answered_at=now
    )
    for other in dict.fromkeys(each for each in wish.others if each != partner):
        Applicant.objects.create(application=application, partner=other)
    note(by, "write application", note_subject(application), at=now)
    return application


@transaction.atomic
def answer(*, by: Any, application: Application, partner: str, confirmed: bool) -> None:
    """Say on behalf of a partner whether it takes part."""
    require_for(by, Permission.APPLY, application.pot.region, partner)
    found = _locked(application, State.DRAFT)
    applicant = found.applicants.filter(partner=partner).first()
    if applicant is None:
        raise PermissionDenied("This partner was not asked.")
    applicant.confirmed, applicant.answered_by = confirmed, by
    applicant.answered_at = timezone.now()
    applicant.save()
    note(by, "answer application", note_subject(found), at=applicant.answered_at)


@transaction.atomic
def submit(*, by: Any, application: Application, programme: Programme, fund: Fund) -> None:
    """Ask for a decision; only when all confirmed and no rule is against it."""
    found = _locked(application, State.DRAFT)
    require_for(by, Permission.APPLY, found.pot.region, found.partner)
    waiting = [each.partner for each in found.applicants.filter(confirmed=None)]
    if waiting:
        raise Refusal(
            gettext_noop("{count} partners have not confirmed yet."),
            advice=gettext_noop("They do so on their own page. Nothing was changed."),
            count=len(waiting),
        )
    _refuse_against_rules(assessment(found, programme, fund, on=timezone.localdate()))
    found.state, found.submitted_at = State.SUBMITTED, timezone.now()
    found.save(update_fields=["state", "submitted_at"])
    note(by, "submit application", note_subject(found), at=found.submitted_at)


@transaction.atomic
def withdraw(*, by: Any, application: Application) -> None:
    """Take an application back while nothing was decided."""
    found = _locked(application, State.DRAFT, State.SUBMITTED)
    require_for(by, Permission.APPLY, found.pot.region, found.partner)
    found.state = State.WITHDRAWN
    found.save(update_fields=["state"])
    note(by, "withdraw application", note_subject(found), at=timezone.now())


@transaction.atomic
def grant(*, by: Any, application: Application, amount: int, reason: str = "") -> None:
    """Grant an amount, no more than was asked and never more than the pot holds."""
    found = _locked(application, State.SUBMITTED)
    _require_decider(by, found)
    if not 0 < amount <= found.asked:
        raise Refusal(
            gettext_noop("Grant an amount above 0 and at most what was asked: € {asked}."),
            asked=found.asked,
        )
    commit(found.pot, amount)
    found.granted = amount
    _decide(found, by, State.GRANTED, reason)
    note(by, "grant application", note_subject(found), at=timezone.now(), amount=amount)


@transaction.atomic
def refuse(*, by: Any, application: Application, reason: str) -> None:
    """Refuse, with the reason the applicants read."""
    found = _locked(application, State.SUBMITTED)
    _require_decider(by, found)
    if not reason.strip():
        raise Refusal(
            gettext_noop("A refusal needs a reason."),
            advice=gettext_noop("The applicants read it. Nothing was changed."),
        )
    _decide(found, by, State.REFUSED, reason)
    note(by, "refuse application", note_subject(found), at=timezone.now())


@transaction.atomic
def pay(*, by: Any, application: Application, amount: int, on: date) -> Payment:
    """Note a payment within the grant."""
    found = _locked(application, State.GRANTED)
    require(by, Permission.GRANT, found.pot.region)
    left = (found.granted or 0) - found.paid
    if not 0 < amount <= left:
        raise Refusal(
            gettext_noop("Pay an amount above 0 and at most what is left: € {left}."), left=left
        )
    pay_from(found.pot, amount, on)
    Application.objects.filter(pk=found.pk).update(paid=F("paid") + amount)
    payment = Payment.objects.create(application=found, amount=amount, paid_on=on, noted_by=by)
    note(by, "pay application", note_subject(found), at=timezone.now(), amount=amount)
    return payment


@transaction.atomic
def close(*, by: Any, application: Application) -> None:
    """Close a grant; what was not paid goes back to the pot."""
    found = _locked(application, State.GRANTED)
    require(by, Permission.GRANT, found.pot.region)
    release(found.pot, (found.granted or 0) - found.paid)
    found.state = State.CLOSED
    found.save(update_fields=["state"])
    note(by, "close application", note_subject(found), at=timezone.now())


def assessment(
    application: Application, programme: Programme, fund: Fund, *, on: date
) -> Assessment:
    """What the rules say of an application now."""
    keys = application.applicants.exclude(confirmed=False).values_list("partner", flat=True)
    asked = Asked(
        application.asked,
        application.cost,
        partners_of_keys(programme, keys),
        application.start,
        application.end,
    )
    return assess(fund, asked, on=on, committed=application.pot.committed)


def partners_of_keys(programme: Programme, keys: Iterable[str]) -> tuple[Partner, ...]:
    """The partners of a programme with these keys."""
    wanted = set(keys)
    return tuple(each for each in programme.partners if each.key in wanted)


def may_see(user: Any, application: Application) -> bool:
    """Whether a person may see an application that is not public."""
    region = application.pot.region
    keys = [each.partner for each in application.applicants.all()]
    return any(may_for(user, Permission.APPLY, region, key) for key in keys)


def _refuse_against_rules(found: Assessment) -> None:
    if not found.may_be_granted:
        raise Refusal(
            gettext_noop("The rules of the fund are against it: {reasons}."),
            advice=gettext_noop("Change the application. Nothing was lost."),
            reasons="; ".join(each.said(language()) for each in found.reasons),
        )


def _locked(application: Application, *states: str) -> Application:
    found = (
        Application.objects.select_for_update(of=("self",))
        .select_related("pot")
        .get(pk=application.pk)
    )
    if found.state not in states:
        raise Refusal(
            gettext_noop("This cannot be done now; the application is: {state}."),
            advice=gettext_noop("Reload the page to see how it stands. Nothing was changed."),
            state=State(found.state).label,
        )
    return found


def _require_decider(by: Any, found: Application) -> None:
    require(by, Permission.GRANT, found.pot.region)
    if found.written_by_id == by.pk:
        raise Refusal(
            gettext_noop("Who wrote an application may not decide about it."),
            advice=gettext_noop("Ask a colleague."),
        )


def _decide(found: Application, by: Any, state: str, reason: str) -> None:
    found.state, found.reason = state, reason.strip()
    found.decided_by, found.decided_at = by, timezone.now()
    found.save(update_fields=["state", "reason", "granted", "decided_by", "decided_at"])
