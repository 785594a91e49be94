"""A closed period does not change; opening it again is noted with its reason."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from support.example_programme import example_document
from support.programme import person
from wendbaar.portal.register import locks
from wendbaar.portal.register.actions import approve, save_draft, submit
from wendbaar.portal.register.locks import close_period, lock_on, open_period
from wendbaar.portal.register.models import PeriodLock
from wendbaar.portal.releases.refusal import Refusal

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager(programme):
    return person("mia", "programmamanager")


def close(by, period="2025JJ00"):
    return close_period(by=by, region="AM01", period=period, reason="Verantwoord")


def change_amount(by):
    content = {**example_document()["amounts"][0], "euro": 1}
    return save_draft(by=by, region="AM01", section="amounts", content=content, why="Anders")


def test_an_amount_of_a_closed_year_cannot_be_changed(manager):
    close(manager)
    with pytest.raises(Refusal, match="Verantwoord"):
        change_amount(manager)


def test_it_can_be_after_opening_with_a_reason(manager):
    lock = close(manager)
    with pytest.raises(Refusal, match="reason is needed"):
        open_period(by=manager, lock=lock, reason="")
    open_period(by=manager, lock=lock, reason="Fout van de accountant")
    assert change_amount(manager).content["euro"] == 1
    lock.refresh_from_db()
    assert (lock.opened_by, lock.opening_reason) == (manager, "Fout van de accountant")


@pytest.mark.parametrize("period", ["2025JJ00", "2025KW03", "2025MM02"])
def test_a_year_closes_its_quarters(manager, period):
    close(manager)
    assert lock_on("AM01", period)
    assert lock_on("AM09", period) is None
    assert lock_on("AM01", period.replace("2025", "2024")) is None


def test_a_quarter_closes_itself_only(manager):
    close(manager, "2025KW01")
    assert lock_on("AM01", "2025KW01")
    assert lock_on("AM01", "2025KW02") is None
    assert lock_on("AM01", "2025JJ00") is None


def test_a_period_is_closed_once(manager):
    close(manager)
    with pytest.raises(Refusal, match="closed already"):
        close(manager)
    lock = PeriodLock.objects.get()
    lock.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        lock.save()


def test_only_the_manager_closes(programme):
    for role in ("programmamedewerker", "goedkeurder", "partner", "bestuurder"):
        with pytest.raises(PermissionDenied):
            close(person(role, role))


def test_what_is_no_period_is_refused_in_words(manager):
    with pytest.raises(Refusal, match="not a period"):
        close(manager, "vorig jaar")


def test_nothing_moves_out_of_a_year_that_was_closed_meanwhile(manager):
    content = {**example_document()["amounts"][0], "year": 2027}
    draft = save_draft(by=manager, region="AM01", section="amounts", content=content, why="Later")
    submit(by=manager, revision=draft)
    close(manager, f"{example_document()['amounts'][0]['year']}JJ00")
    with pytest.raises(Refusal, match="Verantwoord"):
        approve(by=person("ans", "goedkeurder"), revision=draft)


def test_who_closes_a_period_second_is_told_so(manager, monkeypatch):
    close(manager)
    monkeypatch.setattr(locks, "lock_on", lambda *_place: None)  # both looked before either wrote
    with pytest.raises(Refusal, match="closed already"):
        close(manager)
