"""Whole or not at all: what was stopped halfway is finished; what was kept a day goes."""

from contextlib import closing
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from support.deliveries import PLACE, rows
from tests.portal.deliveries.conftest import TODAY, send
from wendbaar.data.partners.store import ingested
from wendbaar.portal.deliveries import actions
from wendbaar.portal.deliveries.models import Delivery

pytestmark = pytest.mark.django_db
ONE_WRONG = (("age", "x"),)


class Stopped(BaseException):
    """The process ends here."""


@pytest.fixture
def waits(municipality) -> Delivery:
    """A delivery with one wrong row."""
    send(municipality, rows(60, ONE_WRONG))
    return Delivery.objects.get()


def take_in(client, delivery) -> str:
    return client.post(f"{PLACE}levering/{delivery.pk}/overnemen/", follow=True).content.decode()


def stop(monkeypatch, *, after: bool):
    """End the process before or after the rows are written."""
    real = actions.store

    def stopped(*args, **kwargs):
        if after:
            real(*args, **kwargs)
        raise Stopped

    monkeypatch.setattr(actions, "store", stopped)


@pytest.mark.parametrize("after", [False, True])
def test_stopped_halfway_and_chosen_again_it_counts_once(
    waits, municipality, shelf, monkeypatch, after
):
    with monkeypatch.context() as patch:
        stop(patch, after=after)
        with pytest.raises(Stopped):
            take_in(municipality, waits)
    waits.refresh_from_db()
    assert (waits.state, waits.receipt) == ("received", "")
    assert "59 rijen zijn overgenomen" in take_in(municipality, waits)
    assert [receipt.rows for receipt in ingested(shelf, "participation").receipts] == [59]


@pytest.mark.parametrize("after", [False, True])
def test_stopped_halfway_and_sent_again_it_is_replaced(
    waits, municipality, shelf, monkeypatch, after
):
    with monkeypatch.context() as patch:
        stop(patch, after=after)
        with pytest.raises(Stopped):
            take_in(municipality, waits)
    send(municipality, rows(60))
    assert [receipt.rows for receipt in ingested(shelf, "participation").receipts] == [60]
    waits.refresh_from_db()
    assert waits.state == ("replaced" if after else "refused")


def test_stopped_while_it_is_kept_nothing_is_there(municipality, shelf, monkeypatch):
    def stopped(*_args, **_kwargs):
        raise Stopped

    with monkeypatch.context() as patch:
        patch.setattr("wendbaar.portal.deliveries.folder.keep", stopped)
        with pytest.raises(Stopped):
            send(municipality, rows(60))
    assert not Delivery.objects.exists()
    assert not list((shelf / "deliveries").iterdir())


def test_it_cannot_be_taken_in_twice(waits, municipality):
    take_in(municipality, waits)
    assert "Hierover is al gekozen: overgenomen" in take_in(municipality, waits)


def test_left_it_does_not_count(waits, municipality, shelf):
    page = municipality.post(f"{PLACE}levering/{waits.pk}/niet-overnemen/", follow=True)
    assert "Er is niets overgenomen" in page.content.decode()
    assert ingested(shelf, "participation") is None
    assert "Hierover is al gekozen" in take_in(municipality, waits)


def test_after_a_day_the_copy_and_the_rows_are_gone(waits, municipality, today, shelf, capsys):
    copy = f"{PLACE}levering/{waits.pk}/nagekeken/"
    with closing(municipality.get(copy)) as response:
        assert response.status_code == 200
    today(TODAY + timedelta(hours=25))
    fresh = type(municipality)()
    fresh.force_login(waits.by)
    assert fresh.get(copy).status_code == 404  # even when nobody cleaned up yet
    today(timezone.now() + timedelta(days=3650))
    call_command("purge")
    assert "copies of deliveries: 1 deleted" in capsys.readouterr().out
    assert not list((shelf / "deliveries").iterdir())


def test_rows_that_are_gone_cannot_be_taken_in(waits, municipality):
    actions.folder.forget(waits)
    page = municipality.get(f"{PLACE}levering/{waits.pk}/").content.decode()
    assert "goede rijen overnemen" not in page
    assert "Stuur het bestand nog een keer" in take_in(municipality, waits)


def test_what_is_kept_is_for_the_server_alone(waits, shelf):
    folder = shelf / "deliveries"
    assert folder.stat().st_mode & 0o077 == 0
    assert (folder / str(waits.pk)).stat().st_mode & 0o077 == 0
    assert sorted(each.name for each in (folder / str(waits.pk)).iterdir()) == [
        "copy.xlsx",
        "issues.json",
        "rows.parquet",
    ]


def test_rows_replaced_by_hand_do_not_stand_in_the_way(municipality, shelf):
    send(municipality, rows(20))
    for path in (shelf / "ingested" / "participation").iterdir():
        path.unlink()
    send(municipality, rows(30))
    assert [receipt.rows for receipt in ingested(shelf, "participation").receipts] == [30]


@pytest.mark.parametrize(
    "change",
    [
        {"state": "accepted"},
        {"receipt": "abc"},
        {"decided_at": TODAY},
        {"wrong_rows": 61},
        {"state": "replaced", "decided_at": TODAY},
    ],
)
def test_half_a_state_cannot_be_kept(waits, change):
    with pytest.raises(IntegrityError), transaction.atomic():
        Delivery.objects.filter(pk=waits.pk).update(**change)


def test_one_delivery_counts_per_period(waits):
    Delivery.objects.filter(pk=waits.pk).update(state="accepted", receipt="a", decided_at=TODAY)
    waits.refresh_from_db()
    waits.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        waits.save()
