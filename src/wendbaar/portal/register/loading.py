"""Loading a document into the register: again changes nothing, and what people wrote is kept."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import gettext_noop

from wendbaar.core.indicators.library import library
from wendbaar.core.programme.checks import check
from wendbaar.core.programme.document import Content, required_programme, write_entry
from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.issues import Severity
from wendbaar.core.programme.programme import Programme
from wendbaar.errors import DefinitionError
from wendbaar.portal.register.events import note
from wendbaar.portal.register.locks import periods_of, require_open
from wendbaar.portal.register.models import Revision
from wendbaar.portal.releases.refusal import Refusal

Place = tuple[str, str]  # section, key


@dataclass(frozen=True)
class Loaded:
    """What loading did, by places of entries."""

    region: str
    new: tuple[Place, ...]
    changed: tuple[Place, ...]
    same: int
    kept: tuple[Place, ...]  # differ, and stay as people wrote them in the portal
    absent: tuple[Place, ...]  # in the register and not in the document; they stay


def load_document(
    document: Content, *, why: str, now: datetime, replace: bool = False, by: Any = None
) -> Loaded:
    """Bring the entries of a document in as approved revisions.

    An entry that was changed in the portal since stays as it is, unless `replace`. Raises
    DefinitionError when the document has errors, and Refusal when it changes what a closed
    period accounts for, or when someone wrote at the same moment; then nothing was changed.
    """
    programme = _checked(document)
    try:
        with transaction.atomic():
            return _load(programme, why, now, replace, by)
    except IntegrityError as error:  # someone else took the number of a version
        raise Refusal(
            gettext_noop("Someone else changed this programme at the same moment."),
            advice=gettext_noop("Read the file in again. Nothing was changed."),
        ) from error


def _load(programme: Programme, why: str, now: datetime, replace: bool, by: Any) -> Loaded:
    region = programme.region
    # Nobody approves meanwhile: what a colleague wrote would be overtaken unseen.
    list(Revision.objects.filter(region=region).open().select_for_update())
    held = _held(region)
    numbers = _last_numbers(region)
    new, changed, kept = list[Place](), list[Place](), list[Place]()
    rows = list[Revision]()
    for entry in programme.entries():
        place = entry.section, entry.key
        content, before = write_entry(entry), held.get(place)
        if before is not None and before.content == content:
            continue
        if before is not None and before.origin == Revision.Origin.PORTAL and not replace:
            kept.append(place)
            continue
        (new if before is None else changed).append(place)
        _require_open(region, entry.section, before.content if before else {}, content)
        rows.append(_revision(region, entry, content, numbers.get(place, 0) + 1, why, now))
    Revision.objects.bulk_create(rows)
    places = [(entry.section, entry.key) for entry in programme.entries()]
    absent = tuple(place for place in held if place not in set(places))
    same = len(places) - len(new) - len(changed) - len(kept)
    if rows:
        note(by, "load programme", region, at=now, new=len(new), changed=len(changed))
    return Loaded(region, tuple(new), tuple(changed), same, tuple(kept), absent)


def _require_open(region: str, section: str, before: Content, after: Content) -> None:
    require_open(region, {*periods_of(section, before), *periods_of(section, after)})


def _checked(document: Content) -> Programme:
    programme = required_programme(document)
    errors = [e for e in check(programme, library()) if e.severity is Severity.ERROR]
    if errors:
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        raise DefinitionError(
            f"The programme is not right: {errors[0].place}: {errors[0].message.en}{more}.",
            hint="See all with `wendbaar region check`. Nothing was changed.",
        )
    return programme


def _held(region: str) -> dict[Place, Revision]:
    """The revision that holds, per entry."""
    rows = Revision.objects.approved().filter(region=region).order_by("number")
    return {(row.section, row.key): row for row in rows}


def _last_numbers(region: str) -> dict[Place, int]:
    rows = Revision.objects.filter(region=region).order_by()
    found = rows.values_list("section", "key").annotate(last=Max("number"))
    return {(section, key): last for section, key, last in found}


def _revision(
    region: str, entry: Entry, content: Content, number: int, why: str, now: datetime
) -> Revision:
    return Revision(
        region=region,
        section=entry.section,
        key=entry.key,
        number=number,
        content=content,
        state=Revision.State.APPROVED,
        origin=Revision.Origin.FILE,
        base=None,
        why=why[:500],
        written_at=now,
        decided_at=now,
    )
