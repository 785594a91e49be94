"""The pot of a fund: its ceiling follows the programme, its sums change in one step or not at all."""

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.translation import gettext_noop

from wendbaar.core.programme.money import Fund
from wendbaar.core.programme.programme import Programme
from wendbaar.portal.fund.models import Pot
from wendbaar.portal.register.locks import require_open
from wendbaar.portal.releases.refusal import Refusal


def pot_of(region: str, fund: Fund) -> Pot:
    """The pot of a fund, with the ceiling of the approved entry."""
    pot, _ = Pot.objects.get_or_create(
        region=region, fund=fund.key, defaults={"ceiling": fund.ceiling}
    )
    if pot.ceiling != fund.ceiling:
        _follow(pot, fund)
    return pot


def _follow(pot: Pot, fund: Fund) -> None:
    """A ceiling below what was committed does not hold: then the old one stays."""
    try:
        with transaction.atomic():
            Pot.objects.filter(pk=pot.pk).update(ceiling=fund.ceiling)
    except IntegrityError:
        return
    pot.refresh_from_db()


def fund_of(programme: Programme, key: str) -> Fund | None:
    """The fund with this key."""
    found = programme.find("funds", key)
    return found if isinstance(found, Fund) else None


def commit(pot: Pot, amount: int) -> None:
    """Commit money, in one step that only succeeds while there is room.

    Must run inside a transaction. The row is changed where the room is checked, so two people who
    grant at once cannot both take the last of it; the constraint of Pot stands behind this.
    """
    room = F("ceiling") - F("committed")
    changed = (
        Pot.objects.annotate(left=room)
        .filter(pk=pot.pk, left__gte=amount)
        .update(committed=F("committed") + amount)
    )
    if not changed:
        pot.refresh_from_db()
        raise Refusal(
            gettext_noop("There is € {room} left in this fund; € {amount} does not fit in it."),
            advice=gettext_noop("Grant less, or ask the board for a higher ceiling."),
            room=pot.room,
            amount=amount,
        )


def release(pot: Pot, amount: int) -> None:
    """Give back what was committed and not paid."""
    Pot.objects.filter(pk=pot.pk).update(committed=F("committed") - amount)


def pay_from(pot: Pot, amount: int, on: date) -> None:
    """Count money as paid; not in a year that was closed."""
    require_open(pot.region, [f"{on.year}JJ00"])
    Pot.objects.filter(pk=pot.pk).update(paid=F("paid") + amount)


def note_subject(subject: Any) -> str:
    """How a grant or budget is called in the history: never by what someone wrote."""
    return f"{subject._meta.model_name} {subject.pk}"
