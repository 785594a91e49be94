"""What the tests of the portal share."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.utils.translation import activate

from support.portal import example_release, published, shelf, waiting
from support.programme import programme
from wendbaar.portal.register import store

__all__ = ["example_release", "programme", "published", "shelf", "waiting"]


@pytest.fixture(autouse=True)
def no_programme_kept():
    """Tests load programmes at one and the same moment; none may see that of another."""
    store._kept.cache_clear()


@pytest.fixture(autouse=True)
def in_dutch():
    """An English page leaves its language behind in the thread; every test begins in Dutch."""
    activate("nl")


@pytest.fixture
def log_in_as(db):
    """A client of someone with a role; the same name is the same person."""

    def log_in(name: str, role: str = "") -> Client:
        user, _ = get_user_model().objects.get_or_create(username=name)
        user.groups.set(Group.objects.filter(name=role))
        client = Client()
        client.force_login(user)
        return client

    return log_in
