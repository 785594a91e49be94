"""The same portal on PostgreSQL: migrations, two people, a page."""

import os
import subprocess
import sys
import uuid

import psycopg
import pytest

pytestmark = [pytest.mark.postgres, pytest.mark.enable_socket]

SERVER = "postgres://postgres@127.0.0.1:5432"
ROAD = """
import sys
from pathlib import Path
import django
django.setup()
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
assert connection.vendor == "postgresql"
call_command("migrate", verbosity=0)
call_command("makemigrations", check=True, dry_run=True, verbosity=0)
call_command("collectstatic", interactive=False, verbosity=0)
from wendbaar.portal.releases.demo import publish_demo_release
release = publish_demo_release(Path(sys.argv[1]))
assert publish_demo_release(Path(sys.argv[1])) == release
from django.db import IntegrityError, transaction
from wendbaar.portal.releases.models import AuditEvent, Release
try:
    with transaction.atomic():
        Release.objects.update(approved_by=release.imported_by)
except IntegrityError:
    pass
else:
    raise AssertionError("the importer could approve")
assert AuditEvent.objects.count() == 2
client = Client(headers={"host": "localhost"})
assert client.get("/gezondheid").json()["releases"] == [release.release_id]
page = client.get("/cijfers/net_participation/").content.decode()
assert "Hoeveel mensen hebben werk?" in page
"""


@pytest.fixture
def database():
    """A fresh database, gone afterwards."""
    try:
        connection = psycopg.connect(f"{SERVER}/postgres", autocommit=True, connect_timeout=3)
    except psycopg.OperationalError:
        if os.environ.get("WENDBAAR_REQUIRE_POSTGRES"):
            raise
        pytest.skip("no PostgreSQL server on 127.0.0.1:5432")
    name = f"wendbaar_{uuid.uuid4().hex[:12]}"
    with connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    yield f"{SERVER}/{name}"
    with psycopg.connect(f"{SERVER}/postgres", autocommit=True) as again:
        again.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def test_the_portal_runs_on_postgresql(database, example_release, tmp_path):
    environment = {
        **os.environ,
        "DATABASE_URL": database,
        "WENDBAAR_HOME": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "wendbaar.portal.settings",
    }
    command = [sys.executable, "-c", ROAD, str(example_release)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
