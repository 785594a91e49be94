"""The demonstration: a region's programme with made-up examples, and an account for each role.

The accounts stand in for colleagues; a region gives each of them to a person of its own.
"""

from django.utils import timezone

from wendbaar.core.programme.document import Content
from wendbaar.core.programme.programme import Programme
from wendbaar.portal.accounts.models import Membership
from wendbaar.portal.register.loading import load_document
from wendbaar.portal.register.store import programme_of
from wendbaar.portal.releases.demo import DemoAccount, demo_account
from wendbaar.portal.releases.models import DEMO_PREFIX

ROLES = (
    "programmamedewerker",
    "programmamanager",
    "bestuurder",
    "goedkeurder",
    "partner",
    "beheerder",
)


def load_demo_programme(document: Content) -> Programme:
    """Load the programme; again changes nothing."""
    loaded = load_document(document, why="Geladen voor de demonstratie", now=timezone.now())
    programme = programme_of(loaded.region)
    assert programme is not None  # it was loaded just now
    return programme


def make_demo_team(programme: Programme) -> list[DemoAccount]:
    """An account for each role in this region, with new passwords."""
    return [_member(role, programme) for role in ROLES]


def _member(role: str, programme: Programme) -> DemoAccount:
    account = demo_account(f"{DEMO_PREFIX}{role}", role)
    partner = _partner(programme) if role == "partner" else ""
    Membership.objects.get_or_create(
        user_id=account.user_pk, region=programme.region, partner=partner
    )
    return account


def _partner(programme: Programme) -> str:
    """The partner that owes most, so that there is something to see."""
    ready = [each for each in programme.partners if not each.is_kind and not each.end]
    return max(ready, key=lambda each: len(each.owes)).key if ready else ""
