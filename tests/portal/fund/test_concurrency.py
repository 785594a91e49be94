"""Many people grant at the same moment: the pot never runs over, whatever the database."""

import os
import subprocess
import sys

import pytest

from portal.test_postgres import database

__all__ = ["database"]

# Twenty-four people grant € 10.000 each from a pot of € 100.000, at once and each with a
# connection of their own; then one form of a small budget is sent thirty times, and thirty
# forms at once; then someone tries without our code.
ROAD = """
import sys, threading
from uuid import uuid4
from datetime import date, datetime, timezone
import django
django.setup()
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
call_command("migrate", verbosity=0)
from support.example_programme import example_document
from support.programme import LOADED_AT, person
from wendbaar.portal.fund import actions, budgets
from wendbaar.portal.fund.actions import Wish
from wendbaar.portal.fund.models import Application, PersonalBudget, Pot
from wendbaar.portal.fund.pots import pot_of
from wendbaar.portal.register.loading import load_document
from wendbaar.portal.register.store import programme_of
from wendbaar.portal.releases.refusal import Refusal
assert connection.vendor == sys.argv[1]
document = example_document()
load_document(document, why="Voorbeeld", now=LOADED_AT)
programme = programme_of("AM01")
fund = programme.get("funds", "samen_leren")
pot = pot_of("AM01", fund)
school = person("roos", "partner", partner="roc")
town = person("tom", "partner", partner="gemeente_groningen")
manager = person("mia", "programmamanager")
wish = Wish("Samen", "Samen leren", "", 20_000, 10_000, date(2026, 4, 1), date(2026, 9, 1), ("gemeente_groningen",))
made = []
for _ in range(24):
    one = actions.write_application(by=school, pot=pot, partner="roc", wish=wish)
    actions.answer(by=town, application=one, partner="gemeente_groningen", confirmed=True)
    actions.submit(by=school, application=one, programme=programme, fund=fund)
    made.append(one)
barrier = threading.Barrier(24)
outcomes = []
def grant(one):
    barrier.wait()
    try:
        actions.grant(by=manager, application=one, amount=10_000)
        outcomes.append("granted")
    except Refusal as refusal:
        outcomes.append(str(refusal))
    finally:
        connection.close()
def run(work, things):
    threads = [threading.Thread(target=work, args=(each,)) for each in things]
    [each.start() for each in threads]
    [each.join() for each in threads]
run(grant, made)
pot.refresh_from_db()
granted = [each.granted for each in Application.objects.filter(state="granted")]
assert outcomes.count("granted") == 10 == len(granted), outcomes
assert sum(granted) == pot.committed == pot.ceiling == 100_000, (granted, pot.committed)
refused = [each for each in outcomes if each != "granted"]
assert len(refused) == 14 and all("left in this fund" in each for each in refused), refused
personal = programme.get("funds", "ontwikkelbudget")
small = pot_of("AM01", personal)
barrier = threading.Barrier(30)
def issue(form):
    barrier.wait()
    try:
        wish = budgets.BudgetWish(form, "roc", "training", 1_000)
        budgets.issue_budget(by=manager, pot=small, fund=personal, wish=wish)
    except Refusal:
        pass
    finally:
        connection.close()
run(issue, [uuid4()] * 30)
small.refresh_from_db()
assert PersonalBudget.objects.count() == 1 and small.committed == 1_000, small.committed
run(issue, [uuid4() for _ in range(30)])
small.refresh_from_db()
assert PersonalBudget.objects.count() == 20 and small.committed == small.ceiling == 20_000, small.committed
try:
    with transaction.atomic():
        Pot.objects.filter(pk=pot.pk).update(committed=pot.ceiling + 1)
except IntegrityError:
    print("never over")
"""


def _run(vendor: str, database: str, home) -> None:
    environment = {
        **os.environ,
        "DATABASE_URL": database,
        "WENDBAAR_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "wendbaar.portal.settings",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    command = [sys.executable, "-c", ROAD, vendor]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "never over"


@pytest.mark.postgres
@pytest.mark.enable_socket
def test_a_pot_on_postgresql_never_runs_over(database, tmp_path):
    _run("postgresql", database, tmp_path)


def test_a_pot_on_sqlite_never_runs_over(tmp_path):
    _run("sqlite", f"sqlite:///{tmp_path / 'portal.sqlite3'}", tmp_path)
