"""Revision: an entry of a programme as someone wrote it, and what was decided about it.

A programme is the latest approved revision of each of its entries. Nothing is deleted: an entry
that stops gets an end date in a new revision, so every earlier programme can be read back.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

_KEPT = "as long as the programme, seven years after"
OPEN = ("draft", "submitted", "returned")


class RevisionQuerySet(models.QuerySet["Revision"]):
    """Reads of revisions."""

    def of(self, region: str, section: str, key: str) -> "RevisionQuerySet":
        """Those of one entry, latest first."""
        return self.filter(region=region, section=section, key=key).order_by("-number")

    def approved(self) -> "RevisionQuerySet":
        """Those that hold or held."""
        return self.filter(state=Revision.State.APPROVED)

    def open(self) -> "RevisionQuerySet":
        """Those someone still works on or has to decide about."""
        return self.filter(state__in=OPEN)


class Revision(models.Model):
    """One version of one entry. `content` is the entry as in a document, see core/programme."""

    class State(models.TextChoices):
        """Where a revision stands."""

        DRAFT = "draft", _("draft")
        SUBMITTED = "submitted", _("waits for approval")
        RETURNED = "returned", _("returned")
        APPROVED = "approved", _("approved")
        WITHDRAWN = "withdrawn", _("taken back by its writer")

    class Origin(models.TextChoices):
        """Where it came in."""

        FILE = "file", _("read from a file")
        PORTAL = "portal", _("written in the portal")

    region = models.CharField(max_length=4)
    section = models.CharField(max_length=20)
    key = models.CharField(max_length=60)
    number = models.PositiveIntegerField()
    content = models.JSONField()
    state = models.CharField(max_length=10, choices=State.choices)
    origin = models.CharField(max_length=6, choices=Origin.choices)
    base = models.PositiveIntegerField(null=True, blank=True)  # approved number it was made from
    why = models.CharField(max_length=500)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,  # who wrote something stays answerable for it
        related_name="revisions",
        null=True,
        blank=True,
    )
    written_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,  # the same for who decided
        related_name="decided_revisions",
        null=True,
        blank=True,
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    note = models.CharField(max_length=1_000, blank=True)  # why it was returned

    objects = RevisionQuerySet.as_manager()

    class Meta:
        """Invariants in the database; what one may do is a permission."""

        ordering = ["-written_at", "-pk"]
        default_permissions = ()
        permissions = [
            ("see_drafts", "Can see what is not approved yet"),
            ("edit_entry", "Can write entries of a programme and submit them"),
            ("approve_entry", "Can approve or return what someone else wrote"),
            ("prepare_decision", "Can prepare decisions"),
            ("take_decision", "Can record what was decided"),
            ("lock_period", "Can close and open periods"),
            ("load_programme", "Can read a programme from a file"),
        ]
        indexes = [models.Index(fields=["region", "state"], name="revision_by_state")]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "section", "key", "number"], name="revision_has_own_number"
            ),
            models.UniqueConstraint(
                fields=["region", "section", "key"],
                condition=Q(state__in=OPEN),
                name="revision_open_once_per_entry",
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=F("author")),
                name="revision_decided_by_another_person",
            ),
            models.CheckConstraint(
                condition=~Q(state="approved")
                | Q(decided_at__isnull=False)
                & (Q(origin="file", author=None) | Q(decided_by__isnull=False)),
                name="revision_approved_by_a_person_or_from_file",
            ),
            models.CheckConstraint(
                condition=Q(origin="file", author=None) | Q(origin="portal", author__isnull=False),
                name="revision_has_writer_unless_from_file",
            ),
            models.CheckConstraint(
                condition=~Q(state="returned") | Q(decided_by__isnull=False) & ~Q(note=""),
                name="revision_returned_with_reason",
            ),
        ]

    class Privacy:
        """Field -> (class, purpose, retention)."""

        id = ("none", "key of the row", _KEPT)
        region = ("none", "which programme", _KEPT)
        section = ("none", "which part of it", _KEPT)
        key = ("none", "which entry", _KEPT)
        number = ("none", "order of versions", _KEPT)
        content = ("none", "the programme itself; about organisations, never people", _KEPT)
        state = ("none", "order of work", _KEPT)
        origin = ("none", "accountability", _KEPT)
        base = ("none", "to notice that two people changed the same", _KEPT)
        why = ("none", "accountability", _KEPT)
        author = ("personal", "accountability", _KEPT)
        written_at = ("none", "accountability", _KEPT)
        submitted_at = ("none", "accountability", _KEPT)
        decided_by = ("personal", "accountability", _KEPT)
        decided_at = ("none", "accountability", _KEPT)
        note = ("none", "accountability", _KEPT)

    def __str__(self) -> str:
        return f"{self.region} {self.section}/{self.key} {self.number}"

    @property
    def is_open(self) -> bool:
        """Whether something still has to happen with it."""
        return self.state in OPEN


class PeriodLock(models.Model):
    """That nothing about a period may change any more; opening it again is noted with its reason."""

    region = models.CharField(max_length=4)
    period = models.CharField(max_length=8)  # 2025JJ00 closes the year with its quarters
    reason = models.CharField(max_length=500)
    locked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,  # for accountability
        related_name="period_locks",
    )
    locked_at = models.DateTimeField()
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,  # for accountability
        related_name="opened_period_locks",
        null=True,
        blank=True,
    )
    opened_at = models.DateTimeField(null=True, blank=True)
    opening_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        """Closed once at a time."""

        ordering = ["-period", "-locked_at"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["region", "period"],
                condition=Q(opened_at=None),
                name="period_locked_once",
            ),
            models.CheckConstraint(
                condition=Q(opened_at=None, opened_by=None, opening_reason="")
                | Q(opened_at__isnull=False, opened_by__isnull=False) & ~Q(opening_reason=""),
                name="period_opened_with_reason",
            ),
        ]

    class Privacy:
        """Field -> (class, purpose, retention)."""

        id = ("none", "key of the row", _KEPT)
        region = ("none", "which programme", _KEPT)
        period = ("none", "which period", _KEPT)
        reason = ("none", "accountability", _KEPT)
        locked_by = ("personal", "accountability", _KEPT)
        locked_at = ("none", "accountability", _KEPT)
        opened_by = ("personal", "accountability", _KEPT)
        opened_at = ("none", "accountability", _KEPT)
        opening_reason = ("none", "accountability", _KEPT)

    def __str__(self) -> str:
        return f"{self.region} {self.period}"
