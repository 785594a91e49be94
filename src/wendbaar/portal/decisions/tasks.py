"""What decisions ask of people: the board decides, the programme manager looks back."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may
from wendbaar.portal.register.store import programme_of
from wendbaar.portal.register.tasks import Task


def decision_tasks(user: Any, region: str) -> Iterator[Task]:
    """Questions that wait for the board; decisions whose day to look back has come."""
    programme = programme_of(region) if region else None
    if programme is None:
        return
    address, today = reverse("decisions:list", args=[region]), timezone.localdate()
    if may(user, Permission.DECIDE, region):
        waiting = sum(each.is_open for each in programme.decisions)
        yield Task(_("Decisions that are asked"), address, waiting)
    if may(user, Permission.PREPARE_DECISION, region):
        yield Task(_("Prepare decisions"), reverse("decisions:choose", args=[region]))
        late = sum(
            bool(each.review is None and each.review_on and each.review_on <= today)
            for each in programme.decisions
        )
        if late:
            yield Task(_("Look back at decisions"), address, late)
