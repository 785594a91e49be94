"""Fixtures for tests of programmes in the portal: one loaded, and people with a role in it."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client

from support.example_programme import example_document
from wendbaar.portal.accounts.models import Membership
from wendbaar.portal.register.loading import load_document

LOADED_AT = datetime(2026, 1, 5, 9, tzinfo=UTC)
REGION = "AM01"


def person(name: str, role: str, *, region: str = REGION, partner: str = ""):
    """A user with a role in a region; the same name is the same person."""
    user, _ = get_user_model().objects.get_or_create(username=name)
    user.groups.set(Group.objects.filter(name=role))
    if region:
        Membership.objects.get_or_create(user=user, region=region, partner=partner)
    return type(user).objects.get(pk=user.pk)  # without permissions that were looked up before


def client_of(user) -> Client:
    """A browser in which someone is logged in."""
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def programme(db):
    """The example programme in the register."""
    load_document(example_document(), why="Voorbeeld", now=LOADED_AT)


def page(path: str) -> str:
    """A public page of the programme, as anyone sees it."""
    response = Client().get(f"/programma/{REGION}/{path}")
    assert response.status_code == 200, path
    return response.content.decode()


def load(document: dict[str, Any], *, month: int = 6) -> None:
    """The programme as this document has it, from a later month on."""
    load_document(document, why="Anders", now=LOADED_AT.replace(month=month))
