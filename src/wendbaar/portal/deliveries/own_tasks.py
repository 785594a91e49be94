"""The tasks of deliveries on the page Mijn werk: what a partner owes, and whom the team may remind."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from wendbaar.core.programme.duties import DutyState
from wendbaar.core.programme.programme import Programme
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may, may_for, partners_of
from wendbaar.portal.deliveries.models import Delivery
from wendbaar.portal.deliveries.owed import Owed, owed_on
from wendbaar.portal.figures.language import language
from wendbaar.portal.register.store import programme_of
from wendbaar.portal.register.tasks import Task


def delivery_tasks(user: Any, region: str) -> Iterator[Task]:
    """What someone has to deliver or to choose, and which partners are late."""
    programme = programme_of(region) if region else None
    if programme is None:
        return
    owed = owed_on(programme, timezone.localdate())
    for partner in sorted(partners_of(user, region)):
        if may_for(user, Permission.DELIVER, region, partner):
            yield from _of_partner(programme, owed, partner)
    if may(user, Permission.SEE_DELIVERIES, region):
        address = reverse("deliveries:overview", args=[region])
        yield Task(_("Partners that still owe figures"), address, len(owed.missing))


def _of_partner(programme: Programme, owed: Owed, partner: str) -> Iterator[Task]:
    address = reverse("deliveries:partner", args=[programme.region, partner])
    name = programme.label(partner, "partners").said(language())
    states = [each.state for each in owed.of_partner(partner)]
    to_come = sum(each in (DutyState.MISSING, DutyState.NOT_YET) for each in states)
    late = states.count(DutyState.MISSING)
    note = _("The last day of {n} of them has passed.").format(n=late) if late else ""
    yield Task(_("Deliver figures for {partner}").format(partner=name), address, to_come, note)
    waiting = Delivery.objects.received().filter(region=programme.region, partner=partner)
    if count := waiting.count():
        yield Task(_("Choose what happens with what you sent"), address, count)
