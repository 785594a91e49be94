"""Reading programmes: as they are now, as they were on a day, and with what waits for approval."""

from collections.abc import Iterable
from datetime import date, datetime, time
from functools import lru_cache

from django.db.models import Count, Max, Min
from django.utils import timezone

from wendbaar.core.programme.document import Content, required_programme
from wendbaar.core.programme.programme import SECTIONS, Head, Programme
from wendbaar.portal.register.models import Revision

Row = tuple[str, str, Content]  # section, key, content
State = tuple[int, datetime]


def programme_of(region: str) -> Programme | None:
    """The programme of a region as it holds now; None when there is none."""
    state = state_of(region)
    return _kept(region, *state) if state is not None else None


def state_of(region: str) -> State | None:
    """What changes whenever something is approved: how many revisions, and when the last."""
    found = (
        Revision.objects.approved()
        .filter(region=region)
        .aggregate(count=Count("pk"), last=Max("decided_at"))
    )
    return (found["count"], found["last"]) if found["count"] else None


@lru_cache(maxsize=64)
def _kept(region: str, _count: int, _last: datetime) -> Programme:
    """Kept until something is approved: then count and moment are others."""
    return _assemble(latest_contents(region))


def programme_on(region: str, day: date) -> Programme | None:
    """The programme as it was at the end of a day."""
    rows = latest_contents(region, until=_end_of(day))
    return _assemble(rows) if any(section == Head.section for section, _, _ in rows) else None


def same_since(region: str, day: date) -> date | None:
    """The day from which the programme is as it was on a day; None when there was none yet."""
    approved = Revision.objects.approved().filter(region=region, decided_at__lte=_end_of(day))
    last = approved.aggregate(last=Max("decided_at"))["last"]
    return timezone.localdate(last) if last else None


def programmes() -> dict[str, Programme]:
    """The programme of every region that has one, by code of the region."""
    heads = Revision.objects.approved().filter(section=Head.section)
    codes = heads.order_by("region").values_list("region", flat=True).distinct()
    return {code: found for code in codes if (found := programme_of(code)) is not None}


def latest_contents(region: str, until: datetime | None = None) -> list[Row]:
    """The content that holds for every entry, in the order in which entries came in."""
    approved = Revision.objects.approved().filter(region=region)
    if until is not None:
        approved = approved.filter(decided_at__lte=until)
    found: dict[tuple[str, str], Content] = {}
    rows = approved.order_by("number").values_list("section", "key", "content")
    for section, key, content in rows:
        found[section, key] = content
    return [
        (section, key, found[section, key])
        for section, key in _first_order(region)
        if (section, key) in found
    ]


def latest_approved(region: str, section: str, key: str) -> Revision | None:
    """The revision of an entry that holds."""
    return Revision.objects.of(region, section, key).approved().first()


def document_of(rows: Iterable[Row]) -> Content:
    """Rows as a document, see core/programme/document."""
    document: Content = {section: [] for section in SECTIONS}
    for section, _, content in rows:
        if section == Head.section:
            document[section] = content
        else:
            document[section].append(content)
    return document


def _assemble(rows: Iterable[Row]) -> Programme:
    return required_programme(document_of(rows))


def _first_order(region: str) -> list[tuple[str, str]]:
    firsts = (
        Revision.objects.filter(region=region)
        .values_list("section", "key")
        .annotate(first=Min("pk"))
        .order_by("first")
    )
    return [(section, key) for section, key, _ in firsts]


def _end_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.max))
