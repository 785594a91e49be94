"""What the portal knows of a release: who brought it in, who approved it, and what happened since.

The figures themselves stay in the bundle; the database only says which bundle is current.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Min, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class ReleaseQuerySet(models.QuerySet["Release"]):
    """Reads of releases."""

    def approved(self) -> "ReleaseQuerySet":
        """Approved and not withdrawn, latest approval first."""
        return self.filter(status=Release.Status.APPROVED).order_by("-approved_at", "-pk")

    def public(self) -> "ReleaseQuerySet":
        """What a visitor may see: approved now, or approved once and withdrawn with its reason."""
        return self.exclude(approved_at=None).order_by("-approved_at", "-pk")

    def named(self, release_id: str) -> "Release | None":
        """The one with a name that came from an address; None when there is none."""
        # PostgreSQL takes no NUL in a question.
        return None if "\x00" in release_id else self.filter(release_id=release_id).first()

    def current(self) -> list["Release"]:
        """The latest approved release of each focus area, latest first."""
        found: dict[str, Release] = {}
        for release in self.approved():
            found.setdefault(release.focus, release)
        return list(found.values())

    def chosen_first(self) -> "Release | None":
        """What a visitor sees who names no area: always the same, whatever is approved after it.

        The country when it was published, and else the area that was published first; a
        demonstration shows what it made last.
        """
        current = self.select_related("imported_by").current()
        if len(current) < 2 or current[0].is_demonstration:
            return current[0] if current else None
        began = dict(self.public().order_by().values_list("focus").annotate(Min("approved_at")))
        return min(current, key=lambda each: (not each.is_country, began[each.focus]))


class Release(models.Model):
    """A release bundle that was brought in."""

    class Status(models.TextChoices):
        """Where a release stands."""

        IMPORTED = "imported", _("waits for approval")
        APPROVED = "approved", _("published")
        WITHDRAWN = "withdrawn", _("withdrawn")

    release_id = models.CharField(max_length=100, unique=True)
    folder = models.CharField(max_length=200)
    manifest_sha256 = models.CharField(max_length=64)
    title_nl = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    focus = models.CharField(max_length=6)
    synthetic = models.BooleanField()
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.IMPORTED)
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,  # who brought a figure in stays answerable for it
        related_name="imported_releases",
    )
    imported_at = models.DateTimeField()
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,  # the same for who approved it
        related_name="approved_releases",
        null=True,
        blank=True,
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawal_reason = models.CharField(max_length=500, blank=True)

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        """Invariants in the database, roles by permission."""

        ordering = ["-imported_at", "-pk"]
        default_permissions = ()
        permissions = [
            ("import_release", "Can bring in a release"),
            ("approve_release", "Can approve a release that someone else brought in"),
            ("withdraw_release", "Can withdraw a published release"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("imported_by")),
                name="release_approver_is_another_person",
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None, approved_at=None)
                | Q(approved_by__isnull=False, approved_at__isnull=False),
                name="release_approval_has_person_and_time",
            ),
            models.CheckConstraint(
                condition=~Q(status="approved") | Q(approved_by__isnull=False),
                name="release_published_only_when_approved",
            ),
            models.CheckConstraint(
                condition=Q(status="withdrawn", withdrawn_at__isnull=False)
                & ~Q(withdrawal_reason="")
                | ~Q(status="withdrawn") & Q(withdrawn_at=None, withdrawal_reason=""),
                name="release_withdrawal_has_time_and_reason",
            ),
        ]

    class Privacy:
        """Field -> (class, purpose, retention)."""

        id = ("none", "key of the row", "as long as the release")
        release_id = ("none", "name of the release", "permanent: figures are cited by it")
        folder = ("none", "where the bundle is kept", "as long as the release")
        manifest_sha256 = ("none", "proof that the bundle is unchanged", "as long as the release")
        title_nl = ("none", "title in Dutch", "as long as the release")
        title_en = ("none", "title in English", "as long as the release")
        focus = ("none", "area the release is about", "as long as the release")
        synthetic = ("none", "whether figures are made", "as long as the release")
        status = ("none", "whether visitors see it", "as long as the release")
        imported_by = ("personal", "accountability", "as long as the release")
        imported_at = ("none", "accountability", "as long as the release")
        approved_by = ("personal", "accountability", "as long as the release")
        approved_at = ("none", "accountability", "as long as the release")
        withdrawn_at = ("none", "accountability", "as long as the release")
        withdrawal_reason = ("none", "accountability", "as long as the release")

    def __str__(self) -> str:
        return self.release_id

    @property
    def title(self) -> str:
        """Title in the language of the reader."""
        return self.title_en if (get_language() or "nl").startswith("en") else self.title_nl

    @property
    def is_country(self) -> bool:
        """Whether it is about the country as a whole."""
        return self.focus.startswith("NL")

    @property
    def is_demonstration(self) -> bool:
        """Whether the demo brought it in, with two demo accounts in place of two people."""
        return self.imported_by.get_username().startswith(DEMO_PREFIX)


DEMO_PREFIX = "demo-"


class AuditEvent(models.Model):
    """Who did what and when. No foreign keys, so that the history survives a deletion."""

    at = models.DateTimeField()
    actor = models.CharField(max_length=150)
    action = models.CharField(max_length=40)
    subject = models.CharField(max_length=100)
    detail = models.JSONField(default=dict)

    class Meta:
        """Newest first; nobody changes history through a role."""

        ordering = ["-at", "-pk"]
        default_permissions = ()

    class Privacy:
        """Field -> (class, purpose, retention)."""

        id = ("none", "key of the row", "seven years")
        at = ("none", "accountability", "seven years")
        actor = ("personal", "accountability", "seven years")
        action = ("none", "accountability", "seven years")
        subject = ("none", "accountability", "seven years")
        detail = ("none", "accountability", "seven years")

    def __str__(self) -> str:
        return f"{self.action} {self.subject}"
