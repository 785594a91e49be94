"""What a programme asks of who keeps it: targets that are behind, measures nobody can follow."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from wendbaar.core.programme.gaps import gaps
from wendbaar.core.programme.progress import Course
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may
from wendbaar.portal.programme.here import here_now
from wendbaar.portal.programme.series import courses
from wendbaar.portal.register.tasks import Task


def programme_tasks(user: Any, region: str) -> Iterator[Task]:
    """Both lead to the page where one sees which they are; nothing where nothing is wrong."""
    found = here_now(region) if region and may(user, Permission.EDIT, region) else None
    if found is None:
        return
    behind = sum(each.course is Course.BEHIND for each in courses(found).values())
    if behind:
        address = reverse("programme:targets", args=[region])
        yield Task(_("Targets that are behind their path"), address, behind)
    without = len(gaps(found.programme, found.today).measures_without_indicator)
    if without:
        address = f"{reverse('programme:gaps', args=[region])}#m1"
        yield Task(_("Measures without an indicator"), address, without)
