"""What happens with a delivery: received, taken in, left. Whole or not at all, and noted.

The rows on disk and the row in the database cannot be written in one step. The rows come last, in
one write that takes them into use and an earlier delivery out of it. What was stopped between that
write and the end of the transaction is finished at the next step with the same delivery: the
receipt follows from the delivery, so that rows in use are recognised as its own.
"""

import hashlib
from typing import Any

import pyarrow as pa
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.data.partners.schema import arrow_schema
from wendbaar.data.partners.store import LICENCE, ids_in_force, store
from wendbaar.data.receipts import Receipt
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import require_for
from wendbaar.portal.deliveries import folder
from wendbaar.portal.deliveries.copies import marked_copy
from wendbaar.portal.deliveries.inspecting import Inspected
from wendbaar.portal.deliveries.models import Delivery
from wendbaar.portal.deliveries.place import Place
from wendbaar.portal.register.events import note
from wendbaar.portal.register.locks import require_open
from wendbaar.portal.releases.refusal import Refusal

_NOTHING = hashlib.sha256(b"").hexdigest()


def receive(
    *, by: Any, place: Place, inspected: Inspected, origin: str, there: pa.Table | None = None
) -> Delivery:
    """Keep what was sent and what was found in it; without a good row it is left at once.

    Args:
        by: Who sends it.
        place: Which rows of whom.
        inspected: What was sent.
        origin: By file or by form.
        there: Rows that count already and stay, where a form adds to them.
    """
    _require_possible(by, place)
    checked = inspected.checked
    rows = checked.rows if there is None else pa.concat_tables([there, checked.rows])
    with folder.workplace() as bench:  # before the transaction: a large copy takes seconds
        copy = marked_copy(bench, place, inspected, origin)
        delivery = _received(by, place, inspected, origin, kept=len(rows) - len(checked.rows))
        try:
            with transaction.atomic():
                _set_aside_waiting(place)
                delivery.save()
                folder.keep(delivery, rows, checked.issues, copy)
                note(by, "receive delivery", str(delivery), at=delivery.at, rows=delivery.rows)
        except IntegrityError as error:  # another sending of the same was first
            raise _someone_was_first() from error
    if not rows.num_rows:
        leave(by=by, delivery=delivery)
    return delivery


def _received(by: Any, place: Place, inspected: Inspected, origin: str, *, kept: int) -> Delivery:
    """What was sent as a row of the database, not yet written; `kept` rows count already and stay."""
    checked = inspected.checked
    return Delivery(
        **_place_fields(place),
        state=Delivery.State.RECEIVED,
        origin=origin,
        rows=checked.read + kept,
        wrong_rows=checked.wrong_rows,
        counts=[[column, found.key, count] for column, found, count in checked.counts],
        remarks=[_written(each) for each in inspected.remarks],
        sha256=inspected.sha256,
        size=inspected.size,
        by=by,
        at=timezone.now(),
    )


def deliver_nothing(*, by: Any, place: Place) -> Delivery:
    """Say that there is nothing to deliver; rows that came before do not count any more."""
    _require_possible(by, place)
    with transaction.atomic():
        _set_aside_waiting(place)
        delivery = Delivery.objects.create(
            **_place_fields(place),
            state=Delivery.State.RECEIVED,
            origin=Delivery.Origin.NOTHING,
            rows=0,
            wrong_rows=0,
            sha256=_NOTHING,
            size=0,
            by=by,
            at=timezone.now(),
        )
        _take_in(by, delivery, arrow_schema(place.table).empty_table())
    return delivery


def accept(*, by: Any, delivery: Delivery) -> None:
    """Take the good rows of a delivery in; an earlier one of the same period does not count any more.

    Raises Refusal when it was decided already, when its day is over or when the period is closed.
    """
    require_for(by, Permission.DELIVER, delivery.region, delivery.partner)
    with transaction.atomic():
        found = _locked(delivery)
        if not _finished_before(found):
            require_open(found.region, [found.period])
            rows = folder.kept_rows(found)
            if rows is None:
                raise Refusal(
                    gettext_noop("These rows are not here any more."),
                    advice=gettext_noop("We keep them for one day. Send the file again."),
                )
            _take_in(by, found, rows)
    folder.forget_rows(delivery)


def leave(*, by: Any, delivery: Delivery) -> None:
    """Do not take a delivery in; what counted before stays."""
    require_for(by, Permission.DELIVER, delivery.region, delivery.partner)
    with transaction.atomic():
        found = _locked(delivery)
        if not _finished_before(found):
            _refuse(found)
            note(by, "leave delivery", str(found), at=found.decided_at)  # type: ignore[arg-type]
    folder.forget_rows(delivery)


def _require_possible(by: Any, place: Place) -> None:
    require_for(by, Permission.DELIVER, place.here.region, place.partner.key)
    require_open(place.here.region, [place.period.code])
    if not place.is_over:
        raise Refusal(
            gettext_noop("This period has not ended yet."),
            advice=gettext_noop("Deliver it afterwards, so that nothing is missing."),
        )


def _place_fields(place: Place) -> dict[str, str]:
    return dict(zip(("region", "partner", "table", "period"), place.address, strict=True))


def _written(remark: Any) -> dict[str, str]:
    return {"severity": str(remark.severity), **remark.text.as_dict()}


def _locked(delivery: Delivery) -> Delivery:
    """The delivery, with all of the same place held until the end of the transaction."""
    place = Delivery.objects.of(
        delivery.region, delivery.partner, delivery.table, delivery.period
    ).order_by("pk")
    found = {each.pk: each for each in place.select_for_update(of=("self",))}[delivery.pk]
    if found.state != Delivery.State.RECEIVED:
        raise Refusal(
            gettext_noop("This was decided already: {state}."),
            advice=gettext_noop("Reload the page to see how it stands. Nothing was changed."),
            state=Delivery.State(found.state).label,
        )
    return found


def _set_aside_waiting(place: Place) -> None:
    """A new sending takes the place of one about which nothing was said."""
    for waiting in place.deliveries.received().select_for_update(of=("self",)):
        if not _finished_before(waiting):
            _refuse(waiting)
            folder.forget(waiting)


def _refuse(found: Delivery) -> None:
    found.state, found.decided_at = Delivery.State.REFUSED, timezone.now()
    found.save(update_fields=["state", "decided_at"])


def _take_in(by: Any, found: Delivery, rows: pa.Table) -> None:
    before = _mark_accepted(found)
    note(by, "accept delivery", str(found), at=found.decided_at, rows=rows.num_rows)  # type: ignore[arg-type]
    in_force = ids_in_force(folder.home(), found.table)
    replaces = before.receipt if before and before.receipt in in_force else None
    receipt = _receipt(found, rows.num_rows)
    store(folder.home(), TABLES[found.table], rows, receipt, replaces=replaces)


def _mark_accepted(found: Delivery) -> Delivery | None:
    """Let the delivery count in place of the one that did; gives that one."""
    place = Delivery.objects.of(found.region, found.partner, found.table, found.period)
    before = place.accepted().first()
    if before is not None:
        before.state = Delivery.State.REPLACED
        before.save(update_fields=["state"])
    found.state, found.decided_at = Delivery.State.ACCEPTED, timezone.now()
    found.receipt, found.replaces = _receipt_sha(found)[:12], before
    found.save(update_fields=["state", "decided_at", "receipt", "replaces"])
    return before


def _finished_before(found: Delivery) -> bool:
    """Finish what was stopped after its rows were taken into use; whether there was such a thing."""
    if _receipt_sha(found)[:12] not in ids_in_force(folder.home(), found.table):
        return False
    _mark_accepted(found)
    note(found.by, "accept delivery", str(found), at=found.decided_at, finished_later=True)  # type: ignore[arg-type]
    return True


def _receipt(found: Delivery, rows: int) -> Receipt:
    return Receipt(
        url="",
        title=f"{TABLES[found.table].en}, delivered by a partner",
        retrieved=found.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        sha256=_receipt_sha(found),
        licence=LICENCE,
        rows=rows,
        kind="ingest",
        bytes=found.size,
    )


def _receipt_sha(found: Delivery) -> str:
    """A checksum of what was sent, by whom and as which sending: the same bytes may come twice."""
    return hashlib.sha256(f"{found.sha256} {found} {found.pk}".encode()).hexdigest()


def _someone_was_first() -> Refusal:
    return Refusal(
        gettext_noop("The same rows were sent by someone else at this moment."),
        advice=gettext_noop("Reload the page to see how it stands. Nothing was changed."),
    )
