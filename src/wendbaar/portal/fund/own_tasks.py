"""The tasks of funds on the page Mijn werk: confirm, send, decide."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may, may_for, partners_of
from wendbaar.portal.fund.models import Application, Pot
from wendbaar.portal.register.tasks import Task


def fund_tasks(user: Any, region: str) -> Iterator[Task]:
    """What waits for a decision, and for the answer of a partner."""
    if not region:
        return
    if may(user, Permission.GRANT, region):
        for pot in Pot.objects.filter(region=region):
            waiting = pot.applications.filter(state=Application.State.SUBMITTED).count()
            if waiting:
                address = reverse("fund:manage", args=[region, pot.fund])
                yield Task(_("Applications that wait for a decision"), address, waiting)
    own = [p for p in partners_of(user, region) if may_for(user, Permission.APPLY, region, p)]
    asked = Application.objects.filter(
        pot__region=region,
        state=Application.State.DRAFT,
        applicants__partner__in=own,
        applicants__confirmed=None,
    )
    for application in asked.distinct():
        address = reverse("fund:application", args=[region, application.pk])
        yield Task(_("A joint application asks whether you take part"), address, 1)
    if own:
        yield Task(_("Apply for money together"), reverse("fund:list", args=[region]))
