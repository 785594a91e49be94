"""A day on which a quarter is owed, and people of partners and of the team."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from support.deliveries import PLACE, file_of
from support.programme import client_of, person

TODAY = datetime(2026, 1, 20, 10, tzinfo=UTC)


@pytest.fixture
def today(monkeypatch):
    """The fourth quarter of 2025 has ended; it is due on 11 February."""

    def choose(moment: datetime) -> None:
        monkeypatch.setattr(timezone, "now", lambda: moment)

    choose(TODAY)
    return choose


@pytest.fixture
def municipality(shelf, programme, today):
    """The browser of someone of the municipality."""
    return client_of(person("gea", "partner", partner="gemeente_groningen"))


@pytest.fixture
def school(shelf, programme, today):
    """The browser of someone of the school."""
    return client_of(person("rik", "partner", partner="roc"))


@pytest.fixture
def team(shelf, programme, today):
    """The browser of someone of the programme team."""
    return client_of(person("tess", "programmamedewerker"))


def send(client, lines, place=PLACE, **options):
    """Send a file and follow to the page that comes; gives its text."""
    file = lines if hasattr(lines, "read") else file_of(lines, **options)
    response = client.post(place, {"file": file}, follow=True)
    return response.content.decode()
