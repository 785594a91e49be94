"""The same on PostgreSQL: wrong, corrected, sent again; and two colleagues at the same moment."""

import os
import subprocess
import sys

import pytest

from tests.portal.test_postgres import database

__all__ = ["database"]
pytestmark = [pytest.mark.postgres, pytest.mark.enable_socket]

ROAD = """
import django
django.setup()
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from django.core.management import call_command
from django.db import connection, connections
from django.utils import timezone
moment = datetime(2026, 1, 20, 10, tzinfo=UTC)
timezone.now = lambda: moment
assert connection.vendor == "postgresql"
call_command("migrate", verbosity=0)
call_command("collectstatic", interactive=False, verbosity=0)
from support.deliveries import PLACE, WRONG, file_of, rows
from support.example_programme import example_document
from support.programme import client_of, person
from wendbaar.data.partners.store import ingested
from wendbaar.portal.deliveries.folder import home
from wendbaar.portal.deliveries.models import Delivery
from wendbaar.portal.register.loading import load_document
load_document(example_document(), why="Voorbeeld", now=moment)

def client():
    found = client_of(person("gea", "partner", partner="gemeente_groningen"))
    found.defaults["HTTP_HOST"] = "localhost"
    return found

def send(count, wrong=()):
    page = client().post(PLACE, {"file": file_of(rows(count, wrong))}, follow=True)
    connections.close_all()
    return page.content.decode()

assert "12 van de 800 rijen" in send(800, WRONG)
assert "800 rijen zijn overgenomen" in send(800)
states = lambda: sorted(Delivery.objects.values_list("state", flat=True))
assert states() == ["accepted", "refused"], states()
with ThreadPoolExecutor(4) as together:
    pages = list(together.map(send, (30, 31, 32, 33)))
assert all(page for page in pages)
(receipt,) = ingested(home(), "participation").receipts
counting = Delivery.objects.accepted().get()
assert counting.receipt == receipt.id
assert counting.rows == receipt.rows in (30, 31, 32, 33)
assert "received" not in states(), states()
"""


def test_deliveries_on_postgresql(database, tmp_path):
    environment = {
        **os.environ,
        "DATABASE_URL": database,
        "WENDBAAR_HOME": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "wendbaar.portal.settings",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    command = [sys.executable, "-c", ROAD]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
