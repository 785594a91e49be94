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
for path in ("/?uitgave=%00", "/v1/cijfers?publicatie=%00"):  # PostgreSQL takes no NUL
    assert client.get(path).status_code == 404, path
page = client.get("/cijfers/net_participation/").content.decode()
assert "Hoeveel mensen hebben werk?" in page

from support.example_programme import example_document, text
from support.programme import LOADED_AT, person
from wendbaar.portal.register.actions import approve, save_draft, submit
from wendbaar.portal.register.loading import load_document
from wendbaar.portal.register.models import Revision
from wendbaar.portal.releases.refusal import Refusal
assert load_document(example_document(), why="Voorbeeld", now=LOADED_AT).new
assert not load_document(example_document(), why="Voorbeeld", now=LOADED_AT).new
content = {**example_document()["lines"][1], "label": text("Leerrekening")}
write = dict(region="AM01", section="lines", content=content, why="Beter")
writer = person("wim", "programmamedewerker")
draft = save_draft(by=writer, **write)
try:
    save_draft(by=person("noor", "programmamedewerker"), **write)
except Refusal:
    pass
else:
    raise AssertionError("two people wrote the same entry")
submit(by=writer, revision=draft)
try:
    with transaction.atomic():
        Revision.objects.filter(pk=draft.pk).update(decided_by=writer)
except IntegrityError:
    pass
else:
    raise AssertionError("the writer could decide")
approve(by=person("ans", "goedkeurder"), revision=draft)
for path in ("", "keten/", "lijn/lijn_2/", "fondsen/", "besluiten/", "bestanden/memo.pdf"):
    response = client.get(f"/programma/AM01/{path}")
    assert response.status_code == 200, path
assert "Leerrekening" in client.get("/programma/AM01/lijn/lijn_2/").content.decode()
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
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    command = [sys.executable, "-c", ROAD, str(example_release)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
